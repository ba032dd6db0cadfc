/** What 浙江制造 standards need besides. */
import type { Rule } from '../rule.ts';
import { basicRequirementSubjects } from './basic-requirement-subjects.ts';
import { commitmentValues } from './commitment-values.ts';
import { inspectionCoverage } from './inspection-coverage.ts';
import { requiredChapters } from './required-chapters.ts';

export const ZHEJIANG_RULES: readonly Rule[] = [
  requiredChapters,
  basicRequirementSubjects,
  inspectionCoverage,
  commitmentValues,
];
