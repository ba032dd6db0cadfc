/** What a client of the language server does in a test: it opens, changes and closes texts, and waits for diagnostics. */
import type { MessageConnection } from 'vscode-languageserver/node';

export interface Diagnostic {
  readonly code: string;
  readonly severity: number;
  readonly source: string;
  readonly message: string;
  readonly range: { readonly start: object; readonly end: object };
}

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A change of a text: everything, or the range [start, end). */
export interface Change {
  readonly range?: { readonly start: object; readonly end: object };
  readonly text: string;
}

export class Client {
  readonly #connection: MessageConnection;
  readonly #waiting: ((published: Published) => void)[] = [];
  readonly #published: Published[] = [];

  /** `settings` answers the server's question for the user's settings. */
  constructor(connection: MessageConnection, settings: object = {}) {
    this.#connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', (published: Published) => {
      const next = this.#waiting.shift();
      if (next) next(published);
      else this.#published.push(published);
    });
    connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly object[] }) =>
      items.map(() => settings),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
  }

  /** `textDocument` is laid over what the client says it can do with texts. */
  async start(textDocument: object = {}, initializationOptions: object = {}): Promise<object> {
    const capabilities = {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { publishDiagnostics: { relatedInformation: true }, ...textDocument },
    };
    const answer = await this.#connection.sendRequest<object>('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions,
    });
    await this.#connection.sendNotification('initialized', {});
    return answer;
  }

  async open(uri: string, languageId: string, text: string): Promise<Published> {
    const textDocument = { uri, languageId, version: 1, text };
    return this.#after('textDocument/didOpen', { textDocument });
  }

  async change(uri: string, version: number, contentChanges: readonly Change[]): Promise<Published> {
    return this.#after('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async close(uri: string): Promise<Published> {
    return this.#after('textDocument/didClose', { textDocument: { uri } });
  }

  /** Opens a text without waiting for diagnostics: a client that asks for them gets none by itself. */
  async openSilently(uri: string, languageId: string, text: string): Promise<void> {
    const textDocument = { uri, languageId, version: 1, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  async request<Answer>(method: string, parameters: object): Promise<Answer> {
    return this.#connection.sendRequest<Answer>(method, parameters);
  }

  /** Ends the server as an editor does. */
  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    this.#connection.dispose();
  }

  /** Sends the notification, and waits for the diagnostics that it leads to. */
  async #after(method: string, parameters: object): Promise<Published> {
    const published = this.next();
    await this.#connection.sendNotification(method, parameters);
    return published;
  }

  /** The next diagnostics that the server publishes. */
  next(): Promise<Published> {
    const first = this.#published.shift();
    if (first) return Promise.resolve(first);
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }
}
