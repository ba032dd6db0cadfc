/** The machine's contract: `--format json`. Stable; what is added later does not change what is here. */
import type { Place } from '../facts/place.ts';
import type { CheckResult } from '../lint/check.ts';
import type { Finding } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import { lineColumn } from '../source/read.ts';
import { countSeverities, findingsByDocument, type Locale } from './summary.ts';

interface Position {
  readonly line: number;
  readonly column: number;
}

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
    ...range(result, finding.place),
    related: finding.related.map(({ place, message }) => ({
      path: pathOf(result, place),
      ...range(result, place),
      message: message[locale],
    })),
    fixes: finding.fixes.map(({ title, kind, edits }) => ({
      title: title[locale],
      kind,
      edits: edits.map(({ place, text }) => ({ path: pathOf(result, place), ...range(result, place), text })),
    })),
  };
}

function pathOf(result: CheckResult, place: Place): string {
  return documentOf(result, place).path;
}

function range(result: CheckResult, place: Place): { start: Position; end: Position } {
  const document = documentOf(result, place);
  return { start: lineColumn(document, place.start), end: lineColumn(document, place.end) };
}

function documentOf({ draft }: CheckResult, place: Place): SourceDocument {
  const document = draft.documents[place.document];
  if (!document) throw new RangeError(`no document ${place.document}`);
  return document;
}
