/** What the server says that it can do. */
import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { ACTION_KINDS } from './code-actions.ts';
import { TRIGGERS } from './completion.ts';
import { LEGEND } from './semantic-tokens.ts';

const FEATURES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
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
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  codeActionProvider: { codeActionKinds: [...ACTION_KINDS], resolveProvider: true },
  renameProvider: { prepareProvider: true },
};

const PULLED = { identifier: 'zhunsheng', interFileDependencies: true, workspaceDiagnostics: false };

/** @param pulled the client asks for diagnostics; otherwise they are published to it. */
export function capabilitiesFor(pulled: boolean): ServerCapabilities {
  return pulled ? { ...FEATURES, diagnosticProvider: PULLED } : FEATURES;
}
