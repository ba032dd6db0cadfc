/** Renumbering texts in tests: what is typed, what comes out. */
import { buildDraft } from '../../server/src/draft/build.ts';
import type { ProfileId } from '../../server/src/draft/draft.ts';
import { buildFacts } from '../../server/src/facts/build.ts';
import type { Facts } from '../../server/src/facts/facts.ts';
import { applyEdits } from '../../server/src/lint/fix.ts';
import { type RenumberOptions, renumber } from '../../server/src/renumber/renumber.ts';
import type { Renumbering } from '../../server/src/renumber/renumbering.ts';
import { readSource } from '../../server/src/source/read.ts';

export function factsOf(text: string, profile: ProfileId = 'gb-t-1.1', path = 'draft.md'): Facts {
  return buildFacts(buildDraft([readSource(path, text)], profile));
}

/** The text of the draft's only file after the edits. */
export function edited({ draft }: Facts, { edits }: Pick<Renumbering, 'edits'>): string {
  const { text } = draft.documents[0] as { readonly text: string };
  return applyEdits(text, 0, edits);
}

export interface Renumbered {
  readonly text: string;
  /** `line: message` of each problem, lines counted from 1 in the text before. */
  readonly problems: readonly string[];
  readonly changes: readonly string[];
}

export function renumbered(
  text: string,
  { before, profile, ...options }: Omit<RenumberOptions, 'before'> & { before?: string; profile?: ProfileId } = {},
): Renumbered {
  const facts = factsOf(text, profile);
  const earlier = before === undefined ? undefined : factsOf(before, profile);
  const result = renumber(facts, { ...options, before: earlier });
  return {
    text: edited(facts, result),
    problems: result.problems.map(({ place, message }) => {
      const line = text.slice(0, place.start).split('\n').length;
      return `${line}: ${message.zh}`;
    }),
    changes: result.changes.map(({ old, new: now }) => `${old} → ${now}`),
  };
}

/** Lines as paragraphs. */
export function paragraphs(...lines: readonly string[]): string {
  return `${lines.join('\n\n')}\n`;
}
