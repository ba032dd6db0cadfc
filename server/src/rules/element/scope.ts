/** The sentences of the scope. */
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import { elementOf, passagesOf } from '../../facts/chapters.ts';
import { once } from '../../source/per-block.ts';
import { followsOtherRules } from './chapters.ts';

export interface Sentence {
  readonly passage: Passage;
  /** In the passage's text; `end` is behind the 。, if there is one. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Scope {
  readonly clause: Clause;
  /** Of its paragraphs and items; notes, examples and headings have none. */
  readonly sentences: readonly Sentence[];
}

/** The chapter 范围 of the draft, if it has one and is drafted by GB/T 1.1. */
export const scopeOf: (draft: Draft) => Scope | undefined = once((draft) => {
  const clause = elementOf(draft, 'scope');
  if (clause?.kind !== 'clause' || followsOtherRules(draft)) return undefined;
  const sentences = passagesOf(draft, clause).flatMap((passage) => [...sentencesOf(passage, clause)]);
  return { clause, sentences };
});

function* sentencesOf(passage: Passage, scope: Clause): Generator<Sentence> {
  if (!isText(passage) || passage === scope.heading) return;
  const { text } = passage.block;
  let start = passage.label?.rest ?? 0;
  while (start < text.length) {
    const stop = text.indexOf('。', start);
    const end = stop < 0 ? text.length : stop + 1;
    yield { passage, start, end, text: text.slice(start, end) };
    start = end + (/^\s*/.exec(text.slice(end, end + 20)) as RegExpExecArray)[0].length;
  }
}

function isText({ role, block, clause }: Passage): boolean {
  if (role === 'paragraph' || role === 'item') return block.kind !== 'heading';
  return role === 'clause' && clause?.titled === 'no';
}
