/** Terms, symbols and abbreviations. */
import type { Rule } from '../rule.ts';
import { symbolsLeadIn } from './symbols-lead-in.ts';
import { termsLeadIn } from './terms-lead-in.ts';

export const TERM_RULES: readonly Rule[] = [termsLeadIn, symbolsLeadIn];
