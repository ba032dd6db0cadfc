/** Elements: which there are, in which order, and their fixed sentences. */
import type { Rule } from '../rule.ts';
import { annexNatureStatement } from './annex-nature-statement.ts';
import { draftingBasis } from './drafting-basis.ts';
import { draftingBodies } from './drafting-bodies.ts';
import { interpretationClause } from './interpretation-clause.ts';
import { patentStatement } from './patent-statement.ts';
import { responsibleBody } from './responsible-body.ts';

export const ELEMENT_RULES: readonly Rule[] = [
  draftingBasis,
  patentStatement,
  responsibleBody,
  draftingBodies,
  interpretationClause,
  annexNatureStatement,
];
