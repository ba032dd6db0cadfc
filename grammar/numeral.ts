/**
 * Chinese numerals (一, 十二, 一百零三, 二〇二五) and circled numbers (①) as they occur in labels and mentions.
 */

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['零', 0],
  ['〇', 0],
  ['○', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
]);

const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

const DIGIT_CHARACTERS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

const UNIT_CHARACTERS = ['', '十', '百', '千'] as const;

/** The longest numeral that can stand below 一万: 九千九百九十九. */
const LONGEST = 7;

/** The largest number that `chineseNumeral` writes. */
const LARGEST = 9999;

/**
 * The value of a Chinese numeral below 一万, in the counting form (二十三, 一百零三, 一百三) or digit by digit (一〇三).
 * Returns `undefined` for anything that is not wholly such a numeral (`''`, `十十`, `三5`).
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (text.length === 0 || text.length > LONGEST) return undefined;
  return /[十百千]/.test(text) ? parseCounted(text) : parseDigits(text);
}

/** 一〇三: one character per decimal digit. */
function parseDigits(text: string): number | undefined {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined || (character === '两' && text.length > 1)) return undefined;
    value = value * 10 + digit;
  }
  return value <= LARGEST ? value : undefined;
}

/** 一百零三: digits with falling units; a missing unit at the end counts as the next lower one (一百三 is 130). */
function parseCounted(text: string): number | undefined {
  let value = 0;
  let lastUnit = LARGEST + 1;
  let digit: number | undefined;
  let zero = false;
  for (const character of text) {
    const unit = UNITS.get(character);
    if (unit === undefined) {
      const next = DIGITS.get(character);
      if (next === undefined || digit !== undefined) return undefined;
      if (next === 0) {
        if (zero || value === 0) return undefined;
        zero = true;
      } else {
        digit = next;
      }
      continue;
    }
    if (unit >= lastUnit) return undefined;
    // Only a leading 十 may do without its 一.
    if (digit === undefined && (unit !== 10 || value !== 0)) return undefined;
    value += (digit ?? 1) * unit;
    lastUnit = unit;
    digit = undefined;
    zero = false;
  }
  if (digit === undefined) return zero ? undefined : value;
  return value + (zero || lastUnit === 10 ? digit : (digit * lastUnit) / 10);
}

/**
 * The counting form of an integer from 0 to 9999: 1 → 一, 12 → 十二, 103 → 一百零三.
 * Throws a `RangeError` for other numbers.
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) throw new RangeError(`no Chinese numeral for ${value}`);
  if (value < 10) return DIGIT_CHARACTERS[value] ?? '';
  const digits = String(value);
  let text = '';
  let zero = false;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[index]);
    if (digit === 0) {
      zero = true;
      continue;
    }
    if (zero) text += '零';
    zero = false;
    text += `${DIGIT_CHARACTERS[digit]}${UNIT_CHARACTERS[digits.length - 1 - index]}`;
  }
  return value < 20 ? text.slice(1) : text;
}

/** The number in a circle, 0 to 50 (⓪, ①–⑳, ㉑–㉟, ㊱–㊿), or `undefined` for any other text. */
export function circledNumber(character: string): number | undefined {
  if (character.length !== 1) return undefined;
  const code = character.charCodeAt(0);
  if (code === 0x24ea) return 0;
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (code >= 0x3251 && code <= 0x325f) return code - 0x3251 + 21;
  if (code >= 0x32b1 && code <= 0x32bf) return code - 0x32b1 + 36;
  return undefined;
}
