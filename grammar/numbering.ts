/**
 * The numbering grammar: the label that a heading, paragraph, item or caption begins with.
 *
 * It says what a label looks like, not whether the paragraph really is a clause or a caption: "3.5 mm" begins like a
 * clause, and only the draft, which sees the neighbours, can tell. What is understood but written otherwise than
 * GB/T 1.1—2020 and GB/T 15834—2011 write it is returned with its slips.
 */
import type { Label, LabelDraft } from './numbering-label.ts';
import { parser } from './numbering-parser.ts';
import { lexer } from './numbering-tokens.ts';
import { foldWidth } from './width.ts';

export type { Label, LabelKind, LabelSlipKind } from './numbering-label.ts';

/** A label is never longer; a table row of numbers must not be lexed to its end. */
const LONGEST_LABEL = 60;

/** Nobody counts clauses further; what does is a telephone number. */
const LARGEST_NUMBER = 9999;

/** What a label can begin with: decides for most paragraphs, at the price of one look, that there is none. */
const FIRST =
  /^[0-9A-Za-z０-９Ａ-Ｚａ-ｚ（([［〇零一二三四五六七八九十百附表图圖注註示第—―─⸺\u00ad·•●▪◆■\uf06c\uf0b7①-⑳]/;

/**
 * The label at the very start of `text`, or undefined. Linear in the length of the label, not of the text.
 * Offsets count UTF-16 code units of `text`.
 */
export function parseLabel(text: string): Label | undefined {
  if (!FIRST.test(text)) return undefined;
  parser.input = lexer.tokenize(foldWidth(text.slice(0, LONGEST_LABEL))).tokens;
  const draft = parser.start();
  if (draft === undefined || draft.path.some((value) => value > LARGEST_NUMBER)) return undefined;
  return { ...draft, key: keyOf(draft), rest: restOf(text, draft.end) };
}

function keyOf(draft: LabelDraft): string {
  if (draft.kind === 'annex') return draft.annex;
  if (draft.kind === 'letter-item') return String.fromCharCode(96 + (draft.path[0] as number));
  const number = draft.path.join('.');
  return draft.annex ? `${draft.annex}.${number}` : number;
}

function restOf(text: string, end: number): number {
  let at = end;
  while (at < text.length && /[\s\u200b]/.test(text[at] as string)) at++;
  return at;
}
