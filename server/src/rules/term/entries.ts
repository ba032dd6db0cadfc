/** What the rules on terms share: which entries are certainly entries, and what their parts are. */
import type { Draft, Passage } from '../../draft/draft.ts';
import { type TermEntry, termsOf } from '../../facts/terms.ts';
import { once } from '../../source/per-block.ts';

export const DRAFTING = 'GB/T 1.1—2020';

/** A subclause that introduces terms is none: 一般术语, 概述. */
export const NO_TERM = /术语$|术语说明$|^(?:概述|通则|总则|一般(?:要求|规定)?|定义|引导语)$/;
/** No term is longer. */
const LONGEST_TERM = 30;

/** No English equivalent is longer, with everything behind it. */
export const LONGEST_ENGLISH = 200;

/** The entries that have the form of an entry: a Chinese term on its line. Everything else in the chapter is left alone. */
export const certainEntries: (draft: Draft) => readonly TermEntry[] = once((draft) =>
  termsOf(draft).entries.filter(({ names }) => {
    const term = names[0]?.text ?? '';
    return term.length <= LONGEST_TERM && /[\u3400-\u9fff]/.test(term) && !NO_TERM.test(term) && !/[。：，]/.test(term);
  }),
);

/** The next passage that is text of the document. */
export function nextText(passages: readonly Passage[], from: number): Passage | undefined {
  for (let at = from; at < passages.length; at++) {
    const passage = passages[at] as Passage;
    if (passage.role !== 'layout' && passage.role !== 'comment') return passage;
  }
  return undefined;
}

/** [来源：…], in whatever form. */
export function isSource({ block }: Passage): boolean {
  return /^(?:[[［（(【]\s*(?:来源|引自|摘自|改写|改自|GB|ISO|IEC|JJF|[A-Z]{2,4}\/T)|来源[：:])/.test(block.text);
}
