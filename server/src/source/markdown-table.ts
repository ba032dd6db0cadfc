/** Tables of the form `| a | b |`. Rows are read one by one, so a long table costs what its characters cost. */
import type { Block, Cell } from './block.ts';
import { plainBlock } from './blocks.ts';
import { LineCursor, skipSpaceBack } from './characters.ts';
import { readInline } from './markdown-inline.ts';
import { lineIndent, rowCells } from './markdown-lines.ts';
import { asOneLine } from './text-lines.ts';

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
