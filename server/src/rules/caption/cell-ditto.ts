/** No 同上 or 同左 in the cells of a table. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import type { Block } from '../../source/block.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { exampleFinder } from './series.ts';
import { cellSpan, type GridCell, gridOf } from './table-grid.ts';

const DITTO = /^\s*(?:同[上左右下]|同前|〃|々)\s*$/;

export const cellDitto: Rule = {
  id: 'cell-ditto',
  category: 'caption',
  title: say('表中不用“同上”“同左”', 'No 同上 or 同左 in tables'),
  why: say(
    '表中相邻内容相同时，不使用“同上”“同左”等字样，而以通栏（合并单元格）表示，也可写上具体数字或文字。行一增删，“同上”就会指错。',
    'Where neighbouring cells have the same content, they are merged, or the content is written again; 同上 and 同左 are not used. When a row is put in, 同上 points at the wrong one.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '10.4.2.2' }],
  covers: ['TAB-12'],
  profiles: STANDARDS,
  bad: [
    {
      text: '表1 材料\n\n| 零件 | 材料 |\n| --- | --- |\n| 杯体 | 不锈钢 |\n| 杯盖 | ⟦同上⟧ |\n| 提手 | ⟦同上⟧ |\n',
      fixed: '表1 材料\n\n| 零件 | 材料 |\n| --- | --- |\n| 杯体 | 不锈钢 |\n| 杯盖 | 不锈钢 |\n| 提手 | 不锈钢 |\n',
    },
    {
      text: '表1 周期\n\n| 项目 | 出厂检验 | 型式检验 |\n| --- | --- | --- |\n| 外观 | 逐件 | ⟦同左⟧ |\n',
      fixed: '表1 周期\n\n| 项目 | 出厂检验 | 型式检验 |\n| --- | --- | --- |\n| 外观 | 逐件 | 逐件 |\n',
    },
    {
      text: '<table><tr><td>零件</td><td>材料</td></tr><tr><td>杯体</td><td>钢</td></tr><tr><td>杯盖</td><td>⟦〃⟧</td></tr></table>\n',
    },
  ],
  good: [
    { text: '表1 材料\n\n| 零件 | 材料 |\n| --- | --- |\n| 杯体 | 不锈钢 |\n| 杯盖 | 不锈钢 |\n' },
    { text: '表1 操作\n\n| 步骤 | 说明 |\n| --- | --- |\n| 1 | 同上电前的检查 |\n| 2 | 同左侧的开关一起闭合 |\n' },
    { text: '同上\n\n表1 材料\n\n| 零件 | 材料 |\n| --- | --- |\n| 杯体 | 钢 |\n' },
    { text: '示例：\n\n表1 材料\n\n| 零件 | 材料 |\n| --- | --- |\n| 杯体 | 钢 |\n| 杯盖 | 同上 |\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const found = dittos(draft.passages);
    const inExample = exampleFinder(draft);
    for (const index of filled(found)) {
      const passage = draft.passages[index] as Passage;
      if (inExample(passage)) continue;
      for (const { at, meant } of found[index] as readonly Ditto[]) {
        const { text } = at.cell;
        const start = text.length - text.trimStart().length;
        const place = cellSpan(passage, at, start, start + text.trim().length);
        report({
          at: place,
          message: say(
            `表中不使用“${text.trim()}”，应合并单元格，或写上具体内容`,
            `no ${text.trim()} in a table: merge the cells, or write the content again`,
          ),
          fixes: meant
            ? [{ title: say(`写上“${meant}”`, `Write ${meant}`), kind: 'meaning', edits: [{ at: place, text: meant }] }]
            : [],
        });
      }
    }
  },
};

interface Ditto {
  readonly at: GridCell;
  /** The content that is meant; '' where it could not be found. */
  readonly meant: string;
}

const dittos = blockColumn((block): readonly Ditto[] | undefined => {
  if (!block.rows.some((row) => row.some(({ text }) => text.length < 8 && DITTO.test(text)))) return undefined;
  const found: Ditto[] = [];
  const { rows, headers } = gridOf(block);
  for (let row = headers; row < rows.length; row++) {
    rows[row]?.forEach((at, column) => {
      if (at?.row === row && DITTO.test(at.cell.text) && found.at(-1)?.at.cell !== at.cell)
        found.push({ at, meant: meantBy(block, row, column) });
    });
  }
  return found.length > 0 ? found : undefined;
});

const LONGEST_MEANT = 40;
/** So many 同上 in a row are followed, no more. */
const MOST_STEPS = 100;

function meantBy(block: Block, row: number, column: number): string {
  const { rows, headers } = gridOf(block);
  let [down, right] = [row, column];
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const at = rows[down]?.[right];
    if (!at || down < headers) return '';
    const text = at.cell.text.trim();
    if (!DITTO.test(text)) return text.length <= LONGEST_MEANT && !/[|\n]/.test(text) ? text : '';
    if (/[上前〃々]/.test(text)) down--;
    else if (text === '同左') right--;
    else return '';
  }
  return '';
}
