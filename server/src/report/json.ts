/** The machine's contract: `--format json`. Stable; what is added later does not change what is here. */
import type { CheckResult } from '../lint/check.ts';
import type { Finding } from '../rules/rule.ts';
import { pathOf, rangeOf } from './places.ts';
import { countSeverities, findingsByDocument, type Locale } from './summary.ts';

/** Lines and columns count from 1; a column counts UTF-16 code units. */
export function jsonReport(results: readonly CheckResult[], locale: Locale): string {
  const files = results.flatMap((result) => {
    const findings = findingsByDocument(result);
    return result.draft.documents.map(({ path }, index) => ({
      path,
      profile: result.draft.profile,
      findings: (findings.get(index) ?? []).map((finding) => findingData(result, finding, locale)),
    }));
  });
  const { error, warning, info } = countSeverities(results);
  const summary = { files: files.length, errors: error, warnings: warning, infos: info };
  return `${JSON.stringify({ version: 1, files, summary }, undefined, 2)}\n`;
}

function findingData(result: CheckResult, finding: Finding, locale: Locale): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[locale],
    basis: finding.basis,
    clause: finding.clause,
    ...rangeOf(result, finding.place),
    related: finding.related.map(({ place, message }) => ({
      path: pathOf(result, place),
      ...rangeOf(result, place),
      message: message[locale],
    })),
    fixes: finding.fixes.map(({ title, kind, edits }) => ({
      title: title[locale],
      kind,
      edits: edits.map(({ place, text }) => ({ path: pathOf(result, place), ...rangeOf(result, place), text })),
    })),
  };
}
