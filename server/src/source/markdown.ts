/**
 * The Markdown reader.
 *
 * Drafts are typed by people and by conversion tools; the reader takes both as the author sees them. It differs from
 * CommonMark where a draft means something else: an indented paragraph is a paragraph, `---` below a line is a rule,
 * numbers of ordered lists are labels that the author wrote, `[1]` is a bibliography entry.
 */
import type { Block, SourceDocument } from './block.ts';
import { lineBlock, lineBlocks, plainBlock } from './blocks.ts';
import { isSpace, LineCursor, skipSpace, skipSpaceBack } from './characters.ts';
import { readHtml } from './html.ts';
import { columns, contentColumn, splitMarkdown } from './markdown-chunks.ts';
import { readInline } from './markdown-inline.ts';
import { fenceLength, isTableHead, lineIndent, lineKind } from './markdown-lines.ts';
import { readTable } from './markdown-table.ts';
import { readChunks } from './reuse.ts';
import { asOneLine, joinLines } from './text-lines.ts';
import { shifted, throughView, viewOf } from './views.ts';

/** Quotations and list items further in than this are read as text. */
const DEEPEST = 32;

/**
 * Reads Markdown. Offsets are UTF-16 code units of the text as given. With `previous`, an earlier reading of the same
 * document, the blocks of unchanged chunks are the same objects again. Never throws.
 */
export function readMarkdown(path: string, text: string, previous?: SourceDocument): SourceDocument {
  const usable = previous?.format === 'markdown' ? previous : undefined;
  const chunks = readChunks(text, splitMarkdown(text, true), (chunk) => readChunk(chunk, 0), usable);
  return { path, format: 'markdown', text, chunks };
}

/** Blocks of a container's content. */
function readNested(text: string, level: number): Block[] {
  const blocks: Block[] = [];
  const extents = splitMarkdown(text, false);
  for (let index = 0; index < extents.length; index += 2) {
    const start = extents[index] as number;
    for (const block of readChunk(text.slice(start, extents[index + 1]), level)) blocks.push(shifted(block, start));
  }
  return blocks;
}

/** Reads one chunk; places count from its start. What it gives depends on the text of the chunk only. */
function readChunk(text: string, level: number): Block[] {
  const first = new LineCursor(text);
  first.advance();
  const { end, next } = first;
  const at = lineIndent(text, 0, end);
  switch (lineKind(text, at, end)) {
    case 'heading':
      return readHeading(text, at, end);
    case 'fence':
      return [readFence(text, at, end, next)];
    case 'rule':
      if (next < text.length) return [readFrontMatter(text, next)];
      return [plainBlock('rule', '', at, at, skipSpaceBack(text, at, end))];
    case 'formula':
      return readFormula(text, at);
    case 'html':
    case 'html-tag':
      return readHtml(text);
    case 'quote':
      return level < DEEPEST ? readQuote(text, level) : readParagraph(text, at);
    case 'bullet':
    case 'empty-bullet':
      return level < DEEPEST ? readItem(text, at, end, level) : readParagraph(text, at);
    case 'footnote':
      return level < DEEPEST ? readFootnote(text, at, level) : readParagraph(text, at);
    default:
      if (first.advance() && isTableHead(text, 0, end, first.start, first.end)) return [readTable(text)];
      return readParagraph(text, at);
  }
}

function readParagraph(text: string, at: number): Block[] {
  const { lines, comments } = readInline(text, at, text.length);
  const blocks = lineBlocks(joinLines(lines));
  return comments.length === 0 ? blocks : [...blocks, ...comments];
}

function readHeading(text: string, at: number, lineEnd: number): Block[] {
  let start = at;
  while (text.charCodeAt(start) === 0x23) start += 1;
  const depth = start - at;
  const end = skipSpaceBack(text, start, lineEnd);
  let to = end;
  while (to > start && text.charCodeAt(to - 1) === 0x23) to -= 1;
  // Hashes that touch the text belong to it.
  if (to < end && to > start && !isSpace(text.charCodeAt(to - 1))) to = end;
  const { lines, comments } = readInline(text, skipSpace(text, start, to), to);
  const line = asOneLine(lines, ' ');
  const heading = line === undefined ? plainBlock('heading', '', to, at, end) : lineBlock('heading', line);
  const blocks: Block[] = [{ ...heading, start: at, end, depth }];
  return [...blocks, ...lineBlocks(lines.map((each) => ({ ...each, text: '' }))), ...comments];
}

function readFence(text: string, at: number, lineEnd: number, next: number): Block {
  const character = text.charCodeAt(at);
  const length = fenceLength(text, at, lineEnd);
  const lines = new LineCursor(text, next);
  const stretches: number[] = [];
  const strip = columns(text, 0, at);
  while (lines.advance()) {
    const inner = lineIndent(text, lines.start, lines.end);
    if (lines.next >= text.length && closes(text, inner, lines.end, character, length)) break;
    stretches.push(behindColumns(text, lines.start, lines.end, strip), lines.next);
  }
  const view = viewOf(text, stretches);
  const from = skipSpace(view.text, 0, view.text.length);
  const to = skipSpaceBack(view.text, from, view.text.length);
  const code = plainBlock('code', view.text.slice(from, to), from, 0, 0);
  return { ...throughView(code, view.map), start: at, end: skipSpaceBack(text, at, text.length) };
}

function closes(text: string, at: number, end: number, character: number, length: number): boolean {
  let fence = at;
  while (fence < end && text.charCodeAt(fence) === character) fence += 1;
  return fence - at >= length && lineIndent(text, fence, end) === end;
}

function readFrontMatter(text: string, next: number): Block {
  const lines = new LineCursor(text, next);
  let end = next;
  while (lines.advance()) if (lines.next < text.length) end = lines.next;
  const from = skipSpace(text, next, end);
  const to = skipSpaceBack(text, from, end);
  return plainBlock('front-matter', text.slice(from, to), from, 0, text.length);
}

/** A displayed formula; what stands behind it on its last line, often its number, is a paragraph. */
function readFormula(text: string, at: number): Block[] {
  const close = text.indexOf(text.charCodeAt(at) === 0x24 ? '$$' : '\\]', at + 2);
  const innerEnd = close < 0 ? text.length : close;
  const from = skipSpace(text, at + 2, innerEnd);
  const to = skipSpaceBack(text, from, innerEnd);
  const end = close < 0 ? to : close + 2;
  const formula = plainBlock('formula', text.slice(from, to), from, at, end);
  const rest = skipSpace(text, end, text.length);
  return rest === text.length ? [formula] : [formula, ...readParagraph(text, rest)];
}

function readQuote(text: string, level: number): Block[] {
  const stretches: number[] = [];
  const lines = new LineCursor(text);
  while (lines.advance()) {
    let start = lineIndent(text, lines.start, lines.end);
    if (text.charCodeAt(start) !== 0x3e) start = lines.start;
    else if (text.charCodeAt(start + 1) === 0x20) start += 2;
    else start += 1;
    stretches.push(Math.min(start, lines.next), lines.next);
  }
  const view = viewOf(text, stretches);
  return readNested(view.text, level + 1).map((block) => ({ ...throughView(block, view.map), quoted: true }));
}

function readItem(text: string, at: number, lineEnd: number, level: number): Block[] {
  const bullet = text.charAt(at);
  const indent = contentColumn(text, 0, at, lineEnd);
  const view = viewOf(text, unindented(text, Math.min(at + 1, text.length), indent));
  const inner = readNested(view.text, level + 1).map((block) => throughView(block, view.map));
  const blocks = inner.map((block) => (block.kind === 'item' ? { ...block, depth: block.depth + 1 } : block));
  const [first, ...rest] = blocks;
  const empty = first?.kind !== 'paragraph' || first.quoted;
  const head = empty ? plainBlock('item', '', at + 1, at, at + 1) : first;
  const item: Block = { ...head, kind: 'item', start: at, depth: 1, bullet };
  return empty ? [item, ...blocks] : [item, ...rest];
}

function readFootnote(text: string, at: number, level: number): Block[] {
  const colon = text.indexOf(']:', at);
  const footnote = text.slice(at + 2, colon);
  const view = viewOf(text, unindented(text, colon + 2, 4));
  return readNested(view.text, level + 1).map((block) => ({ ...throughView(block, view.map), footnote }));
}

/** The text from `start` on, `indent` columns of white space taken off every line after the first. */
function unindented(text: string, start: number, indent: number): number[] {
  const stretches: number[] = [];
  const lines = new LineCursor(text, start);
  for (let number = 0; lines.advance(); number += 1) {
    const first = number === 0;
    const from = first ? lineIndent(text, start, lines.end) : behindColumns(text, lines.start, lines.end, indent);
    stretches.push(from, lines.next);
  }
  return stretches;
}

/** The offset behind at most `count` columns of white space at the start of the line. */
function behindColumns(text: string, start: number, end: number, count: number): number {
  let at = start;
  for (let column = 0; column < count && at < end && isSpace(text.charCodeAt(at)); at += 1) {
    column += text.charCodeAt(at) === 0x09 ? 4 - (column % 4) : 1;
  }
  return at;
}
