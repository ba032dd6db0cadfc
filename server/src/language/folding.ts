/** Folding ranges: clauses, lists, tables, front matter. */
import type { FoldingRange } from 'vscode-languageserver';
import type { Place } from '../facts/place.ts';
import { clauseExtent, listExtents, passageExtent } from './extents.ts';
import type { Analysis } from './workspace.ts';

/** Whole lines; what stands on one line does not fold, and of several that begin on a line the longest does. */
export function foldingRanges(analysis: Analysis): FoldingRange[] {
  const { document, file } = analysis;
  const folds = new Map<number, FoldingRange>();
  for (const { document: at, start, end } of extentsOf(analysis)) {
    if (at !== file) continue;
    const startLine = document.positionAt(start).line;
    const endLine = document.positionAt(end).line;
    const known = folds.get(startLine);
    if (endLine > startLine && (!known || known.endLine < endLine)) folds.set(startLine, { startLine, endLine });
  }
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine);
}

function* extentsOf({ draft }: Analysis): Generator<Place> {
  for (const clause of draft.clauses) yield clauseExtent(clause, draft);
  yield* listExtents(draft).values();
  for (const passage of draft.passages) {
    const { kind } = passage.block;
    if (kind === 'table' || kind === 'front-matter') yield passageExtent(passage);
  }
}
