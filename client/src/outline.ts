/** Shows the outline of the active draft as a table, to be read or copied. */
import { commands, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { activeDocument, sayNoDraft } from './documents.ts';
import { showReport } from './reports.ts';
import { ask } from './requests.ts';
import { say } from './say.ts';

export function registerOutline(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('zhunsheng.showOutline', async () => {
    const document = activeDocument();
    if (!document) return;
    const parameters = { textDocument: { uri: document.uri.toString() } };
    const markdown = await ask<string | null>(client, 'zhunsheng/outline', parameters);
    if (markdown === undefined) return;
    if (!markdown) sayNoDraft();
    else await showReport(say('大纲', 'Outline'), document.uri, markdown);
  });
}
