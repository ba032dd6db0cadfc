/** Punctuation, characters, leftovers of templates. */
import type { Rule } from '../rule.ts';
import { adjacentTitles } from './adjacent-titles.ts';
import { bracketWidth } from './bracket-width.ts';
import { commaBeforeDeng } from './comma-before-deng.ts';
import { dashForm } from './dash-form.ts';
import { doubledMark } from './doubled-mark.ts';
import { ellipsisForm } from './ellipsis-form.ts';
import { emptyClause } from './empty-clause.ts';
import { fieldError } from './field-error.ts';
import { glyphConfusion } from './glyph-confusion.ts';
import { halfWidthMark } from './half-width-mark.ts';
import { headingMark } from './heading-mark.ts';
import { importantNotice } from './important-notice.ts';
import { lawTitleMarks } from './law-title-marks.ts';
import { middleDot } from './middle-dot.ts';
import { missingEndMark } from './missing-end-mark.ts';
import { nestedBrackets } from './nested-brackets.ts';
import { nestedColon } from './nested-colon.ts';
import { ordinalComma } from './ordinal-comma.ts';
import { placeholder } from './placeholder.ts';
import { straightQuote } from './straight-quote.ts';
import { timeRangeMark } from './time-range-mark.ts';
import { tradeName } from './trade-name.ts';
import { traditionalCharacter } from './traditional-character.ts';

export const WORDING_RULES: readonly Rule[] = [
  halfWidthMark,
  bracketWidth,
  straightQuote,
  adjacentTitles,
  commaBeforeDeng,
  timeRangeMark,
  ellipsisForm,
  ordinalComma,
  dashForm,
  middleDot,
  doubledMark,
  nestedColon,
  nestedBrackets,
  lawTitleMarks,
  missingEndMark,
  headingMark,
  glyphConfusion,
  importantNotice,
  tradeName,
  traditionalCharacter,
  fieldError,
  placeholder,
  emptyClause,
];
