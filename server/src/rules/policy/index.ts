/** Numbering of policy documents and laws. */
import type { Rule } from '../rule.ts';

export const POLICY_RULES: readonly Rule[] = [];
