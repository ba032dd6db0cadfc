/** The sentence that a finding is in, as readers of the document see it: without markup, with the place marked. */
import type { Draft, Passage } from '../draft/draft.ts';
import { type Place, passageOfPlace } from '../facts/place.ts';
import type { Cell } from '../source/block.ts';
import { perBlock } from '../source/per-block.ts';
import type { Range, TextMap } from '../source/text-map.ts';
import { textRange } from '../source/text-map.ts';

export interface Quotation {
  readonly before: string;
  readonly marked: string;
  readonly behind: string;
}

/** So many characters are shown on each side of the place, and of the place itself at its beginning and at its end. */
const AROUND = 90;
const INSIDE = 120;
const CUT = '…';

interface Text {
  readonly text: string;
  readonly place: Range;
}

/** White space is one blank each. A place that holds no text (a figure, markup) is quoted from the source. */
export function quote(draft: Draft, place: Place): Quotation {
  const passage = passageOfPlace(draft, place);
  const { text, place: at } = (passage && textAt(passage, place)) ?? {
    text: draft.documents[place.document]?.text ?? '',
    place,
  };
  const whole = passage && text !== draft.documents[place.document]?.text;
  const first = whole ? 0 : lineStart(text, at.start);
  const last = whole ? text.length : lineEnd(text, at.end);
  return {
    before: shown(cutFront(text, first, at.start)),
    marked: shown(cutMiddle(text, at.start, at.end)),
    behind: shown(cutBack(text, at.end, last)),
  };
}

/** The text of the passage, or of its cell, that the place is in. */
function textAt({ block, offset }: Passage, place: Place): Text | undefined {
  const start = place.start - offset;
  const end = place.end - offset;
  if (holds(block.map, start, end)) return { text: block.text, place: textRange(block.map, start, end) };
  const cells = filledCells(block);
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (((cells[middle] as Cell).map[2] as number) <= start) low = middle + 1;
    else high = middle;
  }
  const cell = cells[low - 1];
  if (!cell || !holds(cell.map, start, end)) return undefined;
  return { text: cell.text, place: textRange(cell.map, start, end) };
}

/** The cells that have text, in the order of the source. */
const filledCells = perBlock((block): readonly Cell[] => block.rows.flat().filter(({ map }) => map.length > 0));

function holds(map: TextMap, start: number, end: number): boolean {
  if (map.length === 0) return false;
  const first = map[2] as number;
  const last = (map[map.length - 2] as number) + (map[map.length - 1] as number);
  return first <= start && end <= last;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at <= AROUND && !/[\r\n]/.test(text.charAt(at - 1))) at--;
  return at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && at - offset <= AROUND && !/[\r\n]/.test(text.charAt(at))) at++;
  return at;
}

function cutFront(text: string, start: number, end: number): string {
  return end - start > AROUND ? CUT + text.slice(end - AROUND, end) : text.slice(start, end);
}

function cutBack(text: string, start: number, end: number): string {
  return end - start > AROUND ? text.slice(start, start + AROUND) + CUT : text.slice(start, end);
}

function cutMiddle(text: string, start: number, end: number): string {
  if (end - start <= 2 * INSIDE) return text.slice(start, end);
  return `${text.slice(start, start + INSIDE)} ${CUT} ${text.slice(end - INSIDE, end)}`;
}

/** Half a character at a cut is left out. */
function shown(text: string): string {
  return text
    .replace(/^(…?)[\udc00-\udfff]/, '$1')
    .replace(/[\ud800-\udbff](…?)$/, '$1')
    .replace(/\s+/g, ' ');
}
