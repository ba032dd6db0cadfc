/** Policy documents and laws. */
import type { Rule } from '../rule.ts';
import { articleSequence } from './article-sequence.ts';
import { inlineRun } from './inline-run.ts';
import { lostOrdinal } from './lost-ordinal.ts';
import { policyBracketWidth } from './policy-bracket-width.ts';
import { policyLevelSkip } from './policy-level-skip.ts';
import { policyOrdinalMark } from './policy-ordinal-mark.ts';
import { policySequence } from './policy-sequence.ts';

export const POLICY_RULES: readonly Rule[] = [
  policySequence,
  policyLevelSkip,
  policyBracketWidth,
  policyOrdinalMark,
  lostOrdinal,
  inlineRun,
  articleSequence,
];
