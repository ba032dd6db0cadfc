/** What the rules on substitutes for modal verbs share. */
import type { Draft } from '../../draft/draft.ts';
import { findProvisions } from '../../facts/provisions.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { Substitute } from '../../facts/substitutes.ts';
import { once } from '../../source/per-block.ts';
import { type Report, say } from '../rule.ts';
import { isAmongPrinciples, isInGuidance, type Spoken, spanIn, spokenColumn } from './zones.ts';

export interface FoundSubstitute {
  readonly spoken: Spoken;
  readonly substitute: Substitute;
  readonly word: string;
}

/**
 * The substitutes of the kind in the chapters and normative annexes. In the foreword, the scope, definitions and notes no
 * provision may stand at all, and among principles and in guidance no requirement: there the rules on those speak.
 */
export function* substitutesIn(draft: Draft, kind: Substitute['kind']): Generator<FoundSubstitute> {
  for (const [spoken, substitutes] of COLUMNS[kind](draft)) {
    if (spoken.zone !== 'text' || isAmongPrinciples(spoken) || isInGuidance(spoken, draft)) continue;
    for (const substitute of substitutes) {
      yield { spoken, substitute, word: spoken.sentence.text.slice(substitute.start, substitute.end) };
    }
  }
}

const columnOf = (wanted: Substitute['kind']) =>
  spokenColumn(({ substitutes }) => substitutes.filter(({ kind }) => kind === wanted));
const COLUMNS = {
  forbidden: columnOf('forbidden'),
  unlisted: columnOf('unlisted'),
  equivalent: columnOf('equivalent'),
} as const;

/** The verb of annex C in the place of the substitute, where the sentence then reads as it should. */
export function verbFix({ spoken, substitute }: FoundSubstitute): Pick<Report, 'fixes'> {
  const { start, end, verb } = substitute;
  if (!repairsOf(spoken.sentence).includes(substitute)) return {};
  const edits = [{ at: spanIn(spoken, start, end), text: verb }];
  return { fixes: [{ title: say(`改为“${verb}”`, `change to ${verb}`), kind: 'meaning', edits }] };
}

/** The substitutes of a sentence that the verb can stand for as it is. */
const repairsOf: (sentence: Sentence) => readonly Substitute[] = once(({ text, substitutes }) =>
  substitutes.filter(({ start, end, verb }) => {
    // 必须用 would become 应用.
    const from = Math.max(0, start - NEAR);
    const repaired = text.slice(from, start) + verb + text.slice(end, end + NEAR);
    const at = start - from;
    return findProvisions(repaired).some((found) => found.start === at && found.end === at + verb.length);
  }),
);

/** What makes a verb a part of another word stands no further away. */
const NEAR = 30;
