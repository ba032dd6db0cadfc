/** What product, specification and code-of-practice standards need besides. */
import type { Rule } from '../rule.ts';
import { codeOfPracticeName } from './code-of-practice-name.ts';
import { codeOfPracticeScope } from './code-of-practice-scope.ts';
import { inspectionItem } from './inspection-item.ts';
import { productElementOrder } from './product-element-order.ts';
import { qualitySystemReference } from './quality-system-reference.ts';
import { refereeMethod } from './referee-method.ts';
import { requirementWithoutTest } from './requirement-without-test.ts';
import { scopeAspectsRule } from './scope-aspects.ts';
import { specificationName } from './specification-name.ts';
import { specificationScope } from './specification-scope.ts';
import { testOrder } from './test-order.ts';
import { testWithoutRequirement } from './test-without-requirement.ts';

export const PRODUCT_RULES: readonly Rule[] = [
  productElementOrder,
  scopeAspectsRule,
  requirementWithoutTest,
  testWithoutRequirement,
  testOrder,
  inspectionItem,
  refereeMethod,
  qualitySystemReference,
  specificationName,
  specificationScope,
  codeOfPracticeName,
  codeOfPracticeScope,
];
