/** Policy documents and laws. */
import type { Rule } from '../rule.ts';
import { annexNote } from './annex-note.ts';
import { articleNumeral } from './article-numeral.ts';
import { articleSequence } from './article-sequence.ts';
import { citationOrder } from './citation-order.ts';
import { documentNumberBracket } from './document-number-bracket.ts';
import { documentNumberForm } from './document-number-form.ts';
import { inlineRun } from './inline-run.ts';
import { lostOrdinal } from './lost-ordinal.ts';
import { policyBracketWidth } from './policy-bracket-width.ts';
import { policyLevelSkip } from './policy-level-skip.ts';
import { policyOrdinalMark } from './policy-ordinal-mark.ts';
import { policySequence } from './policy-sequence.ts';
import { signatureDate } from './signature-date.ts';

export const POLICY_RULES: readonly Rule[] = [
  policySequence,
  policyLevelSkip,
  policyBracketWidth,
  policyOrdinalMark,
  lostOrdinal,
  inlineRun,
  articleSequence,
  documentNumberBracket,
  documentNumberForm,
  citationOrder,
  signatureDate,
  annexNote,
  articleNumeral,
];
