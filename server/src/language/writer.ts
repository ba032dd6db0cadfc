/** The features of the server that help somebody write: one line for each, as in `server.ts`. */
import {
  type CancellationToken,
  type ClientCapabilities,
  type CompletionContext,
  CompletionTriggerKind,
  type Connection,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { type CompletionForm, completion } from './completion.ts';
import { documentLinks } from './document-links.ts';
import { formatting } from './formatting.ts';
import { inlayHints } from './inlay-hints.ts';
import { encoded, semanticTokens, TokenAnswers } from './semantic-tokens.ts';
import type { Settings } from './settings.ts';
import type { Analysis } from './workspace.ts';

/** Makes an answer of a feature: what is asked is a draft, or has no answer. */
export type Answer = <Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
  feature: (analysis: Analysis, params: Params) => Result | Promise<Result>,
) => (params: Params, token: CancellationToken) => Promise<Result | null>;

export class Writer {
  readonly #settings: () => Settings;
  readonly #client: () => ClientCapabilities;
  readonly #tokens = new TokenAnswers();

  constructor(settings: () => Settings, client: () => ClientCapabilities) {
    this.#settings = settings;
    this.#client = client;
  }

  answer(connection: Connection, answer: Answer): void {
    const settings = this.#settings;
    const tokens = this.#tokens;
    connection.onCompletion(
      answer((analysis, { position, context }) => completion(analysis, position, this.#completionForm(context))),
    );
    connection.onRequest(
      SemanticTokensRequest.type,
      answer((analysis) => tokens.full(analysis.document.uri, semanticTokens(analysis))),
    );
    connection.onRequest(
      SemanticTokensDeltaRequest.type,
      answer((analysis, { previousResultId }) =>
        tokens.changes(analysis.document.uri, previousResultId, semanticTokens(analysis)),
      ),
    );
    connection.onRequest(
      SemanticTokensRangeRequest.type,
      answer((analysis, { range }) => encoded(semanticTokens(analysis, range))),
    );
    connection.languages.inlayHint.on(
      answer((analysis, { range }) => (settings().inlayHints ? inlayHints(analysis, range) : [])),
    );
    connection.onDocumentLinks(answer((analysis) => documentLinks(analysis, settings().linkBase)));
    connection.onDocumentFormatting(answer((analysis) => (settings().format ? formatting(analysis) : [])));
    connection.onDocumentRangeFormatting(
      answer((analysis, { range }) => (settings().format ? formatting(analysis, range) : [])),
    );
  }

  /** To be called when a document is closed. */
  forget(uri: string): void {
    this.#tokens.forget(uri);
  }

  #completionForm(context: CompletionContext | undefined): CompletionForm {
    const { completionItem } = this.#client().textDocument?.completion ?? {};
    return {
      snippets: completionItem?.snippetSupport === true,
      labelDetails: completionItem?.labelDetailsSupport === true,
      invoked: context?.triggerKind !== CompletionTriggerKind.TriggerCharacter,
    };
  }
}
