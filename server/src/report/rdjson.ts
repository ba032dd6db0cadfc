/** `--format rdjson`: the Reviewdog Diagnostic Format, for comments in code reviews. Its columns count bytes of UTF-8. */
import type { Place } from '../facts/place.ts';
import type { CheckResult } from '../lint/check.ts';
import type { Edit, Finding, Severity } from '../rules/rule.ts';
import { byteRangeOf, documentOf, pathOf, rangeOf } from './places.ts';
import { type Locale, messageWithBasis } from './summary.ts';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const satisfies Record<Severity, string>;

export function rdjsonReport(results: readonly CheckResult[], locale: Locale): string {
  const diagnostics = results.flatMap((result) =>
    result.findings.map((finding) => diagnosticOf(result, finding, locale)),
  );
  return `${JSON.stringify({ source: { name: 'zhunsheng' }, diagnostics }, undefined, 2)}\n`;
}

function diagnosticOf(result: CheckResult, finding: Finding, locale: Locale): object {
  const { rule, severity, place, fixes } = finding;
  const suggestions = fixes.flatMap(({ edits }) => suggestionOf(result, place, edits) ?? []);
  return {
    message: messageWithBasis(finding, locale),
    location: { path: pathOf(result, place), range: byteRangeOf(result, place) },
    severity: SEVERITIES[severity],
    code: { value: rule },
    ...(suggestions.length > 0 ? { suggestions } : {}),
  };
}

/**
 * A suggestion replaces one range, near the finding: the edits of a fix are put together where they stand in the lines of the
 * finding. A fix that reaches further cannot be written as a suggestion.
 */
function suggestionOf(result: CheckResult, at: Place, edits: readonly Edit[]): object | undefined {
  const sorted = [...edits].sort((a, b) => a.place.start - b.place.start);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last || edits.some(({ place }) => place.document !== at.document)) return undefined;
  const whole: Place = { document: at.document, start: first.place.start, end: last.place.end };
  const lines = rangeOf(result, at);
  const range = rangeOf(result, whole);
  if (range.start.line < lines.start.line || range.end.line > lines.end.line) return undefined;
  const { text } = documentOf(result, at);
  let replacement = '';
  let from = whole.start;
  for (const { place, text: inserted } of sorted) {
    replacement += text.slice(from, place.start) + inserted;
    from = place.end;
  }
  return { range: byteRangeOf(result, whole), text: replacement };
}
