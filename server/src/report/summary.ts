/** What all reports count. */
import type { CheckResult } from '../lint/check.ts';
import type { Finding, Severity } from '../rules/rule.ts';

export type Locale = 'zh' | 'en';

export const SEVERITY_NAMES: Readonly<Record<Locale, Record<Severity, string>>> = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
};

/** What is wrong, and what that rests on. */
export function messageWithBasis({ message, basis }: Finding, locale: Locale): string {
  return locale === 'zh' ? `${message.zh}（依据：${basis}）` : `${message.en} (basis: ${basis})`;
}

export function countSeverities(results: readonly CheckResult[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { findings } of results) for (const finding of findings) counts[finding.severity]++;
  return counts;
}

/** The findings of each source document of a draft that has any, by its index. */
export function findingsByDocument({ findings }: CheckResult): ReadonlyMap<number, readonly Finding[]> {
  const groups = new Map<number, Finding[]>();
  for (const finding of findings) {
    const known = groups.get(finding.place.document);
    if (known) known.push(finding);
    else groups.set(finding.place.document, [finding]);
  }
  return groups;
}
