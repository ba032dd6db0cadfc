/** The numbers of displayed formulas as written: （1）, \tag{A.1}, and what stands in their place. */
import type { Draft, Formula, Passage } from '../../draft/draft.ts';
import { span } from '../rule.ts';
import { exampleFinder, type Numbered, type Series } from './series.ts';

const TAG = /\\tag\s{0,4}\*?\s{0,4}\{([^{}]{1,40})\}/g;
/** Behind the leader or the gap, with 式 instead of the bare number in brackets. */
const WITH_WORD =
  /(?:…|⋯|\.{3,}|\\quad|\\qquad|\\l?dots|\\cdots|\\hfill|\s{2,})\s*([（(]?\s*(?:公)?式\s*[（(]?\s*([A-Z]?[.．]?\d{1,3}(?:[-–—.．]\d{1,3})?)\s*[）)]?\s*[）)]?)$/;
const NUMBER = /^((?:公)?式\s*)?([A-Z]?)([.．]?)(\d{1,3})(?:([-–—.．])(\d{1,3}))?([a-z]?)$/;
const LONGEST_TAIL = 80;

export interface FormulaNumber {
  readonly passage: Passage;
  /** Place of the whole number, without its brackets; for 式1 with the word and any brackets. */
  readonly start: number;
  readonly end: number;
  readonly annex: string;
  readonly number: number;
  /** The second component of 5-1; 0 when there is none. */
  readonly second: number;
  /** a of 2a. */
  readonly sub: string;
  /** The word 式 stands with the number. */
  readonly word: boolean;
  /** In an annex: the dot behind the letter is missing. */
  readonly dotless: boolean;
  /** The number stands in a \tag, which sets the brackets itself. */
  readonly tagged: boolean;
}

/** All numbers of a formula: a formula of several lines may have one in each. */
export function formulaNumbers(formula: Formula): FormulaNumber[] {
  const { passage } = formula;
  const { text } = passage.block;
  const numbers: FormulaNumber[] = [];
  if (passage.role === 'formula') {
    for (const match of text.matchAll(TAG)) {
      const written = (match[1] as string).trim();
      const start = match.index + match[0].lastIndexOf(written);
      const read = readNumber(passage, written, start, start + written.length, true);
      if (read) numbers.push(read);
    }
  }
  if (numbers.length > 0) return numbers;
  if (formula.key !== '') {
    const written = text.slice(formula.numberStart, formula.numberEnd);
    const read = readNumber(passage, written, formula.numberStart, formula.numberEnd, false);
    return read ? [read] : [];
  }
  const shift = Math.max(0, text.length - LONGEST_TAIL);
  const match = WITH_WORD.exec(text.slice(shift).trimEnd());
  if (!match) return [];
  const start = shift + match.index + match[0].length - (match[1] as string).length;
  const read = readNumber(passage, match[2] as string, start, start + (match[1] as string).length, false);
  return read ? [{ ...read, word: true }] : [];
}

function readNumber(
  passage: Passage,
  written: string,
  start: number,
  end: number,
  tagged: boolean,
): FormulaNumber | undefined {
  const match = NUMBER.exec(written);
  if (!match) return undefined;
  const annex = match[2] as string;
  return {
    passage,
    start,
    end,
    annex,
    number: Number(match[4]),
    second: match[6] === undefined ? 0 : Number(match[6]),
    sub: match[7] as string,
    word: match[1] !== undefined,
    dotless: annex !== '' && match[3] === '',
    tagged,
  };
}

export function formulaSeries(draft: Draft): Series {
  const inExample = exampleFinder(draft);
  const numbered: Numbered[] = [];
  const unnumbered: number[] = [];
  const formulas = new Map(draft.formulas.map((formula) => [formula.passage, formula]));
  for (const passage of draft.passages) {
    const formula = formulas.get(passage);
    const numbers = formula ? formulaNumbers(formula) : [];
    // A formula may have become a picture, its number with it.
    if (numbers.length === 0 && (formula || passage.role === 'figure')) unnumbered.push(passage.index);
    for (const { start, end, annex, number, second, sub } of numbers) {
      if (second > 0) continue;
      const at = span(passage, start, end);
      numbered.push({ at, annex, number, loose: sub !== '' || inExample(passage), weak: false });
    }
  }
  return { numbered, unnumbered };
}
