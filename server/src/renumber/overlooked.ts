/**
 * Clauses of the version before whose number fits nowhere any more: behind an edit, a paragraph that begins with "10.2"
 * and has no 10.1 before it looks like any other paragraph.
 */
import { buildDraft, declaredOf } from '../draft/build.ts';
import type { Draft } from '../draft/draft.ts';
import { blockLabel } from '../draft/passages.ts';
import type { Block } from '../source/block.ts';
import type { Match } from './match.ts';

/** The blocks of `draft` that carried a clause's number before, carry one now, and are no clauses. */
export function overlookedClauses(before: Draft, draft: Draft, match: Match): ReadonlySet<Block> {
  const overlooked = new Set<Block>();
  const headings = new Set(draft.clauses.map(({ heading }) => heading));
  for (const { kind, heading } of before.clauses) {
    const now = kind === 'clause' ? match.later(heading) : undefined;
    if (now && !headings.has(now) && blockLabel(now.block)?.kind === 'clause') overlooked.add(now.block);
  }
  return overlooked;
}

/** The same draft with these clauses seen. */
export function withClauses(draft: Draft, overlooked: ReadonlySet<Block>): Draft {
  return overlooked.size === 0 ? draft : buildDraft(draft.documents, declaredOf(draft), undefined, overlooked);
}
