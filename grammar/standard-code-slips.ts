/** What is misspelt in a standard code, and what should stand there. */
import type { Slip } from './slip.ts';
import { ALL_PARTS, ANY_GAP, canonicalNumber, expandYear, hasColon, subPart } from './standard-code-canonical.ts';
import type { CodeScope } from './standard-code-families.ts';
import type { Place, Shape, Span } from './standard-code-shape.ts';
import { after, isForeign, plain, written } from './standard-code-shape.ts';
import { GAP } from './standard-code-tokens.ts';

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

/** The slips of a code in the order of the text, those of the dual number included. */
export function slipsOf(shape: Shape, place: Place, prefix: string, scope: CodeScope): CodeSlip[] {
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

/** One character of any width but the tab. */
const ONE_GAP = new RegExp(`^(?!\\t)${GAP}$`);

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
    add('all-parts-with-year', [date.mark[0], date.end], '');
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
