/** The numbers of a column have the same number of decimals. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { bodyOf, cellSpan, type GridCell, gridOf, width } from './table-grid.ts';

const DECIMAL = /^[≤≥<>＜＞±−+-]?\s?\d{1,6}(?:\.(\d{1,6}))?$/;
const FEWEST = 3;

export const columnDecimals: Rule = {
  id: 'column-decimals',
  category: 'caption',
  title: say('同栏数字的小数位数', 'Decimals of a column'),
  why: say(
    '同一栏的数字应上下个位或小数点对齐，小数位数通常也一致：0.5与0.50表示的准确度不同。位数不同有时是有意的，因此默认不提示。',
    'The numbers of a column are aligned on the unit or the decimal point, and usually have the same number of decimals: 0.5 and 0.50 state different accuracies. Sometimes the difference is meant; so the rule is off by default.',
  ),
  severity: 'info',
  off: true,
  basis: [{ document: 'GB/T 1.1—2020', clause: '10.4.2.2' }],
  covers: ['TAB-16'],
  profiles: STANDARDS,
  bad: [
    { text: '表1 厚度\n\n| 零件 | 厚度<br>mm |\n| --- | --- |\n| 杯体 | 0.50 |\n| 杯盖 | ⟦0.5⟧ |\n| 提手 | 1.00 |\n' },
    { text: '表1 厚度\n\n| 零件 | 厚度<br>mm |\n| --- | --- |\n| 杯体 | ⟦≥1⟧ |\n| 杯盖 | ≥0.5 |\n| 提手 | ≥0.6 |\n' },
  ],
  good: [
    { text: '表1 厚度\n\n| 零件 | 厚度<br>mm |\n| --- | --- |\n| 杯体 | 0.50 |\n| 杯盖 | 0.55 |\n| 提手 | 1.00 |\n' },
    // Clause numbers, and numbers among words.
    { text: '表1 项目\n\n| 项目 | 条款 |\n| --- | --- |\n| 外观 | 6.2 |\n| 尺寸 | 6.10 |\n| 噪声 | 6.1.1 |\n' },
    { text: '表1 项目\n\n| 项目 | 要求 |\n| --- | --- |\n| 长 | 6.2 |\n| 宽 | 6 |\n| 颜色 | 白 |\n' },
    { text: '表1 项目\n\n| 项目 | 要求的章条编号 |\n| --- | --- |\n| 长 | 6.2 |\n| 宽 | 6 |\n| 颜色 | 6.10 |\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const found = uneven(draft.passages);
    for (const index of filled(found)) {
      const passage = draft.passages[index] as Passage;
      for (const { at, decimals } of found[index] as readonly Uneven[]) {
        report({
          at: cellSpan(passage, at, 0, at.cell.text.length),
          message: say(
            `本栏其他数字有${decimals}位小数，此处不同`,
            `the other numbers of this column have ${decimals} decimals`,
          ),
        });
      }
    }
  },
};

interface Uneven {
  readonly at: GridCell;
  readonly decimals: number;
}

const NO_QUANTITY = /章|条|款|编号|序号|代号|型号|版本|层次/;

const uneven = blockColumn((block): readonly Uneven[] | undefined => {
  if (block.rows.length <= FEWEST) return undefined;
  const found: Uneven[] = [];
  const grid = gridOf(block);
  for (let column = 1; column < width(grid); column++) {
    const cells = bodyOf(grid, column);
    if (cells.length < FEWEST || NO_QUANTITY.test(grid.rows[0]?.[column]?.cell.text ?? '')) continue;
    const decimals = cells.map(({ cell: { text } }) => {
      const match = text.length < 16 ? DECIMAL.exec(text) : null;
      return match ? (match[1]?.length ?? 0) : -1;
    });
    if (decimals.includes(-1)) continue;
    const usual = mostFrequent(decimals);
    cells.forEach((at, row) => {
      if (decimals[row] !== usual) found.push({ at, decimals: usual });
    });
  }
  return found.length > 0 ? found : undefined;
});

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
