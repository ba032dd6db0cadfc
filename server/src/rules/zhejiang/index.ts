/** What 浙江制造 standards need besides. */
import type { Rule } from '../rule.ts';
import { requiredChapters } from './required-chapters.ts';

export const ZHEJIANG_RULES: readonly Rule[] = [requiredChapters];
