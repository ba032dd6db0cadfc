/**
 * Standard codes in running text: `GB/T 2423.10—2008`, `T/ZZB 2109—2021`, `IEC 60034-1:2022`; misspelt ones too, each
 * with its slips and their repairs. All offsets are UTF-16 code units of the text given.
 */

import { CANDIDATE, fold, LONGEST, mayOpen, mayStart, STRETCH } from './standard-code-candidates.ts';
import {
  ALL_PARTS,
  canonicalAmendments,
  canonicalDate,
  canonicalNumber,
  canonicalPrefix,
  canonicalStem,
  editionSuffix,
  fullYear,
  splitNumber,
} from './standard-code-canonical.ts';
import { certainty, isBroken, isListed, trim } from './standard-code-certainty.ts';
import type { CodeScope } from './standard-code-families.ts';
import { CHINESE_FAMILIES, FOREIGN_FAMILIES } from './standard-code-families.ts';
import { readShape } from './standard-code-parser.ts';
import type { Place, Shape, Span } from './standard-code-shape.ts';
import { plain } from './standard-code-shape.ts';
import type { CodeSlip } from './standard-code-slips.ts';
import { slipsOf } from './standard-code-slips.ts';

export type { CodeScope } from './standard-code-families.ts';
export type { CodeSlip, CodeSlipKind } from './standard-code-slips.ts';

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
  let key = keysOfCodes.get(code);
  if (key === undefined) {
    key = `${code.prefix.replace(/^IETF /, '')} ${code.number.replaceAll(' ', '')}`;
    keysOfCodes.set(code, key);
  }
  return key;
}

/** Keys are asked for again and again, by every rule. */
const keysOfCodes = new WeakMap<StandardCode, string>();

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

function build(shape: Shape, place: Place, certain: boolean): StandardCode {
  const scope = scopeOf(shape, place);
  const prefix = canonicalPrefix(shape, place);
  const number = canonicalNumber(shape, place);
  const [series, part] = splitNumber(shape, number);
  const { date } = shape;
  const dual = shape.dual === undefined ? undefined : build(shape.dual, place, certain);
  const amendments = canonicalAmendments(shape, place);
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
    amendment: amendments.slice(1),
    dual,
    known: isListed(shape),
    certain,
    ranges: {
      prefix: shift(shape.prefix),
      number: shift(shape.number),
      year: date === undefined ? undefined : shift(date.year),
    },
    canonical:
      canonicalStem(shape, prefix, number) +
      canonicalDate(shape, place) +
      suffix +
      amendments +
      (dual === undefined ? '' : `/${dual.canonical}`) +
      (shape.allParts ? ALL_PARTS : ''),
    slips,
  };
}
