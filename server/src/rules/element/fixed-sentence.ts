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

/** 本文件, or what stands for it; all have three characters. */
const NAME = /本(?:标准|部分|规范|规程|指南|导则)/g;
const NEW_NAME = '本文件';
const NO_NAMES: ReadonlySet<number> = new Set();

/** The places of other names than 本文件 in [start, end). */
function otherNames(text: string, start: number, end: number): number[] {
  return [...text.slice(start, end).matchAll(NAME)].map(({ index }) => start + index);
}

/** At the places `names`, which are repaired on their own, it reads 本文件. */
function fold(text: string, start: number, end: number, names: ReadonlySet<number> = NO_NAMES): Folded {
  const characters: string[] = [];
  const at: number[] = [];
  for (let offset = start; offset < end; offset++) {
    if (names.has(offset)) {
      characters.push(...NEW_NAME);
      at.push(offset, offset + 1, offset + 2);
      offset += NEW_NAME.length - 1;
      continue;
    }
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

/** The one stretch of text[start, end) that keeps it from being the fixed sentence, whatever name the document has for itself; undefined when it is. */
export function differenceFrom(text: string, start: number, end: number, fixed: string): Difference | undefined {
  const found = fold(text, start, end, new Set(otherNames(text, start, end)));
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
  const { text } = passage.block;
  const difference = differenceFrom(text, start, end, fixed);
  const names = otherNames(text, start, end);
  const [first] = names;
  const title = say('改为规定的表述', 'Use the prescribed sentence');
  if (difference && !difference.small) {
    const whole = span(passage, start, end);
    return { at: whole, message, fixes: [{ title, kind, edits: [{ at: whole, text: fixed }] }] };
  }
  if (!difference && first === undefined) return undefined;
  const edits = names
    .filter((at) => !difference || at + NEW_NAME.length <= difference.start || at >= difference.end)
    .map((at) => ({ at: span(passage, at, at + NEW_NAME.length), text: NEW_NAME }));
  if (difference) edits.push({ at: span(passage, difference.start, difference.end), text: difference.text });
  return { at: pointed(passage, start, end, difference, first), message, fixes: [{ title, kind, edits }] };
}

/** The characters to be replaced; where something is only missing, the sentence. */
function pointed(
  passage: Passage,
  start: number,
  end: number,
  difference: Difference | undefined,
  name: number | undefined,
): Report['at'] {
  if (difference && difference.end > difference.start) return span(passage, difference.start, difference.end);
  if (difference || name === undefined) return span(passage, start, end);
  return span(passage, name, name + NEW_NAME.length);
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
