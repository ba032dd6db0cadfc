/** The extension on the desktop: the language server runs in a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, ID, NAME } from './options.ts';
import { start } from './start.ts';

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): LanguageClient {
  const server = {
    module: context.asAbsolutePath('dist/server.js'),
    transport: TransportKind.ipc,
    // Every key stroke leaves short-lived objects behind: with room for them they are cleared away less often.
    options: { execArgv: ['--max-semi-space-size=32'] },
  };
  client = start(new LanguageClient(ID, NAME, server, clientOptions()), context);
  return client;
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop()) await client.stop();
}
