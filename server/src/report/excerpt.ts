/** The part of a line around a place, for terminals: every character takes the columns that a terminal gives it. */
import { eastAsianWidth } from 'get-east-asian-width';
import { isLineEnd } from '../source/characters.ts';

export interface Excerpt {
  /** The text on one line, cut with … where it goes on. */
  readonly shown: string;
  /** Columns before the place. */
  readonly before: number;
  /** Columns of the marker under the place, at least one. */
  readonly marked: number;
}

/** Share of the columns for what stands before the place, when the line is too long. */
const BEFORE = 0.4;
const SHORTEST = 20;
const CUT = '…';

/** `start` and `end` are UTF-16 offsets in `text`; of a place of several lines the first one is shown. */
export function excerpt(
  text: string,
  place: { readonly start: number; readonly end: number },
  columns: number,
): Excerpt {
  const room = Math.max(SHORTEST, columns);
  const left = lineStart(text, place.start, room);
  const right = lineEnd(text, place.start, room);
  const before = [...visible(text.slice(left.at, place.start))];
  const behind = [...visible(text.slice(place.start, right.at))];
  const inside = visible(text.slice(place.start, Math.min(place.end, right.at)));
  const behindWidth = widthOf(behind.join(''));
  const forBefore = Math.max(Math.floor(room * BEFORE), room - behindWidth);
  const head = fromEnd(before, forBefore, left.cut);
  const tail = fromStart(behind, room - widthOf(head), right.cut);
  const marked = Math.min(widthOf(inside), widthOf(tail));
  return { shown: head + tail, before: widthOf(head), marked: Math.max(1, marked) };
}

/** Where the line begins, or a place far enough before `offset` for any excerpt; `cut` tells which. */
function lineStart(text: string, offset: number, room: number): { at: number; cut: boolean } {
  let at = offset;
  while (at > 0 && offset - at < 2 * room) {
    if (isLineEnd(text.charCodeAt(at - 1))) return { at: skipIndent(text, at, offset), cut: false };
    at--;
  }
  return { at: isLowSurrogate(text.charCodeAt(at)) ? at + 1 : at, cut: at > 0 };
}

function lineEnd(text: string, offset: number, room: number): { at: number; cut: boolean } {
  let at = offset;
  while (at < text.length && at - offset < 2 * room) {
    if (isLineEnd(text.charCodeAt(at))) return { at, cut: false };
    at++;
  }
  return { at: isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at, cut: at < text.length };
}

function skipIndent(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /[ \t\u3000]/.test(text.charAt(at))) at++;
  return at;
}

/** The last characters that fit, behind a cut when there are more. */
function fromEnd(characters: readonly string[], columns: number, cut: boolean): string {
  const whole = characters.join('');
  if (!cut && widthOf(whole) <= columns) return whole;
  let used = 1;
  let at = characters.length;
  while (at > 0 && used + widthOf(characters[at - 1] as string) <= columns) {
    at--;
    used += widthOf(characters[at] as string);
  }
  return CUT + characters.slice(at).join('');
}

function fromStart(characters: readonly string[], columns: number, cut: boolean): string {
  const whole = characters.join('');
  if (!cut && widthOf(whole) <= columns) return whole;
  let used = 1;
  let at = 0;
  while (at < characters.length && used + widthOf(characters[at] as string) <= columns) {
    used += widthOf(characters[at] as string);
    at++;
  }
  return characters.slice(0, at).join('') + CUT;
}

/** Tabs, control characters and characters without a form of their own take one column each. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
}

/** Columns in a terminal; characters of ambiguous width (“ ” … ×) take one, as terminals have it by default. */
function widthOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!/\p{Mn}/u.test(character)) columns += eastAsianWidth(character.codePointAt(0) as number);
  }
  return columns;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
