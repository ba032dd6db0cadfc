/** All kinds of faults that are planted. */
import { CODE_MUTATORS } from './codes.ts';
import type { Mutator } from './mutator.ts';
import { NUMBER_MUTATORS } from './numbers.ts';
import { REFERENCE_MUTATORS } from './references.ts';

export const MUTATORS: readonly Mutator[] = [...NUMBER_MUTATORS, ...REFERENCE_MUTATORS, ...CODE_MUTATORS];
