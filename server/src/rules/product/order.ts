/** The order of chapters: which ones stand out of it, and the place of a chapter's name. */
import type { Clause } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import { span } from '../rule.ts';

/**
 * The fewest members of a sequence that have to go elsewhere for the others to be in ascending order of `rank`. The
 * later ones where there is a choice. For short sequences: takes time with the square of the length.
 */
export function misplaced<Member>(members: readonly Member[], rank: (member: Member) => number): Member[] {
  /** Length of the longest ascending sequence that ends with each member, and the member before it there. */
  const length: number[] = [];
  const before: number[] = [];
  for (const [at, member] of members.entries()) {
    length[at] = 1;
    before[at] = -1;
    for (let other = 0; other < at; other++) {
      const fits = rank(members[other] as Member) <= rank(member);
      if (!fits || (length[other] as number) < (length[at] as number)) continue;
      length[at] = (length[other] as number) + 1;
      before[at] = other;
    }
  }
  const kept = new Set<number>();
  for (let at = length.indexOf(Math.max(...length)); at >= 0; at = before[at] as number) kept.add(at);
  return members.filter((_, at) => !kept.has(at));
}

/** The number and the title of a clause, as far as they stand in one block. */
export function nameSpan({ heading, label }: Clause): Span {
  return span(heading, label?.numberStart ?? 0, heading.block.text.length);
}

/** '6　技术要求', for messages. */
export function nameOf({ key, title }: Clause): string {
  return title === '' ? key : `${key}　${title}`;
}
