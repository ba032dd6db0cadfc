/** Where a standard code may start in running text, and the stretch in which it lies. */
import { CHINESE_FAMILIES, FOREIGN_FAMILIES, NOT_A_FAMILY } from './standard-code-families.ts';
import { ALL_PARTS_PATTERN, DASH, GAP, REGION_PATTERN } from './standard-code-tokens.ts';

/** Longer than any code; bounds the work at each place where one may start. */
export const LONGEST = 80;

const FULL_WIDTH = /[Ａ-Ｚａ-ｚ０-９／．：∕⁄]/g;

/** Full-width letters, digits and signs to ASCII, unit for unit, so that offsets stay. */
export function fold(text: string): string {
  return text.replace(FULL_WIDTH, (sign) =>
    sign === '∕' || sign === '⁄' ? '/' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** Letters that may open a code, seen from what follows them. */
export const CANDIDATE = new RegExp(
  `(?<![A-Za-z0-9])[A-Za-z]{1,8}(?=${GAP}{0,3}(?:[0-9/\\\\]|${DASH}[TZtz0-9])|${GAP}{1,2}[A-Z]|[(（]|-[TRSPDH])`,
  'g',
);

/** The stretch in which a code lies. 一 is a dash only before a year. */
export const STRETCH = new RegExp(
  `(?:[A-Za-z0-9/\\\\.:+]|${GAP}|(?!一)${DASH}|(?<=\\d)一(?=(?:19|20)\\d\\d(?!\\d))` +
    `|${ALL_PARTS_PATTERN}|(?<=[A-Za-z0-9])${REGION_PATTERN}){1,${LONGEST}}`,
  'y',
);

/** What follows letters that no table knows, if they are those of a code: number and year. */
const UNKNOWN_REST = new RegExp(
  `(?:/[TZ])?${GAP}{1,2}\\d{1,6}(?:\\.\\d{1,4})*${GAP}?(?:${DASH}{1,2}|:)${GAP}?(?:19|20)\\d\\d(?!\\d)`,
  'y',
);

function matches(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** Whether the word can open a code, before anything is parsed. */
export function mayOpen(word: string, folded: string, start: number): boolean {
  if (FOREIGN_FAMILIES.has(word) || OTHER_HEADS.has(word)) return true;
  const upper = word.toUpperCase();
  if (upper === 'T' || word === 'Q') return folded[start + 1] === '/';
  if (CHINESE_FAMILIES.has(upper) || upper === 'DBS') return true;
  if (/[TZ]$/.test(upper) && CHINESE_FAMILIES.has(upper.slice(0, -1))) return true;
  if (!/^[A-Z]{2,8}$/.test(word) || NOT_A_FAMILY.has(word)) return false;
  return matches(UNKNOWN_REST, folded, start + word.length);
}

const OTHER_HEADS: ReadonlySet<string> = new Set(['IETF', 'ETSI', 'ITU', 'MIL']);

/** Whether the text before a place lets a code start there: not inside an address, a file name or an identifier. */
export function mayStart(folded: string, start: number, lastEnd: number): boolean {
  if (start === 0 || lastEnd === start - 1) return true;
  const before = folded[start - 1] ?? '';
  const earlier = folded[start - 2] ?? '';
  if (before === '/') return /[\u4e00-\u9fff]/.test(earlier);
  if (before === '.') return /(?:^|[^A-Za-z0-9.])\d{1,3}\.$/.test(folded.slice(Math.max(0, start - 5), start));
  if (before === '-') return !/[A-Za-z0-9]/.test(earlier);
  return !/[_@\\=%?&~$#+]/.test(before);
}
