/** Tables of the form `| a | b |`, and those in a grid of `+---+---+`. Rows are read one by one, so a long table costs what its characters cost. */
import type { Block, Cell } from './block.ts';
import { plainBlock } from './blocks.ts';
import { LineCursor, skipSpaceBack } from './characters.ts';
import { readInline } from './markdown-inline.ts';
import { isGridBorder, lineIndent, rowCells } from './markdown-lines.ts';
import { asOneLine, type Line } from './text-lines.ts';

/** Reads a chunk that is a table: header row, delimiter row, rows. Rows may have more or fewer cells than the header. */
export function readTable(source: string): Block {
  const rows: Cell[][] = [];
  const lines = new LineCursor(source);
  for (let number = 0; lines.advance(); number += 1) {
    if (number !== 1) rows.push(readRow(source, lines.start, lines.end, number === 0));
  }
  const start = lineIndent(source, 0, source.length);
  return { ...plainBlock('table', '', start, start, skipSpaceBack(source, start, source.length)), rows };
}

function readRow(source: string, start: number, end: number, header: boolean): Cell[] {
  const cells: Cell[] = [];
  const extents = rowCells(source, start, end);
  for (let index = 0; index < extents.length; index += 2) {
    const from = extents[index] as number;
    const line = asOneLine(readInline(source, from, extents[index + 1] as number).lines, '\n');
    const text = line?.text ?? '';
    cells.push({ text, map: line?.map ?? [], header, rowSpan: 1, columnSpan: 1, marks: line?.marks ?? [] });
  }
  return cells;
}

/**
 * Reads a chunk that is a grid table, as Pandoc writes it. A row takes several lines, and a blank line in a cell is a
 * break. Cells are told apart by their bars alone: Chinese characters are two columns wide, so places do not line up.
 */
export function readGridTable(source: string): Block {
  const rows: Cell[][] = [];
  const lines = new LineCursor(source);
  let row: Line[][] = [];
  const close = (header: boolean): void => {
    if (row.length > 0) rows.push(row.map((cell) => gridCell(cell, header)));
    row = [];
  };
  while (lines.advance()) {
    const at = lineIndent(source, lines.start, lines.end);
    if (isGridBorder(source, at, lines.end)) {
      if (source.slice(at, lines.end).includes('=')) {
        rows.splice(0, rows.length, ...rows.map((cells) => cells.map((cell) => ({ ...cell, header: true }))));
        close(true);
      } else close(false);
      continue;
    }
    const extents = rowCells(source, lines.start, lines.end);
    for (let index = 0; index < extents.length; index += 2) {
      const [from, to] = [extents[index] as number, extents[index + 1] as number];
      const cell = row[index / 2] ?? [];
      row[index / 2] = cell;
      cell.push(...readInline(source, from, to).lines);
      if (skipSpaceBack(source, from, to) === from && cell.length > 0) cell.push(blankLine(from));
    }
  }
  close(false);
  const start = lineIndent(source, 0, source.length);
  return { ...plainBlock('table', '', start, start, skipSpaceBack(source, start, source.length)), rows };
}

/** An empty line, which asks for a break before the next one. */
function blankLine(at: number): Line {
  return { text: '', map: [], marks: [], start: at, end: at, hard: true, pictures: [] };
}

function gridCell(lines: readonly Line[], header: boolean): Cell {
  const line = asOneLine(lines, '\n');
  const [text, map, marks] = [line?.text ?? '', line?.map ?? [], line?.marks ?? []];
  return { text, map, header, rowSpan: 1, columnSpan: 1, marks };
}
