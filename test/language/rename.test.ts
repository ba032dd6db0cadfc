/** F2 on a number or a term. */
import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changesOf } from '../../server/src/language/edits.ts';
import { prepareRename, rename } from '../../server/src/language/rename.ts';
import { openDraft, standard } from './open-draft.ts';

/** The draft after renaming what ‸ stands at. */
function renamed(typed: string, newName: string): string {
  const { analysis, cursor } = openDraft(typed);
  const edits = changesOf(analysis, rename(analysis, cursor, newName, 'zh'));
  return TextDocument.applyEdits(analysis.document, edits[analysis.document.uri] ?? []);
}

const BODY = [
  '# 4 要求',
  '见4.2和4.2 b)，按表1。',
  '## 4.1 外观',
  '光滑。',
  '## 4.2 尺寸',
  'a) 长；',
  'b) 宽，见4.3。',
  '## 4.3 质量',
  '表1　质量',
  '| 甲 |\n| --- |\n| 1 |',
];

describe('Renaming', () => {
  for (const [where, typed] of [
    ['at the label', standard(...BODY).replace('## 4.2', '## 4.‸2')],
    ['at a mention', standard(...BODY).replace('见4.2和', '见4.‸2和')],
  ] as const) {
    it(`a clause ${where} carries all mentions along`, () => {
      const plain = standard(...BODY);
      const expected = plain.replaceAll('4.3', '4.5').replaceAll('4.2', '4.4');
      assert.equal(renamed(typed, '4.4'), expected);
    });
  }
  it('an item carries those behind it along', () => {
    const typed = standard(...BODY).replace('a) 长', 'a‸) 长');
    assert.equal(
      renamed(typed, 'b'),
      standard(...BODY)
        .replace('4.2 b)', '4.2 c)')
        .replace('b) 宽', 'c) 宽')
        .replace('a) 长', 'b) 长'),
    );
  });
  it('a table carries its mentions along', () => {
    const typed = standard(...BODY).replace('表1　', '表‸1　');
    assert.equal(renamed(typed, '3'), standard(...BODY).replaceAll('表1', '表3'));
  });
  it('says why a number cannot be given', () => {
    assert.throws(
      () => renamed(standard(...BODY).replace('## 4.2', '## 4.‸2'), '4.1'),
      (error) => error instanceof ResponseError && /新编号应大于前一个编号“4\.1”/.test(error.message),
    );
  });
  it('offers the number alone', () => {
    for (const typed of [
      standard(...BODY).replace('## 4.2', '## ⟦4.‸2⟧'),
      standard(...BODY).replace('按表1', '按表⟦‸1⟧'),
    ]) {
      const { analysis, cursor, show } = openDraft(typed);
      const range = prepareRename(analysis, cursor)?.range;
      assert.equal(range && show([range]), typed.replace('‸', ''));
    }
  });
  it('is not offered on plain text, nor on places in other documents', () => {
    for (const typed of [standard('# 4 要‸求', '光滑。'), standard('# 4 要求', '按GB/T 7345—2008中5.‸2的规定。')]) {
      const { analysis, cursor } = openDraft(typed);
      assert.equal(prepareRename(analysis, cursor), undefined);
    }
  });
});
