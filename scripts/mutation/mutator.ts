/** Faults to plant: what a mutation is, and what its plants say. */
import type { Draft, Passage } from '../../server/src/draft/draft.ts';
import type { Facts, Span } from '../../server/src/facts/facts.ts';
import { placeOf } from '../../server/src/facts/place.ts';
import { STANDARDS } from '../../server/src/rules/rule.ts';

/** A document that faults are planted in. */
export interface Subject {
  readonly name: string;
  readonly draft: Draft;
  readonly facts: Facts;
}

/** One change of a document's text, and where a rule has to speak up then. */
export interface Plant {
  readonly document: number;
  /** What stands at [start, end) of the source becomes `text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * Where the finding may stand: offsets of the old text; by default the changed text itself. A finding counts when it
   * overlaps or touches one of these places.
   */
  readonly expected?: readonly { readonly document: number; readonly start: number; readonly end: number }[];
}

export interface Mutator {
  /** What the fault is, in a few words, for the table. */
  readonly name: string;
  /** The rules that may report it: one of them is enough. */
  readonly rules: readonly string[];
  /** Every place where the fault can be planted. */
  plants(subject: Subject): Iterable<Plant>;
}

/** Replaces the characters of a span. */
export function replace(span: Span, text: string): Plant {
  return { ...placeOf(span), text };
}

/** The characters [start, end) of a passage’s own text; a place between two without `end`. */
export function within(passage: Passage, start: number, end = start): Span {
  return { passage, cell: undefined, start, end };
}

/** Puts text behind a passage, as a paragraph of its own. */
export function behind(passage: Passage, text: string): Plant {
  const end = passage.offset + passage.block.end;
  return { document: passage.document, start: end, end, text: `\n\n${text}\n` };
}

/** The whole source of a passage. */
export function sourceOf({ document, offset, block }: Passage): { document: number; start: number; end: number } {
  return { document, start: offset + block.start, end: offset + block.end };
}

/** Every match of a pattern in the running text of the passages that `where` lets through. */
export function* matches(
  { draft }: Subject,
  pattern: RegExp,
  where: (passage: Passage) => boolean,
): Generator<{ readonly passage: Passage; readonly match: RegExpExecArray; readonly span: Span }> {
  for (const passage of draft.passages) {
    const { block } = passage;
    if (block.rows.length > 0 || !where(passage)) continue;
    for (const match of block.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const marked = block.marks.some((mark) => mark.start < end && match.index < mark.end);
      if (!marked) yield { passage, match, span: within(passage, match.index, end) };
    }
  }
}

/** Whether the document follows GB/T 1.1: the rules for standards do not hold for policies. */
export function isStandard({ draft }: Subject): boolean {
  return STANDARDS.includes(draft.profile);
}

/** Text of a standard’s chapters, where requirements stand. */
export function isBody({ role, element }: Passage): boolean {
  return element === 'text' && (role === 'paragraph' || role === 'clause' || role === 'item');
}
