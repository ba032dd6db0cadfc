/**
 * The Markdown reader.
 *
 * Drafts are typed by people and by conversion tools; the reader takes both as the author sees them. It differs from
 * CommonMark where a draft means something else: an indented paragraph is a paragraph, `---` below a line is a rule,
 * numbers of ordered lists are labels that the author wrote, `[1]` is a bibliography entry.
 *
 * The text is cut into chunks. Those that need no Markdown parser (text without markup, tables, HTML, formulas) are
 * read here; remark reads the others.
 */
import type { Block, BlockKind, SourceDocument } from './block.ts';
import { lineBlock, lineBlocks, plainBlock } from './blocks.ts';
import { isSpace, LineCursor, skipSpace, skipSpaceBack } from './characters.ts';
import { readHtml } from './html.ts';
import { closesFence, splitMarkdown } from './markdown-chunks.ts';
import { boldLine, hasMarkup, plainLines, readInline } from './markdown-inline.ts';
import type { LineKind } from './markdown-lines.ts';
import { fenceLength, isGridBorder, isTableHead, lineIndent, lineKind } from './markdown-lines.ts';
import { isModest, MOST_CHARACTERS, modestPieces } from './markdown-page.ts';
import { readGridTable, readTable } from './markdown-table.ts';
import { readTree } from './markdown-tree.ts';
import { readChunks } from './reuse.ts';
import { joinLines } from './text-lines.ts';
import { shifted } from './views.ts';

/**
 * Reads Markdown. Offsets are UTF-16 code units of the text as given. With `previous`, an earlier reading of the same
 * document, the blocks of unchanged chunks are the same objects again. Never throws.
 */
export function readMarkdown(path: string, text: string, previous?: SourceDocument): SourceDocument {
  const usable = previous?.format === 'markdown' ? previous : undefined;
  const chunks = readChunks(text, splitMarkdown, readChunk, usable);
  return { path, format: 'markdown', text, chunks };
}

/** Reads one chunk; places count from its start. What it gives depends on the text of the chunk only. */
function readChunk(text: string): Block[] {
  const first = new LineCursor(text);
  first.advance();
  const { end, next } = first;
  const at = lineIndent(text, 0, end);
  const kind = lineKind(text, at, end);
  switch (kind) {
    case 'formula':
      return readFormula(text, at);
    case 'html':
    case 'html-tag':
      return readHtml(text);
    case 'rule':
      if (next >= text.length) return [plainBlock('rule', '', at, at, skipSpaceBack(text, at, end))];
      return text.length > MOST_CHARACTERS ? [readFenced('front-matter', text, next, true)] : readTree(text, true);
    case 'fence':
      // Indentation is to be taken off every line: that is left to remark. The rest may be long, and is edited.
      return at === 0 || text.length > MOST_CHARACTERS ? [readCode(text, at, end, next)] : readTree(text, true);
    case 'heading':
      return hasMarkup(text) ? readMarkup(text, kind) : [readPlainHeading(text, at, end)];
    case 'text':
      if (isGridBorder(text, at, end) && /^[ \t]*\|/.test(text.slice(next, next + 100))) return [readGridTable(text)];
      if (first.advance() && isTableHead(text, 0, end, first.start, first.end)) return [readTable(text)];
      if (!hasMarkup(text)) return lineBlocks(joinLines(plainLines(text, at, text.length)));
      break;
  }
  if (kind === 'footnote') return readFootnote(text, at);
  const short = next < text.length ? undefined : readShort(text, kind, at, end);
  return short === undefined ? readMarkup(text, kind) : [short];
}

/** Paragraphs below a footnote belong to it though they may be indented less than Markdown wants. */
function readFootnote(text: string, at: number): Block[] {
  const footnote = text.slice(at + 2, text.indexOf(']:', at));
  return readMarkup(text, 'footnote').map((block) => (block.footnote === '' ? { ...block, footnote } : block));
}

/** Reads the lines that drafts are full of, `**5.1** text`, `> a) text` and `- text`; undefined where it is more. */
function readShort(text: string, kind: LineKind, at: number, end: number): Block | undefined {
  const head = kind === 'text' ? at : lineIndent(text, at + 1, end);
  if ((kind !== 'text' && kind !== 'quote' && kind !== 'bullet') || lineKind(text, head, end) !== 'text')
    return undefined;
  const line = boldLine(text, head, end);
  if (line === undefined) return undefined;
  const block = lineBlock('paragraph', line);
  if (kind === 'bullet') return { ...block, kind: 'item', start: at, depth: 1, bullet: text.charAt(at) };
  return kind === 'quote' ? { ...block, quoted: true } : block;
}

/** Reads a chunk with remark: also one that takes a short cut otherwise, so that the tests can compare the two. */
export function readMarkup(text: string, kind: LineKind): Block[] {
  const container = kind !== 'text' && kind !== 'heading';
  if (isModest(text)) return readTree(text, container);
  const blocks: Block[] = [];
  const pieces = modestPieces(text);
  for (let index = 0; index < pieces.length; index += 2) {
    const start = pieces[index] as number;
    const piece = text.slice(start, pieces[index + 1]);
    const read = isModest(piece) ? readTree(piece, container) : [readLine(piece)];
    for (const block of read) blocks.push(shifted(block, start));
  }
  return blocks;
}

/** A single line as it stands, the marks of quotations and bullets aside. */
function readLine(text: string): Block {
  let at = lineIndent(text, 0, text.length);
  const head = at;
  while (text.charCodeAt(at) === 0x3e) at = lineIndent(text, at + 1, text.length);
  const quoted = at > head;
  const kind = lineKind(text, at, text.length);
  const bulleted = kind === 'bullet';
  const from = skipSpace(text, bulleted ? at + 1 : at, text.length);
  const to = skipSpaceBack(text, from, text.length);
  const block = plainBlock('paragraph', text.slice(from, to), from, from, to);
  return bulleted
    ? { ...block, quoted, kind: 'item', start: at, depth: 1, bullet: text.charAt(at) }
    : { ...block, quoted };
}

function readPlainHeading(text: string, at: number, lineEnd: number): Block {
  let start = at;
  while (text.charCodeAt(start) === 0x23) start += 1;
  const end = skipSpaceBack(text, start, lineEnd);
  let to = end;
  while (to > start && text.charCodeAt(to - 1) === 0x23) to -= 1;
  // Hashes that touch the text belong to it.
  if (to < end && to > start && !isSpace(text.charCodeAt(to - 1))) to = end;
  const from = skipSpace(text, start, to);
  to = skipSpaceBack(text, from, to);
  const content =
    from === to ? plainBlock('heading', '', end, at, end) : plainBlock('heading', text.slice(from, to), from, at, end);
  return { ...content, depth: start - at };
}

function readCode(text: string, at: number, lineEnd: number, next: number): Block {
  const length = fenceLength(text, at, lineEnd);
  const last = lastLine(text);
  return readFenced(
    'code',
    text,
    next,
    last >= next && closesFence(text, last, text.length, text.charCodeAt(at), length),
  );
}

/** What stands between the first line and, where it is closed, the last. */
function readFenced(kind: BlockKind, text: string, next: number, closed: boolean): Block {
  const start = lineIndent(text, 0, text.length);
  const contentEnd = closed ? lastLine(text) : text.length;
  const from = skipSpace(text, next, contentEnd);
  const to = skipSpaceBack(text, from, contentEnd);
  return plainBlock(kind, text.slice(from, to), from, start, skipSpaceBack(text, start, text.length));
}

function lastLine(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
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
  if (rest === text.length) return [formula];
  const { lines, comments } = readInline(text, rest, text.length);
  return [formula, ...lineBlocks(joinLines(lines)), ...comments];
}
