/** The sentence that a finding is quoted in. */
import assert from 'node:assert/strict';
import '../setup.ts';
import { buildDraft } from '../../server/src/draft/build.ts';
import { quote } from '../../server/src/report/quotation.ts';
import { readSource } from '../../server/src/source/read.ts';
import { unmark } from '../rules/marked.ts';

/** The quotation of the place that is marked in the source, marked itself. */
function quoted(source: string, path = 'draft.md'): string {
  const { text, ranges } = unmark(source);
  const [range] = ranges;
  assert.ok(range);
  const { before, marked, behind } = quote(buildDraft([readSource(path, text)], 'gb-t-1.1'), { document: 0, ...range });
  return `${before}⟦${marked}⟧${behind}`;
}

describe('The quotation of a finding', () => {
  it('is the paragraph without its markup', () => {
    assert.equal(quoted('# 1 范围\n\n应符合**第⟦5⟧章**和&amp;的\n规定。\n'), '应符合第⟦5⟧章和&的规定。');
    assert.equal(quoted('## ⟦1.1⟧ 外观\n'), '⟦1.1⟧ 外观');
  });
  it('marks a character that is written as an entity', () =>
    assert.equal(quoted('# 1 范围\n\n甲⟦&lt;⟧乙。\n'), '甲⟦<⟧乙。'));
  it('is the cell of a table', () => {
    assert.equal(quoted('| 甲 | 见表⟦2⟧。 |\n| --- | --- |\n| 1 | 2 |\n'), '见表⟦2⟧。');
    assert.equal(quoted('<table><tr><td>甲</td><td>见<b>表⟦2⟧</b></td></tr></table>\n'), '见表⟦2⟧');
  });
  it('shows a place between two characters, at the beginning and at the end', () => {
    assert.equal(quoted('# 1 范围\n\n甲⟦⟧乙。\n'), '甲⟦⟧乙。');
    assert.equal(quoted('# 1 范围\n\n⟦⟧甲乙。\n'), '⟦⟧甲乙。');
    assert.equal(quoted('# 1 范围\n\n甲乙。⟦⟧\n'), '甲乙。⟦⟧');
  });
  it('is the line of the source where the place holds no text', () =>
    assert.equal(quoted('# 1 范围\n\n⟦![](a.png)⟧\n\n乙。\n'), '⟦![](a.png)⟧'));
  it('is the line of a plain text file', () =>
    assert.equal(quoted('1 范围\n\n　　应符合第⟦5⟧章。\n', 'draft.txt'), '应符合第⟦5⟧章。'));
  it('cuts what is long, and no character in two', () => {
    const text = quoted(`# 1 范围\n\n${'前'.repeat(500)}⟦表2⟧${'后'.repeat(500)}\n`);
    assert.match(text, /^…前{90}⟦表2⟧后{90}…$/);
    assert.match(quoted(`# 1 范围\n\n甲${'𠮷'.repeat(500)}⟦表⟧乙${'𠮷'.repeat(500)}\n`), /^…𠮷+⟦表⟧乙𠮷+…$/u);
    assert.match(quoted(`# 1 范围\n\n⟦${'长'.repeat(1000)}⟧\n`), /^⟦长{120} … 长{120}⟧$/);
  });
  it('shows white space as one blank', () =>
    assert.equal(quoted('# 1 范围\n\n甲\t\t⟦乙⟧\u2028丙。\n'), '甲 ⟦乙⟧ 丙。'));
});
