/** The numbered levels of a policy document: how a number is written, and where it stands. */

import type { Label, LabelKind } from '../../../../grammar/numbering.ts';
import { chineseNumeral } from '../../../../grammar/numeral.ts';
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import { span } from '../rule.ts';

/** The levels of the body: 一、（一）1.（1）① and the decimal numbers of emergency plans. */
export const LEVELS: readonly LabelKind[] = ['han', 'bracketed-han', 'arabic', 'bracketed-arabic', 'circled', 'clause'];

/** What writes its number in Chinese numerals. */
const CHINESE: readonly LabelKind[] = ['han', 'bracketed-han', 'han-part', 'han-chapter', 'han-section', 'article'];

const LARGEST_CIRCLED = 20;
const LARGEST_NUMERAL = 9999;

/** The last component of a clause's number. */
export function numberOf(clause: Clause): number {
  return clause.label?.path.at(-1) ?? 0;
}

/** The place of the number, without brackets and marks. */
export function numberSpan(clause: Clause): Span {
  const { numberStart, numberEnd } = clause.label as Label;
  return span(clause.heading, numberStart, numberEnd);
}

/** The label as written: （三）. */
export function written(clause: Clause): string {
  return clause.heading.block.text.slice(0, clause.label?.end ?? 0);
}

/** The clause's label with another number in it: （三） and 4 give （四）. */
export function relabelled(clause: Clause, number: number): string {
  const label = clause.label as Label;
  const text = clause.heading.block.text;
  return text.slice(0, label.numberStart) + numeral(label, number, text) + text.slice(label.numberEnd, label.end);
}

function numeral(label: Label, number: number, text: string): string {
  const arabic = /[0-9]/.test(text.slice(label.numberStart, label.numberEnd));
  if (CHINESE.includes(label.kind) && !arabic && number <= LARGEST_NUMERAL) return chineseNumeral(number);
  if (label.kind === 'circled' && number >= 1 && number <= LARGEST_CIRCLED) {
    return String.fromCharCode(0x2460 + number - 1);
  }
  return [...label.path.slice(0, -1), number].join('.');
}

/** The forms in which a number of the level may stand inside a paragraph. */
export function inlineForms(kind: LabelKind, number: number): readonly string[] {
  const han = number <= LARGEST_NUMERAL ? chineseNumeral(number) : '';
  switch (kind) {
    case 'han':
      return [`${han}、`];
    case 'bracketed-han':
      return [`（${han}）`, `(${han})`, `（${han})`, `(${han}）`];
    case 'arabic':
      return [`${number}.`, `${number}．`, `${number}、`];
    case 'bracketed-arabic':
      return [`（${number}）`, `(${number})`, `（${number})`, `(${number}）`];
    case 'circled':
      return number <= LARGEST_CIRCLED ? [String.fromCharCode(0x2460 + number - 1)] : [];
    default:
      return [];
  }
}

/** The nearest passage before `index` that is text of the document, or undefined. */
export function textBefore(draft: Draft, index: number): Passage | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const passage = draft.passages[at] as Passage;
    if (passage.role !== 'layout' && passage.role !== 'comment') return passage;
  }
  return undefined;
}

/** A paragraph whose number is lost: it begins with the mark that stood behind it. */
export function hasLostOrdinal(passage: Passage): boolean {
  return passage.role === 'paragraph' && /^、(?=[^\s、])/.test(passage.block.text);
}
