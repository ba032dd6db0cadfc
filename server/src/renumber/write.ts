/** Numbers in the writing that the author uses: 5.2, 五, B, ③, A-1, １２. */
import { chineseNumeral, circledNumber, parseChineseNumeral } from '../../../grammar/numeral.ts';
import type { NumberValue } from './numbered.ts';

/** 'A.1.2', '5.2', 'A': the number as labels have it as their key. */
export function keyOf({ annex, path }: NumberValue): string {
  return [...(annex === '' ? [] : [annex]), ...path].join('.');
}

/**
 * The number in the writing of `written`, which is what now stands in its place: Chinese numerals, circles, letters,
 * wide digits, and the marks between the components stay as they are; so does a letter behind (表2a) and an insertion
 * behind an article (十之一). A number of an annex that is written without its letter is written without it again.
 */
export function writtenAs(written: string, value: NumberValue): string {
  const last = value.path.at(-1);
  const first = written.charAt(0);
  if (last !== undefined) {
    if (circledNumber(written) !== undefined) return circled(last) ?? written;
    if (/^[〇零一二三四五六七八九十百千]/.test(first)) {
      const branch = written.indexOf('之');
      return chineseNumeral(last) + (branch < 0 ? '' : written.slice(branch));
    }
    if (/^[a-zａ-ｚ]$/i.test(written) && value.annex === '') return letter(first, last);
  }
  return decimal(written, value);
}

/** In the sort and case of the one before. */
function letter(before: string, value: number): string {
  const code = before.charCodeAt(0);
  const base = [0x61, 0x41, 0xff41, 0xff21].find((start) => code >= start && code < start + 26) ?? 0x61;
  return String.fromCharCode(base + value - 1);
}

function circled(value: number): string | undefined {
  for (const [from, first, to] of CIRCLES)
    if (value >= from && value <= to) return String.fromCharCode(first + value - from);
  return undefined;
}

/** From which number on, the character of that number, up to which number. */
const CIRCLES: readonly (readonly [number, number, number])[] = [
  [0, 0x24ea, 0],
  [1, 0x2460, 20],
  [21, 0x3251, 35],
  [36, 0x32b1, 50],
];

const COMPONENT = /[A-ZＡ-Ｚ]|[0-9０-９]+/g;

function decimal(written: string, { annex, path }: NumberValue): string {
  const old = written.match(COMPONENT) ?? [];
  const lettered = /^[^0-9０-９]*[A-ZＡ-Ｚ]/.test(written);
  const components = [...(lettered && annex !== '' ? [annex] : []), ...path.map(String)];
  const wide = /[０-９]/.test(written);
  const text = components.map((component) => (wide ? widened(component) : component));
  if (old.length === text.length) {
    let at = 0;
    return written.replace(COMPONENT, () => text[at++] as string);
  }
  const tail = /[a-z]$/.exec(written)?.[0] ?? '';
  return text.join('.') + tail;
}

function widened(component: string): string {
  return component.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/**
 * The counting component of a number as a user writes it, with or without 附录, 表, brackets or marks; undefined where it
 * is no number, or where another component than the last one is changed.
 */
export function ordinalIn(written: string, { annex, path }: NumberValue, isLetter: boolean): number | undefined {
  const text = written
    .replace(/^(?:附录|表|图|公式|式|第)/, '')
    .replace(/[\s（）()、，.。）章条节：:]+$|^[\s（(]+/g, '');
  if (isLetter) return /^[A-Z]$/.test(text) ? text.charCodeAt(0) - 64 : undefined;
  const components = text.match(/[A-Z]|\d+|[a-z]|[〇零一二三四五六七八九十百]+/g) ?? [];
  if (components.join('') !== text.replace(/[.\-－]/g, '')) return undefined;
  const last = components.pop() ?? '';
  const others = [...(annex === '' ? [] : [annex]), ...path.slice(0, -1).map(String)];
  if (components.length > 0 && components.join('.') !== others.join('.')) return undefined;
  const value = /^\d/.test(last) ? Number(last) : (parseChineseNumeral(last) ?? letterNumber(last));
  return value !== undefined && value > 0 ? value : undefined;
}

function letterNumber(text: string): number | undefined {
  return /^[a-z]$/.test(text) ? text.charCodeAt(0) - 96 : undefined;
}
