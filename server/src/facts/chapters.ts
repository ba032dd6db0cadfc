/** The chapters and elements of a draft, and whether all of them are there. */
import type { Clause, Draft, ElementKind, Passage } from '../draft/draft.ts';

/** The numbered chapters of the main body, in document order; annexes and unnumbered elements are none. */
export function chaptersOf(draft: Draft): readonly Clause[] {
  return draft.roots.filter(({ kind }) => kind === 'clause');
}

/** The first chapter or element of the kind, if there is one. */
export function elementOf(draft: Draft, kind: ElementKind): Clause | undefined {
  return draft.roots.find(({ element }) => element === kind);
}

/** All passages of a clause with its subclauses, the heading included. */
export function passagesOf(draft: Draft, { first, end }: Clause): readonly Passage[] {
  return draft.passages.slice(first, end);
}

/** Whether the draft of a standard is there as a whole: what is missing in it is missing. */
export function isWholeStandard(draft: Draft): boolean {
  const chapters = chaptersOf(draft);
  if (chapters.length < 3 || chapters[0]?.label?.path[0] !== 1) return false;
  return chapters.some(({ element }) => element === 'text');
}
