/** Columns that all have one unit get a statement above the table instead. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { exampleFinder } from './series.ts';
import { bodyOf, cellSpan, type GridCell, gridOf, headerOf, width } from './table-grid.ts';
import { unitName } from './units.ts';

/** 长度⏎mm, 长度（mm）, l/mm. */
const UNIT = /(?:\n\s*[（(]?|[（(]|\S\/)\s*([A-Za-zμµΩ℃°][A-Za-zμµΩ/·²³]{0,8})\s*[）)]?$/;
/** With two columns the repetition does little harm. */
const FEWEST = 3;
const NUMBER = /\d/;
const SERIAL = /^(?:序号|编号|代号|型号|规格|级别?|试验号|组别?)/;

export const sameUnitColumns: Rule = {
  id: 'same-unit-columns',
  category: 'caption',
  title: say('各栏单位相同时写“单位为……”', 'One unit for all columns is stated above the table'),
  why: say(
    '表中所有量的单位均相同时，应在表的右上方用一句关于单位的陈述（如“单位为毫米”）代替各栏中的单位符号。三栏及以上重复同一单位时提示。',
    'Where all quantities of a table have the same unit, a statement such as 单位为毫米 above its right edge takes the place of the unit symbols in the columns. It is reported when three or more columns repeat the unit.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.8.4' }],
  covers: ['TAB-08'],
  profiles: STANDARDS,
  bad: [
    {
      text: '表1 尺寸\n\n| 型号 | 长<br>⟦mm⟧ | 宽<br>mm | 高<br>mm |\n| --- | --- | --- | --- |\n| A | 20 | 30 | 40 |\n',
    },
    {
      text: '表1 尺寸\n\n| 型号 | 长（⟦mm⟧） | 宽（mm） | 高（mm） |\n| --- | --- | --- | --- |\n| A | 20 | 30 | 40 |\n',
    },
    { text: '表1 尺寸\n\n| 序号 | l/⟦mm⟧ | b/mm | h/mm |\n| --- | --- | --- | --- |\n| 1 | 20 | 30 | 40 |\n' },
  ],
  good: [
    { text: '表1 尺寸\n\n单位为毫米\n\n| 型号 | 长 | 宽 | 高 |\n| --- | --- | --- | --- |\n| A | 20 | 30 | 40 |\n' },
    {
      text: '表1 尺寸\n\n| 型号 | 长<br>mm | 宽<br>mm | 高<br>mm | 质量<br>g |\n| --- | --- | --- | --- | --- |\n| A | 20 | 30 | 40 | 5 |\n',
    },
    // A quantity without unit is another quantity.
    {
      text: '表1 尺寸\n\n| 型号 | 长<br>mm | 宽<br>mm | 高<br>mm | 孔数 |\n| --- | --- | --- | --- | --- |\n| A | 20 | 30 | 40 | 5 |\n',
    },
    { text: '表1 温度\n\n| 设定温度<br>℃ | 偏差<br>℃ |\n| --- | --- |\n| 40 | 1 |\n' },
    { text: '表1 接口\n\n| 名称 | 输入/A | 输入/B | 输入/C |\n| --- | --- | --- | --- |\n| 甲 | 有 | 无 | 有 |\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const found = repeated(draft.passages);
    const inExample = exampleFinder(draft);
    for (const index of filled(found)) {
      const passage = draft.passages[index] as Passage;
      if (inExample(passage)) continue;
      const { header, unit } = found[index] as Repeated;
      const start = header.cell.text.lastIndexOf(unit);
      report({
        at: cellSpan(passage, header, start, start + unit.length),
        message: say(
          `各栏的单位都是“${unit}”，应在表的右上方写“单位为${unitName(unit)}”，代替各栏中的单位`,
          `all columns have the unit ${unit}: write 单位为${unitName(unit)} above the table instead`,
        ),
      });
    }
  },
};

interface Repeated {
  readonly header: GridCell;
  readonly unit: string;
}

const repeated = blockColumn((block): Repeated | undefined => {
  if (block.rows.length < 2) return undefined;
  const grid = gridOf(block);
  let first: Repeated | undefined;
  let columns = 0;
  for (let column = 0; column < width(grid); column++) {
    const header = headerOf(grid, column);
    if (!header) return undefined;
    const numeric = bodyOf(grid, column).some(({ cell }) => NUMBER.test(cell.text));
    const { text } = header.cell;
    const unit = text.length < 60 ? UNIT.exec(text)?.[1] : undefined;
    if (unit === undefined || unitName(unit) === undefined) {
      if (numeric && !(column === 0 && SERIAL.test(text))) return undefined;
      continue;
    }
    if (!numeric || (first && first.unit !== unit)) return undefined;
    first ??= { header, unit };
    columns++;
  }
  return columns >= FEWEST ? first : undefined;
});
