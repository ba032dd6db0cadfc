/** All rules, in the order in which they are listed and documented. */
import { CAPTION_RULES } from './caption/index.ts';
import { CODE_RULES } from './code/index.ts';
import { POLICY_RULES } from './policy/index.ts';
import { REFERENCE_RULES } from './reference/index.ts';
import type { Rule } from './rule.ts';
import { STRUCTURE_RULES } from './structure/index.ts';

export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...CAPTION_RULES,
  ...POLICY_RULES,
  ...REFERENCE_RULES,
  ...CODE_RULES,
];
