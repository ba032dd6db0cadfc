/** A unit in the header stands below the name of its quantity, not in brackets behind it. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { cellSpan, type GridCell } from './table-grid.ts';
import { unitName } from './units.ts';

const BRACKETS = /\p{Script=Han}\s*([（(]\s*([A-Za-zμµΩ℃°][A-Za-zμµΩ/·²³]{0,8})\s*[）)])$/u;

export const headerUnitForm: Rule = {
  id: 'header-unit-form',
  category: 'caption',
  title: say('表头中单位的形式', 'Form of units in a header'),
  why: say(
    'GB/T 1.1给出的表头形式有两种：单位符号置于量的名称之下（“直径”下一行“mm”），或量和单位的符号“d/mm”。“直径（mm）”不在其中，但用得很多，因此默认不提示。',
    'GB/T 1.1 shows two forms: the unit below the name of the quantity, and the symbols d/mm. 直径（mm） is not among them, but widely used; so the rule is off by default.',
  ),
  severity: 'info',
  off: true,
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.8.4' },
    { document: 'GB/T 1.1—2020', clause: '9.4.4.4' },
  ],
  covers: ['TAB-10'],
  profiles: STANDARDS,
  bad: [
    {
      text: '表1 尺寸\n\n| 规格 | 直径⟦（mm）⟧ |\n| --- | --- |\n| A | 20 |\n',
      fixed: '表1 尺寸\n\n| 规格 | 直径<br>mm |\n| --- | --- |\n| A | 20 |\n',
    },
    {
      text: '表1 效率\n\n| 额定功率⟦(W)⟧ | 效率 |\n| --- | --- |\n| 320 | 70 |\n',
      fixed: '表1 效率\n\n| 额定功率<br>W | 效率 |\n| --- | --- |\n| 320 | 70 |\n',
    },
  ],
  good: [
    { text: '表1 尺寸\n\n| 规格 | 直径<br>mm | d/mm |\n| --- | --- | --- |\n| A | 20 | 3 |\n' },
    {
      text: '表1 尺寸\n\n| 规格 | 直径（见图1） | 型式（LX） |\n| --- | --- | --- |\n| A | 20（mm） | B |\n'.replace(
        '（L）',
        '（LX）',
      ),
    },
  ],
  check({ draft, report }: RuleContext): void {
    const found = bracketed(draft.passages);
    for (const index of filled(found)) {
      const passage = draft.passages[index] as Passage;
      for (const { at, start, unit } of found[index] as readonly Bracketed[]) {
        const place = cellSpan(passage, at, start, at.cell.text.length);
        report({
          at: place,
          message: say(`单位“${unit}”置于量的名称之下`, `put the unit ${unit} below the name of the quantity`),
          fixes: [
            {
              title: say('另起一行写单位', 'Put the unit below'),
              kind: 'safe',
              edits: [{ at: place, text: `<br>${unit}` }],
            },
          ],
        });
      }
    }
  },
};

interface Bracketed {
  readonly at: GridCell;
  readonly start: number;
  readonly unit: string;
}

const bracketed = blockColumn(({ rows }): readonly Bracketed[] | undefined => {
  const found: Bracketed[] = [];
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const match = cell.header && cell.text.length < 60 ? BRACKETS.exec(cell.text) : null;
      const [, brackets, unit] = match ?? [];
      if (brackets === undefined || unit === undefined || unitName(unit) === undefined) return;
      const start = cell.text.slice(0, -brackets.length).trimEnd().length;
      found.push({ at: { cell, row, column }, start, unit });
    });
  });
  return found.length > 0 ? found : undefined;
});
