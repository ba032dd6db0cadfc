/** How a standard code should be written, piece by piece. */
import { CHINESE_FAMILIES, FOREIGN_FAMILIES } from './standard-code-families.ts';
import type { AmendmentShape, Place, Shape } from './standard-code-shape.ts';
import { after, isForeign, plain } from './standard-code-shape.ts';
import { DASH, GAP } from './standard-code-tokens.ts';

/** Two-digit years ended in the nineties, but for a few with a leading zero; `` for what cannot be one. */
export function expandYear(year: string): string {
  if (year.length === 4) return year;
  if (year >= '50') return `19${year}`;
  return year < '10' ? `20${year}` : '';
}

/** What follows the code of a standard all of whose parts are meant. */
export const ALL_PARTS = '（所有部分）';

/** `GB/T`, `T/ZZB`, `ISO/IEC TR`. */
export function canonicalPrefix(shape: Shape, place: Place): string {
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

/** `2423.10`, `60034-1`, without gaps and dashes of other kinds. */
export function canonicalNumber(shape: Shape, place: Place): string {
  const text = plain(place, shape.number).replace(ANY_GAP, ' ');
  return text.replace(ANY_DASH, shape.partHyphen === undefined ? '-' : '.');
}

/** Every gap of a text. */
export const ANY_GAP = new RegExp(`${GAP}+`, 'g');
const ANY_DASH = new RegExp(DASH, 'g');

/** A canonical number as series and part; the part is empty where the family does not divide its numbers. */
export function splitNumber(shape: Shape, number: string): [series: string, part: string] {
  const family = isForeign(shape) ? FOREIGN_FAMILIES.get(shape.head) : undefined;
  if (isForeign(shape) && (family === undefined || family.dots || family.suffix)) return [number, ''];
  if (shape.form === 'chinese' && CHINESE_FAMILIES.get(shape.head)?.structured === true) return [number, ''];
  const at = number.indexOf(isForeign(shape) ? '-' : '.');
  return at < 0 ? [number, ''] : [number.slice(0, at), number.slice(at + 1)];
}

/** The third number of `12345.1.2`, with its dot; parts are not divided (GB/T 1.1—2020, 7.1.1.1). */
const SUB_PART = /^\d+\.\d+((?:\.\d+)+)$/;

/** The sub-part of a canonical number, with its dot; empty when there is none. */
export function subPart(number: string, shape: Shape): string {
  if (shape.form !== 'chinese' && shape.form !== 'group') return '';
  return SUB_PART.exec(number)?.[1] ?? '';
}

function withoutSubPart(number: string, shape: Shape): string {
  const extra = subPart(number, shape);
  return extra === '' ? number : number.slice(0, -extra.length);
}

/** Canonical prefix and number joined, without a sub-part. */
export function canonicalStem(shape: Shape, prefix: string, fullNumber: string): string {
  const number = withoutSubPart(fullNumber, shape);
  if (shape.form === 'military' || shape.hyphenated) return `${prefix}-${number}`;
  // A local standard without type mark has a slash all the same: DB33/ 887—2013.
  if (shape.form === 'local' && shape.mark === '') return `${prefix}/ ${number}`;
  return prefix.endsWith('）') && /^\d/.test(number) ? prefix + number : `${prefix} ${number}`;
}

/** `—2008`, `:2016-05`; empty when there is no date, or none may stand beside （所有部分）. */
export function canonicalDate(shape: Shape, place: Place): string {
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

/** The family has a colon before its year. */
export const hasColon = (shape: Shape): boolean => CHINESE_FAMILIES.get(shape.head)?.colon === true;

/** Four digits; empty when two digits cannot be a year. */
export function fullYear(shape: Shape, year: string): string {
  if (year.length === 4) return year;
  if (!isForeign(shape)) return expandYear(year);
  return year >= '50' ? `19${year}` : `20${year}`;
}

/** The mark of an editorial change after an ASTM year, as in `D3359-23e1`. */
export function editionSuffix(shape: Shape, place: Place): string {
  if (shape.head !== 'ASTM' || shape.date === undefined) return '';
  return /^(?:e\d|[a-z](?:e\d)?(?![A-Za-z]))/.exec(after(place, shape.end, 4))?.[0] ?? '';
}

/** All amendments with the sign before each: `/XG1—2006`, `+A11:2014`. */
export function canonicalAmendments(shape: Shape, place: Place): string {
  return shape.amendments.map((one) => signOf(one) + canonicalAmendment(one, place)).join('');
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
