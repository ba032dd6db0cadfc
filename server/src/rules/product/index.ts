/** What product, specification and code-of-practice standards need besides. */
import type { Rule } from '../rule.ts';

export const PRODUCT_RULES: readonly Rule[] = [];
