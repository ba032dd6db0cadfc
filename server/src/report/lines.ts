/** `--format lines`: one finding a line, as compilers write them, for the problem matchers of editors. */
import type { CheckResult } from '../lint/check.ts';
import type { SourceDocument } from '../source/block.ts';
import { lineColumn } from '../source/read.ts';
import type { Locale } from './summary.ts';

/** `path:line:column: severity: message [rule]`, lines and columns from 1; the severity is English in every language. */
export function linesReport(results: readonly CheckResult[], locale: Locale): string {
  const lines = results.flatMap(({ draft, findings }) =>
    findings.map(({ rule, severity, place, message, basis }) => {
      const document = draft.documents[place.document] as SourceDocument;
      const { line, column } = lineColumn(document, place.start);
      const text = `${message[locale]}（${basis}）`.replace(/\s+/g, ' ');
      return `${document.path}:${line}:${column}: ${severity}: ${text} [${rule}]\n`;
    }),
  );
  return lines.join('');
}
