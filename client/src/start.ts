/** What happens when the extension starts, the same on the desktop and in the browser. */
import { type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerChooseProfile } from './choose-profile.ts';
import { followCursor } from './cursor.ts';
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
 * Registers the commands and starts the server, without waiting for it: the editor waits for nobody.
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
  client.start().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(
      say(`准绳的语言服务器无法启动：${reason}`, `The language server of Zhunsheng does not start: ${reason}`),
    );
  });
  return client;
}
