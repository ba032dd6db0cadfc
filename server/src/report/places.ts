/** Where a place is, in the ways that the formats count. */
import type { Place } from '../facts/place.ts';
import type { CheckResult } from '../lint/check.ts';
import type { SourceDocument } from '../source/block.ts';
import { type LineColumn, lineColumn } from '../source/read.ts';

export interface Range {
  readonly start: LineColumn;
  readonly end: LineColumn;
}

/** @throws RangeError for a place that is in no document of the draft. */
export function documentOf({ draft }: CheckResult, place: Place): SourceDocument {
  const document = draft.documents[place.document];
  if (!document) throw new RangeError(`no document ${place.document}`);
  return document;
}

export function pathOf(result: CheckResult, place: Place): string {
  return documentOf(result, place).path;
}

/** Lines and columns from 1; a column counts UTF-16 code units. The end is the position behind the last character. */
export function rangeOf(result: CheckResult, place: Place): Range {
  const document = documentOf(result, place);
  return { start: lineColumn(document, place.start), end: lineColumn(document, place.end) };
}

/** The same with columns that count bytes of UTF-8, whatever the encoding of the file. */
export function byteRangeOf(result: CheckResult, place: Place): Range {
  const document = documentOf(result, place);
  return { start: byteColumn(document, place.start), end: byteColumn(document, place.end) };
}

function byteColumn(document: SourceDocument, offset: number): LineColumn {
  const { line, column } = lineColumn(document, offset);
  const bytes = bytesOf(document);
  const at = Math.min(Math.max(offset, 0), document.text.length);
  return { line, column: (bytes[at] as number) - (bytes[at - column + 1] as number) + 1 };
}

const BYTES = new WeakMap<SourceDocument, Uint32Array>();

/** For every offset in the text, the bytes before it: one line may hold all of a large document. */
function bytesOf(document: SourceDocument): Uint32Array {
  const known = BYTES.get(document);
  if (known) return known;
  const { text } = document;
  const bytes = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) bytes[at + 1] = (bytes[at] as number) + bytesOfUnit(text, at);
  BYTES.set(document, bytes);
  return bytes;
}

/** The second half of a pair adds one byte to the three of the first; a half that stands alone is written as U+FFFD. */
function bytesOfUnit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
  return isSecondHalf ? 1 : 3;
}
