/** What all reports count. */
import type { CheckResult } from '../lint/check.ts';
import type { Severity } from '../rules/rule.ts';

export type Locale = 'zh' | 'en';

export function countSeverities(results: readonly CheckResult[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { findings } of results) for (const finding of findings) counts[finding.severity]++;
  return counts;
}
