/** Footnotes: their marks in the text, their texts, and the mark that each text begins with. */
import type { Passage } from '../draft/draft.ts';
import type { Span } from '../facts/facts.ts';
import type { Place } from '../facts/place.ts';
import type { Cell } from '../source/block.ts';
import { extentOf, passageExtent } from './extents.ts';
import type { Analysis } from './workspace.ts';

/** `[^1]` in running text or in a cell. */
export interface FootnoteMark {
  readonly id: string;
  readonly at: Place;
}

/** The footnote's first paragraph: that of the same file, where several files have a footnote of this name. */
export function footnoteText(id: string, { draft, file }: Analysis): Passage | undefined {
  const texts = draft.passages.filter(({ block }) => block.footnote === id);
  return texts.find(({ document }) => document === file) ?? texts[0];
}

/** White space between a footnote's mark and its text is not longer. */
const WIDEST_GAP = 8;

/** `[^1]:` before the footnote's first paragraph; undefined for all others. */
export function ownFootnoteMark(passage: Passage, source: string): Place | undefined {
  const { footnote } = passage.block;
  if (footnote === '') return undefined;
  const mark = `[^${footnote}]:`;
  const { document, start } = passageExtent(passage);
  const from = Math.max(0, start - mark.length - WIDEST_GAP);
  const before = source.slice(from, start).trimEnd();
  const end = from + before.length;
  return before.endsWith(mark) ? { document, start: end - mark.length, end } : undefined;
}

/** `source` is the text of the passage's document. */
export function* footnoteMarks(passage: Passage, source: string): Generator<FootnoteMark> {
  const { block } = passage;
  yield* marksOf(passage, undefined, block, source);
  for (const [row, cells] of block.rows.entries()) {
    for (const [column, cell] of cells.entries()) yield* marksOf(passage, { row, column }, cell, source);
  }
}

/** A mark has no characters of its own in the text: in the source it stands between its neighbours. */
function* marksOf(
  passage: Passage,
  cell: Span['cell'],
  { text, marks }: Pick<Cell, 'text' | 'marks'>,
  source: string,
): Generator<FootnoteMark> {
  const whole = passageExtent(passage);
  const place = (start: number): Place => extentOf({ passage, cell, start, end: start + 1 });
  for (const { kind, start: offset, target } of marks) {
    if (kind !== 'footnote-mark') continue;
    const from = offset > 0 ? place(offset - 1).end : whole.start;
    const to = offset < text.length ? place(offset).start : whole.end;
    const written = `[^${target}]`;
    const at = source.slice(from, to).indexOf(written);
    if (at < 0) continue;
    const start = from + at;
    yield { id: target, at: { document: whole.document, start, end: start + written.length } };
  }
}
