/**
 * Cuts Markdown into chunks: stretches that can be read by themselves.
 *
 * Chunks begin at the start of a line and end at the end of a line, its line end not included; between two chunks is
 * nothing but blank lines and line ends. A chunk holds one block, or several that need each other (a list item with
 * its paragraphs, a quotation). The scan is linear: every search for a closing mark is remembered.
 */
import { isLineEnd, isSpace, LineCursor } from './characters.ts';
import { endsSentence, hasOwnMark } from './line-marks.ts';
import type { LineKind } from './markdown-lines.ts';
import { fenceLength, interrupts, isGridBorder, isTableHead, lineIndent, lineKind } from './markdown-lines.ts';
import { type EarlierSplit, type Split, SplitBuilder } from './split.ts';

type OpenChunk = 'none' | 'paragraph' | 'quote' | 'container' | 'table' | 'grid' | 'html';

const RAW_TAG = /^<(pre|script|style|textarea|table)(?=[\s>/]|$)/i;
const FRONT_MATTER_FIRST_LINE = /^(?:#|[^\s:：][^:：]{0,60}:(?:\s|$))/;
/** A list item's content may stand further right, but a footnote's continuation only needs to be indented. */
const FOOTNOTE_INDENT = 2;

/** The chunks of the text; `earlier` are those of an earlier version of it, and what the two versions have in common. */
export function splitMarkdown(text: string, earlier?: EarlierSplit): Split {
  return new Splitter(text, earlier).split();
}

class Splitter {
  readonly #text: string;
  readonly #lines: LineCursor;
  readonly #chunks: SplitBuilder;
  readonly #searches = new Map<string, { readonly from: number; readonly found: number; readonly end: number }>();
  #open: OpenChunk = 'none';
  #start = 0;
  #end = 0;
  #previousStart = 0;
  /** Columns that a line needs to belong to the open container. */
  #indent = 0;
  #blankBefore = false;
  /** Up to `marksEnd` every mark of emphasis, code and formulas stands an even number of times in the paragraph. */
  #evenMarks = true;
  #marksEnd = 0;

  constructor(text: string, earlier: EarlierSplit | undefined) {
    this.#text = text;
    this.#chunks = new SplitBuilder(text, earlier);
    this.#lines = new LineCursor(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  }

  split(): Split {
    this.#frontMatter();
    while (this.#lines.advance()) this.#line();
    this.#close();
    return this.#chunks.finish();
  }

  #line(): void {
    const { start, end } = this.#lines;
    const at = lineIndent(this.#text, start, end);
    const kind = lineKind(this.#text, at, end);
    if (kind === 'blank') {
      if (this.#open === 'container') this.#blankBefore = true;
      else this.#close();
      return;
    }
    // A draft puts headings right below a picture: one that CommonMark would take into the picture's HTML.
    if (this.#open === 'html' && kind !== 'heading') {
      this.#extend();
      this.#rawContent(at, end);
      return;
    }
    if (this.#continues(kind, start, at, end)) {
      this.#extend();
      return;
    }
    this.#close();
    const known = this.#chunks.takeOver(start);
    if (known < 0) this.#begin(kind, start, at, end);
    else this.#lines.rewind(known);
  }

  #continues(kind: LineKind, start: number, at: number, end: number): boolean {
    switch (this.#open) {
      case 'paragraph':
        return this.#continuesParagraph(kind, start, at, end);
      case 'quote':
        return kind === 'quote' || (!interrupts(kind) && this.#hasQuotedText());
      case 'container':
        if (columns(this.#text, start, at) >= this.#indent) return true;
        return !this.#blankBefore && !interrupts(kind) && kind !== 'empty-bullet';
      case 'table':
        return !interrupts(kind) && this.#text.slice(start, end).includes('|');
      case 'grid':
        return this.#text.charAt(at) === '|' || isGridBorder(this.#text, at, end);
      default:
        return false;
    }
  }

  #continuesParagraph(kind: LineKind, start: number, at: number, end: number): boolean {
    if (isTableHead(this.#text, this.#previousStart, this.#end, start, end)) {
      this.#cutTable();
      return true;
    }
    if (interrupts(kind)) return false;
    return !(this.#isFinished() && hasOwnMark(this.#text.slice(at, Math.min(end, at + 40))) && this.#hasEvenMarks());
  }

  /** Whether the last line ends in a hard break, or ends what it says. */
  #isFinished(): boolean {
    const end = this.#end;
    if (this.#text.charCodeAt(end - 1) === 0x20 && this.#text.charCodeAt(end - 2) === 0x20) return true;
    return endsSentence(this.#text.slice(Math.max(this.#previousStart, end - 40), end).trimEnd());
  }

  /** Whether emphasis, code and formulas that begin in the paragraph also end in it, as far as it has been read. */
  #hasEvenMarks(): boolean {
    let before = 0;
    for (; this.#marksEnd < this.#end; this.#marksEnd += 1) {
      const code = this.#text.charCodeAt(this.#marksEnd);
      const mark = code === 0x2a || code === 0x60 || code === 0x24 || code === 0x5f;
      if (mark && code !== before) this.#evenMarks = !this.#evenMarks;
      before = code;
    }
    return this.#evenMarks;
  }

  /** The paragraph's last line turned out to be the header of a table. */
  #cutTable(): void {
    const head = this.#previousStart;
    if (head > this.#start) {
      let end = head;
      while (end > this.#start && /[\r\n]/.test(this.#text.charAt(end - 1))) end -= 1;
      this.#chunks.cut(this.#start, end);
    }
    this.#start = head;
    this.#open = 'table';
  }

  /** A quotation that ends in an empty `>` line takes no unmarked line into it. */
  #hasQuotedText(): boolean {
    return !/^[>\s]*$/.test(this.#text.slice(this.#previousStart, this.#end));
  }

  #begin(kind: LineKind, start: number, at: number, end: number): void {
    this.#start = start;
    this.#end = end;
    this.#previousStart = start;
    this.#blankBefore = false;
    switch (kind) {
      case 'heading':
      case 'rule':
        this.#emit(end);
        return;
      case 'fence':
        this.#fence(at, end);
        return;
      case 'formula':
        this.#formula(at, end);
        return;
      case 'quote':
        this.#open = 'quote';
        return;
      case 'bullet':
      case 'empty-bullet':
        this.#open = 'container';
        this.#indent = contentColumn(this.#text, start, at, end);
        return;
      case 'footnote':
        this.#open = 'container';
        this.#indent = FOOTNOTE_INDENT;
        return;
      case 'html':
      case 'html-tag':
        this.#open = 'html';
        this.#rawContent(at, end);
        return;
      default:
        this.#open = isGridBorder(this.#text, at, end) ? 'grid' : 'paragraph';
        this.#evenMarks = true;
        this.#marksEnd = start;
    }
  }

  #extend(): void {
    this.#previousStart = this.#lines.start;
    this.#end = this.#lines.end;
    this.#blankBefore = false;
  }

  #close(): void {
    if (this.#open !== 'none') this.#emit(this.#end);
  }

  #emit(end: number): void {
    // Where a line ends is known from what stands behind its line end, which may be half of one.
    this.#chunks.look(this.#lines.next + 1);
    this.#chunks.push(this.#start, end);
    this.#open = 'none';
  }

  #fence(at: number, end: number): void {
    const length = fenceLength(this.#text, at, end);
    const character = this.#text.charCodeAt(at);
    let last = end;
    while (this.#lines.advance()) {
      last = this.#lines.end;
      if (closesFence(this.#text, this.#lines.start, last, character, length)) break;
    }
    this.#emit(last);
  }

  #formula(at: number, end: number): void {
    const closer = this.#text.charCodeAt(at) === 0x24 ? '$$' : '\\]';
    const close = this.#find(closer, at + 2);
    const alone = lineIndent(this.#text, at + 2, end) === end;
    const limit = alone ? this.#nextHeading(at) : Math.min(this.#nextHeading(at), this.#nextBlank(at));
    if (close > limit || close === Number.POSITIVE_INFINITY) {
      // Half typed: it takes the lines up to the next blank one.
      this.#open = 'html';
      return;
    }
    this.#skipTo(close + 2);
    this.#emit(this.#lines.end);
  }

  /**
   * Comments, preformatted text and tables go on over blank lines, up to the line that closes them; there the chunk
   * ends. [at, end) is the rest of the present line.
   */
  #rawContent(at: number, end: number): void {
    let from = at;
    let to = end;
    let closed = false;
    while (from < to) {
      const open = this.#text.indexOf('<', from);
      if (open < 0 || open >= to) break;
      const close = this.#rawClose(open, to);
      from = Math.max(close, open + 1);
      if (close < 0) continue;
      closed = true;
      this.#skipTo(close);
      to = this.#lines.end;
    }
    if (closed) this.#emit(this.#lines.end);
  }

  /** Offset behind the closing mark of the comment or tag that opens here; -1 when none opens, or none closes it. */
  #rawClose(open: number, end: number): number {
    if (this.#text.startsWith('<!--', open)) return this.#behind('-->', this.#find('-->', open + 4));
    const tag = RAW_TAG.exec(this.#text.slice(open, Math.min(end, open + 12)))?.[1]?.toLowerCase();
    if (tag === undefined) return -1;
    const close = this.#findTag(`</${tag}`, open + 1);
    if (tag === 'table' && this.#nextTableOrHeading(end) < close) return -1;
    return close === Number.POSITIVE_INFINITY ? -1 : this.#behind('>', this.#find('>', close));
  }

  #behind(mark: string, found: number): number {
    return found === Number.POSITIVE_INFINITY ? -1 : found + mark.length;
  }

  #nextTableOrHeading(from: number): number {
    return Math.min(this.#nextHeading(from), this.#nextTable(from));
  }

  /** The next table that begins a line. */
  #nextTable(from: number): number {
    const known = this.#known('table at line start', from);
    if (known !== undefined) return known;
    let found = this.#findTag('<table', from);
    while (found < this.#text.length && !this.#beginsLine(found)) found = this.#findTag('<table', found + 1);
    return this.#remember('table at line start', from, found, found + '<table'.length);
  }

  #beginsLine(offset: number): boolean {
    let at = offset;
    while (at > 0 && isSpace(this.#text.charCodeAt(at - 1))) at -= 1;
    return at === 0 || isLineEnd(this.#text.charCodeAt(at - 1));
  }

  #nextHeading(from: number): number {
    return this.#nextOf('heading', /^#{1,6}[ \t]/gm, from);
  }

  #nextBlank(from: number): number {
    return this.#nextOf('blank', /(?:\r\n|\n|\r)[ \t]*(?=[\r\n])/g, from);
  }

  #nextOf(name: string, pattern: RegExp, from: number): number {
    const known = this.#known(name, from);
    if (known !== undefined) return known;
    pattern.lastIndex = from;
    const found = pattern.exec(this.#text)?.index ?? Number.POSITIVE_INFINITY;
    return this.#remember(name, from, found, pattern.lastIndex + 1);
  }

  /** As indexOf, but infinity when there is none. */
  #find(mark: string, from: number): number {
    const known = this.#known(mark, from);
    if (known !== undefined) return known;
    const found = this.#text.indexOf(mark, from);
    return this.#remember(mark, from, found < 0 ? Number.POSITIVE_INFINITY : found, found + mark.length);
  }

  /** As `find`, for a tag, which may be written in capitals. */
  #findTag(tag: string, from: number): number {
    return Math.min(this.#find(tag, from), this.#find(tag.toUpperCase(), from));
  }

  /** What a search from an earlier place found, where that answers a search from here: no stretch is searched twice. */
  #known(name: string, from: number): number | undefined {
    const search = this.#searches.get(name);
    if (search === undefined || search.from > from || search.found < from) return undefined;
    this.#chunks.look(search.end);
    return search.found;
  }

  /** `end` is how far the search looked; without a find that is the end of the text. */
  #remember(name: string, from: number, found: number, end: number): number {
    const search = { from, found, end: found === Number.POSITIVE_INFINITY ? found : end };
    this.#searches.set(name, search);
    this.#chunks.look(search.end);
    return found;
  }

  /** Moves on to the line that holds the character before `offset`. */
  #skipTo(offset: number): void {
    while (this.#lines.next < offset && this.#lines.advance()) {
      // The lines in between belong to the chunk.
    }
  }

  #frontMatter(): void {
    const lines = this.#lines;
    const begin = lines.next;
    if (!lines.advance()) return;
    const { start, end } = lines;
    if (this.#text.slice(start, end).trimEnd() === '---' && lines.advance()) {
      const first = this.#text.slice(lines.start, lines.end);
      for (let count = 0; FRONT_MATTER_FIRST_LINE.test(first) && count < 1000; count += 1) {
        const line = this.#text.slice(lines.start, lines.end).trimEnd();
        if (line === '---' || line === '...') {
          this.#start = start;
          this.#emit(lines.end);
          return;
        }
        if (!lines.advance()) break;
      }
    }
    this.#chunks.look(lines.next + 1);
    lines.rewind(begin);
  }
}

/** Whether the line [start, end) closes the code that a fence of `length` characters opened. */
export function closesFence(text: string, start: number, end: number, character: number, length: number): boolean {
  let at = lineIndent(text, start, end);
  const fence = at;
  while (at < end && text.charCodeAt(at) === character) at += 1;
  return at - fence >= length && lineIndent(text, at, end) === end;
}

/** Width of white space in columns, tabs to the next multiple of four. */
function columns(text: string, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at += 1) column += text.charCodeAt(at) === 0x09 ? 4 - (column % 4) : 1;
  return column;
}

/** The column at which the content of the bullet item in the line begins. */
function contentColumn(text: string, start: number, at: number, end: number): number {
  const bullet = columns(text, start, at) + 1;
  const inner = lineIndent(text, at + 1, end);
  if (inner === end) return bullet + 1;
  const content = bullet + columns(text, at + 1, inner);
  return content - bullet > 4 ? bullet + 1 : content;
}
