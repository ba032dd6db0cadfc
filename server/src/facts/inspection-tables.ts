/**
 * Columns of clause numbers in tables: the table of inspection items names its requirements and test methods by bare
 * numbers ("6.1", "7.9.1"), which are mentions there and quantities anywhere else.
 */
import { type CrossReference, findReferences } from '../../../grammar/cross-reference.ts';
import type { Passage } from '../draft/draft.ts';
import type { Cell } from '../source/block.ts';
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
const LONGEST_CELL = 200;
/** A table with more columns is no table of inspection items. */
const WIDEST_TABLE = 200;
/** What stands in a cell that does not apply. */
const EMPTY_MARK = /^[-—–/√○●★▲×]*$/;

export interface ClauseColumns {
  /**
   * The references in a cell: in a column of clause numbers its numbers, in any other what the grammar found there
   * (`own`), without bare numbers that may as well be values.
   */
  references(row: number, column: number, own: readonly CrossReference[]): readonly CrossReference[];
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
 * Finds the columns of a table that hold clause numbers: the head speaks of clauses or requirements, the cells below
 * are clause numbers with a dot, and at least half of them exist. Merged cells count for all the columns they cover.
 */
export function clauseColumns(passage: Passage, labels: ReadonlyMap<string, Labelled>): ClauseColumns {
  const found = new Map<string, readonly CrossReference[]>();
  const heads = passage.block.rows[0] ?? [];
  const grid = heads.some(({ text }) => isHead(text)) ? placeCells(passage.block.rows) : [];
  const beside = heads.some(({ text }) => DOCUMENT_HEAD.test(text) && !OWN_HEAD.test(text));
  const below = byColumn(grid);
  for (const head of grid) {
    if (head.row > 0) break;
    const { text } = head.cell;
    if (!isHead(text)) continue;
    const cells: PlacedCell[] = [];
    for (let column = head.from; column < head.to; column++) cells.push(...(below.get(column) ?? []));
    const own = OWN_HEAD.test(text);
    if (own || (!beside && !FOREIGN_HEAD.test(text))) takeColumn(head, cells, labels, found);
    else dropNumbers(cells, found);
  }
  return {
    references: (row, column, own) => found.get(`${row}:${column}`) ?? withoutValues(own),
  };
}

function isHead(text: string): boolean {
  return NUMBER_HEAD.test(text) || SUBJECT_HEAD.test(text) || FOREIGN_HEAD.test(text);
}

/** Bare numbers in a column of another document's places refer to nothing here. */
function dropNumbers(cells: readonly PlacedCell[], found: Map<string, readonly CrossReference[]>): void {
  for (const { cell, row, index } of cells) {
    if (isNumbers(cell.text.trim())) found.set(`${row}:${index}`, []);
  }
}

function takeColumn(
  head: PlacedCell,
  cells: readonly PlacedCell[],
  labels: ReadonlyMap<string, Labelled>,
  found: Map<string, readonly CrossReference[]>,
): void {
  const filled = cells.filter(({ cell }) => !EMPTY_MARK.test(cell.text.trim()));
  const numbered = filled.filter(({ cell }) => isNumbers(cell.text.trim()));
  const share = NUMBER_HEAD.test(head.cell.text) ? 0.5 : 1;
  if (numbered.length === 0 || numbered.length < filled.length * share) return;
  const references = numbered.map((placed) => ({ placed, list: clauseNumbers(placed.cell.text) }));
  const targets = references.flatMap(({ list }) => list.flatMap((reference) => reference.targets));
  const existing = targets.filter((target) => labels.has(labelKey(target.kind, target.key)));
  if (existing.length * 2 < targets.length) return;
  for (const { placed, list } of references) found.set(`${placed.row}:${placed.index}`, list);
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
function placeCells(rows: Passage['block']['rows']): PlacedCell[] {
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
