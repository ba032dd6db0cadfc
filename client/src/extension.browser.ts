/** The extension in the browser: starts the language server in a worker. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions } from 'vscode-languageclient/browser';
import { ID, NAME, OPTIONS } from './options.ts';
import { registerShowReferences } from './show-references.ts';

/** The worker of web browsers; only what is needed of it here. */
declare const Worker: new (url: string) => ServerOptions;

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const { extensionUri } = context;
  const script = extensionUri.with({ path: `${extensionUri.path}/dist/server.browser.js` });
  client = new LanguageClient(ID, NAME, new Worker(script.toString(true)), OPTIONS);
  context.subscriptions.push(registerShowReferences());
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
