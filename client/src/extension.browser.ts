/** The extension in the browser: the language server runs in a worker. */
import type { ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, ID, NAME } from './options.ts';
import { start } from './start.ts';

/** What the client talks to, as its own types have it. */
type ServerWorker = Awaited<ReturnType<Extract<ConstructorParameters<typeof LanguageClient>[2], () => unknown>>>;

/** The worker of web browsers; only what is needed of it here. */
declare const Worker: new (url: string) => ServerWorker & { terminate(): void };

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): LanguageClient {
  client = start(new LanguageClient(ID, NAME, workers(context.extensionUri), clientOptions()), context);
  return client;
}

/** A worker does not end by itself when its server is stopped: the next one ends it. */
function workers(extensionUri: Uri): () => Promise<ServerWorker> {
  const script = extensionUri.with({ path: `${extensionUri.path}/dist/server.browser.js` });
  let running: InstanceType<typeof Worker> | undefined;
  return async () => {
    running?.terminate();
    running = new Worker(script.toString(true));
    return running;
  };
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop()) await client.stop();
}
