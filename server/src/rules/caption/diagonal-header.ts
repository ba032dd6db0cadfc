/** No diagonal line in the header of a table. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { exampleFinder } from './series.ts';
import { cellSpan } from './table-grid.ts';

/** 类型\尺寸: two names with a backslash between them. A slash is left alone: 技术/管理 may name one column; so is \mathrm. */
const DIAGONAL = /\p{Script=Han}[^\\＼╲]{0,20}[\\＼╲](?![a-z]{2})[^\\＼╲]{0,20}\p{Script=Han}/u;

const ROWS = '| --- | --- | --- |\n| 长度 | 20 | 30 |\n';

export const diagonalHeader: Rule = {
  id: 'diagonal-header',
  category: 'caption',
  title: say('表头中不准许使用斜线', 'No diagonal line in the header of a table'),
  why: say(
    '表头中不准许使用斜线把一个单元格分给两个名称。改为两行的表头：上一行写栏的共同名称，下一行写各栏。',
    'A header cell is not divided by a diagonal line between two names. Use a header of two rows: the common name above, the columns below.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.8.4' }],
  covers: ['TAB-09'],
  profiles: STANDARDS,
  bad: [
    { text: `表1 尺寸\n\n| ⟦尺寸\\类型⟧ | A | B |\n${ROWS}` },
    { text: `表1 尺寸\n\n| ⟦尺寸 ╲ 类型⟧ | A | B |\n${ROWS}` },
    {
      text: '表1 尺寸\n\n<table><tr><td>⟦尺寸＼类型⟧</td><td>A</td></tr><tr><td>长度</td><td>20</td></tr></table>\n',
    },
  ],
  good: [
    { text: `表1 尺寸\n\n| 尺寸 | A | B |\n${ROWS}` },
    { text: `表1 分类\n\n| 技术/管理 | 要求 | 属性 |\n${ROWS}` },
    { text: `表1 路径\n\n| 名称 | C:\\data | $\\rho$ |\n${ROWS}` },
    { text: `表1 距离\n\n| $l\\sin\\alpha$ | A | B |\n${ROWS}` },
    { text: `表1 体积\n\n| 镉的质量分数（$w_\\mathrm{Cd}$）的平均值 | A | B |\n${ROWS}` },
    { text: '表1 尺寸\n\n| 尺寸 | A |\n| --- | --- |\n| 内\\外 | 20 |\n' },
    { text: `示例4：不正确的表头\n\n| 尺寸\\类型 | A | B |\n${ROWS}` },
  ],
  check({ draft, report }: RuleContext): void {
    const diagonals = diagonalCells(draft.passages);
    const inExample = exampleFinder(draft);
    for (const index of filled(diagonals)) {
      const passage = draft.passages[index] as Passage;
      const before = draft.passages[index - 1];
      if (inExample(passage) || before?.role === 'example') continue;
      const [cell] = passage.block.rows[0] ?? [];
      report({
        at: cellSpan(passage, { cell: cell as never, row: 0, column: 0 }, 0, cell?.text.length ?? 0),
        message: say('表头中不准许使用斜线，改为两行的表头', 'no diagonal line in a header; use a header of two rows'),
      });
    }
  },
};

const diagonalCells = blockColumn(({ rows }) => {
  const [cell] = rows[0] ?? [];
  return cell?.header && cell.text.length < 40 && !/[$:]/.test(cell.text) && DIAGONAL.test(cell.text);
});
