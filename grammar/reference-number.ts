/** The number within a label of a cross-reference: where it stands, its key, and what should stand there instead. */
import type { IToken } from 'chevrotain';
import { parseChineseNumeral } from './numeral.ts';
import { FORMULA_NUMBER, HAN_NUMBER, SPACE } from './reference-tokens.ts';

/** What the number within a label of each sort looks like. */
export const CLAUSE_IN = /[A-Z\d][\d.]*/;
export const ORDINAL_IN = new RegExp(`\\d+|${HAN_NUMBER}`);
export const ANNEX_IN = new RegExp(`[A-Z][\\d.]*|\\d+|${HAN_NUMBER}`);
export const CAPTION_IN = new RegExp(`[-－]?[A-Z\\d].*|${HAN_NUMBER}`);
export const FORMULA_IN = new RegExp(FORMULA_NUMBER);
export const SHARED_IN = new RegExp(`${FORMULA_NUMBER}|[A-Z]|${HAN_NUMBER}`);

export interface NumberInLabel {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The number within a label, with offsets of the same origin as the token's. */
export function numberIn(label: IToken, pattern: RegExp): NumberInLabel {
  const match = pattern.exec(label.image);
  const text = match?.[0] ?? label.image;
  const start = label.startOffset + (match?.index ?? 0);
  return { text, start, end: start + text.length };
}

/** An ordinal in Arabic digits; what is neither Arabic nor Chinese (a letter) stays. */
export function ordinal(text: string): string {
  if (/^\d+$/.test(text)) return String(Number(text));
  const value = parseChineseNumeral(text);
  return value === undefined ? text : String(value);
}

const SPACES = new RegExp(SPACE, 'g');

/** The key of a caption number as written, and what should stand there when that is written otherwise. */
export function captionNumber(text: string): { readonly key: string; readonly repair?: string } {
  const plain = text.replace(SPACES, '').replaceAll('－', '-');
  if (/^(?:[A-Z]\.)?[1-9]\d*[a-z]?$/.test(plain)) return { key: plain };
  const annexed = /^([A-Z])-?(\d+)$/.exec(plain);
  if (annexed !== null) {
    const key = `${annexed[1]}.${Number(annexed[2])}`;
    return { key, repair: key };
  }
  if (/^-?\d+$/.test(plain)) {
    const key = String(Number(plain.replace('-', '')));
    return { key, repair: key };
  }
  const value = parseChineseNumeral(plain);
  if (value !== undefined) return { key: String(value), repair: String(value) };
  return { key: plain, repair: text };
}
