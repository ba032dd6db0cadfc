/** `--format gitlab`: the Code Quality report of GitLab, which compares the findings of a merge request with those before it. */
import type { CheckResult } from '../lint/check.ts';
import { digest, fingerprints } from '../lint/fingerprint.ts';
import type { Severity } from '../rules/rule.ts';
import { wellFormed } from './escape.ts';
import { pathOf, rangeOf } from './places.ts';
import { type Locale, messageWithBasis } from './summary.ts';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>;

/** GitLab takes findings with the same fingerprint for one, whatever file they stand in: the path goes into it. */
export function gitlabReport(results: readonly CheckResult[], locale: Locale): string {
  const issues = results.flatMap((result) => {
    const prints = fingerprints(result);
    return result.findings.map((finding) => {
      const { rule, severity, place } = finding;
      const path = pathOf(result, place);
      const { start, end } = rangeOf(result, place);
      return {
        description: wellFormed(messageWithBasis(finding, locale)),
        check_name: rule,
        fingerprint: digest(`${path}\u0000${prints.get(finding)}`),
        severity: SEVERITIES[severity],
        location: { path, lines: { begin: start.line, end: end.line } },
      };
    });
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
