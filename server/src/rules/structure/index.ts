/** Clauses, lists, annexes, table of contents. */
import { clauseSequence } from './clause-sequence.ts';
import type { Rule } from '../rule.ts';

export const STRUCTURE_RULES: readonly Rule[] = [clauseSequence];
