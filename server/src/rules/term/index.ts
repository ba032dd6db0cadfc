/** Terms, symbols and abbreviations. */
import type { Rule } from '../rule.ts';

export const TERM_RULES: readonly Rule[] = [];
