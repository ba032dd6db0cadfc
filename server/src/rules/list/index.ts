/** Lists and their items. */
import type { Rule } from '../rule.ts';
import { itemMark } from './item-mark.ts';
import { itemSequence } from './item-sequence.ts';

export const LIST_RULES: readonly Rule[] = [itemMark, itemSequence];
