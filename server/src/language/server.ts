/**
 * The language server, whatever it talks through: it says what it can do and hands each request to its feature.
 * The same engine as the command line, on unsaved text.
 */
import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  type InitializeResult,
  type ServerCapabilities,
  type TextDocumentIdentifier,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../report/summary.ts';
import { codeActions, FIX_ALL } from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { definition } from './definition.ts';
import { type DiagnosticForm, diagnostics } from './diagnostics.ts';
import { documentSymbols } from './document-symbols.ts';
import { foldingRanges } from './folding.ts';
import { hover } from './hover.ts';
import { documentHighlights, references } from './references.ts';
import { selectionRanges } from './selection.ts';
import { type Analysis, Workspace } from './workspace.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

const FEATURES: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  documentSymbolProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  hoverProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  codeLensProvider: {},
  workspaceSymbolProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
};

/** Serves one client until it goes away. */
export function serve(connection: Connection): void {
  new Server(connection).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #workspace = new Workspace(this.#documents);
  #client: ClientCapabilities = {};
  /** The client's command that shows references; '' where it has none. */
  #showReferences = '';
  #locale: Locale = 'zh';

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
      this.#client = capabilities;
      const command: unknown = initializationOptions?.showReferencesCommand;
      this.#showReferences = typeof command === 'string' ? command : '';
      return { capabilities: this.#isPulled() ? { ...FEATURES, diagnosticProvider: PULLED } : FEATURES };
    });
    connection.onInitialized(() => this.#start());
    connection.onDidChangeConfiguration(() => this.#configure());
    this.#documents.onDidChangeContent(({ document: { uri } }) => this.#publish(uri));
    this.#documents.onDidClose(({ document: { uri } }) => {
      this.#workspace.forget(uri);
      if (!this.#isPulled()) void connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    this.#answer();
    this.#documents.listen(connection);
    connection.listen();
  }

  /** One line per feature; a document that is no draft has no answer. */
  #answer(): void {
    const connection = this.#connection;
    const answer = <Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
      feature: (analysis: Analysis, params: Params) => Result,
    ): ((params: Params) => Result | null) => {
      return (params) => {
        const analysis = this.#workspace.analysis(params.textDocument.uri);
        return analysis ? feature(analysis, params) : null;
      };
    };
    connection.onDocumentSymbol(answer((analysis) => documentSymbols(analysis)));
    connection.onDefinition(
      answer((analysis, { position }) => {
        const links = definition(analysis, position);
        if (this.#client.textDocument?.definition?.linkSupport) return links;
        return links.map(({ targetUri: uri, targetSelectionRange: range }) => ({ uri, range }));
      }),
    );
    connection.onReferences(
      answer((analysis, { position, context }) => references(analysis, position, context.includeDeclaration)),
    );
    connection.onDocumentHighlight(answer((analysis, { position }) => documentHighlights(analysis, position)));
    connection.onHover(answer((analysis, { position }) => hover(analysis, position, this.#locale) ?? null));
    connection.onFoldingRanges(answer((analysis) => foldingRanges(analysis)));
    connection.onSelectionRanges(answer((analysis, { positions }) => selectionRanges(analysis, positions)));
    connection.onCodeLens(answer((analysis) => codeLenses(analysis, this.#locale, this.#showReferences)));
    connection.onCodeAction(
      answer((analysis, { range, context }) => codeActions(analysis, range, context.only, this.#form())),
    );
    connection.onWorkspaceSymbol(({ query }) => workspaceSymbols(this.#workspace.analyses(), query));
    connection.languages.diagnostics.on(({ textDocument: { uri } }) => {
      const analysis = this.#workspace.analysis(uri);
      const items = analysis ? diagnostics(analysis, this.#form()) : [];
      return { kind: DocumentDiagnosticReportKind.Full, items };
    });
  }

  async #start(): Promise<void> {
    if (this.#client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'zhunsheng' });
    }
    await this.#configure();
  }

  /** Asks the client for the user's settings, and says anew what they change. */
  async #configure(): Promise<void> {
    if (!this.#client.workspace?.configuration) return;
    const settings: { readonly locale?: unknown } | null =
      await this.#connection.workspace.getConfiguration('zhunsheng');
    const locale: Locale = settings?.locale === 'en' ? 'en' : 'zh';
    if (locale === this.#locale) return;
    this.#locale = locale;
    for (const { uri } of this.#documents.all()) this.#publish(uri);
    if (this.#isPulled() && this.#client.workspace.diagnostics?.refreshSupport) {
      this.#connection.languages.diagnostics.refresh();
    }
    if (this.#client.workspace.codeLens?.refreshSupport)
      await this.#connection.sendRequest('workspace/codeLens/refresh');
  }

  /** The client asks for diagnostics when it wants them, which is also when nobody is typing. */
  #isPulled(): boolean {
    return this.#client.textDocument?.diagnostic !== undefined;
  }

  #publish(uri: string): void {
    const document = this.#documents.get(uri);
    if (this.#isPulled() || !document) return;
    const { version } = document;
    try {
      const analysis = this.#workspace.analysis(uri);
      const items = analysis ? diagnostics(analysis, this.#form()) : [];
      void this.#connection.sendDiagnostics({ uri, version, diagnostics: items });
    } catch (error) {
      // A defect of ours must not take the other documents along.
      this.#connection.console.error(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
      void this.#connection.sendDiagnostics({ uri, version, diagnostics: [] });
    }
  }

  #form(): DiagnosticForm {
    const { diagnostic, publishDiagnostics } = this.#client.textDocument ?? {};
    const { relatedInformation, tagSupport } = { ...publishDiagnostics, ...diagnostic };
    return { locale: this.#locale, related: relatedInformation === true, tags: tagSupport !== undefined };
  }
}

const PULLED = { identifier: 'zhunsheng', interFileDependencies: false, workspaceDiagnostics: false };
