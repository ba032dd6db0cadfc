/** Folding ranges: clauses, lists, tables, notes, examples, comments, front matter. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Draft, Passage, Role } from '../draft/draft.ts';
import { type Place, placeOf } from '../facts/place.ts';
import { exampleBodies } from '../rules/code/citations.ts';
import { wholeSpan } from '../rules/rule.ts';
import { clauseExtent, listExtents, passageExtent } from './extents.ts';
import type { Analysis } from './workspace.ts';

interface Fold {
  readonly place: Place;
  readonly kind: FoldingRangeKind | undefined;
}

/**
 * Whole lines, in order; what stands on one line does not fold, and of several that begin on a line the longest does.
 *
 * @param limit how many the client takes; the longest are kept
 */
export function foldingRanges(analysis: Analysis, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const { document, file } = analysis;
  const folds = new Map<number, FoldingRange>();
  for (const { place, kind } of foldsOf(analysis)) {
    if (place.document !== file) continue;
    const startLine = document.positionAt(place.start).line;
    const endLine = document.positionAt(place.end).line;
    const known = folds.get(startLine);
    if (endLine <= startLine || (known && known.endLine >= endLine)) continue;
    folds.set(startLine, kind === undefined ? { startLine, endLine } : { startLine, endLine, kind });
  }
  const longest = [...folds.values()].sort((a, b) => b.endLine - b.startLine - (a.endLine - a.startLine));
  return longest.slice(0, limit).sort((a, b) => a.startLine - b.startLine);
}

/** Besides the outline, what a reader may want out of the way is a region. */
function* foldsOf({ draft, facts }: Analysis): Generator<Fold> {
  for (const clause of draft.clauses) yield { place: clauseExtent(clause, draft), kind: undefined };
  for (const place of listExtents(draft).values()) yield { place, kind: FoldingRangeKind.Region };
  for (const passage of draft.passages) {
    const kind = kindOf(passage);
    if (kind !== null) yield { place: passageExtent(passage), kind };
  }
  const bodies = exampleBodies(facts);
  for (const { kind, passage } of draft.remarks) {
    if (kind === 'example') yield { place: exampleExtent(passage, draft, bodies), kind: FoldingRangeKind.Region };
  }
  yield* suppressedStretches(draft);
}

const REGIONS: readonly Role[] = ['table', 'note', 'example', 'footnote', 'code', 'formula', 'figure'];

/** Null for what does not fold. */
function kindOf({ role, block }: Passage): FoldingRangeKind | undefined | null {
  if (block.kind === 'front-matter') return undefined;
  if (role === 'comment') return FoldingRangeKind.Comment;
  return REGIONS.includes(role) ? FoldingRangeKind.Region : null;
}

/** An example with the passages that it introduces. */
function exampleExtent(passage: Passage, { passages }: Draft, bodies: ReadonlySet<number>): Place {
  let last = passage.index;
  while (bodies.has(last + 1) && passages[last + 1]?.document === passage.document) last++;
  return { ...passageExtent(passage), end: passageExtent(passages[last] as Passage).end };
}

const DISABLE = /^zhunsheng-disable(?![\w-])/;
const ENABLE = /^zhunsheng-enable(?![\w-])/;

/** From a comment that disables rules to the one that enables some again. */
function* suppressedStretches({ passages }: Draft): Generator<Fold> {
  let from: Place | undefined;
  for (const passage of passages) {
    if (passage.role !== 'comment') continue;
    const { text } = passage.block;
    const place = placeOf(wholeSpan(passage));
    if (DISABLE.test(text)) from = place;
    if (!ENABLE.test(text) || from?.document !== place.document) continue;
    yield { place: { ...from, end: place.end }, kind: FoldingRangeKind.Region };
    from = undefined;
  }
}
