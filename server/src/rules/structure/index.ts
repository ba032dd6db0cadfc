/** Clauses, lists, annexes, table of contents. */
import type { Rule } from '../rule.ts';
import { annexElements } from './annex-elements.ts';
import { annexHeading } from './annex-heading.ts';
import { annexLabelForm } from './annex-label-form.ts';
import { annexNumberForm } from './annex-number-form.ts';
import { annexPlace } from './annex-place.ts';
import { annexSequence } from './annex-sequence.ts';
import { chapterTitle } from './chapter-title.ts';
import { clauseDepth } from './clause-depth.ts';
import { clauseGap } from './clause-gap.ts';
import { clauseNumberForm } from './clause-number-form.ts';
import { clauseSequence } from './clause-sequence.ts';
import { contentsAnnexNature } from './contents-annex-nature.ts';
import { contentsMatch } from './contents-match.ts';
import { contentsTitle } from './contents-title.ts';
import { generalClause } from './general-clause.ts';
import { hangingParagraph } from './hanging-paragraph.ts';
import { introductionNumber } from './introduction-number.ts';
import { keyTermConsistency } from './key-term-consistency.ts';
import { oneWording } from './one-wording.ts';
import { onlySubclause } from './only-subclause.ts';
import { siblingTitles } from './sibling-titles.ts';
import { subclauseTitle } from './subclause-title.ts';
import { untitledSubdivided } from './untitled-subdivided.ts';

export const STRUCTURE_RULES: readonly Rule[] = [
  clauseSequence,
  clauseNumberForm,
  clauseGap,
  clauseDepth,
  chapterTitle,
  subclauseTitle,
  siblingTitles,
  onlySubclause,
  untitledSubdivided,
  keyTermConsistency,
  hangingParagraph,
  generalClause,
  oneWording,
  introductionNumber,
  contentsTitle,
  contentsMatch,
  annexSequence,
  annexNumberForm,
  annexLabelForm,
  annexHeading,
  annexPlace,
  annexElements,
  contentsAnnexNature,
];
