/** Footnotes of the text are 1), 2); those of a table or figure are a, b. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import type { Mark } from '../../source/block.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { exampleFinder } from './series.ts';

const OF_TABLE = /^(?:\d{1,2}[)）]|[①-⑳]|[（(]?[a-z][)）])$/;
/** A star behind a Latin letter is part of a symbol, as in the colour coordinate a*. */
const STAR = /[\u4e00-\u9fff）)]\s?\*{1,3}$/;
const OF_TEXT = /^[①-⑳]$/;

export const footnoteMark: Rule = {
  id: 'footnote-mark',
  category: 'caption',
  title: say('脚注的编号形式', 'Marks of footnotes'),
  why: say(
    '条文脚注的编号是后带半圆括号的阿拉伯数字1）、2）；图表脚注的编号是从“a”开始的上标小写拉丁字母，每个图或表单独编号。两者不混用，也不用①。',
    'Footnotes of the text are marked 1), 2), those of a table or figure with superscript letters a, b, anew in each. The two are not mixed, and ① is not used.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.12.1' },
    { document: 'GB/T 1.1—2020', clause: '9.12.2' },
  ],
  covers: ['NTE-04', 'NTE-05'],
  profiles: STANDARDS,
  bad: [
    { text: '表1 尺寸\n\n| 代号 | 尺寸 |\n| --- | --- |\n| L<sup>⟦1)⟧</sup> | 20 |\n\n1) 不含涂层。\n' },
    { text: '表1 尺寸\n\n| 代号 | 尺寸<sup>⟦①⟧</sup> |\n| --- | --- |\n| L | 20 |\n\n① 不含涂层。\n' },
    { text: '表1 尺寸\n\n| 代号 | 尺寸<sup>⟦*⟧</sup> |\n| --- | --- |\n| L | 20 |\n\n*不含涂层。\n' },
    { text: '# 5 要求\n\n水杯应洁净<sup>⟦①⟧</sup>。\n' },
  ],
  good: [
    { text: '表1 尺寸\n\n| 代号 | 尺寸<sup>a</sup> |\n| --- | --- |\n| L | 20 |\n\n<sup>a</sup> 不含涂层。\n' },
    { text: '# 5 要求\n\n水杯应洁净<sup>1)</sup>，质量应不大于10<sup>3</sup> g。\n' },
    { text: '表1 色差\n\n| 代号 | 限值 |\n| --- | --- |\n| L<sup>*</sup> | 20 |\n| a<sup>*</sup> | 30 |\n' },
    { text: '表1 尺寸\n\n| 代号 | 面积<br>mm<sup>2</sup> |\n| --- | --- |\n| ①壳体 | 10<sup>3</sup> |\n' },
    { text: '# 5 要求\n\n按①至③的顺序操作，水杯应洁净[^1]。\n\n[^1]: 目视检查。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const found = wrongMarks(draft.passages);
    if (filled(found).length === 0) return;
    const inExample = exampleFinder(draft);
    for (const index of filled(found)) {
      const passage = draft.passages[index] as Passage;
      if (inExample(passage)) continue;
      for (const place of found[index] as readonly WrongMark[]) {
        const at: Span = { passage, ...place };
        report({
          at,
          message: place.cell
            ? say('表脚注的编号用上标的小写拉丁字母a、b', 'the footnotes of a table are marked a, b')
            : say('条文脚注的编号形式为1）、2）', 'footnotes of the text are marked 1), 2)'),
        });
      }
    }
  },
};

type WrongMark = Omit<Span, 'passage'>;

const wrongMarks = blockColumn(({ text, marks, rows, kind }): readonly WrongMark[] | undefined => {
  const found: WrongMark[] = [];
  if (kind === 'paragraph' || kind === 'item') {
    for (const mark of wrongOnes(text, marks, OF_TEXT))
      found.push({ cell: undefined, start: mark.start, end: mark.end });
  }
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      for (const { start, end } of wrongOnes(cell.text, cell.marks, OF_TABLE))
        found.push({ cell: { row, column }, start, end });
    });
  });
  return found.length > 0 ? found : undefined;
});

function wrongOnes(text: string, marks: readonly Mark[], form: RegExp): Mark[] {
  return marks.filter(({ kind, start, end }) => {
    if (kind !== 'superscript' || start === 0 || end - start > 5) return false;
    return form.test(text.slice(start, end).trim()) || (form === OF_TABLE && STAR.test(text.slice(start - 2, end)));
  });
}
