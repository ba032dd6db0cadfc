/**
 * Sentences that GB/T 1.1 gives word for word, and where a text differs from them. White space, the width of marks and the
 * sort of a dash count for nothing: other rules look after those.
 */
import type { Passage } from '../../draft/draft.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import type { Facts } from '../../facts/facts.ts';
import { type Bilingual, type Report, type Severity, say, span } from '../rule.ts';

/** How a document calls itself, in any edition and regime. */
export const SELF = '本(?:文件|标准|部分|规范|规程|指南|导则|指导性技术文件|技术文件)';

const SAME: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ',': '，',
  ':': '：',
  ';': '；',
  '／': '/',
  '．': '.',
  '-': '—',
  '–': '—',
  '―': '—',
  '－': '—',
  '‒': '—',
  '−': '—',
};

interface Folded {
  readonly characters: readonly string[];
  /** The offset of each of them in the text. */
  readonly at: readonly number[];
}

function fold(text: string, start: number, end: number): Folded {
  const characters: string[] = [];
  const at: number[] = [];
  for (let offset = start; offset < end; offset++) {
    const character = text[offset] as string;
    if (/[\s\u200b]/.test(character)) continue;
    characters.push(SAME[character] ?? character);
    at.push(offset);
  }
  return { characters, at };
}

/** Whether a text is the sentence, or begins with it, but for what other rules look after. */
export function beginsWithSentence(text: string, fixed: string): boolean {
  const end = Math.min(text.length, 2 * fixed.length + 100);
  const wanted = fold(fixed, 0, fixed.length).characters;
  const found = fold(text, 0, end).characters;
  return wanted.every((character, at) => found[at] === character);
}

/** Replace [start, end) by `text`, and the sentence is the fixed one. Offsets count in the text that was compared. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A few characters: worth pointing at. Otherwise the sentence as a whole is another one. */
  readonly small: boolean;
}

/** More characters than these are another sentence. */
const SMALL = 8;

/** The one stretch of text[start, end) that keeps it from being the fixed sentence; undefined when it is. */
export function differenceFrom(text: string, start: number, end: number, fixed: string): Difference | undefined {
  const found = fold(text, start, end);
  const wanted = fold(fixed, 0, fixed.length);
  const shorter = Math.min(found.at.length, wanted.at.length);
  let front = 0;
  while (front < shorter && found.characters[front] === wanted.characters[front]) front++;
  if (front === found.at.length && front === wanted.at.length) return undefined;
  let back = 0;
  while (
    back < shorter - front &&
    found.characters[found.at.length - 1 - back] === wanted.characters[wanted.at.length - 1 - back]
  )
    back++;
  const [from, to] = stretch(found, front, back, end);
  const [first, last] = stretch(wanted, front, back, fixed.length);
  return { start: from, end: to, text: fixed.slice(first, last), small: to - from <= SMALL && last - first <= SMALL };
}

/** The offsets between the first `front` and the last `back` characters. */
function stretch({ at }: Folded, front: number, back: number, end: number): readonly [start: number, end: number] {
  const start = at[front] ?? end;
  const last = at.length - back;
  return last > front ? [start, (at[last - 1] as number) + 1] : [start, start];
}

/** `info` in documents of an earlier edition, which had other sentences. */
export function softened(facts: Facts): { readonly severity?: Severity } {
  return followsEarlierEdition(facts) ? { severity: 'info' } : {};
}

/** The report on text[start, end) of a passage that should be the fixed sentence; undefined when it is. */
export function sentenceReport(
  passage: Passage,
  start: number,
  end: number,
  fixed: string,
  { kind, message = say(`规定的表述为“${fixed}”`, `the prescribed sentence is ${fixed}`) }: SentenceOptions,
): Report | undefined {
  const difference = differenceFrom(passage.block.text, start, end, fixed);
  if (!difference) return undefined;
  const points = difference.small && difference.end > difference.start;
  return {
    at: points ? span(passage, difference.start, difference.end) : span(passage, start, end),
    message,
    fixes: [
      {
        title: say('改为规定的表述', 'Use the prescribed sentence'),
        kind,
        edits: difference.small
          ? [{ at: span(passage, difference.start, difference.end), text: difference.text }]
          : [{ at: span(passage, start, end), text: fixed }],
      },
    ],
  };
}

interface SentenceOptions {
  readonly kind: 'safe' | 'meaning';
  readonly message?: Bilingual;
}

/** Where the sentence that begins at `start` ends: behind its 。, or at the end of the text. */
export function sentenceEnd(text: string, start: number): number {
  const stop = text.indexOf('。', start);
  return stop < 0 ? text.length : stop + 1;
}
