/**
 * Entries of an alphabetical index: the clause numbers at the end of the line are references without a word before
 * them. They are never certain: an index is where copies of documents are worst, and its numbers may be pages.
 */
import type { CrossReference } from './cross-reference.ts';
import { parseRun } from './reference-parser.ts';

/** No run of numbers behind a term is longer. */
const LONGEST_RUN = 80;
const NUMBER = '(?:[A-Z]|[1-9]\\d?)(?:\\.[1-9]\\d{0,2}){1,6}';
/** The last numbers of the line, behind the term and its leader. */
const NUMBERS = new RegExp(`(?<![\\w.表图-]|\\d\\s)${NUMBER}(?:\\s?[、，,]\\s?${NUMBER}){0,7}$`);

/** The reference that an entry ends with, or undefined. Offsets are UTF-16 code units of `text`. Never throws. */
export function findIndexEntry(text: string): CrossReference | undefined {
  const shift = Math.max(0, text.length - LONGEST_RUN);
  const match = NUMBERS.exec(text.slice(shift).replace(/[.．…·]{2,}/g, (leader) => ' '.repeat(leader.length)));
  if (!match) return undefined;
  const base = shift + match.index;
  const targets = parseRun(match[0])
    .flatMap((parsed) => parsed.targets)
    .map((target) => ({
      ...target,
      start: target.start + base,
      end: target.end + base,
      numberStart: target.numberStart + base,
      numberEnd: target.numberEnd + base,
    }));
  const [start, end] = [targets[0]?.start, targets.at(-1)?.end];
  if (start === undefined || end === undefined) return undefined;
  const evidence = { lead: '', leadStart: start, edition: '', self: false, certain: false };
  return { start, end, ...evidence, targets, ranges: [], slips: [] };
}
