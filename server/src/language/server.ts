/**
 * The language server, whatever it talks through: it says what it can do and hands each request to its feature.
 * The same engine, configuration and results as the command line, on unsaved text.
 */
import picomatch from 'picomatch';
import {
  type CancellationToken,
  type ClientCapabilities,
  CodeActionKind,
  type CompletionContext,
  CompletionTriggerKind,
  type Connection,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type ServerCapabilities,
  type TextDocumentIdentifier,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { ProfileId } from '../draft/draft.ts';
import type { ConfigError } from '../lint/config.ts';
import { codeActions, FIX_ALL } from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { type CompletionForm, completion, TRIGGERS } from './completion.ts';
import { configDiagnostics } from './config-diagnostics.ts';
import { definition } from './definition.ts';
import { type DiagnosticForm, diagnostics } from './diagnostics.ts';
import { documentLinks } from './document-links.ts';
import { documentSymbols } from './document-symbols.ts';
import { ClientFiles, type Files } from './files.ts';
import { foldingRanges } from './folding.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { relativePath } from './projects.ts';
import { documentHighlights, references } from './references.ts';
import { selectionRanges } from './selection.ts';
import { encoded, LEGEND, semanticTokens, TokenAnswers } from './semantic-tokens.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';
import { type Analysis, Workspace } from './workspace.ts';
import { SymbolIndex } from './workspace-symbols.ts';

const FEATURES: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  documentSymbolProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  hoverProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  completionProvider: { triggerCharacters: [...TRIGGERS] },
  semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true },
  inlayHintProvider: true,
  documentLinkProvider: {},
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  codeLensProvider: {},
  workspaceSymbolProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
};

/** Serves one client until it goes away. `filesOf` gives the files of the server's own world, if it has any. */
export function serve(connection: Connection, filesOf: (client: Files) => Files = (client) => client): void {
  new Server(connection, filesOf).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #clientFiles: ClientFiles;
  readonly #workspace: Workspace;
  readonly #symbols: SymbolIndex;
  readonly #tokens = new TokenAnswers();
  #client: ClientCapabilities = {};
  #folders: readonly WorkspaceFolder[] = [];
  /** The client's command that shows references; '' where it has none. */
  #showReferences = '';
  #settings: Settings = DEFAULT_SETTINGS;

  constructor(connection: Connection, filesOf: (client: Files) => Files) {
    this.#connection = connection;
    this.#clientFiles = new ClientFiles(connection);
    this.#workspace = new Workspace(this.#documents, {
      files: filesOf(this.#clientFiles),
      onConfig: (uri, errors) => this.#publishConfig(uri, errors),
      chosenProfile: (uri) => this.#chosenProfile(uri),
    });
    this.#symbols = new SymbolIndex(this.#workspace);
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#start());
    connection.onDidChangeConfiguration(() => this.#configure());
    connection.onDidChangeWatchedFiles(() => {
      this.#workspace.forgetFiles();
      this.#symbols.forgetFiles();
      this.#refresh();
    });
    this.#documents.onDidOpen(({ document: { uri } }) => {
      this.#workspace.forget(uri);
      this.#symbols.forget(uri);
    });
    this.#documents.onDidChangeContent(({ document: { uri } }) => this.#publish(uri));
    this.#documents.onDidClose(({ document: { uri } }) => {
      this.#workspace.forget(uri);
      this.#symbols.forget(uri);
      this.#tokens.forget(uri);
      if (!this.#isPulled()) void connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    this.#answer();
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize({ capabilities, initializationOptions, workspaceFolders, rootUri }: InitializeParams): InitializeResult {
    this.#client = capabilities;
    this.#folders = workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: '' }] : []);
    const command: unknown = initializationOptions?.showReferencesCommand;
    this.#showReferences = typeof command === 'string' ? command : '';
    this.#clientFiles.offered = initializationOptions?.files === true;
    return { capabilities: this.#isPulled() ? { ...FEATURES, diagnosticProvider: PULLED } : FEATURES };
  }

  /** One line per feature; a document that is no draft has no answer. */
  #answer(): void {
    const connection = this.#connection;
    const answer = <Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
      feature: (analysis: Analysis, params: Params) => Result,
    ): ((params: Params, token: CancellationToken) => Promise<Result | null>) => {
      return async (params, token) => {
        const { uri } = params.textDocument;
        await this.#workspace.ready(uri);
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
        const analysis = this.#workspace.analysis(uri);
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
    connection.onHover(answer((analysis, { position }) => hover(analysis, position, this.#settings.locale) ?? null));
    connection.onFoldingRanges(answer((analysis) => foldingRanges(analysis)));
    connection.onSelectionRanges(answer((analysis, { positions }) => selectionRanges(analysis, positions)));
    connection.onCompletion(
      answer((analysis, { position, context }) => completion(analysis, position, this.#completionForm(context))),
    );
    connection.onRequest(
      SemanticTokensRequest.type,
      answer((analysis) => this.#tokens.full(analysis.document.uri, semanticTokens(analysis))),
    );
    connection.onRequest(
      SemanticTokensDeltaRequest.type,
      answer((analysis, { previousResultId }) =>
        this.#tokens.changes(analysis.document.uri, previousResultId, semanticTokens(analysis)),
      ),
    );
    connection.onRequest(
      SemanticTokensRangeRequest.type,
      answer((analysis, { range }) => encoded(semanticTokens(analysis, range))),
    );
    connection.languages.inlayHint.on(
      answer((analysis, { range }) => (this.#settings.inlayHints ? inlayHints(analysis, range) : [])),
    );
    connection.onDocumentLinks(answer((analysis) => documentLinks(analysis, this.#settings.linkBase)));
    connection.onDocumentFormatting(answer((analysis) => (this.#settings.format ? formatting(analysis) : [])));
    connection.onDocumentRangeFormatting(
      answer((analysis, { range }) => (this.#settings.format ? formatting(analysis, range) : [])),
    );
    connection.onCodeLens(
      answer((analysis) =>
        this.#settings.codeLens ? codeLenses(analysis, this.#settings.locale, this.#showReferences) : [],
      ),
    );
    connection.onCodeAction(
      answer((analysis, { range, context }) => codeActions(analysis, range, context.only, this.#form())),
    );
    connection.onWorkspaceSymbol(({ query }, token) =>
      this.#symbols.find(
        query,
        this.#folders.map(({ uri }) => uri),
        token,
      ),
    );
    connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
      await this.#workspace.ready(uri);
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
    const settings = readSettings(await this.#connection.workspace.getConfiguration('zhunsheng'));
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    this.#settings = settings;
    this.#refresh();
  }

  /** Something other than an open text has changed that the client has answers of. */
  #refresh(): void {
    for (const { uri } of this.#documents.all()) this.#publish(uri);
    const { workspace } = this.#client;
    if (this.#isPulled() && workspace?.diagnostics?.refreshSupport) this.#connection.languages.diagnostics.refresh();
    if (workspace?.inlayHint?.refreshSupport) this.#connection.languages.inlayHint.refresh();
    if (workspace?.semanticTokens?.refreshSupport) this.#connection.languages.semanticTokens.refresh();
    if (workspace?.codeLens?.refreshSupport) void this.#connection.sendRequest('workspace/codeLens/refresh');
  }

  /** The user's own choice for the file, by its path in the folder that is open in the editor. */
  #chosenProfile(uri: string): ProfileId | undefined {
    const choices = Object.entries(this.#settings.profiles);
    if (choices.length === 0) return undefined;
    const folder = this.#folders.find((one) => uri.startsWith(one.uri));
    const path = folder ? relativePath(URI.parse(folder.uri), uri) : URI.parse(uri).path;
    return choices.find(([pattern]) => pattern === path || picomatch.isMatch(path, pattern))?.[1];
  }

  /** The client asks for diagnostics when it wants them, which is also when nobody is typing. */
  #isPulled(): boolean {
    return this.#client.textDocument?.diagnostic !== undefined;
  }

  async #publish(changed: string): Promise<void> {
    if (this.#isPulled()) return;
    await this.#workspace.ready(changed);
    const documents = this.#workspace.analysis(changed)?.documents ?? [];
    const others = documents.filter(({ uri }) => uri !== changed && this.#documents.get(uri) !== undefined);
    for (const uri of [changed, ...others.map((other) => other.uri)]) this.#publishOne(uri);
  }

  #publishOne(uri: string): void {
    const document = this.#documents.get(uri);
    if (!document) return;
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

  #publishConfig(uri: string, errors: readonly ConfigError[]): void {
    void this.#connection.sendDiagnostics({ uri, diagnostics: configDiagnostics(errors, this.#settings.locale) });
  }

  #completionForm(context: CompletionContext | undefined): CompletionForm {
    const { completionItem } = this.#client.textDocument?.completion ?? {};
    return {
      snippets: completionItem?.snippetSupport === true,
      labelDetails: completionItem?.labelDetailsSupport === true,
      invoked: context?.triggerKind !== CompletionTriggerKind.TriggerCharacter,
    };
  }

  #form(): DiagnosticForm {
    const { diagnostic, publishDiagnostics } = this.#client.textDocument ?? {};
    const { relatedInformation, tagSupport } = { ...publishDiagnostics, ...diagnostic };
    return { locale: this.#settings.locale, related: relatedInformation === true, tags: tagSupport !== undefined };
  }
}

const PULLED = { identifier: 'zhunsheng', interFileDependencies: true, workspaceDiagnostics: false };
