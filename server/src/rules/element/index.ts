/** Elements: which there are, in which order, and their fixed sentences. */
import type { Rule } from '../rule.ts';

export const ELEMENT_RULES: readonly Rule[] = [];
