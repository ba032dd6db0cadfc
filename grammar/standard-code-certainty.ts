/** Whether the shape of a standard code is a code, judged by its family and by what stands around it. */
import { canonicalPrefix, expandYear } from './standard-code-canonical.ts';
import { CAMERA_SENSITIVITIES, CHINESE_FAMILIES, FOREIGN_FAMILIES, PROVINCES } from './standard-code-families.ts';
import type { DateShape, Place, Shape } from './standard-code-shape.ts';
import { after, digitsOf, hasSlash, isGlued, plain, yearLength } from './standard-code-shape.ts';
import { DASH, GAP } from './standard-code-tokens.ts';

/** Takes away what looks like a date or a part but belongs to the text around the code. */
export function trim(shape: Shape, place: Place): Shape {
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

const FILE_NAME = /^\.(?:pdf|docx?|md|txt|xlsx?|pptx?|html?|wps|ofd|zip|rar|jpe?g|png)(?![A-Za-z])/i;

/** Whether the text goes on in a way that shows the shape to be a piece of something else. */
export function isBroken(shape: Shape, place: Place): boolean {
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
export function certainty(shape: Shape, place: Place): boolean | undefined {
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
  const stem = plain(place, shape.stem);
  if (/[a-z]/.test(stem) && !(dated && hasSlash(shape, place))) return undefined;
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

/** The family stands in our tables. */
export function isListed(shape: Shape): boolean {
  if (shape.form === 'unknown') return false;
  return shape.form !== 'local' || PROVINCES[/\d\d/.exec(shape.head)?.[0] ?? ''] !== undefined;
}
