/** What the rules on short forms share: where （以下简称“电水壶”） introduces one, and where words stand in a text. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import { isQuoted } from '../../facts/quotation.ts';
import type { Block } from '../../source/block.ts';
import { once } from '../../source/per-block.ts';
import { span } from '../rule.ts';

export interface ShortForm {
  readonly text: string;
  /** The short form itself, without quotation marks. */
  readonly span: Span;
  /** From the opening bracket to the closing one. */
  readonly bracket: Span;
}

interface Introduced {
  readonly text: string;
  readonly start: number;
  readonly open: number;
  readonly close: number;
}

const INTRODUCTION =
  /[（(](?:以下|下文)?(?:均|统一)?(?:简称|统称)(?:为|作)?[：:]?[“"「『‘]?([^“”"「」『』‘’（）()，。；]{2,20})[”"」』’]?[）)]/g;

const introductionColumn = blockColumn(({ text }: Block): readonly Introduced[] | undefined => {
  // An example of wording has its ellipsis.
  if (!/[简统]称/.test(text) || /^示例|……/.test(text)) return undefined;
  const found: Introduced[] = [];
  for (const { 0: whole, 1: short = '', index } of text.matchAll(INTRODUCTION)) {
    if (isQuoted(text, index)) continue;
    const start = index + whole.lastIndexOf(short);
    found.push({ text: short, start, open: index, close: index + whole.length });
  }
  return found.length > 0 ? found : undefined;
});

/** What is introduced in the foreword or the introduction does not count for the text. */
const NOT_TEXT: ReadonlySet<string> = new Set([
  'cover',
  'contents',
  'foreword',
  'introduction',
  'bibliography',
  'index',
]);

/** Whether the passage belongs to the text that short forms are introduced for: from the scope to the last annex. */
export function isText({ element, role }: Passage): boolean {
  return !NOT_TEXT.has(element) && role !== 'comment' && role !== 'layout' && role !== 'reference';
}

/** No standard introduces more; each is looked for in the whole text. */
const MOST = 40;

/** In document order. */
export const shortForms: (draft: Draft) => readonly ShortForm[] = once(({ passages }) => {
  const forms: ShortForm[] = [];
  const column = introductionColumn(passages);
  for (const index of filled(column)) {
    const passage = passages[index] as Passage;
    if (!isText(passage)) continue;
    for (const { text, start, open, close } of column[index] as readonly Introduced[]) {
      forms.push({ text, span: span(passage, start, start + text.length), bracket: span(passage, open, close) });
    }
  }
  return forms.slice(0, MOST);
});
