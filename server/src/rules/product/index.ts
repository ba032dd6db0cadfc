/** What product, specification and code-of-practice standards need besides. */
import type { Rule } from '../rule.ts';
import { inspectionItem } from './inspection-item.ts';
import { productElementOrder } from './product-element-order.ts';
import { requirementWithoutTest } from './requirement-without-test.ts';
import { scopeAspectsRule } from './scope-aspects.ts';
import { testWithoutRequirement } from './test-without-requirement.ts';

export const PRODUCT_RULES: readonly Rule[] = [
  productElementOrder,
  requirementWithoutTest,
  testWithoutRequirement,
  inspectionItem,
  scopeAspectsRule,
];
