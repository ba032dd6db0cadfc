/** All rules, in the order in which they are listed and documented. */
import { CAPTION_RULES } from './caption/index.ts';
import { CODE_RULES } from './code/index.ts';
import { ELEMENT_RULES } from './element/index.ts';
import { LIST_RULES } from './list/index.ts';
import { POLICY_RULES } from './policy/index.ts';
import { PRODUCT_RULES } from './product/index.ts';
import { PROVISION_RULES } from './provision/index.ts';
import { REFERENCE_RULES } from './reference/index.ts';
import type { Rule } from './rule.ts';
import { STRUCTURE_RULES } from './structure/index.ts';
import { TERM_RULES } from './term/index.ts';
import { WORDING_RULES } from './wording/index.ts';
import { ZHEJIANG_RULES } from './zhejiang/index.ts';

export const RULES: readonly Rule[] = [
  ...ELEMENT_RULES,
  ...STRUCTURE_RULES,
  ...LIST_RULES,
  ...CAPTION_RULES,
  ...TERM_RULES,
  ...PROVISION_RULES,
  ...WORDING_RULES,
  ...PRODUCT_RULES,
  ...ZHEJIANG_RULES,
  ...POLICY_RULES,
  ...REFERENCE_RULES,
  ...CODE_RULES,
];
