/**
 * What the cells of tables say, columns of clause numbers among them: the table of inspection items names its
 * requirements and test methods by bare numbers ("6.1", "7.9.1"), which are mentions there and quantities anywhere else.
 */
import { distance } from 'fastest-levenshtein';
import { type CrossReference, findReferences } from '../../../grammar/cross-reference.ts';
import { DELETED_MARK } from '../../../grammar/deleted-mark.ts';
import type { Passage } from '../draft/draft.ts';
import type { Block, Cell } from '../source/block.ts';
import { perBlock } from '../source/per-block.ts';
import { cellFacts, isSaying, type TextFacts } from './block-facts.ts';
import type { Labelled } from './facts.ts';
import { labelKey } from './labels.ts';

/** Heads that speak of clause numbers: most cells below are some. */
const NUMBER_HEAD = /条款|章条|条号|条文|章节|第\s*[\dA-Z]{1,2}\s*章/;
/** Heads that may as well stand over limits: every cell below has to be a clause number. */
const SUBJECT_HEAD = /要求|方法|依据/;
/** A cell that is nothing but clause numbers: 6.1, 6.1～6.3, 第5章, A.2, 5.4.2.2 a) */
const NUMBERS =
  /^(?:(?:附录\s?(?:[A-Z]\s)?)?第?\s?(?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){0,7}\s?[章条]?(?:\s?[a-z][)）])*\s?(?:[、，,～~和及至-]\s?|$))+$/;
/** Heads of columns whose numbers belong to another document, or to an older edition of this one. */
const FOREIGN_HEAD =
  /ISO|IEC|ITU|国际|国外|原(?:标准|文件)|旧版|(?:19|20)\d\d\s?年?版|(?:GB|DB|[A-Z]{2,3})(?:\/T)?\s?\d{2}/;
const OWN_HEAD = /本(?:文件|标准|部分|规范)/;
/** Heads of columns that name the document which the numbers beside them belong to. */
const DOCUMENT_HEAD = /标准(?:号|编号|名称)|文件(?:编?号|名称)|(?:引用|依据|方法|检验|检测)标准|标准依据/;
/** Heads of columns of methods, some of which may be those of another standard. */
const METHOD_HEAD = /^[^要求]*(?:方法|依据)[^要求]*$/;
const CITES = /(?:GB|DB|ISO|IEC|[A-Z]{2,4}\/T|[A-Z]{2})(?:\/[TZ])?[\s\u3000]?\d{2}/;
const LONGEST_CELL = 200;
/** A table with more columns is no table of inspection items. */
const WIDEST_TABLE = 200;
/** What stands in a cell that does not apply. */
const EMPTY_MARK = /^[-—–/√○●★▲×]*$/;

/** A cell that names a clause by its number and title: "4.2 系统与其他驾驶自动化系统的交互". */
const TITLED_NUMBER = /^((?:[A-Z]\.)?\d{1,3}(?:\.\d{1,3}){0,7})[\s\u3000]*([^\s\d.,，、～~%‰°℃].{1,60})$/s;
/**
 * Share of a title's characters that may differ: tables are often typed before the title is settled. More where the
 * number alone can hardly be anything else (4.6.2).
 */
const DIFFERENT_TITLE = 0.3;
const DIFFERENT_TITLE_OF_LONG = 0.5;

/** A cell by its position in `Block.rows`, with what it says. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly facts: TextFacts;
}

/** The numbers of a column that seem to be clause numbers: references, or none where they belong to another document. */
interface NumberColumn {
  readonly own: boolean;
  readonly numbers: readonly { readonly cell: string; readonly references: readonly CrossReference[] }[];
  /** What the references name, as the symbol table has it. */
  readonly names: readonly string[];
}

/** A cell with its position in `Block.rows` and the columns of the grid that it covers. */
interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The cells of a table that say something, row by row: in a column of clause numbers their numbers, in any other what
 * the grammar found there, without bare numbers that may as well be values.
 *
 * A column holds clause numbers when its head speaks of clauses or requirements, the cells below are clause numbers with
 * a dot, and at least half of them exist. Merged cells count for all the columns they cover.
 */
export function tableFacts(passage: Passage, labels: ReadonlyMap<string, Labelled>): readonly CellText[] {
  const columns = numberColumns(passage.block);
  const titled = titledNumbers(passage.block);
  const cells = cellTexts(passage.block);
  // In the index a cell may end in a number that is no fact of the cell alone.
  if (columns.length + titled.length === 0) return passage.element === 'index' ? cells.all : cells.saying;
  const found = new Map<string, readonly CrossReference[]>();
  for (const { cell, number, title, references } of titled) {
    if (hasTitle(labels.get(labelKey('clause', number)), title)) found.set(cell, references);
  }
  for (const { own, numbers, names } of columns) {
    if (own && !mostlyExist(names, labels)) continue;
    for (const { cell, references } of numbers) found.set(cell, references);
  }
  return cells.all.map((cell) => {
    const references = found.get(cellKey(cell.row, cell.column));
    return references ? { ...cell, facts: { ...cell.facts, references } } : cell;
  });
}

/** The cells of a table by themselves: all, and those that say something. */
const cellTexts = perBlock((block) => {
  const all = cellFacts(block).flatMap((row, rowIndex) =>
    row.map((facts, column): CellText => {
      const references = withoutValues(facts.references);
      const text = block.rows[rowIndex]?.[column]?.text ?? '';
      return { row: rowIndex, column, text, facts: references === facts.references ? facts : { ...facts, references } };
    }),
  );
  return { all, saying: all.filter(({ facts }) => isSaying(facts)) };
});

/** Whether any cell says something, or may in the draft that the table stands in. */
export function saysInCells(block: Block): boolean {
  return numberColumns(block).length + titledNumbers(block).length + cellTexts(block).saying.length > 0;
}

function mostlyExist(names: readonly string[], labels: ReadonlyMap<string, Labelled>): boolean {
  let existing = 0;
  for (const name of names) if (labels.has(name)) existing++;
  return existing * 2 >= names.length;
}

interface TitledNumber {
  readonly cell: string;
  readonly number: string;
  readonly title: string;
  readonly references: readonly CrossReference[];
}

/** The cells that may be a clause's number with its title. */
const titledNumbers = perBlock((block): readonly TitledNumber[] => {
  const found: TitledNumber[] = [];
  for (const [row, cells] of block.rows.entries()) {
    for (const [index, { text }] of cells.entries()) {
      const [, number, title] = (text.length <= LONGEST_CELL && TITLED_NUMBER.exec(text)) || [];
      if (number === undefined || title === undefined) continue;
      found.push({ cell: cellKey(row, index), number, title, references: clauseNumbers(number) });
    }
  }
  return found;
});

/** A number without a dot is a clause's only with the very title. */
function hasTitle(labelled: Labelled | undefined, written: string): boolean {
  if (!labelled || !('clause' in labelled)) return false;
  const { key, title } = labelled.clause;
  const [own, other] = [title, written].map((text) => text.replace(/[\s\u3000]+/g, '')) as [string, string];
  if (own === '' || !key.includes('.')) return own !== '' && own === other;
  const share = key.split('.').length > 2 ? DIFFERENT_TITLE_OF_LONG : DIFFERENT_TITLE;
  return distance(own, other) <= own.length * share;
}

function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}

/** The columns under a head that speaks of clauses, or of those of another document, as far as the table tells. */
const numberColumns = perBlock((block): readonly NumberColumn[] => {
  const found: NumberColumn[] = [];
  const heads = block.rows[0] ?? [];
  const grid = heads.some(({ text }) => isHead(text)) ? placeCells(block.rows) : [];
  const beside = heads.some(({ text }) => DOCUMENT_HEAD.test(text) && !OWN_HEAD.test(text));
  const below = byColumn(grid);
  for (const head of grid) {
    if (head.row > 0) break;
    const { text } = head.cell;
    if (!isHead(text)) continue;
    const cells: PlacedCell[] = [];
    for (let column = head.from; column < head.to; column++) cells.push(...(below.get(column) ?? []));
    const own = OWN_HEAD.test(text);
    const column = own || (!beside && !FOREIGN_HEAD.test(text)) ? ownColumn(head, cells) : foreignColumn(cells);
    if (column.numbers.length > 0) found.push(column);
  }
  return found;
});

function isHead(text: string): boolean {
  return NUMBER_HEAD.test(text) || SUBJECT_HEAD.test(text) || FOREIGN_HEAD.test(text);
}

/** Bare numbers in a column of another document's places refer to nothing here. */
function foreignColumn(cells: readonly PlacedCell[]): NumberColumn {
  const numbered = cells.filter(({ cell }) => isNumbers(cell.text.trim()));
  const numbers = numbered.map(({ row, index }) => ({ cell: cellKey(row, index), references: [] }));
  return { own: false, numbers, names: [] };
}

function ownColumn(head: PlacedCell, cells: readonly PlacedCell[]): NumberColumn {
  const filled = cells.filter(({ cell }) => !EMPTY_MARK.test(cell.text.replace(DELETED_MARK, '').trim()));
  const numbered = filled.filter(({ cell }) => isNumbers(cell.text.trim()));
  const cited = METHOD_HEAD.test(head.cell.text) ? filled.filter(({ cell }) => CITES.test(cell.text)).length : 0;
  const share = NUMBER_HEAD.test(head.cell.text) ? 0.5 : 1;
  if (numbered.length < (filled.length - cited) * share) return { own: true, numbers: [], names: [] };
  const numbers = numbered.map(({ cell, row, index }) => ({
    cell: cellKey(row, index),
    references: clauseNumbers(cell.text),
  }));
  const targets = numbers.flatMap(({ references }) => references.flatMap((reference) => reference.targets));
  return { own: true, numbers, names: targets.map((target) => labelKey(target.kind, target.key)) };
}

function isNumbers(text: string): boolean {
  return text.length <= LONGEST_CELL && /\.|第/.test(text) && NUMBERS.test(text);
}

/** The same list, where there is nothing to take out. */
function withoutValues(own: readonly CrossReference[]): readonly CrossReference[] {
  return own.some(isValue) ? own.filter((reference) => !isValue(reference)) : own;
}

/** A number with one dot and nothing that says what it is. */
function isValue(reference: CrossReference): boolean {
  return !reference.certain && reference.targets.every(({ kind, key }) => kind === 'clause' && /^\d+\.\d+$/.test(key));
}

/**
 * Every cell with the columns that it covers, row by row, cells of earlier rows that reach down taken into account.
 * Nothing for a table that is too wide.
 */
function placeCells(rows: Block['rows']): PlacedCell[] {
  const placed: PlacedCell[] = [];
  /** For each column, the first row that is free again. */
  const freeFrom: number[] = [];
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const [index, cell] of cells.entries()) {
      while ((freeFrom[column] ?? 0) > row) column++;
      const from = column;
      const to = from + Math.max(1, cell.columnSpan);
      if (to > WIDEST_TABLE) return [];
      for (; column < to; column++) freeFrom[column] = row + Math.max(1, cell.rowSpan);
      placed.push({ cell, row, index, from, to });
    }
  }
  return placed;
}

/** The cells below the first row by the column that they begin in. */
function byColumn(grid: readonly PlacedCell[]): Map<number, PlacedCell[]> {
  const columns = new Map<number, PlacedCell[]>();
  for (const placed of grid) {
    if (placed.row === 0) continue;
    const known = columns.get(placed.from);
    if (known) known.push(placed);
    else columns.set(placed.from, [placed]);
  }
  return columns;
}

const LEAD = '见';

/** The grammar takes bare numbers only after a lead; the column's head is the lead here. */
function clauseNumbers(text: string): CrossReference[] {
  return findReferences(LEAD + text).map((reference) => ({
    ...reference,
    start: reference.start - LEAD.length,
    end: reference.end - LEAD.length,
    lead: '',
    leadStart: reference.start - LEAD.length,
    slips: reference.slips.map((slip) => ({ ...slip, start: slip.start - LEAD.length, end: slip.end - LEAD.length })),
    targets: reference.targets.map((target) => ({
      ...target,
      start: target.start - LEAD.length,
      end: target.end - LEAD.length,
      numberStart: target.numberStart - LEAD.length,
      numberEnd: target.numberEnd - LEAD.length,
      path: target.path.map((step) => ({ ...step, start: step.start - LEAD.length, end: step.end - LEAD.length })),
    })),
  }));
}
