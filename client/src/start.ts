/** What happens when the extension starts, the same on the desktop and in the browser. */
import { type Disposable, type ExtensionContext, languages, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerChooseProfile } from './choose-profile.ts';
import { followCursor } from './cursor.ts';
import { draftSelector } from './documents.ts';
import { serveFiles } from './files.ts';
import { registerFixAll } from './fix-all.ts';
import { registerLintWorkspace } from './lint-workspace.ts';
import { registerNewDraft } from './new-draft.ts';
import { OpenPlaces } from './open-places.ts';
import { registerOutline } from './outline.ts';
import { registerRenumber } from './renumber.ts';
import { registerReports } from './reports.ts';
import { registerRestart } from './restart.ts';
import { say } from './say.ts';
import { registerShowReferences } from './show-references.ts';
import { showStatus } from './status.ts';

/**
 * Registers the commands, and starts the server once there is a document for it, without waiting for it: the editor waits
 * for nobody. VS Code has plain text of its own, for which it starts the extension too.
 *
 * @returns the client, which is what other extensions, and the tests, get from this one
 */
export function start<Client extends BaseLanguageClient>(client: Client, context: ExtensionContext): Client {
  const places = new OpenPlaces();
  context.subscriptions.push(
    places,
    registerReports(),
    registerShowReferences(),
    registerNewDraft(context.extensionUri),
    registerRenumber(client, places),
    registerFixAll(),
    registerLintWorkspace(client),
    registerOutline(client),
    registerChooseProfile(client),
    registerRestart(client),
    serveFiles(client),
    followCursor(client),
    showStatus(client),
  );
  if (workspace.textDocuments.some(isForServer)) startServer(client);
  else context.subscriptions.push(startWithFirstDocument(client));
  return client;
}

function isForServer(document: TextDocument): boolean {
  return languages.match(draftSelector(), document) > 0;
}

function startWithFirstDocument(client: BaseLanguageClient): Disposable {
  const opening = workspace.onDidOpenTextDocument((document) => {
    if (!isForServer(document)) return;
    opening.dispose();
    startServer(client);
  });
  return opening;
}

function startServer(client: BaseLanguageClient): void {
  client.start().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(
      say(`准绳的语言服务器无法启动：${reason}`, `The language server of Zhunsheng does not start: ${reason}`),
    );
  });
}
