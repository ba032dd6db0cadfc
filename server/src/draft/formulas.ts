/** Displayed formulas and their numbers. */
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
  for (const passage of passages) {
    if (passage.role === 'formula')
      formulas.push(numberOf(passage, TAG) ?? numberOf(passage, TRAILING) ?? bare(passage));
    else if (passage.role === 'paragraph') {
      const equation = EQUATION.test(passage.block.text);
      const formula = numberOf(passage, TEXT_TRAILING) ?? (equation ? numberOf(passage, EQUATION_TRAILING) : undefined);
      if (formula) formulas.push(formula);
    }
  }
  return formulas;
}

function bare(passage: Passage): Formula {
  return { passage, key: '', numberStart: 0, numberEnd: 0 };
}

function numberOf(passage: Passage, pattern: RegExp): Formula | undefined {
  const { text } = passage.block;
  const shift = Math.max(0, text.length - LONGEST_TAIL);
  const tail = text.slice(shift);
  const match = pattern.exec(tail);
  if (!match) return undefined;
  const number = match[1] as string;
  const start = shift + match.index + match[0].lastIndexOf(number);
  const key = number.replace(/^([A-Z])\.?(?=\d)/, '$1.').replace('-', '.');
  return { passage, key, numberStart: start, numberEnd: start + number.length };
}
