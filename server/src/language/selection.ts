/** Selection ranges: from the mention under the cursor to its block, list, clause, chapter and the document. */
import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Place } from '../facts/place.ts';
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
  const around: Extent[] = [
    ...ownPassages(analysis).map(passageExtent),
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

function isStrictlyInside(inner: Extent, outer: Extent): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
}
