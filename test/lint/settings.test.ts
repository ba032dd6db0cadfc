/** What holds for a rule, layer by layer. */
import assert from 'node:assert/strict';
import { settingOf } from '../../server/src/lint/settings.ts';
import { say } from '../../server/src/rules/rule.ts';

const RULE = { id: 'x', severity: 'warning' } as const;
const WITH_OPTION = { ...RULE, options: [{ name: 'most', title: say('上限', 'most'), default: 3 }] } as const;

describe('The setting of a rule', () => {
  it('is its own where nobody says anything', () => {
    assert.deepEqual(settingOf(WITH_OPTION, 'policy', undefined, []), { severity: 'warning', options: { most: 3 } });
  });

  it('is off for a rule that is off by default, until a severity is given', () => {
    const rule = { ...RULE, off: true } as const;
    assert.equal(settingOf(rule, 'policy', undefined, []).severity, 'off');
    assert.equal(settingOf(rule, 'policy', undefined, [{ rules: { x: 'info' } }]).severity, 'info');
  });

  it('takes the strongest layer, and keeps what that one leaves out', () => {
    const layers = [{ rules: { x: { severity: 'error', options: { most: 5 } } } }, { rules: { x: 'info' } }] as const;
    assert.deepEqual(settingOf(WITH_OPTION, 'policy', undefined, layers), { severity: 'info', options: { most: 5 } });
  });

  it('lets what is said for the stage win within its layer only', () => {
    const layer = { rules: { x: 'info' }, stages: { approval: { x: 'error' } } } as const;
    assert.equal(settingOf(RULE, 'policy', 'approval', [layer]).severity, 'error');
    assert.equal(settingOf(RULE, 'policy', 'draft', [layer]).severity, 'info');
    assert.equal(settingOf(RULE, 'policy', 'approval', [layer, { rules: { x: 'off' } }]).severity, 'off');
  });
});
