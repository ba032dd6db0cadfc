/** Names that users write, and what they may have meant. */
import { distance } from 'fastest-levenshtein';
import { type Bilingual, say } from '../rules/rule.ts';

/** A name is compared by its first characters: what is longer is no name. */
const LONGEST_NAME = 100;

/** More known names than these are not listed. */
const LONGEST_CHOICE = 12;

/** "There is no rule X; did you mean Y?" When no known name is like it: the known names, if they are few. */
export function unknown(zh: string, en: string, name: string, known: readonly string[]): Bilingual {
  const near = nearest(name, known);
  const shown = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
  if (near !== undefined) {
    return say(`没有名为“${shown}”的${zh}，是否是“${near}”？`, `there is no ${en} "${shown}"; did you mean "${near}"?`);
  }
  if (known.length > LONGEST_CHOICE) return say(`没有名为“${shown}”的${zh}`, `there is no ${en} "${shown}"`);
  return say(
    `没有名为“${shown}”的${zh}，可用的有：${known.join('、')}`,
    `there is no ${en} "${shown}"; choose from ${known.join(', ')}`,
  );
}

/** The most similar of the known names; undefined when none shares half of its characters. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const written = name.slice(0, LONGEST_NAME).toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const away = distance(written, candidate.toLowerCase());
    if (away < least && away * 2 <= Math.max(written.length, candidate.length)) {
      least = away;
      best = candidate;
    }
  }
  return best;
}
