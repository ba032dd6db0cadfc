/** What 浙江制造 standards need besides. */
import type { Rule } from '../rule.ts';
import { basicRequirementSubjects } from './basic-requirement-subjects.ts';
import { commitmentValues } from './commitment-values.ts';
import { inspectionCoverage } from './inspection-coverage.ts';

export const ZHEJIANG_RULES: readonly Rule[] = [basicRequirementSubjects, inspectionCoverage, commitmentValues];
