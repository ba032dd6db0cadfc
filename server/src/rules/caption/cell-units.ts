/** A unit that stands in every cell of a column belongs into the header. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { exampleFinder } from './series.ts';
import { bodyOf, cellSpan, type GridCell, gridOf, headerOf, width } from './table-grid.ts';
import { unitName } from './units.ts';

/** ≤10.5 mm, 10 mm, 10～20 mm: a number and a unit. */
const QUANTITY = /^[≤≥<>＜＞±~～\d.\s\u2009\u00a0+−-]*\d[\s\u2009\u00a0]{0,2}([A-Za-zμµΩ℃°][A-Za-zμµΩ/·²³()]{0,8})$/;
/** Below this number of cells the repetition does no harm. */
const FEWEST = 3;

const table = (header: string, unit: string): string =>
  `表1 尺寸\n\n| 规格 | ${header} |\n| --- | --- |\n| A | 20${unit} |\n| B | 30${unit} |\n| C | 40${unit} |\n`;

export const cellUnits: Rule = {
  id: 'cell-units',
  category: 'caption',
  title: say('单位写在表头中', 'Units stand in the header'),
  why: say(
    '表中各栏使用的单位不完全相同时，宜将单位符号置于相应的表头中量的名称之下，不在每个单元格中重复。',
    'Where the columns of a table have different units, each unit should stand in the header, below the name of the quantity, and not again in every cell.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.8.4' }],
  covers: ['TAB-07'],
  profiles: STANDARDS,
  bad: [
    {
      text: '表1 尺寸\n\n| 规格 | 直径 |\n| --- | --- |\n| A | 20 ⟦mm⟧ |\n| B | 30 mm |\n| C | 40 mm |\n',
      fixed: table('直径<br>mm', ''),
    },
    {
      text: '表1 功率\n\n| 规格 | 功率 | 电流 |\n| --- | --- | --- |\n| A | ≤20 ⟦W⟧ | 1 |\n| B | ≤30 W | 2 |\n| C | ≤40 W | 3 |\n',
      fixed:
        '表1 功率\n\n| 规格 | 功率<br>W | 电流 |\n| --- | --- | --- |\n| A | ≤20 | 1 |\n| B | ≤30 | 2 |\n| C | ≤40 | 3 |\n',
    },
    {
      text: '表1 时间\n\n<table><tr><td>步骤</td><td>时间</td></tr><tr><td>1</td><td>2 ⟦h⟧</td></tr><tr><td>2</td><td>3 h</td></tr><tr><td>3</td><td>4 h</td></tr></table>\n',
    },
  ],
  good: [
    { text: table('直径<br>mm', '') },
    { text: table('要求', '') },
    // Different units, some cells without, two cells only.
    { text: '表1 要求\n\n| 项目 | 要求 |\n| --- | --- |\n| 长 | 20 mm |\n| 质量 | 30 g |\n| 时间 | 40 s |\n' },
    { text: '表1 要求\n\n| 项目 | 要求 |\n| --- | --- |\n| 长 | 20 mm |\n| 宽 | 30 mm |\n| 孔 | 3 |\n| 高 | 9 mm |\n' },
    { text: '表1 要求\n\n| 项目 | 要求 |\n| --- | --- |\n| 长 | 20 mm |\n| 宽 | 30 mm |\n' },
    { text: '表1 型号\n\n| 名称 | 型号 |\n| --- | --- |\n| 甲 | 10A |\n| 乙 | 20A |\n| 丙 | 30A |\n' },
    { text: '表1 效率\n\n| 规格 | 效率 |\n| --- | --- |\n| A | 90% |\n| B | 91% |\n| C | 92% |\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const found = repeated(draft.passages);
    const inExample = exampleFinder(draft);
    for (const index of filled(found)) {
      const passage = draft.passages[index] as Passage;
      if (inExample(passage)) continue;
      const markdown = draft.documents[passage.document]?.format === 'markdown' && !gridOf(passage.block).merged;
      for (const { header, cells, unit } of found[index] as readonly Repeated[]) {
        const [first] = cells as readonly [GridCell];
        const end = first.cell.text.length;
        const edits = cells.map((at) => {
          const bare = at.cell.text.slice(0, at.cell.text.length - unit.length).trimEnd().length;
          return { at: cellSpan(passage, at, bare, at.cell.text.length), text: '' };
        });
        const headerEnd = header.cell.text.length;
        edits.push({ at: cellSpan(passage, header, headerEnd, headerEnd), text: `<br>${unit}` });
        report({
          at: cellSpan(passage, first, end - unit.length, end),
          message: say(
            `“${header.cell.text}”栏的每个单元格都写了“${unit}”，宜把单位置于表头中量的名称之下`,
            `every cell of the column ${header.cell.text} has ${unit}; put the unit into the header`,
          ),
          fixes: markdown
            ? [{ title: say('把单位移到表头', 'Move the unit into the header'), kind: 'meaning', edits }]
            : [],
        });
      }
    }
  },
};

interface Repeated {
  readonly header: GridCell;
  readonly cells: readonly GridCell[];
  readonly unit: string;
}

const repeated = blockColumn((block): readonly Repeated[] | undefined => {
  if (block.rows.length <= FEWEST) return undefined;
  const found: Repeated[] = [];
  const grid = gridOf(block);
  for (let column = 1; column < width(grid); column++) {
    const header = headerOf(grid, column);
    const cells = bodyOf(grid, column);
    // A gap before the unit tells 10 A from the model 10A.
    const units = cells.map(({ cell: { text } }) =>
      text.length < 30 && /[\s\u2009\u00a0]/.test(text) ? QUANTITY.exec(text)?.[1] : undefined,
    );
    const [unit] = units;
    if (!header || header.cell.text === '' || header.cell.text.includes('\n') || cells.length < FEWEST) continue;
    if (!unit || unitName(unit) === undefined || units.some((other) => other !== unit)) continue;
    if (!header.cell.text.includes(unit)) found.push({ header, cells, unit });
  }
  return found.length > 0 ? found : undefined;
});
