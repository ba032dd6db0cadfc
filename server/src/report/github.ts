/** `--format github`: commands to the runner of GitHub Actions, which shows each finding at its line of the pull request. */
import type { CheckResult } from '../lint/check.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import { checkTitle } from './checks.ts';
import { wellFormed } from './escape.ts';
import { pathOf, rangeOf } from './places.ts';
import { type Locale, messageWithBasis } from './summary.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

export function githubReport(results: readonly CheckResult[], locale: Locale): string {
  return results
    .flatMap((result) => result.findings.map((finding) => `${commandOf(result, finding, locale)}\n`))
    .join('');
}

/** The runner refuses columns for a place of several lines. */
function commandOf(result: CheckResult, finding: Finding, locale: Locale): string {
  const { start, end } = rangeOf(result, finding.place);
  const properties: [string, string][] = [
    ['file', pathOf(result, finding.place)],
    ['line', String(start.line)],
    ['endLine', String(end.line)],
  ];
  if (start.line === end.line) properties.push(['col', String(start.column)], ['endColumn', String(end.column)]);
  properties.push(['title', `${checkTitle(finding.rule, locale)} (${finding.rule})`]);
  const list = properties.map(([name, value]) => `${name}=${property(value)}`).join(',');
  const lines = [messageWithBasis(finding, locale), ...finding.fixes.map(({ title }) => title[locale])];
  return `::${COMMANDS[finding.severity]} ${list}::${data(lines.join('\n'))}`;
}

function data(text: string): string {
  return wellFormed(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
