/** The paragraphs that introduce term entries, symbols and abbreviations. */
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import { squeeze } from '../../draft/elements.ts';
import type { Span } from '../../facts/facts.ts';
import { span, wholeSpan } from '../rule.ts';

/** A clause that may have a lead-in: the chapter, or one of its titled subclauses. */
export interface Introduced {
  readonly clause: Clause;
  /** The paragraphs between its heading and what follows: its first subclause or entry. */
  readonly paragraphs: readonly Passage[];
}

/** The chapter and its subclauses down to the term entries, which have none. */
export function introducedClauses(draft: Draft, chapter: Clause): Introduced[] {
  const found: Introduced[] = [];
  const visit = (clause: Clause): void => {
    const end = clause.children[0]?.first ?? clause.end;
    const own = draft.passages.slice(clause.first + 1, end);
    found.push({ clause, paragraphs: own.filter(({ role }) => role === 'paragraph') });
    for (const child of clause.children) if (!child.term && child.kind === 'clause') visit(child);
  };
  visit(chapter);
  return found;
}

/** The first sentence of a text, with its mark: 。 or ：. Cut off where it is longer than any lead-in. */
export function firstSentence(text: string): string {
  return /^[^。：:]*[。：:]?/.exec(text.slice(0, LONGEST))?.[0] ?? '';
}

/** Lead-ins may name a dozen documents. */
const LONGEST = 600;

/** A clause's title, without the gaps inside it. */
export function nameOf({ title }: Clause): string {
  return squeeze(title);
}

/** The title in the heading, or the heading where there is none. */
export function titleSpan({ heading, title }: Clause): Span {
  const start = title === '' ? -1 : heading.block.text.lastIndexOf(title);
  return start < 0 ? wholeSpan(heading) : span(heading, start, start + title.length);
}
