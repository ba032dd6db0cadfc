/**
 * The language server, whatever it talks through: it keeps the open documents and publishes their findings.
 * The same engine as the command line, on unsaved text.
 */
import {
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildDraft } from '../draft/build.ts';
import type { Place } from '../facts/place.ts';
import { checkDraft } from '../lint/check.ts';
import type { Locale } from '../report/summary.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import { readMarkdown } from '../source/markdown.ts';
import { readSource } from '../source/read.ts';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Serves one client until it goes away. */
export function serve(connection: Connection): void {
  new Server(connection).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #documents = new TextDocuments(TextDocument);
  /** What each document was read as last: the next reading parses only what has changed. */
  readonly #sources = new Map<string, SourceDocument>();
  #capabilities: ClientCapabilities = {};
  #locale: Locale = 'zh';

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize(({ capabilities }): InitializeResult => {
      this.#capabilities = capabilities;
      return { capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } };
    });
    connection.onInitialized(() => this.#start());
    connection.onDidChangeConfiguration(() => this.#configure());
    this.#documents.onDidChangeContent(({ document }) => this.#publish(document));
    this.#documents.onDidClose(({ document: { uri } }) => {
      this.#sources.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  async #start(): Promise<void> {
    if (this.#capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'zhunsheng' });
    }
    await this.#configure();
  }

  /** Asks the client for the user's settings, and publishes anew when they change what is said. */
  async #configure(): Promise<void> {
    if (!this.#capabilities.workspace?.configuration) return;
    const settings: { readonly locale?: unknown } | null =
      await this.#connection.workspace.getConfiguration('zhunsheng');
    const locale: Locale = settings?.locale === 'en' ? 'en' : 'zh';
    if (locale === this.#locale) return;
    this.#locale = locale;
    for (const document of this.#documents.all()) this.#publish(document);
  }

  #publish(document: TextDocument): void {
    const { uri, version } = document;
    let diagnostics: Diagnostic[] = [];
    try {
      diagnostics = this.#diagnose(document);
    } catch (error) {
      // A defect of ours must not take the other documents along.
      this.#connection.console.error(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
    }
    void this.#connection.sendDiagnostics({ uri, version, diagnostics });
  }

  #diagnose(document: TextDocument): Diagnostic[] {
    const { uri, languageId } = document;
    const read = languageId === 'markdown' ? readMarkdown : readSource;
    const source = read(uri, document.getText(), this.#sources.get(uri));
    this.#sources.set(uri, source);
    const draft = buildDraft([source]);
    // Any Markdown file comes here; what is no draft is left alone.
    if (draft.profile === 'none') return [];
    return checkDraft(draft).findings.map((finding) => this.#diagnosticOf(finding, document));
  }

  #diagnosticOf(finding: Finding, document: TextDocument): Diagnostic {
    const range = ({ start, end }: Place) => ({ start: document.positionAt(start), end: document.positionAt(end) });
    const diagnostic: Diagnostic = {
      range: range(finding.place),
      severity: SEVERITY[finding.severity],
      code: finding.rule,
      source: '准绳',
      message: `${finding.message[this.#locale]}（${finding.basis}）`,
    };
    if (finding.related.length > 0 && this.#capabilities.textDocument?.publishDiagnostics?.relatedInformation) {
      diagnostic.relatedInformation = finding.related.map(({ place, message }) => ({
        location: { uri: document.uri, range: range(place) },
        message: message[this.#locale],
      }));
    }
    return diagnostic;
  }
}
