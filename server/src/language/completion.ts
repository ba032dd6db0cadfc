/**
 * Completion: the labels that can be referred to, the codes that are listed, the number that comes next, the sentences
 * that a standard prescribes. Silent in the middle of ordinary prose.
 */
import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  type Position,
  type Range,
} from 'vscode-languageserver';
import { completeCodes } from './complete-codes.ts';
import { completeLabels } from './complete-labels.ts';
import { completeNumbers } from './complete-numbers.ts';
import { completeSentences } from './complete-sentences.ts';
import { rangeOf } from './extents.ts';
import type { Analysis } from './workspace.ts';
import { type WritingPlace, writingPlace } from './writing-place.ts';

/** Characters that something may be offered behind. */
export const TRIGGERS: readonly string[] = [...'见按照据合表图录第式BT/（ '];

/** What the client can show, and how it came to ask. */
export interface CompletionForm {
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  /** The user asked; otherwise a character was typed that something may be offered behind. */
  readonly invoked: boolean;
}

/** Something that could be written at the place. */
export interface Offer {
  /** What is written instead of the last `replaces` characters before the cursor; `«…»` in it is to be filled in. */
  readonly text: string;
  readonly replaces: number;
  /** What is shown for it, and what that is. */
  readonly label: string;
  readonly title: string;
  /** What typing is compared with; by default what is shown. */
  readonly filter?: string;
  readonly kind: CompletionItemKind;
}

/** In the order in which they are to be shown. */
export function completion(analysis: Analysis, position: Position, form: CompletionForm): CompletionItem[] {
  const place = writingPlace(analysis, position);
  if (!place) return [];
  const offers = [
    ...completeNumbers(place, form),
    ...completeLabels(place, form),
    ...completeCodes(place),
    ...completeSentences(place, form),
  ];
  return offers.map((offer, at) => itemOf(offer, at, place, form));
}

function itemOf(offer: Offer, at: number, { analysis, offset }: WritingPlace, form: CompletionForm): CompletionItem {
  const { label, title, kind, replaces } = offer;
  const range: Range = rangeOf(analysis.document, { start: offset - replaces, end: offset });
  const snippet = form.snippets && offer.text.includes('«');
  const detailed = form.labelDetails && title !== '';
  return {
    label: detailed || title === '' ? label : `${label} ${title}`,
    ...(detailed ? { labelDetails: { description: title } } : {}),
    kind,
    sortText: String(at).padStart(5, '0'),
    filterText: offer.filter ?? `${label} ${title}`,
    textEdit: { range, newText: snippet ? snippetOf(offer.text) : offer.text.replace(/[«»]/g, '') },
    ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
  };
}

/** `由«单位»归口` → `由${1:单位}归口`. */
function snippetOf(text: string): string {
  let next = 1;
  return text.replace(/[\\$}]/g, '\\$&').replace(/«([^»]*)»/g, (_, filled: string) => `\${${next++}:${filled}}`);
}
