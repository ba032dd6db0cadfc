/**
 * The language server, whatever it talks through: it keeps the open documents and publishes their findings.
 * The same engine as the command line, on unsaved text.
 */
import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type InitializeResult,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildDraft } from '../draft/build.ts';
import { checkDraft } from '../lint/check.ts';
import type { Severity } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import { readSource } from '../source/read.ts';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  /** What each document was read as last: the next reading parses only what has changed. */
  const sources = new Map<string, SourceDocument>();

  connection.onInitialize(
    (): InitializeResult => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }),
  );

  documents.onDidChangeContent(({ document }) => {
    const source = readSource(document.uri, document.getText(), sources.get(document.uri));
    sources.set(document.uri, source);
    const diagnostics = diagnose(source, document);
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  });

  documents.onDidClose(({ document }) => {
    sources.delete(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  documents.listen(connection);
  connection.listen();
}

function diagnose(source: SourceDocument, document: TextDocument): Diagnostic[] {
  const { findings } = checkDraft(buildDraft([source]));
  return findings.map((finding) => ({
    range: { start: document.positionAt(finding.place.start), end: document.positionAt(finding.place.end) },
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    source: '准绳',
    message: `${finding.message.zh}（${finding.basis}）`,
  }));
}
