/** Completion of standard codes: those that the draft lists, where one is being typed. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { ListedReference } from '../draft/draft.ts';
import type { Offer } from './completion.ts';
import { elementAt, type WritingPlace } from './writing-place.ts';

/** The beginning of a code, however hastily written: GB, GB/T, gbt, T/ZZB 21. */
const TYPED = /(?<![A-Za-z0-9/])([A-Za-z]{1,5}(?:[/／][A-Za-z]{0,6})?\s?[\d.]*)$/;
const SHORTEST = 2;

/** Codes are written in the list itself from the catalogue or by hand, not from the list. */
export function completeCodes(place: WritingPlace): Offer[] {
  const typed = TYPED.exec(place.before)?.[1] ?? '';
  const element = elementAt(place);
  if (typed.length < SHORTEST || element === 'normative-references' || element === 'bibliography') return [];
  const begun = folded(typed);
  return codeOffers(place, typed.length).filter(({ text }) => folded(text).startsWith(begun));
}

/** All listed codes in the order of the list, as it has them. */
export function codeOffers({ analysis }: WritingPlace, replaces: number): Offer[] {
  const listed = analysis.draft.references.filter(({ list, code }) => list === 'normative' && code);
  return listed.map((entry) => {
    const text = codeText(entry);
    const filter = `${text} ${folded(text)} ${entry.title}`;
    return { text, replaces, label: text, title: entry.title, filter, kind: CompletionItemKind.File };
  });
}

function codeText({ passage, codeStart, codeEnd }: ListedReference): string {
  return passage.block.text.slice(codeStart, codeEnd);
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s/]+/g, '')
    .toUpperCase();
}
