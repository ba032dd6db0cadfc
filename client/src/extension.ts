/** The extension on the desktop: starts the language server in a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { ID, NAME, OPTIONS } from './options.ts';
import { registerShowReferences } from './show-references.ts';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  client = new LanguageClient(ID, NAME, server, OPTIONS);
  context.subscriptions.push(registerShowReferences());
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
