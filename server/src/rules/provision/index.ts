/** Modal verbs, and where which kind of provision may stand. */
import type { Rule } from '../rule.ts';

export const PROVISION_RULES: readonly Rule[] = [];
