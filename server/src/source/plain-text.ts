/**
 * The reader for plain text: documents copied from web pages (a paragraph is a line) and extracted from PDF files (a
 * paragraph is wrapped over several lines, page heads and page numbers stand between them).
 */
import type { Block, SourceDocument } from './block.ts';
import { lineBlock, plainBlock } from './blocks.ts';
import { isLineEnd, isSpace, isWide, LineCursor, skipSpace, skipSpaceBack } from './characters.ts';
import { continuesLine } from './line-marks.ts';
import { isPageHead, isPageNumber } from './page-furniture.ts';
import { readChunks } from './reuse.ts';
import { type EarlierSplit, type Split, SplitBuilder } from './split.ts';
import type { Line } from './text-lines.ts';
import { asOneLine } from './text-lines.ts';

/** Display columns of a line that was wrapped because it was full; a longer line was not wrapped at all. */
const NARROWEST = 56;
const WIDEST = 120;
/** Beyond this indent stand captions, formulas and cells, which do not go on at the margin. */
const DEEPEST_INDENT = 12;
/** How far a wrapped list item may hang in behind its label. */
const HANGING = 10;
const FORM_FEED = 0x0c;

/**
 * Reads plain text. Offsets are UTF-16 code units of the text as given. With `previous`, an earlier reading of the
 * same document, the blocks of unchanged chunks are the same objects again. Never throws.
 */
export function readPlainText(path: string, text: string, previous?: SourceDocument): SourceDocument {
  const usable = previous?.format === 'text' ? previous : undefined;
  return { path, format: 'text', text, chunks: readChunks(text, splitPlainText, readChunk, usable) };
}

/** Cuts at blank lines, around page furniture, and between lines that are sure not to belong together. */
function splitPlainText(text: string, earlier?: EarlierSplit): Split {
  const chunks = new SplitBuilder(text, earlier);
  const lines = new LineCursor(text);
  let start = -1;
  let end = -1;
  const push = (from: number, to: number): void => {
    chunks.look(lines.next + 1);
    chunks.push(from, to);
  };
  const close = (): void => {
    if (start >= 0) push(start, end);
    start = -1;
  };
  while (lines.advance()) {
    const first = skipSpace(text, lines.start, lines.end);
    if (first === lines.end) {
      close();
      continue;
    }
    const { end: furniture, seen } = furnitureEnd(text, lines.start, first, lines.end);
    // Both the chunk that ends here and the one that begins here depend on what the line is.
    chunks.look(seen);
    if (furniture >= 0 || (start >= 0 && isFinished(text, end))) close();
    const known = start < 0 ? chunks.takeOver(lines.start) : -1;
    if (known >= 0) {
      lines.rewind(known);
      continue;
    }
    chunks.look(seen);
    if (furniture >= 0) {
      push(lines.start, furniture);
      while (lines.next < furniture && lines.advance()) {
        // The lines in between belong to the furniture.
      }
      if (lines.end > furniture) lines.next = furniture;
      continue;
    }
    if (start < 0) start = lines.start;
    end = lines.end;
    if (lines.end - first > WIDEST) close();
  }
  close();
  return chunks.finish();
}

/** Whether the line that ends here cannot go on: the quick part of what `readChunk` asks. */
function isFinished(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last === 0x3002 || last === 0xff1b || last === 0xff1a;
}

interface Furniture {
  /** Where it ends; -1 when the line is text. */
  readonly end: number;
  /** How far one had to look to tell. */
  readonly seen: number;
}

const TEXT: Furniture = { end: -1, seen: 0 };

/**
 * The furniture that begins in this line. A page number counts as one next to a form
 * feed or a page head, a page head next to a form feed or a page number. A form feed behind a page number belongs to
 * the chunk, so that the chunk can be told from a lone number.
 */
function furnitureEnd(text: string, start: number, first: number, end: number): Furniture {
  if (end - first > 200) return TEXT;
  const line = text.slice(first, end).trimEnd();
  const number = isPageNumber(line);
  if (!number && !isPageHead(line)) return TEXT;
  let next = end;
  let feed = -1;
  for (; next < text.length; next += 1) {
    const code = text.charCodeAt(next);
    if (code === FORM_FEED && feed < 0) feed = next;
    else if (!isSpace(code) && !isLineEnd(code)) break;
  }
  let nextEnd = next;
  while (nextEnd < text.length && nextEnd - next < 60 && !isLineEnd(text.charCodeAt(nextEnd))) nextEnd += 1;
  const below = text.slice(next, nextEnd).trimEnd();
  const seen = nextEnd + 1;
  if (number ? isPageHead(below) : feed < 0 && isPageNumber(below)) return { end: nextEnd, seen };
  if (number && feed >= 0) return { end: feed + 1, seen };
  return { end: !number && text.slice(start, first).includes('\f') ? end : -1, seen };
}

function readChunk(text: string): Block[] {
  const lines = readLines(text);
  if (isFurniture(text, lines)) return lines.map((line) => indented(text, furniture(line)));
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; ) {
    let to = index + 1;
    while (to < lines.length && joins(text, lines, index, to)) to += 1;
    const line = asOneLine(lines.slice(index, to), ' ');
    if (line !== undefined) blocks.push(indented(text, lineBlock('paragraph', line)));
    index = to;
  }
  return blocks;
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  const cursor = new LineCursor(text);
  while (cursor.advance()) {
    const start = skipSpace(text, cursor.start, cursor.end);
    const end = skipSpaceBack(text, start, cursor.end);
    const length = end - start;
    if (length === 0) continue;
    const map = [0, length, start, length];
    lines.push({ text: text.slice(start, end), map, marks: [], start, end, hard: false, pictures: [] });
  }
  return lines;
}

function isFurniture(text: string, lines: readonly Line[]): boolean {
  if (lines.length === 0 || lines.length > 2) return false;
  const heads = lines.filter((line) => isPageHead(line.text)).length;
  const numbers = lines.filter((line) => isPageNumber(line.text)).length;
  return heads + numbers === lines.length && numbers < 2 && (text.includes('\f') || (heads === 1 && numbers === 1));
}

function furniture(line: Line): Block {
  return plainBlock('furniture', line.text, line.start, line.start, line.end);
}

function indented(text: string, block: Block): Block {
  return { ...block, indent: indentOf(text, block.start) };
}

/** Whether line `to` goes on with the paragraph that begins in line `from`. */
function joins(text: string, lines: readonly Line[], from: number, to: number): boolean {
  const first = lines[from] as Line;
  const before = lines[to - 1] as Line;
  const line = lines[to] as Line;
  if (!continuesLine(before.text, line.text, 0) || /^[\u00ad-]\s/.test(line.text)) return false;
  const indent = indentOf(text, line.start);
  const width = displayWidth(text, before);
  if (width < NARROWEST || width > WIDEST || displayWidth(text, line) > width + 8) return false;
  if (hasColumns(before.text) || hasColumns(line.text)) return false;
  const firstIndent = indentOf(text, first.start);
  if (firstIndent > DEEPEST_INDENT) return false;
  if (to - from > 1) return Math.abs(indent - indentOf(text, before.start)) <= 1;
  if (isItem(first.text)) return indent <= firstIndent + HANGING;
  return firstIndent === 0 ? indent === 0 : indent < firstIndent;
}

function isItem(line: string): boolean {
  return /^(?:[\u00ad—·•-]|[a-z0-9]{1,2}[)）]|[(（]\d|注|示例|\[\d)/.test(line);
}

/** Three spaces or a tab within a line set columns of a table or a form apart. */
function hasColumns(line: string): boolean {
  return / {3}|\t/.test(line.slice(0, WIDEST));
}

/** Columns of white space before `offset` in its line; tabs go to the next multiple of eight. */
function indentOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  let column = 0;
  for (let at = start; at < offset; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x09) column += 8 - (column % 8);
    else if (code === FORM_FEED) column = 0;
    else column += code === 0x3000 ? 2 : 1;
  }
  return column;
}

/** Columns that the line takes up, indent included; counting stops beyond the widest wrapped line. */
function displayWidth(text: string, line: Line): number {
  let width = indentOf(text, line.start);
  for (let at = 0; at < line.text.length && width <= WIDEST + 16; at += 1) {
    width += isWide(line.text.charCodeAt(at)) ? 2 : 1;
  }
  return width;
}
