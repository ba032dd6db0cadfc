/** A table's cells by row and column of the grid, merged cells at every place that they cover. */
import type { Passage } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import type { Block, Cell } from '../../source/block.ts';
import { perBlock } from '../../source/per-block.ts';

/** A cell with its position in `Block.rows`. */
export interface GridCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

export interface Grid {
  /** Rows of the grid; a place that no cell covers is undefined. */
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  /** How many of the rows are the header. */
  readonly headers: number;
  /** Some cells are merged: the author could merge cells, so a blank one is blank. */
  readonly merged: boolean;
}

/** A cell is never repeated over more columns than this, whatever its span says. */
const LARGEST_SPAN = 200;
/** All merged cells of a table together cover at most so many places; further ones count as single. */
const MOST_PLACES = 200_000;

export const gridOf: (block: Block) => Grid = perBlock((block) => {
  const rows: (GridCell | undefined)[][] = block.rows.map(() => []);
  let merged = false;
  let places = 0;
  block.rows.forEach((cells, row) => {
    let at = 0;
    cells.forEach((cell, column) => {
      while (rows[row]?.[at]) at++;
      let rowSpan = Math.min(cell.rowSpan, rows.length - row);
      let columnSpan = Math.min(cell.columnSpan, LARGEST_SPAN);
      if (rowSpan * columnSpan > 1) places += rowSpan * columnSpan;
      if (places > MOST_PLACES) rowSpan = columnSpan = 1;
      if (cell.rowSpan > 1 || cell.columnSpan > 1) merged = true;
      for (let down = 0; down < rowSpan; down++) {
        const line = rows[row + down] as (GridCell | undefined)[];
        for (let right = 0; right < columnSpan; right++) line[at + right] ??= { cell, row, column };
      }
      at += columnSpan;
    });
  });
  let headers = 0;
  while (rows[headers]?.some((at) => at?.cell.header)) headers++;
  return { rows, headers, merged };
});

/** Number of columns: that of the header, or of the first row. */
export function width({ rows }: Grid): number {
  return rows[0]?.length ?? 0;
}

/** The cells of a column below the header, each once, from top to bottom. */
export function bodyOf({ rows, headers }: Grid, column: number): GridCell[] {
  const cells: GridCell[] = [];
  for (let row = headers; row < rows.length; row++) {
    const at = rows[row]?.[column];
    // A merged cell comes once; one that runs over all columns is a note or a paragraph.
    if (at && at !== cells.at(-1) && at.cell !== cells.at(-1)?.cell && !isThrough(rows[row])) cells.push(at);
  }
  return cells;
}

function isThrough(row: readonly (GridCell | undefined)[] | undefined): boolean {
  return row !== undefined && row.length > 1 && row.every((at) => at?.cell === row[0]?.cell);
}

/** The lowest header cell of a column. */
export function headerOf({ rows, headers }: Grid, column: number): GridCell | undefined {
  return rows[headers - 1]?.[column];
}

/** The characters [start, end) of a cell. */
export function cellSpan(passage: Passage, { row, column }: GridCell, start: number, end: number): Span {
  return { passage, cell: { row, column }, start, end };
}
