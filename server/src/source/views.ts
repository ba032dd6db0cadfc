/**
 * Views: the content of a quotation, a list item or an indented block with its markers taken off, and the way back
 * from there to the text it was taken from.
 */
import type { Block, Cell } from './block.ts';
import { segmentAt, type TextMap } from './text-map.ts';

/** `map` has identity segments only, one for each stretch without a marker in it (line ends included). */
export interface View {
  readonly text: string;
  readonly map: TextMap;
}

/** A view of the given stretches of the text: start, end, start, end ... in order. */
export function viewOf(text: string, stretches: readonly number[]): View {
  const parts: string[] = [];
  const map: number[] = [];
  let length = 0;
  for (let index = 0; index < stretches.length; index += 2) {
    const start = stretches[index] as number;
    const end = stretches[index + 1] as number;
    if (end <= start) continue;
    parts.push(text.slice(start, end));
    const last = map.length - 4;
    if (last >= 0 && (map[last + 2] as number) + (map[last + 3] as number) === start) {
      map[last + 1] = (map[last + 1] as number) + end - start;
      map[last + 3] = (map[last + 3] as number) + end - start;
    } else {
      map.push(length, end - start, start, end - start);
    }
    length += end - start;
  }
  return { text: parts.join(''), map };
}

/** The same block, its places counted in the text that the view was taken from. */
export function throughView(block: Block, view: TextMap): Block {
  return {
    ...block,
    map: throughMap(block.map, view),
    start: outerStart(view, block.start),
    end: block.end > block.start ? outerEnd(view, block.end) : outerStart(view, block.start),
    rows: block.rows.map((row) => row.map((cell) => ({ ...cell, map: throughMap(cell.map, view) }))),
  };
}

/** The same block, moved on by `shift` characters. */
export function shifted(block: Block, shift: number): Block {
  if (shift === 0) return block;
  return {
    ...block,
    map: shiftedMap(block.map, shift),
    start: block.start + shift,
    end: block.end + shift,
    rows: block.rows.map((row) => row.map((cell): Cell => ({ ...cell, map: shiftedMap(cell.map, shift) }))),
  };
}

function shiftedMap(map: TextMap, shift: number): TextMap {
  return map.map((value, index) => (index % 4 === 2 ? value + shift : value));
}

function throughMap(map: TextMap, view: TextMap): TextMap {
  const out: number[] = [];
  for (let index = 0; index < map.length; index += 4) {
    const at = map[index] as number;
    const length = map[index + 1] as number;
    const source = map[index + 2] as number;
    const sourceLength = map[index + 3] as number;
    if (length !== sourceLength) {
      const start = outerStart(view, source);
      out.push(at, length, start, Math.max(0, outerEnd(view, source + sourceLength) - start));
      continue;
    }
    for (let done = 0; done < length; ) {
      const segment = segmentAt(view, source + done);
      const inside = source + done - (view[segment] as number);
      const part = Math.min(length - done, (view[segment + 1] as number) - inside);
      if (part <= 0) break;
      out.push(at + done, part, (view[segment + 2] as number) + inside, part);
      done += part;
    }
  }
  return out;
}

function outerStart(view: TextMap, offset: number): number {
  if (view.length === 0) return 0;
  const segment = segmentAt(view, offset);
  return (view[segment + 2] as number) + offset - (view[segment] as number);
}

/** Of an end offset: behind the character before it. */
function outerEnd(view: TextMap, offset: number): number {
  return offset === 0 ? outerStart(view, 0) : outerStart(view, offset - 1) + 1;
}
