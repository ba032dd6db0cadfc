/** Standard codes and the list of normative references. */
import type { Rule } from '../rule.ts';

export const CODE_RULES: readonly Rule[] = [];
