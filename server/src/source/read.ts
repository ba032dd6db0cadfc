/** Reading a document whose text is known: which reader it takes, and where in it an offset is. */
import type { SourceDocument, SourceFormat } from './block.ts';
import { LineCursor } from './characters.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';

const HEADING = /^#{1,6}[ \t]+\S/m;
const TABLE = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|[-:| \t]*$/m;
const OTHER = /^(?:```|~~~|> ?\S|<table\b|\*\*\S)/m;
/** Enough to tell the format of a text that has no name. */
const SAMPLE = 65536;

/**
 * Reads a document. The ending of `path` decides on the format, otherwise the text does. With `previous`, an earlier
 * reading of the same document, the blocks of unchanged chunks are the same objects again. Never throws.
 */
export function readSource(path: string, text: string, previous?: SourceDocument): SourceDocument {
  return formatOf(path, text) === 'markdown' ? readMarkdown(path, text, previous) : readPlainText(path, text, previous);
}

/** Reads another text of the same document, whatever that looks like. Never throws. */
export function readAgain(document: SourceDocument, text: string): SourceDocument {
  const read = document.format === 'markdown' ? readMarkdown : readPlainText;
  return read(document.path, text, document);
}

function formatOf(path: string, text: string): SourceFormat {
  if (/\.(?:md|markdown|mdx)$/i.test(path)) return 'markdown';
  if (/\.(?:txt|text)$/i.test(path)) return 'text';
  const sample = text.slice(0, SAMPLE);
  return HEADING.test(sample) || TABLE.test(sample) || OTHER.test(sample) ? 'markdown' : 'text';
}

export interface LineColumn {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

const LINE_STARTS = new WeakMap<SourceDocument, readonly number[]>();

/** Line and column of an offset; LF, CRLF and CR end a line. Offsets outside the text are taken for its ends. */
export function lineColumn(document: SourceDocument, offset: number): LineColumn {
  const starts = lineStarts(document);
  const place = Math.min(Math.max(offset, 0), document.text.length);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: place - (starts[low] as number) + 1 };
}

function lineStarts(document: SourceDocument): readonly number[] {
  const known = LINE_STARTS.get(document);
  if (known !== undefined) return known;
  const starts = [0];
  const lines = new LineCursor(document.text);
  while (lines.advance()) if (lines.next > lines.end) starts.push(lines.next);
  LINE_STARTS.set(document, starts);
  return starts;
}
