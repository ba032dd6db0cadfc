/** The machine's contract: `--format json`. Stable; what is added later does not change what is here. */
import type { CheckResult } from '../lint/check.ts';
import type { Place } from '../facts/place.ts';
import type { Bilingual, Severity } from '../rules/rule.ts';
import { lineColumn } from '../source/read.ts';
import { countSeverities, type Locale } from './summary.ts';

interface Position {
  readonly line: number;
  readonly column: number;
}

/** Lines and columns count from 1; a column counts UTF-16 code units. */
export function jsonReport(results: readonly CheckResult[], locale: Locale): string {
  const files = results.flatMap((result) =>
    result.draft.documents.map((document, index) => ({
      path: document.path,
      profile: result.draft.profile,
      findings: result.findings
        .filter((finding) => finding.place.document === index)
        .map((finding) => ({
          rule: finding.rule,
          severity: finding.severity satisfies Severity,
          message: finding.message[locale],
          basis: finding.basis,
          clause: finding.clause,
          ...range(result, finding.place),
          related: finding.related.map((related) => ({
            path: result.draft.documents[related.place.document]?.path,
            ...range(result, related.place),
            message: related.message[locale],
          })),
          fixes: finding.fixes.map((fix) => ({
            title: (fix.title satisfies Bilingual)[locale],
            kind: fix.kind,
            edits: fix.edits.map((edit) => ({
              path: result.draft.documents[edit.place.document]?.path,
              ...range(result, edit.place),
              text: edit.text,
            })),
          })),
        })),
    })),
  );
  const counts = countSeverities(results);
  const summary = { files: files.length, errors: counts.error, warnings: counts.warning, infos: counts.info };
  return `${JSON.stringify({ version: 1, files, summary }, undefined, 2)}\n`;
}

function range(result: CheckResult, place: Place): { start: Position; end: Position } {
  const document = result.draft.documents[place.document];
  if (!document) throw new RangeError(`no document ${place.document}`);
  return { start: lineColumn(document, place.start), end: lineColumn(document, place.end) };
}
