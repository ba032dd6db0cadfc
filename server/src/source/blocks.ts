/** Making blocks: what most blocks have in common is filled in here. */
import type { Block, BlockKind, Cell, Mark } from './block.ts';
import type { Line } from './text-lines.ts';
import { plainMap } from './text-map.ts';

const NO_MARKS: readonly Mark[] = [];
const NO_ROWS: readonly (readonly Cell[])[] = [];

/** A block whose text stands in the source as it is, from `textStart` on. */
export function plainBlock(kind: BlockKind, text: string, textStart: number, start: number, end: number): Block {
  return {
    kind,
    text,
    map: plainMap(textStart, text.length),
    start,
    end,
    depth: 0,
    bullet: '',
    quoted: false,
    indent: 0,
    footnote: '',
    marks: NO_MARKS,
    rows: NO_ROWS,
  };
}

export function lineBlock(kind: BlockKind, line: Line): Block {
  const block = plainBlock(kind, '', 0, line.start, line.end);
  return { ...block, text: line.text, map: line.map, marks: line.marks.length === 0 ? NO_MARKS : line.marks };
}

/** Logical lines as paragraphs; a line that holds nothing but images gives figures. */
export function lineBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    if (line.text !== '') {
      blocks.push(lineBlock('paragraph', line));
      continue;
    }
    for (const { text, textStart, start, end, target } of line.pictures) {
      const figure = plainBlock('figure', text, textStart, start, end);
      blocks.push({ ...figure, marks: [{ kind: 'link', start: 0, end: text.length, target }] });
    }
  }
  return blocks;
}
