/** The extension in the browser: the language server runs in a worker. */
import type { ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientOptions, ID, NAME } from './options.ts';
import { start } from './start.ts';

/** What the client listens to. */
type Port = ConstructorParameters<typeof BrowserMessageReader>[0] &
  ConstructorParameters<typeof BrowserMessageWriter>[0];

/** The worker of web browsers; only what is needed of it here. */
declare const Worker: new (url: string) => Port & { terminate(): void };

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): LanguageClient {
  client = start(new LanguageClient(ID, NAME, workers(context.extensionUri), clientOptions()), context);
  return client;
}

/** A worker does not end by itself when its server is stopped: the next one ends it. */
function workers(extensionUri: Uri): () => Promise<MessageTransports> {
  const script = extensionUri.with({ path: `${extensionUri.path}/dist/server.browser.js` });
  let running: InstanceType<typeof Worker> | undefined;
  return async () => {
    running?.terminate();
    running = new Worker(script.toString(true));
    return { reader: new BrowserMessageReader(running), writer: new BrowserMessageWriter(running) };
  };
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop()) await client.stop();
}
