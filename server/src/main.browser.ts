/** The language server's entry in a browser worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './language/server.ts';

/** The worker's own side of its channel. */
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

serve(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)));
