/**
 * The language server, whatever it talks through: it says what it can do and hands each request to its feature.
 * The same engine, configuration and results as the command line, on unsaved text.
 */
import picomatch from 'picomatch';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type TextDocumentIdentifier,
  TextDocuments,
  type WorkDoneProgressParams,
  type WorkspaceEdit,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { isProfile } from '../draft/profile.ts';
import { CONFIG_FILES } from '../lint/config.ts';
import type { ConfigError } from '../lint/config-values.ts';
import type { ActionForm } from './action-form.ts';
import { capabilitiesFor } from './capabilities.ts';
import { codeActions, findingsIn, isAsked } from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { type ConfigFile, configActions } from './config-actions.ts';
import { configDiagnostics } from './config-diagnostics.ts';
import { definition } from './definition.ts';
import type { DiagnosticForm } from './diagnostics.ts';
import { documentSymbols } from './document-symbols.ts';
import { draftInfo } from './draft-info.ts';
import { changesOf } from './edits.ts';
import { ClientFiles, canonicalUri, type Files } from './files.ts';
import { foldingRanges } from './folding.ts';
import { hover } from './hover.ts';
import { WorkspaceLint } from './lint-workspace.ts';
import { editsOf, isNumberTask, MOVE, type NumberEdits } from './number-actions.ts';
import { outline } from './outline.ts';
import { relativePath } from './projects.ts';
import { Publisher } from './publisher.ts';
import { documentHighlights, references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { renumberAnswer, renumbering, textsAfter } from './renumber.ts';
import { selectionRanges } from './selection.ts';
import { setProfile } from './set-profile.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';
import { type Schedule, Typing } from './typing.ts';
import { type Analysis, Workspace } from './workspace.ts';
import { SymbolIndex } from './workspace-symbols.ts';
import { type Answer, Writer } from './writer.ts';

/** Serves one client until it goes away. `filesOf` gives the files of the server's own world, if it has any. */
export function serve(connection: Connection, filesOf: (client: Files) => Files = (client) => client): void {
  new Server(connection, filesOf).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #documents = new TextDocuments<TextDocument>({
    // What is no text is an empty one: a document that cannot be read would stand in the way of all others.
    create: (uri, languageId, version, text) =>
      TextDocument.create(String(uri), languageId, version, typeof text === 'string' ? text : ''),
    update: (document, changes, version) => {
      if (this.#mayHoldBack()) this.#typing.changing(document, changes);
      return TextDocument.update(document, changes, version);
    },
  });
  readonly #clientFiles: ClientFiles;
  readonly #workspace: Workspace;
  readonly #publisher: Publisher;
  readonly #typing: Typing;
  readonly #lintWorkspace: WorkspaceLint;
  readonly #symbols: SymbolIndex;
  readonly #writer = new Writer(
    () => this.#settings,
    () => this.#client,
  );
  #client: ClientCapabilities = {};
  #folders: readonly WorkspaceFolder[] = [];
  /** The client's command that shows references; '' where it has none. */
  #showReferences = '';
  /** Where the client has the rules' pages; '' for nowhere. */
  #rulesBase = '';
  #settings: Settings = DEFAULT_SETTINGS;
  #state: 'new' | 'serving' | 'shut down' = 'new';

  constructor(connection: Connection, filesOf: (client: Files) => Files) {
    this.#connection = connection;
    this.#clientFiles = new ClientFiles(connection);
    this.#workspace = new Workspace(this.#documents, {
      files: filesOf(this.#clientFiles),
      onConfig: (uri, errors) => this.#publishConfig(uri, errors),
      chosenProfile: (uri) => this.#chosenProfile(uri),
    });
    this.#typing = new Typing(
      later,
      (uri) => this.#analysisOf(uri),
      (uri) => this.#typingEnded(uri),
    );
    this.#publisher = new Publisher(
      connection,
      this.#documents,
      this.#workspace,
      () => this.#form(),
      (analysis) => this.#shown(analysis),
    );
    this.#lintWorkspace = new WorkspaceLint(connection, this.#workspace, () => this.#form());
    this.#symbols = new SymbolIndex(this.#workspace);
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#start());
    connection.onShutdown(() => {
      this.#state = 'shut down';
    });
    connection.onDidChangeConfiguration(() => this.#configure());
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri } of changes) this.#lintWorkspace.withdraw(uri);
      this.#workspace.forgetFiles();
      this.#symbols.forgetFiles();
      this.#refresh();
    });
    this.#documents.onDidOpen(({ document: { uri } }) => {
      this.#workspace.forget(uri);
      this.#symbols.forget(uri);
      this.#lintWorkspace.withdraw(uri);
    });
    this.#documents.onDidChangeContent(({ document: { uri } }) => this.#publisher.changed(uri));
    this.#documents.onDidSave(({ document: { uri } }) => {
      this.#typing.finish(uri);
      this.#workspace.saved(uri);
    });
    this.#documents.onDidClose(({ document: { uri } }) => this.#closed(uri));
    connection.onNotification(CURSOR, ({ uri, line }: { readonly uri: string; readonly line: number }) =>
      this.#typing.cursorAt(uri, line),
    );
    this.#answer();
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize({ capabilities, initializationOptions, workspaceFolders, rootUri }: InitializeParams): InitializeResult {
    this.#state = 'serving';
    this.#client = capabilities;
    this.#folders = workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: '' }] : []);
    const command: unknown = initializationOptions?.showReferencesCommand;
    this.#showReferences = typeof command === 'string' ? command : '';
    this.#clientFiles.offered = initializationOptions?.files === true;
    const rules: unknown = initializationOptions?.rulesBase;
    this.#rulesBase = typeof rules === 'string' ? rules : '';
    this.#typing.followsCursor = initializationOptions?.cursor === true;
    const { diagnostic } = capabilities.textDocument ?? {};
    this.#publisher.pulled = diagnostic !== undefined;
    this.#publisher.related = diagnostic?.relatedDocumentSupport === true;
    return { capabilities: capabilitiesFor(this.#publisher.pulled) };
  }

  /** @throws ResponseError before the client has introduced itself, and after it has said goodbye. */
  #refuseUnlessServing(): void {
    if (this.#state === 'new') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized');
    if (this.#state === 'shut down') throw new ResponseError(ErrorCodes.InvalidRequest, 'shut down');
  }

  /** One line per feature; a document that is no draft has no answer. */
  #answer(): void {
    const connection = this.#connection;
    const answer: Answer = (feature) => {
      return async (params, token) => {
        this.#refuseUnlessServing();
        const { uri } = params.textDocument;
        await this.#workspace.ready(uri);
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
        const analysis = this.#workspace.analysis(uri);
        return analysis ? feature(analysis, params) : null;
      };
    };
    this.#writer.answer(connection, answer);
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
    connection.onHover(
      answer((analysis, { position }) => hover(this.#shown(analysis), position, this.#form()) ?? null),
    );
    connection.onFoldingRanges(
      answer((analysis) => foldingRanges(analysis, this.#client.textDocument?.foldingRange?.rangeLimit)),
    );
    connection.onSelectionRanges(answer((analysis, { positions }) => selectionRanges(analysis, positions)));
    connection.onCodeLens(
      answer((analysis) =>
        this.#settings.codeLens ? codeLenses(analysis, this.#settings.locale, this.#showReferences) : [],
      ),
    );
    connection.onCodeAction(answer((analysis, { range, context }) => this.#codeActions(analysis, range, context.only)));
    connection.onCodeActionResolve((action) => this.#resolved(action));
    connection.onPrepareRename(answer((analysis, { position }) => prepareRename(analysis, position) ?? null));
    connection.onRenameRequest(
      answer((analysis, { position, newName }) => {
        const edits = rename(analysis, position, newName, this.#settings.locale);
        return this.#offer(analysis, { edits, texts: textsAfter(analysis, { edits }) });
      }),
    );
    connection.onRequest(
      'zhunsheng/renumber',
      answer((analysis, { scope }: RenumberParams) => {
        const found = renumbering(analysis, scope === 'edit' ? 'edit' : 'all');
        this.#workspace.offered(analysis, textsAfter(analysis, found));
        return renumberAnswer(analysis, found, this.#settings.locale);
      }),
    );
    connection.onRequest('zhunsheng/draft', answer(draftInfo));
    connection.onRequest(
      'zhunsheng/outline',
      answer((analysis) => outline(analysis, this.#settings.locale)),
    );
    connection.onRequest('zhunsheng/setProfile', (params: SetProfileParams) => this.#setProfile(params));
    connection.onRequest('zhunsheng/lintWorkspace', (params: WorkDoneProgressParams | null, token) =>
      this.#lintWorkspace.run(
        this.#folders.map(({ uri }) => uri),
        token,
        connection.window.attachWorkDoneProgress(params?.workDoneToken),
      ),
    );
    connection.onWorkspaceSymbol(({ query }, token) =>
      this.#symbols.find(
        query,
        this.#folders.map(({ uri }) => uri),
        token,
      ),
    );
    connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }) =>
      this.#publisher.report(uri, previousResultId),
    );
  }

  /** A file that is no draft yet can be made one. */
  async #setProfile({ textDocument: { uri }, profile }: SetProfileParams): Promise<WorkspaceEdit | null> {
    await this.#workspace.ready(uri);
    const documents = this.#analysisOf(uri)?.documents ?? [this.#documents.get(uri)].filter((one) => one !== undefined);
    return isProfile(profile) ? setProfile(documents, profile) : null;
  }

  async #codeActions(
    analysis: Analysis,
    range: Range,
    only: readonly CodeActionKind[] | undefined,
  ): Promise<CodeAction[]> {
    const shown = this.#shown(analysis);
    const form = this.#actionForm();
    const resolves = this.#client.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
    const offered = codeActions(shown, range, only, form, analysis);
    const actions = resolves ? offered : await this.#allResolved(offered, only);
    if (analysis.source.format === 'markdown' || !isAsked(CodeActionKind.QuickFix, only)) return actions;
    const findings = findingsIn(shown, range);
    const config = findings.length > 0 ? await this.#configFile(analysis.document.uri) : undefined;
    return config ? [...actions, ...configActions(findings, config, analysis, form)] : actions;
  }

  /** Works out what an action changes; an action of a text that has changed since changes nothing. */
  async #resolved(action: CodeAction): Promise<CodeAction> {
    const { data } = action;
    if (!isNumberTask(data)) return action;
    await this.#workspace.ready(data.uri);
    const analysis = this.#analysisOf(data.uri);
    const found = analysis && editsOf(data, analysis);
    return analysis && found ? { ...action, edit: this.#offer(analysis, found) } : action;
  }

  /** For a client that cannot wait: moves, which take a while each, only where it asks for them. */
  #allResolved(actions: readonly CodeAction[], only: readonly CodeActionKind[] | undefined): Promise<CodeAction[]> {
    const wanted = actions.filter(({ kind }) => only || kind !== MOVE);
    return Promise.all(wanted.map((action) => this.#resolved(action)));
  }

  /** Remembers what the edits make, so that the numbers can be trusted once they are there. */
  #offer(analysis: Analysis, { edits, texts }: NumberEdits): WorkspaceEdit {
    this.#workspace.offered(analysis, texts);
    return { changes: changesOf(analysis, edits) };
  }

  /** A new one belongs where the command line looks for it: into the folder that is open in the editor. */
  async #configFile(uri: string): Promise<ConfigFile | undefined> {
    const found = await this.#workspace.configFile(uri);
    if (found) return found;
    const { scheme } = URI.parse(uri);
    if (scheme === 'untitled') return undefined;
    const folder = this.#folderOf(uri);
    const at = folder ? URI.parse(folder.uri) : Utils.dirname(URI.parse(uri));
    return { uri: Utils.joinPath(at, CONFIG_FILES[0] as string).toString(), text: undefined };
  }

  /** The open folder that holds the file. */
  #folderOf(uri: string): WorkspaceFolder | undefined {
    const key = canonicalUri(uri);
    return this.#folders.find((folder) => key.startsWith(`${canonicalUri(folder.uri).replace(/\/$/, '')}/`));
  }

  async #start(): Promise<void> {
    if (this.#client.workspace?.workspaceFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.#folders = [...this.#folders.filter(({ uri }) => !gone.has(uri)), ...added];
      });
    }
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
    for (const { uri } of this.#documents.all()) this.#publisher.changed(uri);
    const { workspace } = this.#client;
    if (this.#refreshesDiagnostics()) this.#connection.languages.diagnostics.refresh();
    if (workspace?.inlayHint?.refreshSupport) this.#connection.languages.inlayHint.refresh();
    if (workspace?.semanticTokens?.refreshSupport) this.#connection.languages.semanticTokens.refresh();
    if (workspace?.codeLens?.refreshSupport) void this.#connection.sendRequest('workspace/codeLens/refresh');
  }

  /** The user's own choice for the file, by its path in the folder that is open in the editor. */
  #chosenProfile(uri: string): string | undefined {
    const choices = Object.entries(this.#settings.profiles);
    if (choices.length === 0) return undefined;
    const folder = this.#folderOf(uri);
    const path = folder ? relativePath(URI.parse(folder.uri), uri) : URI.parse(uri).path;
    return choices.find(([pattern]) => pattern === path || picomatch.isMatch(path, pattern))?.[1];
  }

  #closed(uri: string): void {
    this.#typing.finish(uri);
    this.#workspace.forget(uri);
    this.#symbols.forget(uri);
    this.#writer.forget(uri);
    this.#publisher.closed(uri);
    // Their draft has the text of the disk there now, which may be another one.
    const neighbours = this.#workspace.openNeighbours(uri);
    for (const neighbour of neighbours) this.#publisher.changed(neighbour);
    if (neighbours.length > 0 && this.#refreshesDiagnostics()) this.#connection.languages.diagnostics.refresh();
  }

  /** None where the engine fails, which is reported when the draft is published. */
  #analysisOf(uri: string): Analysis | undefined {
    try {
      return this.#workspace.analysis(uri);
    } catch {
      return undefined;
    }
  }

  #shown(analysis: Analysis): Analysis {
    return this.#mayHoldBack() ? this.#typing.shown(analysis) : analysis;
  }

  /** A client that asks for diagnostics, and cannot be told to ask anew, has to see everything at once. */
  #mayHoldBack(): boolean {
    return !this.#publisher.pulled || this.#refreshesDiagnostics();
  }

  #typingEnded(uri: string): void {
    this.#publisher.changed(uri);
    if (this.#refreshesDiagnostics()) this.#connection.languages.diagnostics.refresh();
  }

  #refreshesDiagnostics(): boolean {
    return this.#publisher.pulled && this.#client.workspace?.diagnostics?.refreshSupport === true;
  }

  #publishConfig(uri: string, errors: readonly ConfigError[]): void {
    void this.#connection.sendDiagnostics({ uri, diagnostics: configDiagnostics(errors, this.#settings.locale) });
  }

  #form(): DiagnosticForm {
    const { diagnostic, publishDiagnostics } = this.#client.textDocument ?? {};
    const { relatedInformation, tagSupport } = { ...publishDiagnostics, ...diagnostic };
    const rulesBase = this.#rulesBase;
    return {
      locale: this.#settings.locale,
      related: relatedInformation === true,
      tags: tagSupport !== undefined,
      rulesBase,
    };
  }

  #actionForm(): ActionForm {
    const { documentChanges, resourceOperations, snippetEditSupport } = this.#client.workspace?.workspaceEdit ?? {};
    return {
      ...this.#form(),
      snippets: documentChanges === true && snippetEditSupport === true,
      creates: documentChanges === true && resourceOperations?.includes('create') === true,
    };
  }
}

/** The client tells where the cursor is: `{ uri, line }`, counted from 0. */
const CURSOR = 'zhunsheng/cursor';

interface RenumberParams {
  readonly textDocument: TextDocumentIdentifier;
  /** `edit`: only what the edits since the numbers were in order have shifted; by default all that is out of order. */
  readonly scope?: 'all' | 'edit';
}

interface SetProfileParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly profile: string;
}

const later: Schedule = (run, after) => {
  const timer = setTimeout(run, after);
  return () => clearTimeout(timer);
};
