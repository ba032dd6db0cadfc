/** The extension on the desktop: the language server runs in a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, ID, NAME } from './options.ts';
import { start } from './start.ts';

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  client = start(new LanguageClient(ID, NAME, server, clientOptions()), context);
  return client;
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop()) await client.stop();
}
