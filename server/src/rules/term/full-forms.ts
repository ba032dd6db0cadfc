/** The full form in front of （以下简称“电水壶”）, and where the text uses it. */
import { filled, keyedColumn } from '../../draft/columns.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import { isQuoted } from '../../facts/quotation.ts';
import type { Block } from '../../source/block.ts';
import { once } from '../../source/per-block.ts';
import { isText, type ShortForm, shortForms } from './short-forms.ts';

/** What may stand in front of a name that is introduced. */
const FRONT = /(?:^|[，。；：、（(“]|了|适用于|对于|由|是|为|的)$/;
const LONGEST_FULL = 24;

/**
 * The name in front of the bracket: only where its beginning can be seen, and where the short form is made of its
 * characters.
 */
export function fullForm({ text: short, bracket }: ShortForm): string | undefined {
  const { passage, start } = bracket;
  const before = passage.block.text.slice(Math.max(0, start - LONGEST_FULL - 6), start);
  const name = /[\u3400-\u9fffA-Za-z0-9]+$/.exec(before)?.[0] ?? '';
  // The shortest name that begins behind such a word and holds the short form.
  for (let length = short.length + 1; length <= Math.min(name.length, LONGEST_FULL); length++) {
    const full = name.slice(-length);
    if (!FRONT.test(before.slice(0, before.length - length)) || !isMadeOf(short, full)) continue;
    return /[和与及或]/.test(full) ? undefined : full;
  }
  return undefined;
}

function isMadeOf(short: string, full: string): boolean {
  let at = 0;
  for (const character of full) if (character === short.charAt(at)) at++;
  return at === short.length;
}

/** A place of a full form. */
export interface FoundForm {
  readonly passage: Passage;
  readonly at: number;
}

/** No title in 《》 is longer. */
const LONGEST_TITLE = 80;

/** Where the full form stands in running text, in document order: before the short form is introduced, and behind. */
export function* placesOf(full: string, draft: Draft): Generator<FoundForm> {
  const column = placeColumn(draft.passages, allForms(draft));
  for (const index of filled(column)) {
    const passage = draft.passages[index] as Passage;
    // An entry names its term in full.
    if (!isText(passage) || passage.element === 'terms' || (passage.role !== 'paragraph' && passage.role !== 'item'))
      continue;
    for (const place of column[index] as readonly Place[]) if (place.full === full) yield { passage, at: place.at };
  }
}

/** All full forms of a draft, each on a line. */
const allForms: (draft: Draft) => string = once((draft) =>
  [...new Set(shortForms(draft).flatMap((form) => fullForm(form) ?? []))].join('\n'),
);

interface Place {
  readonly full: string;
  readonly at: number;
}

const placeColumn = keyedColumn(
  (key) => key.split('\n'),
  ({ text }: Block, forms): readonly Place[] | undefined => {
    let places: Place[] | undefined;
    for (const full of forms) {
      for (let at = text.indexOf(full); at >= 0; at = text.indexOf(full, at + full.length)) {
        const before = text.slice(Math.max(0, at - LONGEST_TITLE), at);
        const inTitle = before.lastIndexOf('《') > before.lastIndexOf('》');
        if (inTitle || isQuoted(text, at) || !endsThere(text, at + full.length)) continue;
        places ??= [];
        places.push({ full, at });
      }
    }
    return places;
  },
);

/** Whether the name is not the beginning of a longer one. */
function endsThere(text: string, end: number): boolean {
  return (
    end === text.length ||
    /^[^\u3400-\u9fffA-Za-z0-9]|^(?:[的应宜可须能在按由和与及或为是不均也]|进行|符合|具有)/.test(
      text.slice(end, end + 2),
    )
  );
}
