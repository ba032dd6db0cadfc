/** Terms, symbols and abbreviations. */
import type { Rule } from '../rule.ts';
import { abbreviationDots } from './abbreviation-dots.ts';
import { abbreviationFirstUse } from './abbreviation-first-use.ts';
import { abbreviationMeaning } from './abbreviation-meaning.ts';
import { abbreviationTwice } from './abbreviation-twice.ts';
import { abbreviationUnused } from './abbreviation-unused.ts';
import { definitionEnd } from './definition-end.ts';
import { definitionOpening } from './definition-opening.ts';
import { definitionSentences } from './definition-sentences.ts';
import { explainedLate } from './explained-late.ts';
import { fullFormAgain } from './full-form-again.ts';
import { shortFormTwice } from './short-form-twice.ts';
import { shortFormUnused } from './short-form-unused.ts';
import { symbolListNumber } from './symbol-list-number.ts';
import { symbolOrder } from './symbol-order.ts';
import { symbolsLeadIn } from './symbols-lead-in.ts';
import { termChapter } from './term-chapter.ts';
import { termDefinition } from './term-definition.ts';
import { termEnglish } from './term-english.ts';
import { termEnglishCase } from './term-english-case.ts';
import { termEnglishForm } from './term-english-form.ts';
import { termLines } from './term-lines.ts';
import { termNumberLine } from './term-number-line.ts';
import { termPartOrder } from './term-part-order.ts';
import { termReference } from './term-reference.ts';
import { termSourceForm } from './term-source-form.ts';
import { termSynonym } from './term-synonym.ts';
import { termTable } from './term-table.ts';
import { termTwice } from './term-twice.ts';
import { termUnused } from './term-unused.ts';
import { termsLeadIn } from './terms-lead-in.ts';

export const TERM_RULES: readonly Rule[] = [
  termChapter,
  termEnglish,
  termEnglishForm,
  termEnglishCase,
  termDefinition,
  termLines,
  termNumberLine,
  termTable,
  termPartOrder,
  termReference,
  termSourceForm,
  termSynonym,
  termTwice,
  termUnused,
  definitionEnd,
  definitionOpening,
  definitionSentences,
  shortFormTwice,
  shortFormUnused,
  symbolListNumber,
  symbolOrder,
  abbreviationDots,
  abbreviationFirstUse,
  abbreviationMeaning,
  abbreviationTwice,
  abbreviationUnused,
  explainedLate,
  fullFormAgain,
  termsLeadIn,
  symbolsLeadIn,
];
