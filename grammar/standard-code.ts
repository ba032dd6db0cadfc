/**
 * Standard codes in running text: `GB/T 2423.10—2008`, `T/ZZB 2109—2021`, `IEC 60034-1:2022`; misspelt ones too, each
 * with its slips and their repairs. All offsets are UTF-16 code units of the text given.
 */

import type { Slip } from './slip.ts';
import type { CodeScope } from './standard-code-families.ts';
import {
  CAMERA_SENSITIVITIES,
  CHINESE_FAMILIES,
  FOREIGN_FAMILIES,
  NOT_A_FAMILY,
  PROVINCES,
} from './standard-code-families.ts';
import type { AmendmentShape, DateShape, Shape, Span } from './standard-code-shape.ts';
import { DASHES, GAP, readShape } from './standard-code-shape.ts';

export type { CodeScope } from './standard-code-families.ts';

export type CodeSlipKind =
  | 'gap'
  | 'dash'
  | 'two-digit-year'
  | 'case'
  | 'width'
  | 'slash'
  | 'part-hyphen'
  | 'sub-part'
  | 'all-parts-with-year'
  | 'series-word';

export type CodeSlip = Slip<CodeSlipKind>;

export interface StandardCode {
  /** The whole code with year, amendment, dual number and （所有部分）. */
  readonly start: number;
  readonly end: number;
  readonly scope: CodeScope;
  /** As it should be written: `GB/T`, `T/ZZB`, `DB33/T`, `Q/GDW`, `ISO/IEC`, `EN ISO`. */
  readonly prefix: string;
  /** Series and part: `2423.10`, `60034-1`, `150.1A`, `16-1234`. */
  readonly number: string;
  readonly series: string;
  /** Empty when there is none. */
  readonly part: string;
  /** Four digits, a two-digit year expanded; empty when the code is undated. */
  readonly year: string;
  /** Two digits, or empty. */
  readonly month: string;
  readonly allParts: boolean;
  /** `XG1—2006`, `Amd 2:2005`, or empty. */
  readonly amendment: string;
  /** The international half of a dual number. */
  readonly dual: StandardCode | undefined;
  /** The family stands in our tables. */
  readonly known: boolean;
  /** False when the text may as well be something else, as `HB 225` may be a hardness. */
  readonly certain: boolean;
  readonly ranges: {
    readonly prefix: Span;
    readonly number: Span;
    readonly year: Span | undefined;
  };
  /** The code as it should be written. */
  readonly canonical: string;
  /** In the order of the text; none when the code is not certain. */
  readonly slips: readonly CodeSlip[];
}

/** All standard codes of a text, in its order; they do not overlap. */
export function findStandardCodes(text: string): StandardCode[] {
  const folded = fold(text);
  const found: StandardCode[] = [];
  let lastEnd = -1;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(folded); match !== null; match = CANDIDATE.exec(folded)) {
    const start = match.index;
    if (!mayOpen(match[0], folded, start) || !mayStart(folded, start, lastEnd)) continue;
    const code = readAt(text, folded, start);
    if (code === undefined) continue;
    found.push(code);
    lastEnd = code.end;
    CANDIDATE.lastIndex = code.end;
  }
  return found;
}

/** The code that the whole text is, without anything around it. */
export function parseStandardCode(text: string): StandardCode | undefined {
  if (text.length > LONGEST) return undefined;
  const [code] = findStandardCodes(text);
  return code !== undefined && code.start === 0 && code.end === text.length ? code : undefined;
}

/** Whether the code belongs to engineering construction, whose standards have drafting rules of their own. */
export function isEngineeringConstruction(code: StandardCode): boolean {
  if (code.scope === 'engineering' || code.prefix === 'T/CECS') return true;
  return (code.prefix === 'GB' || code.prefix === 'GB/T') && /^5[015]\d{3}$/.test(code.series);
}

/** The same for every edition and spelling of a document: `GB/T 1.1`, `JIS G3101`. */
export function codeKey(code: StandardCode): string {
  return `${code.prefix.replace(/^IETF /, '')} ${code.number.replaceAll(' ', '')}`;
}

/** Longer than any code; bounds the work at each place where one may start. */
const LONGEST = 80;

const FULL_WIDTH = /[Ａ-Ｚａ-ｚ０-９／．：∕⁄]/g;

/** Full-width letters, digits and signs to ASCII, unit for unit, so that offsets stay. */
function fold(text: string): string {
  return text.replace(FULL_WIDTH, (sign) =>
    sign === '∕' || sign === '⁄' ? '/' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

const DASH = `[${DASHES}]`;

/** Letters that may open a code, seen from what follows them. */
const CANDIDATE = new RegExp(
  `(?<![A-Za-z0-9])[A-Za-z]{1,8}(?=${GAP}{0,3}(?:[0-9/\\\\]|${DASH}[TZtz0-9])|${GAP}{1,2}[A-Z]|[(（]|-[TRSPDH])`,
  'g',
);

/** The stretch in which a code lies. 一 is a dash only before a year. */
const STRETCH = new RegExp(
  `(?:[A-Za-z0-9/\\\\.:+]|${GAP}|(?!一)${DASH}|(?<=\\d)一(?=(?:19|20)\\d\\d(?!\\d))` +
    `|[(（] ?(?:所有部分|all parts) ?[)）]|(?<=[A-Za-z0-9])[(（](?:[一-鿿]{1,4}|J)[)）]){1,${LONGEST}}`,
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
function mayOpen(word: string, folded: string, start: number): boolean {
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
function mayStart(folded: string, start: number, lastEnd: number): boolean {
  if (start === 0 || lastEnd === start - 1) return true;
  const before = folded[start - 1] ?? '';
  const earlier = folded[start - 2] ?? '';
  if (before === '/') return /[\u4e00-\u9fff]/.test(earlier);
  if (before === '.') return /(?:^|[^A-Za-z0-9.])\d{1,3}\.$/.test(folded.slice(Math.max(0, start - 5), start));
  if (before === '-') return !/[A-Za-z0-9]/.test(earlier);
  return !/[_@\\=%?&~$#+]/.test(before);
}

function readAt(text: string, folded: string, start: number): StandardCode | undefined {
  STRETCH.lastIndex = start;
  const stretch = STRETCH.exec(folded)?.[0];
  if (stretch === undefined || !/\d/.test(stretch)) return undefined;
  const read = readShape(stretch);
  if (read === undefined || (read.end === stretch.length && stretch.length >= LONGEST)) return undefined;
  const place: Place = { text, folded, start };
  const shape = trim(read, place);
  if (isBroken(shape, place)) return undefined;
  const certain = certainty(shape, place);
  return certain === undefined ? undefined : build(shape, place, certain);
}

/** Where a shape lies; its offsets count from `start`. */
interface Place {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
}

const written = (place: Place, [start, end]: Span): string => place.text.slice(place.start + start, place.start + end);
const plain = (place: Place, [start, end]: Span): string => place.folded.slice(place.start + start, place.start + end);
const after = (place: Place, end: number, length: number): string =>
  place.folded.slice(place.start + end, place.start + end + length);

/** Takes away what looks like a date or a part but belongs to the text around the code. */
function trim(shape: Shape, place: Place): Shape {
  const next = after(place, shape.end, 2);
  if (shape.partHyphen !== undefined && shape.date === undefined && /^[×xX*]/.test(next)) {
    const end = shape.partHyphen[0];
    return { ...shape, number: [shape.number[0], end], partHyphen: undefined, end };
  }
  if (shape.date === undefined || isDate(shape, shape.date, place)) return shape;
  return { ...shape, date: undefined, amendments: [], dual: undefined, allParts: false, end: shape.number[1] };
}

function isDate(shape: Shape, date: DateShape, place: Place): boolean {
  const next = after(place, date.year[1], 2);
  const mark = plain(place, date.mark);
  const year = plain(place, date.year);
  const loose = mark.length > 1 && mark !== '——' && mark !== '--';
  if ((loose || mark === ':') && /^[年月.:\d]/.test(next)) return false;
  if (year.length === 4) {
    const series = /^\d+/.exec(plain(place, shape.number))?.[0];
    // GB/T 2001.1-2001.5 is a range of parts.
    return !(/^\.\d/.test(next) && year === series);
  }
  if (/^(?:\.\d|[×xX*~～〜%℃°])/.test(next)) return false;
  return shape.form === 'foreign' || expandYear(year) !== '';
}

/** Two-digit years ended in the nineties, but for a few with a leading zero; `` for what cannot be one. */
function expandYear(year: string): string {
  if (year.length === 4) return year;
  if (year >= '50') return `19${year}`;
  return year < '10' ? `20${year}` : '';
}

const FILE_NAME = /^\.(?:pdf|docx?|md|txt|xlsx?|pptx?|html?|wps|ofd|zip|rar|jpe?g|png)(?![A-Za-z])/i;

/** Whether the text goes on in a way that shows the shape to be a piece of something else. */
function isBroken(shape: Shape, place: Place): boolean {
  const next = after(place, shape.end, 6);
  if (/^[_@]|^\.?[xX×]/.test(next) || FILE_NAME.test(next)) return true;
  if (shape.form === 'foreign' && /^\.\d/.test(next) && shape.date === undefined) return true;
  if (/^[A-Za-z0-9]/.test(next)) return shape.date === undefined;
  const longest = shape.form === 'chinese' || shape.form === 'local' ? 6 : 8;
  return (plain(place, shape.number).match(/\d+/g) ?? []).some((digits) => digits.length > longest);
}

/**
 * More numbers hang on to this one, as in `GB 50010/50011`, `GB/T 2828.3/.4`, `HG/T 20592～20635`, `GB/T 2001.1-2001.5`;
 * or its part or year is torn off or misspelt: `GB/T 2423 .1`, `GB/T 1.1—200`.
 */
const SHARED = new RegExp(
  `^(?:/\\.?\\d|[~～〜] ?\\d| \\.\\d|\\. \\d{1,4}[—-]|${DASH}\\d+(?:\\.\\d+)*(?![\\d.]*[×xX*\\d]))`,
);

/** `undefined`: no code at all; otherwise whether it certainly is one. */
function certainty(shape: Shape, place: Place): boolean | undefined {
  const sure = familyCertainty(shape, place);
  if (sure !== true || shape.date !== undefined) return sure;
  return !SHARED.test(after(place, shape.end, 16));
}

function familyCertainty(shape: Shape, place: Place): boolean | undefined {
  switch (shape.form) {
    case 'chinese':
      return chineseCertainty(shape, place);
    case 'local':
      return localCertainty(shape, place);
    case 'group':
      return groupCertainty(shape, place);
    case 'enterprise':
      return enterpriseCertainty(shape, place);
    case 'unknown':
      return unknownCertainty(shape, place);
    case 'foreign':
      return foreignCertainty(shape, place);
    case 'itu':
      return true;
    case 'military':
      return digitsOf(shape, place).length >= 2;
  }
}

const digitsOf = (shape: Shape, place: Place): string => plain(place, shape.number).replace(/\D/g, '');
const isGlued = (shape: Shape): boolean => shape.prefix[1] === shape.number[0];
const yearLength = (shape: Shape): number => (shape.date === undefined ? 0 : shape.date.year[1] - shape.date.year[0]);
const hasSlash = (shape: Shape, place: Place): boolean => plain(place, [shape.stem[1], shape.prefix[1]]).includes('/');
const looksLikeYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);

function chineseCertainty(shape: Shape, place: Place): boolean | undefined {
  const family = CHINESE_FAMILIES.get(shape.head);
  if (family === undefined) return undefined;
  const national = family.scope === 'national';
  const dated = yearLength(shape) === 4;
  const marked = shape.mark !== '';
  const stem = plain(place, shape.stem);
  const bent = stem !== family.head && /[a-z]/.test(stem);
  if (bent && !dated && !(national && marked && hasSlash(shape, place))) return undefined;
  if (bent && !marked && isGlued(shape)) return undefined;
  // Without the slash only the national prefix speaks for itself: HBT 60 is a pump.
  if (marked && !hasSlash(shape, place) && !dated && shape.head !== 'GB') return undefined;
  if (marked) return true;
  if (shape.head === 'GB') return nationalCertainty(shape, place, dated);
  if (family.scope === 'industry') return bareIndustryCertainty(shape, place);
  // Digits glued to DBJ are those of a province.
  if (shape.head === 'DBJ' && isGlued(shape)) return undefined;
  return shape.date !== undefined || !isGlued(shape) || digitsOf(shape, place).length >= 2;
}

function nationalCertainty(shape: Shape, place: Place, dated: boolean): boolean | undefined {
  const before = place.folded.slice(Math.max(0, place.start - 3), place.start);
  // A number before GB makes it gigabytes, unless a year says otherwise.
  if (STORAGE.test(before) && !dated) return undefined;
  if (shape.date !== undefined) return true;
  const digits = digitsOf(shape, place);
  if (!isGlued(shape)) return digits.length >= 2;
  // GB2312 and GB18030, written so, are names of character encodings.
  return digits.length >= 3 && digits !== '2312' && digits !== '18030';
}

const STORAGE = new RegExp(`\\d${GAP}{0,2}$`);

/** Bare letters of an industry are letters of much else: hardness, models of machines, connectors. */
function bareIndustryCertainty(shape: Shape, place: Place): boolean | undefined {
  const number = plain(place, shape.number);
  // Glued to digits, DB would have been a local standard.
  if (isGlued(shape) && (shape.date === undefined || shape.head === 'DB')) return undefined;
  if (shape.date === undefined) return false;
  const year = plain(place, shape.date.year);
  if (year.length === 2) return !isGlued(shape) && /^\d{4}|^0|\./.test(number);
  if (plain(place, shape.date.mark).includes(':')) return false;
  return !isGlued(shape) || year !== '2000';
}

function localCertainty(shape: Shape, place: Place): boolean | undefined {
  const dated = yearLength(shape) === 4;
  const written = plain(place, shape.stem);
  if (/[a-z]/.test(written) && !(dated && hasSlash(shape, place))) return undefined;
  if (shape.mark !== '' && hasSlash(shape, place)) return isListed(shape) || dated;
  const between = plain(place, [shape.prefix[1], shape.number[0]]);
  if (between === '/') return dated ? isListed(shape) : false;
  if (between.startsWith('/')) return isListed(shape);
  if (!dated || (between === '' && shape.mark === '')) return undefined;
  return isListed(shape);
}

function groupCertainty(shape: Shape, place: Place): boolean | undefined {
  const prefix = canonicalPrefix(shape, place);
  const asWritten = plain(place, shape.prefix);
  if (!/^T\/\d{0,6}[A-Z]{2,12}(?:-[A-Z]{2,12})*$/.test(prefix)) return undefined;
  const dated = yearLength(shape) === 4;
  if (asWritten !== prefix) return dated ? true : undefined;
  return dated || shape.head.length > 2;
}

function enterpriseCertainty(shape: Shape, place: Place): boolean | undefined {
  const prefix = plain(place, shape.prefix);
  if (!/^Q\/\d{0,6}[A-Z]{2,12}(?:[/-][A-Z]{1,12})*$/.test(prefix)) return undefined;
  return shape.date !== undefined || digitsOf(shape, place).length >= 2;
}

function unknownCertainty(shape: Shape, place: Place): boolean | undefined {
  if (yearLength(shape) !== 4 || looksLikeYear(plain(place, shape.number))) return undefined;
  return shape.mark !== '' && shape.head.length === 2 && !shape.allParts;
}

function foreignCertainty(shape: Shape, place: Place): boolean | undefined {
  const family = FOREIGN_FAMILIES.get(shape.head);
  const number = plain(place, shape.number);
  if (family === undefined) return undefined;
  if (family.letters === 'always' && /^\d/.test(number)) return yearLength(shape) === 4 ? false : undefined;
  if (shape.date !== undefined) return true;
  const digits = /\d+/.exec(number)?.[0] ?? '';
  if (isGlued(shape) && digits.length < 3) return /^[A-Z]/.test(number) || shape.head === 'UL' ? false : undefined;
  if (shape.head === 'ISO' && CAMERA_SENSITIVITIES.has(number)) return false;
  if (shape.head === 'CIE' && looksLikeYear(number)) return false;
  // Class letters, or the kind of the document in the prefix, say enough.
  if (family.sureDigits === Infinity) return /^[A-Z]/.test(number) || plain(place, shape.prefix).includes(' ');
  return number.replace(/\D/g, '').length >= family.sureDigits;
}

function isListed(shape: Shape): boolean {
  if (shape.form === 'unknown') return false;
  return shape.form !== 'local' || PROVINCES[/\d\d/.exec(shape.head)?.[0] ?? ''] !== undefined;
}

function scopeOf(shape: Shape, place: Place): CodeScope {
  switch (shape.form) {
    case 'chinese':
      return CHINESE_FAMILIES.get(shape.head)?.scope ?? 'industry';
    case 'local':
      return 'local';
    case 'group':
      return 'group';
    case 'enterprise':
      return 'enterprise';
    case 'itu':
      return 'international';
    case 'military':
      return 'foreign';
    case 'unknown':
      return shape.mark === '' ? 'group' : 'industry';
    case 'foreign': {
      const first = /^[A-Z]+/.exec(plain(place, shape.prefix))?.[0] ?? '';
      if (first === 'IETF') return 'international';
      return FOREIGN_FAMILIES.get(first)?.scope ?? 'foreign';
    }
  }
}

const isForeign = (shape: Shape): boolean =>
  shape.form === 'foreign' || shape.form === 'itu' || shape.form === 'military';

function build(shape: Shape, place: Place, certain: boolean): StandardCode {
  const scope = scopeOf(shape, place);
  const prefix = canonicalPrefix(shape, place);
  const number = canonicalNumber(shape, place);
  const [series, part] = splitNumber(shape, number);
  const { date } = shape;
  const dual = shape.dual === undefined ? undefined : build(shape.dual, place, certain);
  const signed = shape.amendments.map((one) => signOf(one) + canonicalAmendment(one, place)).join('');
  const amendment = signed.slice(1);
  const shift = ([start, end]: Span): Span => [start + place.start, end + place.start];
  const suffix = editionSuffix(shape, place);
  const slips = certain ? slipsOf(shape, place, prefix, scope) : [];
  return {
    start: place.start + shape.prefix[0],
    end: place.start + shape.end + suffix.length,
    scope,
    prefix,
    number,
    series,
    part,
    year: date === undefined ? '' : fullYear(shape, plain(place, date.year)),
    month: date?.month ?? '',
    allParts: shape.allParts,
    amendment,
    dual,
    known: isListed(shape),
    certain,
    ranges: {
      prefix: shift(shape.prefix),
      number: shift(shape.number),
      year: date === undefined ? undefined : shift(date.year),
    },
    canonical:
      canonicalStem(shape, prefix, withoutSubPart(number, shape)) +
      canonicalDate(shape, place) +
      suffix +
      signed +
      (dual === undefined ? '' : `/${dual.canonical}`) +
      (shape.allParts ? ALL_PARTS : ''),
    slips,
  };
}

const ALL_PARTS = '（所有部分）';

function canonicalPrefix(shape: Shape, place: Place): string {
  const text = plain(place, shape.prefix).replace(ANY_GAP, ' ');
  if (shape.form === 'enterprise' || shape.form === 'itu' || shape.form === 'military') return text;
  if (shape.form === 'group') return text.replaceAll(' ', '').toUpperCase();
  if (shape.form === 'foreign') return foreignPrefix(text);
  const stem = plain(place, shape.stem);
  // Only GBn has a small letter.
  const head = (shape.head === 'GBN' ? 'GBn' : stem.toUpperCase()).replace(/[(（]([一-鿿]+)[)）]/, '（$1）');
  return shape.mark === '' ? head : `${head}/${shape.mark}`;
}

/** `ISO/TS` and `ISO/IEC TS`, `IEC TS`: each organisation has its own habit. */
function foreignPrefix(text: string): string {
  return text
    .replace(/GUIDE$/, 'Guide')
    .replace(/^(ISO\/IEC|IEC)\/(?=[TPFDS]|Guide)(?!SAE)/, '$1 ')
    .replace(/^ISO (?=[TPFDR])/, 'ISO/')
    .replace(/^ISO\/Guide/, 'ISO Guide');
}

function canonicalNumber(shape: Shape, place: Place): string {
  const text = plain(place, shape.number).replace(ANY_GAP, ' ');
  return text.replace(ANY_DASH, shape.partHyphen === undefined ? '-' : '.');
}

const ANY_GAP = new RegExp(`${GAP}+`, 'g');
/** One character of any width but the tab. */
const ONE_GAP = new RegExp(`^(?!\\t)${GAP}$`);
const ANY_DASH = new RegExp(DASH, 'g');

function splitNumber(shape: Shape, number: string): [series: string, part: string] {
  const family = isForeign(shape) ? FOREIGN_FAMILIES.get(shape.head) : undefined;
  if (isForeign(shape) && (family === undefined || family.dots || family.suffix)) return [number, ''];
  if (shape.form === 'chinese' && CHINESE_FAMILIES.get(shape.head)?.structured === true) return [number, ''];
  const at = number.indexOf(isForeign(shape) ? '-' : '.');
  return at < 0 ? [number, ''] : [number.slice(0, at), number.slice(at + 1)];
}

/** The third number of `12345.1.2`, with its dot; parts are not divided (GB/T 1.1—2020, 7.1.1.1). */
const SUB_PART = /^\d+\.\d+((?:\.\d+)+)$/;

function subPart(number: string, shape: Shape): string {
  if (shape.form !== 'chinese' && shape.form !== 'group') return '';
  return SUB_PART.exec(number)?.[1] ?? '';
}

function withoutSubPart(number: string, shape: Shape): string {
  const extra = subPart(number, shape);
  return extra === '' ? number : number.slice(0, -extra.length);
}

function canonicalStem(shape: Shape, prefix: string, number: string): string {
  if (shape.form === 'military' || shape.hyphenated) return `${prefix}-${number}`;
  // A local standard without type mark has a slash all the same: DB33/ 887—2013.
  if (shape.form === 'local' && shape.mark === '') return `${prefix}/ ${number}`;
  return prefix.endsWith('）') && /^\d/.test(number) ? prefix + number : `${prefix} ${number}`;
}

function canonicalDate(shape: Shape, place: Place): string {
  const { date } = shape;
  if (date === undefined || (shape.allParts && !isForeign(shape))) return '';
  const year = plain(place, date.year);
  const month = date.month === '' ? '' : `-${date.month}`;
  if (!isForeign(shape)) {
    const colon = plain(place, date.mark).includes(':') && hasColon(shape);
    return `${colon ? ':' : '—'}${fullYear(shape, year)}${month}`;
  }
  const mark = plain(place, date.mark).includes(':') ? ':' : (FOREIGN_FAMILIES.get(shape.head)?.yearMark ?? ':');
  return mark + year + month;
}

const hasColon = (shape: Shape): boolean => CHINESE_FAMILIES.get(shape.head)?.colon === true;

function fullYear(shape: Shape, year: string): string {
  if (year.length === 4) return year;
  if (!isForeign(shape)) return expandYear(year);
  return year >= '50' ? `19${year}` : `20${year}`;
}

/** The mark of an editorial change after an ASTM year, as in `D3359-23e1`. */
function editionSuffix(shape: Shape, place: Place): string {
  if (shape.head !== 'ASTM' || shape.date === undefined) return '';
  return /^(?:e\d|[a-z](?:e\d)?(?![A-Za-z]))/.exec(after(place, shape.end, 4))?.[0] ?? '';
}

/** European amendments are added with a plus: `EN 60335-1:2012+A11:2014`. */
const signOf = (one: AmendmentShape): string => (/^AC?$/.test(one.word) ? '+' : '/');

function canonicalAmendment(one: AmendmentShape, place: Place): string {
  const year = one.date === undefined ? '' : plain(place, one.date.year);
  if (one.word === 'XG') return `XG${one.number}${year === '' ? '' : `—${year}`}`;
  const dated = year === '' ? '' : `:${year}`;
  if (one.word === 'AMD') return `Amd ${one.number}${dated}`;
  if (one.word === 'COR') return `Cor ${one.number}${dated}`;
  return `${one.word}${one.number}${dated}`;
}

function slipsOf(shape: Shape, place: Place, prefix: string, scope: CodeScope): CodeSlip[] {
  const slips: CodeSlip[] = [];
  const add = (kind: CodeSlipKind, [start, end]: Span, repair: string): void => {
    slips.push({ kind, start: place.start + start, end: place.start + end, repair });
  };
  prefixSlip(shape, place, prefix, add);
  gapSlip(shape, place, add);
  numberSlips(shape, place, add);
  dateSlips(shape, place, add);
  for (const one of shape.amendments) {
    if (!one.slash) add('slash', [one.span[0], one.span[0]], '/');
    if (one.word !== 'XG') continue;
    widthSlip([one.span[0], one.date?.mark[0] ?? one.span[1]], place, add);
    if (one.date === undefined) continue;
    dashSlip(one.date.mark, place, add);
    widthSlip(one.date.year, place, add);
  }
  if (shape.dual !== undefined) slips.push(...slipsOf(shape.dual, place, '', 'international'));
  seriesSlip(shape, place, scope, add);
  return slips;
}

type AddSlip = (kind: CodeSlipKind, span: Span, repair: string) => void;

function prefixSlip(shape: Shape, place: Place, prefix: string, add: AddSlip): void {
  const text = bracketed(written(place, shape.prefix));
  const folded = bracketed(plain(place, shape.prefix));
  const wanted = isForeign(shape) ? folded : bracketed(prefix);
  if (text === wanted) return;
  const [head, tail] = common(text, wanted);
  const kind = folded === wanted ? 'width' : folded.toUpperCase() === wanted.toUpperCase() ? 'case' : 'slash';
  add(kind, [shape.prefix[0] + head, shape.prefix[1] - tail], wanted.slice(head, wanted.length - tail));
}

/** Brackets of either width are right around a region. */
const bracketed = (text: string): string => text.replace(/\(/g, '（').replace(/\)/g, '）');

/** How many characters two different texts share at their beginning, and then at their end. */
function common(text: string, other: string): [head: number, tail: number] {
  const most = Math.min(text.length, other.length);
  let head = 0;
  while (head < most && text[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && text[text.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  return [head, tail];
}

function gapSlip(shape: Shape, place: Place, add: AddSlip): void {
  if (shape.form === 'military' || shape.hyphenated || (shape.form === 'local' && shape.mark === '')) return;
  const span: Span = [shape.prefix[1], shape.number[0]];
  const gap = written(place, span);
  const isRfc = shape.form === 'foreign' && shape.head === 'RFC';
  const missingIsUsual = isRfc || /^[)）]\d/.test(plain(place, [shape.prefix[1] - 1, shape.number[1]]));
  if (gap === '' ? missingIsUsual : ONE_GAP.test(gap)) return;
  add('gap', span, ' ');
}

function numberSlips(shape: Shape, place: Place, add: AddSlip): void {
  const [start, end] = shape.number;
  if (shape.partHyphen !== undefined) {
    widthSlip([start, shape.partHyphen[0]], place, add);
    add('part-hyphen', shape.partHyphen, '.');
    widthSlip([shape.partHyphen[1], end], place, add);
    return;
  }
  const extra = subPart(canonicalNumber(shape, place), shape);
  widthSlip([start, end - extra.length], place, add);
  if (extra !== '') add('sub-part', [end - extra.length, end], '');
}

function widthSlip(span: Span, place: Place, add: AddSlip): void {
  const text = written(place, span);
  const wanted = plain(place, span);
  if (text === wanted) return;
  const [head, tail] = common(text, wanted);
  add('width', [span[0] + head, span[1] - tail], wanted.slice(head, wanted.length - tail));
}

function dateSlips(shape: Shape, place: Place, add: AddSlip): void {
  const { date } = shape;
  if (date === undefined) return;
  if (isForeign(shape)) {
    if (plain(place, date.mark).includes(':')) colonSlip(date.mark, place, add);
    widthSlip(date.year, place, add);
    return;
  }
  if (shape.allParts) {
    const monthLength = date.month === '' ? 0 : date.month.length + 1;
    add('all-parts-with-year', [date.mark[0], date.year[1] + monthLength], '');
    return;
  }
  if (hasColon(shape) && plain(place, date.mark).includes(':')) colonSlip(date.mark, place, add);
  else dashSlip(date.mark, place, add);
  const year = plain(place, date.year);
  if (year.length === 2) add('two-digit-year', date.year, expandYear(year));
  else widthSlip(date.year, place, add);
}

function colonSlip(mark: Span, place: Place, add: AddSlip): void {
  const text = written(place, mark);
  if (text !== ':') add(text.includes('：') ? 'width' : 'gap', mark, ':');
}

function dashSlip(mark: Span, place: Place, add: AddSlip): void {
  const text = written(place, mark);
  if (text !== '—') add(text.replace(ANY_GAP, '') === '—' ? 'gap' : 'dash', mark, '—');
}

/** GB/T 1.1—2020, 9.5.4.1.2: a whole series is cited with （所有部分）. */
function seriesSlip(shape: Shape, place: Place, scope: CodeScope, add: AddSlip): void {
  if (isForeign(shape) || scope === 'metrology' || shape.date !== undefined || shape.allParts) return;
  const series = /^ ?系列标准/.exec(after(place, shape.end, 5))?.[0];
  if (series === undefined) return;
  // GB/T 19000系列标准 are GB/T 19000, 19001, 19004 …: not the parts of one standard.
  if (/\.|000$/.test(plain(place, shape.number))) return;
  add('series-word', [shape.end, shape.end + series.length], ALL_PARTS);
}
