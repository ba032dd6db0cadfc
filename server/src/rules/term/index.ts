/** Terms, symbols and abbreviations. */
import type { Rule } from '../rule.ts';
import { definitionEnd } from './definition-end.ts';
import { definitionOpening } from './definition-opening.ts';
import { definitionSentences } from './definition-sentences.ts';
import { termDefinition } from './term-definition.ts';
import { termEnglish } from './term-english.ts';
import { termEnglishCase } from './term-english-case.ts';
import { termEnglishForm } from './term-english-form.ts';
import { termLines } from './term-lines.ts';
import { termNumberLine } from './term-number-line.ts';
import { termReference } from './term-reference.ts';
import { termSourceForm } from './term-source-form.ts';
import { termSynonym } from './term-synonym.ts';
import { termTable } from './term-table.ts';
import { termTwice } from './term-twice.ts';
import { termUnused } from './term-unused.ts';

export const TERM_RULES: readonly Rule[] = [
  termEnglish,
  termEnglishForm,
  termEnglishCase,
  termDefinition,
  termLines,
  termNumberLine,
  termTable,
  termReference,
  termSourceForm,
  termSynonym,
  termTwice,
  termUnused,
  definitionEnd,
  definitionOpening,
  definitionSentences,
];
