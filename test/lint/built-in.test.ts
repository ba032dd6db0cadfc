/** What the built-in profiles say: how grave it is depends on the stage of the draft. */
import assert from 'node:assert/strict';
import { buildDraft } from '../../server/src/draft/build.ts';
import type { ProfileId, Stage } from '../../server/src/draft/draft.ts';
import { checkDraft } from '../../server/src/lint/check.ts';
import type { Severity } from '../../server/src/rules/rule.ts';
import { readMarkdown } from '../../server/src/source/markdown.ts';

const FOREWORD = '# 前言\n\n本文件由××××提出并归口。\n';
const POLICY = '一、甲。\n\n二、乙。\n\n三、自2026年×月×日起施行。\n';

function severities(
  text: string,
  profile: ProfileId,
  stage: Stage | undefined,
  rule = 'placeholder',
): readonly Severity[] {
  const { findings } = checkDraft(buildDraft([readMarkdown('x.md', text)], { profile, stage }));
  return findings.filter((finding) => finding.rule === rule).map(({ severity }) => severity);
}

const BY_STAGE: readonly (readonly [Stage | undefined, Severity])[] = [
  ['draft', 'info'],
  ['comment', 'warning'],
  ['review', 'warning'],
  ['approval', 'error'],
  ['published', 'error'],
  [undefined, 'warning'],
];

describe('What is left to be filled in', () => {
  for (const [stage, severity] of BY_STAGE) {
    it(`is ${severity} in a standard ${stage ? `at the stage ${stage}` : 'whose stage is unknown'}`, () => {
      assert.deepEqual(severities(FOREWORD, 'group-standard', stage), [severity]);
      assert.deepEqual(severities(FOREWORD, 'zhejiang-made', stage), [severity]);
    });
    it(`is ${severity} in a policy document ${stage ? `at the stage ${stage}` : 'whose stage is unknown'}`, () => {
      assert.deepEqual(severities(POLICY, 'policy', stage), [severity]);
    });
  }
});

describe('A heading with nothing below it', () => {
  const text = '# 5 要求\n\n壶体应光洁。\n\n# 6 标志\n\n# 7 包装\n\n包装应牢固。\n';
  const at = (stage: Stage | undefined) => severities(text, 'group-standard', stage, 'empty-clause');

  it('is nothing to speak of while the text is being written', () => {
    assert.deepEqual([...at('draft'), ...at(undefined)], []);
  });

  it('is reported from the draft for comment on', () => {
    assert.deepEqual([...at('comment'), ...at('review')], ['warning', 'warning']);
    assert.deepEqual([...at('approval'), ...at('published')], ['error', 'error']);
  });
});
