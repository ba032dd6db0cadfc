/** All kinds of faults that are planted. */
import { CAPTION_MUTATORS } from './captions.ts';
import { CODE_MUTATORS } from './codes.ts';
import { DETAIL_MUTATORS } from './details.ts';
import { ELEMENT_MUTATORS } from './elements.ts';
import type { Mutator } from './mutator.ts';
import { NUMBER_MUTATORS } from './numbers.ts';
import { POLICY_MUTATORS } from './policy.ts';
import { PRODUCT_MUTATORS } from './product.ts';
import { REFERENCE_MUTATORS } from './references.ts';
import { TERM_MUTATORS } from './terms.ts';
import { WORD_MUTATORS } from './words.ts';

export const MUTATORS: readonly Mutator[] = [
  ...ELEMENT_MUTATORS,
  ...TERM_MUTATORS,
  ...PRODUCT_MUTATORS,
  ...NUMBER_MUTATORS,
  ...REFERENCE_MUTATORS,
  ...CODE_MUTATORS,
  ...CAPTION_MUTATORS,
  ...WORD_MUTATORS,
  ...DETAIL_MUTATORS,
  ...POLICY_MUTATORS,
];
