/**
 * Physical lines with their maps, and how they join into logical lines.
 *
 * A reader feeds a `LineBuilder` with stretches of source; `joinLines` then decides which line breaks of the source
 * separate blocks and which are only where the author's editor wrapped.
 */
import type { Mark, MarkKind } from './block.ts';
import { isWide, skipSpace, skipSpaceBack } from './characters.ts';
import { continuesLine, isLoneNumber } from './line-marks.ts';

export interface Picture {
  readonly text: string;
  readonly textStart: number;
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

export interface Line {
  text: string;
  /** As `TextMap`; counted from the start of the text that the builder was given. */
  map: number[];
  marks: Mark[];
  /** Extent in the source, markup included, white space at both ends not. */
  start: number;
  end: number;
  /** The line begins behind a break that the author asked for. */
  hard: boolean;
  pictures: Picture[];
}

/** Tags that are opened and never closed add up; a mark further in than this is left out. */
const MOST_OPEN = 16;

interface OpenMark {
  readonly kind: MarkKind;
  target: string;
  start: number;
}

/** Appends a segment to a map; neighbouring stretches of unchanged source become one unless `apart` is set. */
function pushSegment(
  map: number[],
  at: number,
  length: number,
  source: number,
  sourceLength: number,
  apart: boolean,
): void {
  const last = map.length - 4;
  if (last >= 0 && length === sourceLength && !apart) {
    const lastLength = map[last + 1] as number;
    const joined = (map[last] as number) + lastLength === at && (map[last + 2] as number) + lastLength === source;
    if (joined && lastLength === map[last + 3]) {
      map[last + 1] = lastLength + length;
      map[last + 3] = lastLength + length;
      return;
    }
  }
  map.push(at, length, source, sourceLength);
}

/** The part [from, to) of a mapped text, as a map of its own. */
function cutMap(map: readonly number[], from: number, to: number): number[] {
  const cut: number[] = [];
  for (let index = 0; index < map.length; index += 4) {
    const at = map[index] as number;
    const length = map[index + 1] as number;
    const source = map[index + 2] as number;
    const sourceLength = map[index + 3] as number;
    const start = Math.max(at, from);
    const end = Math.min(at + length, to);
    if (start >= end) continue;
    if (length === sourceLength) cut.push(start - from, end - start, source + start - at, end - start);
    else cut.push(start - from, end - start, source, sourceLength);
  }
  return cut;
}

/** Collects one run of inline content, line by line. All offsets are into the given source. */
export class LineBuilder {
  readonly #source: string;
  readonly #lines: Line[] = [];
  #open: OpenMark[] = [];
  #text = '';
  #map: number[] = [];
  #marks: Mark[] = [];
  #pictures: Picture[] = [];
  #start: number;
  #hard = false;
  #afterUnit = false;

  constructor(source: string, start: number) {
    this.#source = source;
    this.#start = start;
  }

  /** A stretch of source that stands for itself. */
  text(start: number, end: number): void {
    if (end <= start) return;
    pushSegment(this.#map, this.#text.length, end - start, start, end - start, this.#afterUnit);
    this.#text += this.#source.slice(start, end);
    this.#afterUnit = false;
  }

  /** Characters that stand for another stretch of source: an entity, an escape. */
  unit(text: string, start: number, end: number): void {
    if (text === '') return;
    this.#map.push(this.#text.length, text.length, start, end - start);
    this.#text += text;
    this.#afterUnit = true;
  }

  open(kind: MarkKind, target = ''): void {
    if (this.#open.length < MOST_OPEN) this.#open.push({ kind, target, start: this.#text.length });
  }

  /** Gives the innermost open mark of the kind its address. */
  aim(kind: MarkKind, target: string): void {
    const mark = this.#open.findLast((open) => open.kind === kind);
    if (mark !== undefined) mark.target = target;
  }

  close(kind: MarkKind): void {
    const index = this.#open.findLastIndex((mark) => mark.kind === kind);
    if (index < 0) return;
    const [mark] = this.#open.splice(index, 1) as [OpenMark];
    this.#mark(mark);
  }

  /** A mark without text at the present place. */
  point(kind: MarkKind, target: string): void {
    this.#marks.push({ kind, start: this.#text.length, end: this.#text.length, target });
  }

  picture(picture: Picture): void {
    this.#pictures.push(picture);
  }

  /** Ends the line; [start, end) is the break in the source. */
  break(hard: boolean, start: number, end: number): void {
    this.#finishLine(start);
    this.#start = end;
    this.#hard = hard;
  }

  /** The lines so far; `end` is where the content ends in the source. */
  finish(end: number): Line[] {
    this.#finishLine(end);
    return this.#lines;
  }

  #mark(mark: OpenMark): void {
    const end = this.#text.length;
    if (end > mark.start) this.#marks.push({ kind: mark.kind, start: mark.start, end, target: mark.target });
  }

  #finishLine(end: number): void {
    for (const mark of this.#open) this.#mark(mark);
    const start = skipSpace(this.#source, this.#start, end);
    this.#lines.push(
      trimmed({
        text: this.#text,
        map: this.#map,
        marks: this.#marks.length > 1 ? this.#marks.sort(byPlace) : this.#marks,
        start,
        end: skipSpaceBack(this.#source, start, end),
        hard: this.#hard,
        pictures: this.#pictures,
      }),
    );
    this.#open = this.#open.map((mark) => ({ ...mark, start: 0 }));
    this.#text = '';
    this.#map = [];
    this.#marks = [];
    this.#pictures = [];
  }
}

function byPlace(left: Mark, right: Mark): number {
  return left.start - right.start || right.end - left.end;
}

function trimmed(line: Line): Line {
  const text = line.text.trim();
  if (text.length === line.text.length) return line;
  const from = line.text.length - line.text.trimStart().length;
  const to = from + text.length;
  const marks: Mark[] = [];
  for (const mark of line.marks) {
    const start = Math.min(Math.max(mark.start, from), to) - from;
    const end = Math.min(Math.max(mark.end, from), to) - from;
    if (end > start || mark.end === mark.start) marks.push({ ...mark, start, end });
  }
  return { ...line, text, map: cutMap(line.map, from, to), marks };
}

/** A term with its English equivalent, or a short one without. */
const TERM_LINE = /^(?:[^。，；：]{1,40}[A-Za-z)）]|[\u3400-\u9fff]{1,12})$/;

/** Joins physical lines that only the wrapping of the source separates. Empty lines are left out. */
export function joinLines(lines: readonly Line[]): Line[] {
  if (lines.length === 1) return (lines[0] as Line).text === '' && lines[0]?.pictures.length === 0 ? [] : [...lines];
  const joined: Line[] = [];
  let current: Line | undefined;
  let last = '';
  let hard = false;
  for (const line of lines) {
    hard ||= line.hard;
    if (line.text === '' && line.pictures.length === 0) continue;
    const bold = line.marks[0]?.kind === 'strong' && line.marks[0].start === 0 ? line.marks[0].end : 0;
    const texts = current !== undefined && current.text !== '' && line.text !== '';
    if (current !== undefined && texts && !hard && continuesLine(last, line.text, bold)) {
      append(current, line, gapBetween(last, line.text));
    } else {
      current = { ...line, map: [...line.map], marks: [...line.marks], pictures: [...line.pictures] };
      joined.push(current);
    }
    // Below its number a term stands alone, its definition begins with the next line.
    hard = isLoneNumber(last) && TERM_LINE.test(line.text);
    last = line.text;
  }
  return joined;
}

/** All lines as one text: a heading or a table cell. `gap` stands for a break that the author asked for. */
export function asOneLine(lines: readonly Line[], gap: ' ' | '\n'): Line | undefined {
  let current: Line | undefined;
  let last = '';
  let hard = false;
  for (const line of lines) {
    hard ||= line.hard;
    if (line.text === '') continue;
    if (current === undefined) current = { ...line, map: [...line.map], marks: [...line.marks] };
    else append(current, line, hard ? gap : gapBetween(last, line.text));
    last = line.text;
    hard = false;
  }
  return current;
}

function append(current: Line, line: Line, gap: string): void {
  if (gap !== '') current.map.push(current.text.length, gap.length, current.end, line.start - current.end);
  current.text += gap;
  const shift = current.text.length;
  for (let index = 0; index < line.map.length; index += 4) {
    pushSegment(
      current.map,
      (line.map[index] as number) + shift,
      line.map[index + 1] as number,
      line.map[index + 2] as number,
      line.map[index + 3] as number,
      index === 0 ? gap !== '' : true,
    );
  }
  for (const mark of line.marks) appendMark(current.marks, mark, shift, gap.length);
  current.text += line.text;
  current.end = line.end;
  current.pictures.push(...line.pictures);
}

/** A mark that runs over the line break stays one mark. */
function appendMark(marks: Mark[], mark: Mark, shift: number, gap: number): void {
  const start = mark.start + shift;
  const end = mark.end + shift;
  if (mark.start === 0 && mark.end > 0) {
    for (let index = marks.length - 1; index >= 0 && index > marks.length - 5; index -= 1) {
      const before = marks[index] as Mark;
      if (before.kind !== mark.kind || before.target !== mark.target || before.end !== shift - gap) continue;
      if (before.end === before.start) continue;
      marks[index] = { ...before, end };
      return;
    }
  }
  marks.push({ ...mark, start, end });
}

/** What a soft line break stands for: nothing next to Chinese text or behind a hyphen, otherwise a space. */
function gapBetween(left: string, right: string): string {
  const before = left.charCodeAt(left.length - 1);
  if (isWide(before) || isWide(right.charCodeAt(0))) return '';
  const hyphenated = before === 0x2d && /[A-Za-z]/.test(left.charAt(left.length - 2));
  return hyphenated && /[A-Za-z]/.test(right.charAt(0)) ? '' : ' ';
}
