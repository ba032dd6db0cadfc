/** What product, specification and code-of-practice standards need besides. */
import type { Rule } from '../rule.ts';
import { requirementWithoutTest } from './requirement-without-test.ts';

export const PRODUCT_RULES: readonly Rule[] = [requirementWithoutTest];
