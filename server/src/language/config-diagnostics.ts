/** What is wrong with a configuration file, as the editor shows it in that file. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { ConfigError } from '../lint/config-values.ts';
import type { Locale } from '../report/summary.ts';

/** Each stands at the character that the error is at; the editor underlines the word there. */
export function configDiagnostics(errors: readonly ConfigError[], locale: Locale): Diagnostic[] {
  return errors.map(({ line, column, message }) => {
    const at = { line: line - 1, character: column - 1 };
    return {
      range: { start: at, end: at },
      severity: DiagnosticSeverity.Error,
      source: '准绳',
      message: message[locale],
    };
  });
}
