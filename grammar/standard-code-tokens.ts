/**
 * The tokens of a standard code. The text is folded before (full-width letters, digits and signs to ASCII, one unit for
 * one unit).
 */
import type { TokenType } from 'chevrotain';
import { createToken, Lexer } from 'chevrotain';
import { CHINESE_FAMILIES, DOCUMENT_KINDS, FOREIGN_FAMILIES } from './standard-code-families.ts';

/** The class of characters that leave a gap between the parts of a code. */
export const GAP = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]';

/** What a writer may take for a dash; 一 is one only before a year, which the cut of the text takes care of. */
export const DASH = '[\\-\\u2010-\\u2015\\u2212\\u2500\\ufe63\\uff0d一]';

/** （所有部分）, as written in Chinese and in international codes. */
export const ALL_PARTS_PATTERN = '[(（] ?(?:所有部分|all parts) ?[)）]';
/** The region in a prefix (`JJF（浙）`), or the J of construction (`DB13(J)/T`). */
export const REGION_PATTERN = '[(（](?:[一-鿿]{1,4}|J)[)）]';

/** The longest first, for the first that matches is taken. */
const alternatives = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');

const WORD_END = '(?![A-Za-z])';

/** Every token is one; the parser passes over what follows a code with it. */
export const Any = createToken({ name: 'Any', pattern: Lexer.NA });

function token(name: string, pattern: RegExp, hints?: string): TokenType {
  const type = { name, pattern, line_breaks: false, categories: Any };
  return createToken(hints === undefined ? type : { ...type, start_chars_hint: [...hints] });
}

export const AllParts = token('AllParts', new RegExp(ALL_PARTS_PATTERN), '(（');
export const Region = token('Region', new RegExp(REGION_PATTERN), '(（');
export const LocalHead = token('LocalHead', /DB(?:[SJ]?\d\d(?:\d\d)?(?!\d)|J \d\d(?=\/))/i, 'Dd');
// A type mark may be glued to the head: GBT, DLT.
export const ChineseHead = token(
  'ChineseHead',
  new RegExp(`(?:${alternatives(CHINESE_FAMILIES.keys())})(?=[TZ]?${WORD_END})`, 'i'),
);
export const Kind = token('Kind', new RegExp(`(?:${alternatives(DOCUMENT_KINDS)})${WORD_END}`));
export const ForeignHead = token(
  'ForeignHead',
  new RegExp(`(?:${alternatives(FOREIGN_FAMILIES.keys())}|IETF|ETSI)${WORD_END}`),
);
export const ItuHead = token('ItuHead', /ITU-[TR](?![A-Za-z])/);
export const MilitaryHead = token('MilitaryHead', /MIL-(?:STD|PRF|DTL|HDBK|SPEC|[A-Z])(?=-\d)/);
export const Mark = token('Mark', /[TZ](?![A-Za-z])/i);
export const Word = token('Word', /[A-Za-z]+/);
export const Digits = token('Digits', /\d+/);
export const Dot = token('Dot', /\./);
export const Slash = token('Slash', /[/\\]/);
export const Plus = token('Plus', /\+/);
export const Colon = token('Colon', /:/);
export const Dash = token('Dash', new RegExp(`${DASH}{1,2}`), '-‐‑‒–—―−─﹣－一');
const GAPS = ' \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000';
export const Gap = token('Gap', new RegExp(`${GAP}+`), GAPS);
const Bracket = token('Bracket', /[()（）]/, '()（）');

/** All tokens, in the order in which the lexer tries them. */
export const TOKENS = [
  AllParts,
  Region,
  LocalHead,
  ItuHead,
  MilitaryHead,
  ChineseHead,
  Kind,
  ForeignHead,
  Mark,
  Word,
  Digits,
  Dot,
  Slash,
  Plus,
  Colon,
  Dash,
  Gap,
  Bracket,
  Any,
];

export const lexer = new Lexer(TOKENS, { ensureOptimizations: true, positionTracking: 'onlyOffset' });

/** Tokens that are letters only, whatever else they may be. */
export const LETTERS: ReadonlySet<TokenType> = new Set([ChineseHead, Kind, ForeignHead, Mark, Word]);

/** What divides the words of a foreign prefix. */
export const SEPARATORS: ReadonlySet<TokenType> = new Set([Slash, Gap]);
