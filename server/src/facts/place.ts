/** From a stretch of a passage's text to the place in the source. */
import type { Draft, Passage } from '../draft/draft.ts';
import type { Cell } from '../source/block.ts';
import { sourceRange } from '../source/text-map.ts';
import type { Span } from './facts.ts';

/** A range in the source text of one document of the draft, in UTF-16 code units. */
export interface Place {
  readonly document: number;
  readonly start: number;
  readonly end: number;
}

/** The cell that a span stands in, or undefined for the passage's own text. */
function cellOf(span: Span): Cell | undefined {
  return span.cell && span.passage.block.rows[span.cell.row]?.[span.cell.column];
}

/** The text that a span is part of. */
export function textOf(span: Span): string {
  return cellOf(span)?.text ?? span.passage.block.text;
}

/** Exactly the source characters of the span. */
export function placeOf(span: Span): Place {
  const { passage } = span;
  const map = cellOf(span)?.map ?? passage.block.map;
  const { start, end } =
    map.length > 0 ? sourceRange(map, span.start, span.end) : { start: passage.block.start, end: passage.block.start };
  return { document: passage.document, start: passage.offset + start, end: passage.offset + end };
}

/** The last passage that begins at the start of the place or before it, in the same document. Logarithmic. */
export function passageOfPlace({ passages }: Draft, place: Place): Passage | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { document, offset, block } = passages[middle] as Passage;
    const begins = document < place.document || (document === place.document && offset + block.start <= place.start);
    if (begins) low = middle + 1;
    else high = middle;
  }
  const found = passages[low - 1];
  return found?.document === place.document ? found : undefined;
}

/**
 * Whether the line breaks in the source between the two characters at `offset` of a passage's text: they touch in the
 * text, which joins lines, and the author sees a gap all the same.
 */
export function breaksLine(draft: Draft, passage: Passage, offset: number): boolean {
  if (offset <= 0 || offset >= passage.block.text.length) return false;
  const before = placeOf({ passage, cell: undefined, start: offset - 1, end: offset });
  const behind = placeOf({ passage, cell: undefined, start: offset, end: offset + 1 });
  return /[\r\n]/.test(draft.documents[passage.document]?.text.slice(before.end, behind.start) ?? '');
}
