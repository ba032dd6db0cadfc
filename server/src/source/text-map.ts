/**
 * The map from a block's plain text to the source it was read from.
 *
 * Kept as segments of four numbers: text start, text length, source start, source length. In a segment whose lengths
 * are equal every character stands for itself; otherwise (an entity, a soft line break, an escape) the segment is one
 * unit, and a position inside it means the whole of it. Segments are sorted and do not overlap; the source between
 * two segments (markup) belongs to no character.
 */
export type TextMap = readonly number[];

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The map of a text that stands in the source as it is, `length` characters from `start`. */
export function plainMap(start: number, length: number): TextMap {
  return length === 0 ? [] : [0, length, start, length];
}

/**
 * The source range of the characters [start, end) of the text, exactly: from the first source character of the first
 * to the last source character of the last. An empty range maps to the empty range before the character at `start`.
 */
export function sourceRange(map: TextMap, start: number, end: number): Range {
  const from = sourceStart(map, start);
  return { start: from, end: end > start ? sourceEnd(map, end - 1) : from };
}

/**
 * The characters of the text that stand in the source range, as far as there are any: markup belongs to none. An empty range
 * gives the empty range before the next character.
 */
export function textRange(map: TextMap, start: number, end: number): Range {
  const from = textOffset(map, start, false);
  return { start: from, end: Math.max(from, textOffset(map, end, true)) };
}

/** The text offset at a source offset; inside a unit, before or behind the whole of it. */
function textOffset(map: TextMap, offset: number, behind: boolean): number {
  let low = 0;
  let high = map.length / 4;
  while (low < high) {
    const middle = (low + high) >> 1;
    const source = map[middle * 4 + 2] as number;
    if (source < offset || (!behind && source === offset)) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return map[0] ?? 0;
  const at = (low - 1) * 4;
  const [text, length, source, sourceLength] = map.slice(at, at + 4) as [number, number, number, number];
  if (offset >= source + sourceLength) return text + length;
  if (length === sourceLength) return text + offset - source;
  return behind ? text + length : text;
}

/** Index of the segment that holds the offset, or of the nearest one before it. */
export function segmentAt(map: TextMap, offset: number): number {
  let low = 0;
  let high = map.length / 4 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle * 4] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low * 4;
}

function sourceStart(map: TextMap, offset: number): number {
  if (map.length === 0) return 0;
  const at = segmentAt(map, offset);
  const [text, length, source, sourceLength] = map.slice(at, at + 4) as [number, number, number, number];
  if (offset >= text + length) return source + sourceLength;
  return length === sourceLength ? source + offset - text : source;
}

function sourceEnd(map: TextMap, offset: number): number {
  if (map.length === 0) return 0;
  const at = segmentAt(map, offset);
  const [text, length, source, sourceLength] = map.slice(at, at + 4) as [number, number, number, number];
  if (length !== sourceLength || offset >= text + length) return source + sourceLength;
  return source + offset - text + 1;
}
