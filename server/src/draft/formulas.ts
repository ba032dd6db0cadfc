/** Displayed formulas and their numbers. */
import type { Block } from '../source/block.ts';
import { blockColumn, filled } from './columns.ts';
import type { Formula, Passage } from './draft.ts';

const TAG = /\\tag\s*\{\s*([A-Z]?\.?\d{1,3}(?:[.-]\d{1,3})?[a-z]?)\s*\}/;
/**
 * A number in brackets at the end, behind the leader or a wide gap that the standard puts before it, or behind the `#`
 * with which Word sets it apart.
 */
const TRAILING =
  /(?:[…⋯]|\.{3,}|\\dots|\\ldots|\\cdots|\\quad|\\qquad|\\hfill|\\?#|(?:\\\s){2,}|\s{2,})\s*(?:\\left)?\s*[（(]\s*([A-Z]?\.?\d{1,3}(?:[.-]\d{1,3})?[a-z]?)\s*(?:\\right)?\s*[）)]\s*\}?\s*$/;
/** A formula set as text: only with the leader, "……（1）". */
const TEXT_TRAILING = /(?:[…⋯·]|\.{3,})\s*[（(]\s*([A-Z]?\.?\d{1,3}(?:[.-]\d{1,3})?[a-z]?)\s*[）)]\s*$/;
/** … or with a gap, "m=m1-m2  （1）"; the text before must then be an equation. */
const EQUATION_TRAILING = /[\s\u3000][（(]\s*([A-Z]?\.?\d{1,3}(?:[.-]\d{1,3})?[a-z]?)\s*[）)]\s*$/;
const EQUATION = /^[^\u3400-\u9fff。，；：]{1,24}[=＝≈≤≥]/;
const LONGEST_TAIL = 80;

export function readFormulas(passages: readonly Passage[]): Formula[] {
  const formulas: Formula[] = [];
  const numbers = formulaNumbers(passages);
  for (const index of filled(numbers)) {
    const passage = passages[index] as Passage;
    const { key, numberStart, numberEnd } = numbers[index] as FormulaNumber;
    if (passage.role !== 'formula' && passage.role !== 'paragraph') continue;
    formulas.push({ passage, key, numberStart, numberEnd });
  }
  return formulas;
}

type FormulaNumber = Omit<Formula, 'passage'>;

const BARE: FormulaNumber = { key: '', numberStart: 0, numberEnd: 0 };

/** The number of a displayed formula, or of a text that is one. */
const formulaNumbers = blockColumn((block): FormulaNumber | undefined => {
  if (block.kind === 'formula') return numberOf(block, TAG) ?? numberOf(block, TRAILING) ?? BARE;
  return numberOf(block, TEXT_TRAILING) ?? (EQUATION.test(block.text) ? numberOf(block, EQUATION_TRAILING) : undefined);
});

function numberOf({ text }: Block, pattern: RegExp): FormulaNumber | undefined {
  const shift = Math.max(0, text.length - LONGEST_TAIL);
  const tail = text.slice(shift);
  const match = pattern.exec(tail);
  if (!match) return undefined;
  const number = match[1] as string;
  const start = shift + match.index + match[0].lastIndexOf(number);
  const key = number.replace(/^([A-Z])\.?(?=\d)/, '$1.').replace('-', '.');
  return { key, numberStart: start, numberEnd: start + number.length };
}
