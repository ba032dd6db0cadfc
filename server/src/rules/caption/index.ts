/** Numbers of figures, tables, formulas, notes and examples. */
import type { Rule } from '../rule.ts';

export const CAPTION_RULES: readonly Rule[] = [];
