/** Tables, figures, formulas, notes and examples. */
import type { Rule } from '../rule.ts';
import { captionNumberForm } from './caption-number-form.ts';
import { exampleNumbering } from './example-numbering.ts';
import { figureSequence } from './figure-sequence.ts';
import { formulaNumberForm } from './formula-number-form.ts';
import { formulaSequence } from './formula-sequence.ts';
import { noteNumbering } from './note-numbering.ts';
import { remarkWord } from './remark-word.ts';
import { subfigureNumber } from './subfigure-number.ts';
import { subformula } from './subformula.ts';
import { subtable } from './subtable.ts';
import { tableSequence } from './table-sequence.ts';

export const CAPTION_RULES: readonly Rule[] = [
  figureSequence,
  tableSequence,
  captionNumberForm,
  subfigureNumber,
  subtable,
  formulaSequence,
  formulaNumberForm,
  subformula,
  exampleNumbering,
  noteNumbering,
  remarkWord,
];
