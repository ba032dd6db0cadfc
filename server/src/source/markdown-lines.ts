/**
 * What a line of Markdown begins: the one place that tells block starts apart, so that cutting a text into chunks and
 * reading a chunk cannot disagree.
 */
import { isSpace } from './characters.ts';

export type LineKind =
  | 'blank'
  | 'heading'
  | 'fence'
  | 'rule'
  | 'quote'
  | 'bullet' // a bullet with content behind it
  | 'empty-bullet'
  | 'html' // an HTML block that may stand directly below a paragraph
  | 'html-tag' // a single tag on a line of its own; below a paragraph it belongs to the paragraph
  | 'formula'
  | 'footnote'
  | 'text';

const BLOCK_TAGS = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li ' +
    'link main menu menuitem nav noframes ol optgroup option p param pre script search section style summary table ' +
    'tbody td textarea tfoot th thead title tr track ul'
  ).split(' '),
);
const TAG_NAME = /^<\/?([A-Za-z][A-Za-z0-9]*)(?=[\s/>]|$)/;
const LONE_TAG = /^<\/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?\/?>[ \t]*$/;
const FOOTNOTE = /^\[\^[^\]\s]{1,100}\]:/;

/** The offset of the first character of the line that is not white space, or its end. */
export function lineIndent(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Kind of the line [start, end) of the text, `at` being its first character that is not white space. */
export function lineKind(text: string, at: number, end: number): LineKind {
  if (at >= end) return 'blank';
  switch (text.charCodeAt(at)) {
    case 0x23: // #
      return isHeading(text, at, end) ? 'heading' : 'text';
    case 0x60: // `
    case 0x7e: // ~
      return fenceLength(text, at, end) > 0 ? 'fence' : 'text';
    case 0x3e: // >
      return 'quote';
    case 0x2d: // -
    case 0x2a: // *
      if (isRule(text, at, end)) return 'rule';
      return bulletKind(text, at, end);
    case 0x5f: // _
      return isRule(text, at, end) ? 'rule' : 'text';
    case 0x2b: // +
      return bulletKind(text, at, end);
    case 0x3c: // <
      return htmlKind(text, at, end);
    case 0x24: // $
      return text.charCodeAt(at + 1) === 0x24 && at + 1 < end ? 'formula' : 'text';
    case 0x5c: // backslash
      return isBracketFormula(text, at, end) ? 'formula' : 'text';
    case 0x5b: // [
      return FOOTNOTE.test(text.slice(at, Math.min(end, at + 110))) ? 'footnote' : 'text';
    default:
      return 'text';
  }
}

/** Whether a line of this kind ends the paragraph above it. */
export function interrupts(kind: LineKind): boolean {
  return kind !== 'text' && kind !== 'html-tag' && kind !== 'empty-bullet';
}

function isHeading(text: string, at: number, end: number): boolean {
  let hash = at;
  while (hash < end && text.charCodeAt(hash) === 0x23) hash += 1;
  if (hash - at > 6) return false;
  return hash === end || text.charCodeAt(hash) === 0x20 || text.charCodeAt(hash) === 0x09;
}

/** Length of the fence (three or more of the same character) that opens a code block here; otherwise 0. */
export function fenceLength(text: string, at: number, end: number): number {
  const character = text.charCodeAt(at);
  let fence = at;
  while (fence < end && text.charCodeAt(fence) === character) fence += 1;
  if (fence - at < 3) return 0;
  // A line such as ```x``` is code within a line.
  if (character === 0x60 && text.slice(fence, end).includes('`')) return 0;
  return fence - at;
}

function isRule(text: string, at: number, end: number): boolean {
  const character = text.charCodeAt(at);
  let count = 0;
  for (let index = at; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === character) count += 1;
    else if (code !== 0x20 && code !== 0x09) return false;
  }
  return count >= 3;
}

function bulletKind(text: string, at: number, end: number): LineKind {
  if (at + 1 === end) return 'empty-bullet';
  const code = text.charCodeAt(at + 1);
  if (code !== 0x20 && code !== 0x09) return 'text';
  return lineIndent(text, at + 1, end) === end ? 'empty-bullet' : 'bullet';
}

function htmlKind(text: string, at: number, end: number): LineKind {
  const next = text.charCodeAt(at + 1);
  if (next === 0x21) {
    const rest = text.slice(at + 2, at + 4);
    return rest === '--' || /^(?:[A-Za-z]|\[C)/.test(rest) ? 'html' : 'text';
  }
  if (next === 0x3f) return 'html';
  const name = TAG_NAME.exec(text.slice(at, Math.min(end, at + 16)))?.[1];
  if (name !== undefined && BLOCK_TAGS.has(name.toLowerCase())) return 'html';
  return LONE_TAG.test(text.slice(at, end)) ? 'html-tag' : 'text';
}

/** `\[` alone on its line, or with TeX behind it. Elsewhere `\[` is an escaped bracket, as in `\[1\] GB/T 1.1`. */
export function isBracketFormula(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at + 1) !== 0x5b) return false;
  const rest = text.slice(at + 2, Math.min(end, at + 200)).trim();
  return rest === '' || (/\\[A-Za-z]|[=^_]/.test(rest) && !/^\d*\\\]/.test(rest));
}

const DELIMITER_CELL = /^[ \t]*:?-+:?[ \t]*$/;

/** Number of cells of the delimiter row (`|---|:-:|`) [start, end); 0 when the line is none. */
function delimiterCells(text: string, start: number, end: number): number {
  const at = lineIndent(text, start, end);
  const first = text.charCodeAt(at);
  if (at === end || (first !== 0x7c && first !== 0x2d && first !== 0x3a)) return 0;
  let bar = false;
  for (let index = at; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x7c) bar = true;
    else if (code !== 0x2d && code !== 0x3a && code !== 0x20 && code !== 0x09) return 0;
  }
  if (!bar) return 0;
  const cells = rowCells(text, start, end);
  for (let index = 0; index < cells.length; index += 2) {
    if (!DELIMITER_CELL.test(text.slice(cells[index] as number, cells[index + 1]))) return 0;
  }
  return cells.length / 2;
}

/** Extents of the cells of a table row, white space cut: start, end, start, end ... An escaped bar separates nothing. */
export function rowCells(text: string, start: number, end: number): number[] {
  const cells: number[] = [];
  let from = lineIndent(text, start, end);
  let to = spaceBefore(text, from, end);
  if (from < to && text.charCodeAt(from) === 0x7c) from += 1;
  if (from < to && text.charCodeAt(to - 1) === 0x7c && text.charCodeAt(to - 2) !== 0x5c) to -= 1;
  let cell = from;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at += 1;
    if (code !== 0x7c) continue;
    pushCell(cells, text, cell, at);
    cell = at + 1;
  }
  pushCell(cells, text, cell, to);
  return cells;
}

function pushCell(cells: number[], text: string, start: number, end: number): void {
  const inner = lineIndent(text, start, end);
  cells.push(inner, spaceBefore(text, inner, end));
}

function spaceBefore(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Whether the two lines are the header and the delimiter row of a table. */
export function isTableHead(
  text: string,
  headStart: number,
  headEnd: number,
  delimiterStart: number,
  delimiterEnd: number,
): boolean {
  const count = delimiterCells(text, delimiterStart, delimiterEnd);
  if (count === 0 || !text.slice(headStart, headEnd).includes('|')) return false;
  return rowCells(text, headStart, headEnd).length === count * 2;
}

/** Whether the line is a border of a grid table: `+-----+-----+`, below the header `+=====+=====+`. */
export function isGridBorder(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== 0x2b || !/[-=:]/.test(text.charAt(start + 1))) return false;
  let last = start;
  let dashes = 0;
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    if (character === '-' || character === '=') dashes += 1;
    if (character === '+') last = at;
    else if (character !== '-' && character !== '=' && character !== ':' && !isSpace(text.charCodeAt(at))) return false;
  }
  return dashes > 1 && last > start && lineIndent(text, last + 1, end) === end;
}
