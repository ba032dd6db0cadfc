/** Terms, symbols and abbreviations. */
import type { Rule } from '../rule.ts';
import { definitionEnd } from './definition-end.ts';
import { definitionOpening } from './definition-opening.ts';
import { definitionSentences } from './definition-sentences.ts';
import { termDefinition } from './term-definition.ts';
import { termEnglish } from './term-english.ts';
import { termTwice } from './term-twice.ts';

export const TERM_RULES: readonly Rule[] = [
  termEnglish,
  termDefinition,
  termTwice,
  definitionOpening,
  definitionEnd,
  definitionSentences,
];
