/** A rule's severity set in a configuration that somebody has written: nothing else changes. */
import assert from 'node:assert/strict';
import { parseConfig } from '../../server/src/lint/config.ts';
import { newConfig, severityChange } from '../../server/src/lint/config-edit.ts';

const RULE = 'clause-sequence';

function changed(text: string): string | undefined {
  const change = severityChange(text, RULE, 'off');
  return change && text.slice(0, change.start) + change.text + text.slice(change.end);
}

describe('Switching a rule off in a configuration', () => {
  for (const [name, before, after] of [
    ['in an empty object', '{}\n', `{\n  "rules": {\n    "${RULE}": "off"\n  }\n}\n`],
    [
      'behind the other rules',
      '{\n  "rules": {\n    "subtable": "info"\n  },\n  "ignore": ["旧/*.md"]\n}\n',
      `{\n  "rules": {\n    "subtable": "info",\n    "${RULE}": "off"\n  },\n  "ignore": ["旧/*.md"]\n}\n`,
    ],
    [
      'behind the other settings, with their indentation and line ends',
      '{\r\n\t"profile": "local"\r\n}\r\n',
      `{\r\n\t"profile": "local",\r\n\t"rules": {\r\n\t\t"${RULE}": "off"\r\n\t}\r\n}\r\n`,
    ],
    [
      'on one line, where all stands on one line',
      '{ "rules": { "subtable": "info" } }',
      `{ "rules": { "subtable": "info", "${RULE}": "off" } }`,
    ],
    [
      'in place of another severity',
      `{\n  "rules": {\n    "${RULE}":   "info"\n  }\n}\n`,
      `{\n  "rules": {\n    "${RULE}":   "off"\n  }\n}\n`,
    ],
    [
      'in empty rules',
      '{\n  "rules": {},\n  "ignore": []\n}\n',
      `{\n  "rules": {\n    "${RULE}": "off"\n  },\n  "ignore": []\n}\n`,
    ],
    [
      'in YAML without rules',
      '# 设置\nprofile: local # 地方\n',
      `# 设置\nprofile: local # 地方\nrules:\n  ${RULE}: off\n`,
    ],
    [
      'in YAML with rules and comments',
      'rules:\n    subtable: info # 待定\n\n# 以下不查\nignore:\n  - 旧/*.md\n',
      `rules:\n    subtable: info # 待定\n    ${RULE}: off\n\n# 以下不查\nignore:\n  - 旧/*.md\n`,
    ],
    [
      'in YAML behind nested settings, without a last line end',
      'documents:\n  - name: 甲\n    files:\n      - a.md\n      - b.md',
      `documents:\n  - name: 甲\n    files:\n      - a.md\n      - b.md\nrules:\n  ${RULE}: off`,
    ],
    ['in an empty file', '', `rules:\n  ${RULE}: off\n`],
    ['in a file of comments', '# 设置', `# 设置\nrules:\n  ${RULE}: off\n`],
  ] as const) {
    it(name, () => assert.equal(changed(before), after));
  }
  it('is nothing where the configuration is broken', () => {
    assert.equal(changed('{ "rules": '), undefined);
    assert.equal(changed('{ "rulez": {} }'), undefined);
    assert.equal(changed('[]'), undefined);
  });
  it('makes a new configuration where there is none', () => {
    const result = parseConfig(newConfig(RULE, 'off'));
    assert.ok('config' in result);
    assert.deepEqual(result.config.rules, { [RULE]: 'off' });
  });
});
