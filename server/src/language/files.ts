/** Files that are not open in the editor: read and found by whoever can, the server itself or its client. */
import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

export interface Files {
  /** The bytes of a file; undefined when it is not there or cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** The files below a folder whose paths match one of the globs, which are relative to it. In no order. */
  find(folder: string, include: readonly string[]): Promise<readonly string[]>;
}

/** Of a client that offers no files, on a server that has none. */
export const NO_FILES: Files = { read: async () => undefined, find: async () => [] };

/** A URI as it is compared: clients write the same one in several ways (`%3A`, `%E6%A0%87`). What is none stays as it is. */
export function canonicalUri(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** The client reads and finds: it knows folders that are on no disk. What it cannot answer is not there. */
export class ClientFiles implements Files {
  readonly #connection: Connection;
  /** Only a client that says that it answers is asked. */
  offered = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async read(uri: string): Promise<Uint8Array | undefined> {
    const encoded = await this.#ask('zhunsheng/readFile', { uri });
    return typeof encoded === 'string' ? bytesOf(encoded) : undefined;
  }

  async find(folder: string, include: readonly string[]): Promise<readonly string[]> {
    const found = await this.#ask('zhunsheng/findFiles', { folder, include });
    return Array.isArray(found) ? found.filter((uri) => typeof uri === 'string').map(canonicalUri) : [];
  }

  async #ask(method: string, request: object): Promise<unknown> {
    if (!this.offered) return undefined;
    return this.#connection.sendRequest<unknown>(method, request).catch(() => undefined);
  }
}

/** Of a base64 text; undefined for anything else. */
function bytesOf(encoded: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
