/** Tables, figures, formulas, notes and examples. */
import type { Rule } from '../rule.ts';
import { captionEndMark } from './caption-end-mark.ts';
import { captionNumberForm } from './caption-number-form.ts';
import { captionPlace } from './caption-place.ts';
import { captionTitles } from './caption-titles.ts';
import { cellDitto } from './cell-ditto.ts';
import { cellUnits } from './cell-units.ts';
import { columnDecimals } from './column-decimals.ts';
import { continuedCaption } from './continued-caption.ts';
import { continuedHeader } from './continued-header.ts';
import { diagonalHeader } from './diagonal-header.ts';
import { emptyCell } from './empty-cell.ts';
import { exampleClause } from './example-clause.ts';
import { exampleLine } from './example-line.ts';
import { exampleNumbering } from './example-numbering.ts';
import { figureLegend } from './figure-legend.ts';
import { figureSequence } from './figure-sequence.ts';
import { footnoteDefinition } from './footnote-definition.ts';
import { footnoteMark } from './footnote-mark.ts';
import { footnoteText } from './footnote-text.ts';
import { formulaNumberForm } from './formula-number-form.ts';
import { formulaSequence } from './formula-sequence.ts';
import { formulaSymbols } from './formula-symbols.ts';
import { formulaWords } from './formula-words.ts';
import { headerUnitForm } from './header-unit-form.ts';
import { noteNumbering } from './note-numbering.ts';
import { remarkPlace } from './remark-place.ts';
import { remarkWord } from './remark-word.ts';
import { sameUnitColumns } from './same-unit-columns.ts';
import { subfigureNumber } from './subfigure-number.ts';
import { subformula } from './subformula.ts';
import { subtable } from './subtable.ts';
import { symbolAbbreviation } from './symbol-abbreviation.ts';
import { symbolLines } from './symbol-lines.ts';
import { symbolUnit } from './symbol-unit.ts';
import { tableHeader } from './table-header.ts';
import { tableSequence } from './table-sequence.ts';
import { unitStatement } from './unit-statement.ts';
import { whereLead } from './where-lead.ts';

export const CAPTION_RULES: readonly Rule[] = [
  figureSequence,
  tableSequence,
  captionNumberForm,
  subfigureNumber,
  subtable,
  captionTitles,
  captionPlace,
  captionEndMark,
  continuedCaption,
  continuedHeader,
  unitStatement,
  figureLegend,
  tableHeader,
  diagonalHeader,
  headerUnitForm,
  sameUnitColumns,
  cellUnits,
  cellDitto,
  emptyCell,
  columnDecimals,
  formulaSequence,
  formulaNumberForm,
  subformula,
  formulaWords,
  symbolAbbreviation,
  whereLead,
  symbolLines,
  symbolUnit,
  formulaSymbols,
  exampleNumbering,
  noteNumbering,
  remarkWord,
  remarkPlace,
  exampleClause,
  exampleLine,
  footnoteMark,
  footnoteText,
  footnoteDefinition,
];
