/** A cell without content has a dash —, and is not left blank. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import type { Block } from '../../source/block.ts';
import { perBlock, wholeText } from '../../source/per-block.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { exampleFinder } from './series.ts';
import { bodyOf, cellSpan, type GridCell, gridOf, headerOf, width } from './table-grid.ts';

/** What people write for nothing: hyphens and slashes of any width, two dashes. */
const MARK = /^(?:-{1,3}|－|–|−|——|[/／\\])$/;
/** Ticks and the like: in a column of these a blank cell is no part of a merged one. */
const TICK = /^[√✓✔●○★☆▲△■□◆◇×✕+＋]$/;
/** A single sign of another sort: then a hyphen may be one of the signs that the column lists. */
const SIGN = /^[^\p{L}\p{N}\s—√✓✔●○★☆▲△■□◆◇×✕]$/u;

/** The header of a column that lists signs. */
const OF_SIGNS = /符号|字符|标点|运算|分隔/;

export const emptyCell: Rule = {
  id: 'empty-cell',
  category: 'caption',
  title: say('没有内容的单元格用一字线“—”', 'A cell without content has a dash —'),
  why: say(
    '表的单元格不应空着；没有任何内容时用一字线形式的连接号（—）表示，不用“-”“/”“——”。空着的单元格分不清是没有内容，还是漏填。',
    'No cell is left blank; where there is no content, it has the dash —, not -, / or ——. Nobody can tell a blank cell from one that was forgotten.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '10.4.2.2' }],
  covers: ['TAB-13'],
  profiles: STANDARDS,
  bad: [
    {
      text: '表1 检验项目\n\n| 项目 | 出厂检验 | 型式检验 |\n| --- | --- | --- |\n| 外观 | √ | √ |\n| 噪声 | ⟦-⟧ | √ |\n| 寿命 | - | √ |\n',
      fixed:
        '表1 检验项目\n\n| 项目 | 出厂检验 | 型式检验 |\n| --- | --- | --- |\n| 外观 | √ | √ |\n| 噪声 | — | √ |\n| 寿命 | — | √ |\n',
    },
    {
      text: '表1 参数\n\n| 规格 | 厚度 | 公差 |\n| --- | --- | --- |\n| A | 0.5 | ⟦/⟧ |\n| B | 0.8 | 0.1 |\n',
      fixed: '表1 参数\n\n| 规格 | 厚度 | 公差 |\n| --- | --- | --- |\n| A | 0.5 | — |\n| B | 0.8 | 0.1 |\n',
    },
    {
      text: '表1 检验项目\n\n| 项目 | ⟦出厂检验⟧ | 型式检验 |\n| --- | --- | --- |\n| 外观 | √ | √ |\n| 噪声 |  | √ |\n| 寿命 |  | √ |\n| 尺寸 | √ | √ |\n',
    },
    {
      text: '表1 弯道\n\n<table><tr><td>弯道</td><td>半径</td></tr><tr><td>左</td><td>⟦——⟧</td></tr><tr><td>右</td><td>787</td></tr></table>\n',
    },
    {
      text: '表1 参数\n\n| 规格 | 厚度 | 公差 |\n| --- | --- | --- |\n| A | 0.5 | 0.1 |\n| ⟦B⟧ |  | 0.1 |\n| C | 0.8 | 0.2 |\n| D | 1.0 | 0.2 |\n',
    },
  ],
  good: [
    {
      text: '表1 检验项目\n\n| 项目 | 出厂检验 | 型式检验 |\n| --- | --- | --- |\n| 外观 | √ | √ |\n| 噪声 | — | √ |\n',
    },
    // A sign that is explained, or one of several signs.
    {
      text: '表1 要素\n\n| 要素 | I型 |\n| --- | --- |\n| 坡道 | √ |\n| 隧道 | / |\n\n注：“/”表示不要求该要素。\n',
    },
    { text: '表1 运算符\n\n| 名称 | 符号 |\n| --- | --- |\n| 加 | + |\n| 减 | - |\n| 除 | / |\n' },
    { text: '表1 含义\n\n| 内容 | 含义 |\n| --- | --- |\n| / | 或 |\n| — | 无 |\n' },
    { text: '表1 分隔符\n\n| 名称 | 符号 |\n| --- | --- |\n| 连字符 | - |\n| 句点 | . |\n' },
    // Blank because a Markdown table cannot merge cells; a form to be filled in; a template.
    { text: '表1 尺寸\n\n| 型式 | 代号 | 长度 |\n| --- | --- | --- |\n| 立式 | A | 20 |\n|  | B | 30 |\n' },
    {
      text: '表1 尺寸\n\n| 型式 | 代号 | 备注 |\n| --- | --- | --- |\n| 甲 | A | 常用 |\n| 乙 | B |  |\n| 丙 | C | 定制 |\n| 丁 | D | 常用 |\n',
    },
    {
      text: '表1 方法\n\n| 项目 | 要求 | 方法 |\n| --- | --- | --- |\n| 甲 | 5.1 | 目测 |\n| 乙 | 5.2 |  |\n| 丙 | 5.3 | 手感 |\n| 丁 | 5.4 | 目测 |\n',
    },
    { text: '表A.1 记录\n\n| 序号 | 读数 | 结论 |\n| --- | --- | --- |\n| 1 |  |  |\n| 2 |  |  |\n' },
    {
      text: '表1 检验\n\n| 项目 | 出厂 | 型式 |\n| --- | --- | --- |\n| 外观 | √ | √ |\n| 尺寸 | — | √ |\n| “√”表示检验项目。 |||\n',
    },
    { text: '示例：\n\n表1 检验\n\n| 项目 | 检验 |\n| --- | --- |\n| 外观 | - |\n' },
  ],
  check(context: RuleContext): void {
    const { draft } = context;
    const found = emptyCells(draft.passages);
    if (filled(found).length === 0) return;
    const inExample = exampleFinder(draft);
    const severity = followsEarlierEdition(context.facts) ? ({ severity: 'info' } as const) : {};
    for (const index of filled(found)) {
      const passage = draft.passages[index] as Passage;
      if (inExample(passage)) continue;
      const { marks, blanks, lone } = found[index] as EmptyCells;
      const legend = legendOf(passage, draft);
      const unexplained = marks.filter(({ cell }) => !isExplained(cell.text.trim(), legend));
      if (unexplained.length > 0) context.report({ ...markReport(passage, unexplained), ...severity });
      for (const blank of blanks) context.report({ ...blankReport(passage, blank), ...severity });
      // A cell that is merged with the one above looks the same in Markdown.
      if (lone) context.report({ ...loneReport(passage, lone), severity: 'info' });
    }
  },
};

interface Blanks {
  readonly header: GridCell;
  readonly count: number;
}

interface EmptyCells {
  readonly marks: readonly GridCell[];
  /** The columns of ticks with blank cells. */
  readonly blanks: readonly Blanks[];
  /** The only blank cell of a table of values. */
  readonly lone: GridCell | undefined;
}

const emptyCells = blockColumn((block): EmptyCells | undefined => {
  if (block.rows.length < 2) return undefined;
  const marks: GridCell[] = [];
  const blanks: Blanks[] = [];
  const grid = gridOf(block);
  for (let column = 0; column < width(grid); column++) {
    const cells = bodyOf(grid, column);
    const texts = cells.map(({ cell }) => cell.text.trim());
    const header = headerOf(grid, column);
    const wrong = new Set(texts.filter((text) => MARK.test(text)));
    // Hyphens and slashes side by side are signs, and so is a slash beside a dash.
    const signs =
      wrong.size > 1 ||
      (/^[/／\\]$/.test([...wrong][0] ?? '') && texts.includes('—')) ||
      texts.some((text) => SIGN.test(text) && !MARK.test(text)) ||
      OF_SIGNS.test(header?.cell.text ?? '');
    if (wrong.size > 0 && !signs) marks.push(...cells.filter((_, at) => MARK.test(texts[at] as string)));
    const count = cells.filter(({ cell, row }) => cell.text.trim() === '' && !isParagraph(grid.rows[row])).length;
    if (count > 0 && header && header.cell.text.trim() !== '' && isOfTicks(texts)) blanks.push({ header, count });
  }
  const lone = blanks.length === 0 ? loneBlank(grid, block) : undefined;
  return marks.length + blanks.length > 0 || lone ? { marks: onceEach(marks), blanks, lone } : undefined;
});

/** What explains a table in its last row, where Markdown cannot merge the cells: “√”表示检验项目。 */
function isParagraph(row: readonly (GridCell | undefined)[] | undefined): boolean {
  const [first, ...others] = row?.map((at) => at?.cell.text.trim() ?? '') ?? [];
  return (
    first !== undefined &&
    /^注\d?：|[。；：]|^[“"√●○△]/.test(first) &&
    others.every((text) => text === '' || text === first)
  );
}

/** A number, with its unit and its limits, or a dash: such cells are not merged with their neighbours. */
const VALUE = /^(?:[≤≥<>＜＞±]?\s?\d[\d.,/×～~±\s]*(?:%|℃|[a-zA-Zμ]{1,4})?|—)$/;
const SMALLEST = 4;

/** The blank cell in a column of values, where all other cells of the table are full. */
function loneBlank(grid: ReturnType<typeof gridOf>, block: Block): GridCell | undefined {
  if (block.rows.length <= SMALLEST || block.rows.some((row) => row.length !== block.rows[0]?.length)) return undefined;
  const cells = block.rows.flat();
  if (cells.filter(({ text }) => text.trim() === '').length !== 1) return undefined;
  if (grid.merged) return undefined;
  for (let column = 1; column < width(grid); column++) {
    const body = bodyOf(grid, column);
    const blank = body.find(({ cell }) => cell.text.trim() === '');
    if (!blank) continue;
    const values = body.filter(({ cell }) => VALUE.test(cell.text.trim()) || TICK.test(cell.text.trim())).length;
    return values === body.length - 1 ? blank : undefined;
  }
  return undefined;
}

function isOfTicks(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text !== '');
  return said.length > 1 && said.every((text) => TICK.test(text));
}

function onceEach(cells: readonly GridCell[]): GridCell[] {
  const seen = new Set<unknown>();
  return cells
    .filter(({ cell }) => !seen.has(cell) && seen.add(cell))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The texts that may explain the marks of a table: its own, and what stands below it. */
function legendOf({ block, index }: Passage, { passages }: Draft): string {
  return [block, ...passages.slice(index + 1, index + 8).map((passage) => passage.block)].map(quotations).join('');
}

/** What stands in quotation marks in a text, as far as it is short. */
const quotations = perBlock((block) =>
  (wholeText(block).match(/[“"'‘「『][^“”"'‘’「」『』]{1,6}[”"'’」』]/g) ?? []).join(''),
);

function isExplained(mark: string, legend: string): boolean {
  return legend.includes(mark);
}

function markReport(passage: Passage, cells: readonly GridCell[]): Report {
  const [first] = cells as readonly [GridCell];
  const mark = first.cell.text.trim();
  const place = (at: GridCell) => {
    const start = at.cell.text.length - at.cell.text.trimStart().length;
    return cellSpan(passage, at, start, start + at.cell.text.trim().length);
  };
  return {
    at: place(first),
    message: say(
      `单元格没有内容时用一字线“—”表示，不用“${mark}”（此表共${cells.length}处）`,
      `a cell without content has the dash —, not ${mark} (${cells.length} in this table)`,
    ),
    fixes: [
      {
        title: say('改为“—”', 'Write —'),
        kind: 'safe',
        edits: cells.map((at) => ({ at: place(at), text: '—' })),
      },
    ],
  };
}

/** An empty cell has no place of its own: the report stands at the first one of its row. */
function loneReport(passage: Passage, { row }: GridCell): Report {
  const first = { cell: passage.block.rows[row]?.[0] as GridCell['cell'], row, column: 0 };
  return {
    at: cellSpan(passage, first, 0, first.cell.text.length),
    message: say(
      '这一行有空单元格，表中其他单元格都有内容：没有内容时用一字线“—”表示',
      'a cell of this row is blank, the only one of the table; a cell without content has the dash —',
    ),
  };
}

function blankReport(passage: Passage, { header, count }: Blanks): Report {
  return {
    at: cellSpan(passage, header, 0, header.cell.text.length),
    message: say(
      `此栏有${count}个空单元格，没有内容时应用一字线“—”表示`,
      `${count} cells of this column are blank; a cell without content has the dash —`,
    ),
  };
}
