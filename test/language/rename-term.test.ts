/** Rename on a term: the entry and every use follow, nothing else does. */
import assert from 'node:assert/strict';
import { prepareRename, rename } from '../../server/src/language/rename-term.ts';
import { applyEdits } from '../../server/src/lint/fix.ts';
import { openDraft } from './open-draft.ts';

const draft = (use: string): string =>
  [
    '# 1 范围',
    '本文件规定了电机的要求。',
    '# 2 规范性引用文件',
    'GB/T 755　旋转电机　定额和性能',
    '# 3 术语和定义',
    '## 3.1',
    '电机　motor',
    '马达',
    '把电能变为机械能的装置。',
    '# 4 要求',
    `## 4.1 ${use}的外观`,
    '电机应光滑，发电机组和《电机通则》除外，马达也一样。',
    '',
  ].join('\n\n');

function renamed(typed: string, newName: string): string {
  const { analysis, cursor, text } = openDraft(typed);
  return applyEdits(text, 0, rename(analysis, cursor, newName));
}

describe('Rename of a term', () => {
  it('changes the entry and all uses, and no other word', () =>
    assert.equal(
      renamed(draft('电‸机'), '电动机'),
      draft('电动机')
        .replace('规定了电机', '规定了电动机')
        .replace('电机　motor', '电动机　motor')
        .replace('电机应光滑', '电动机应光滑'),
    ));
  it('changes an admitted term by itself', () =>
    assert.equal(
      renamed(draft('电机').replace('\n马达', '\n马‸达'), '机器'),
      draft('电机').replace('\n马达', '\n机器').replace('，马达', '，机器'),
    ));
  it('says what would be renamed', () => {
    const { analysis, cursor, show } = openDraft(draft('电‸机'));
    const range = prepareRename(analysis, cursor);
    assert.ok(range && show([range]).includes('## 4.1 ⟦电机⟧的外观'));
  });
  it('is not offered on other words, numbers and in other documents', () => {
    for (const typed of [
      draft('电机').replace('外观', '外‸观'),
      draft('电机').replace('4.1', '4.‸1'),
      draft('电机').replace('旋转电机', '旋转电‸机'),
    ]) {
      const { analysis, cursor } = openDraft(typed);
      assert.equal(prepareRename(analysis, cursor), undefined);
      assert.deepEqual(rename(analysis, cursor, '电动机'), []);
    }
  });
  it('takes no name that is empty or has several lines', () => {
    const { analysis, cursor } = openDraft(draft('电‸机'));
    assert.deepEqual(rename(analysis, cursor, ' '), []);
    assert.deepEqual(rename(analysis, cursor, '电\n机'), []);
  });
});
