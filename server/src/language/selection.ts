/** Selection ranges: from the mention under the cursor to its sentence, block, list, clause, chapter and the document. */
import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Passage } from '../draft/draft.ts';
import type { Span } from '../facts/facts.ts';
import { type Place, placeOf } from '../facts/place.ts';
import { captionExtent, clauseExtent, type Extent, listExtents, passageExtent, rangeOf, touches } from './extents.ts';
import { subjectAt } from './subject.ts';
import { type Analysis, ownPassages } from './workspace.ts';

/** One chain per position, each range strictly inside its parent. */
export function selectionRanges(analysis: Analysis, positions: readonly Position[]): SelectionRange[] {
  const lists = [...listExtents(analysis.draft).values()];
  return positions.map((position) => chainAt(analysis, lists, position));
}

function chainAt(analysis: Analysis, lists: readonly Place[], position: Position): SelectionRange {
  const { document, draft, file } = analysis;
  const offset = document.offsetAt(position);
  const subject = subjectAt(analysis, offset);
  const passages = ownPassages(analysis).filter((passage) => touches(passageExtent(passage), offset));
  const around: Extent[] = [
    ...passages.flatMap(partsOf),
    ...passages.map(passageExtent),
    ...lists,
    ...draft.captions.map(captionExtent),
    ...draft.clauses.map((clause) => clauseExtent(clause, draft)),
  ].filter((place) => place.document === file && touches(place, offset));
  if (subject) around.push(subject.at);
  around.sort((a, b) => b.end - b.start - (a.end - a.start));
  let chain: SelectionRange = { range: rangeOf(document, { start: 0, end: document.getText().length }) };
  let outer: Extent = { start: 0, end: document.getText().length };
  for (const extent of around) {
    if (!isStrictlyInside(extent, outer)) continue;
    chain = { range: rangeOf(document, extent), parent: chain };
    outer = extent;
  }
  return chain;
}

/** Up to the mark that ends it, with the quotation marks and brackets behind that. */
const SENTENCE = /[^。！？]*[。！？]+[”’）】》]*|[^。！？]+/g;

/** Sentences; in a table rows, cells and their sentences. */
function partsOf(passage: Passage): Place[] {
  const { text, rows } = passage.block;
  const parts = sentencesOf(text, (start, end) => ({ passage, cell: undefined, start, end }));
  for (const [row, cells] of rows.entries()) {
    const places = cells.map((cell, column) =>
      placeOf({ passage, cell: { row, column }, start: 0, end: cell.text.length }),
    );
    const [first, last] = [places[0], places.at(-1)];
    if (first && last) parts.push({ ...first, end: last.end });
    parts.push(...places);
    for (const [column, cell] of cells.entries()) {
      parts.push(...sentencesOf(cell.text, (start, end) => ({ passage, cell: { row, column }, start, end })));
    }
  }
  return parts;
}

function sentencesOf(text: string, spanOf: (start: number, end: number) => Span): Place[] {
  const sentences = [...text.matchAll(SENTENCE)];
  return sentences.map(({ 0: sentence, index }) => placeOf(spanOf(index, index + sentence.length)));
}

function isStrictlyInside(inner: Extent, outer: Extent): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
}
