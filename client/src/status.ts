/** The status bar item that says as what the active document is checked. It is not there for other documents. */
import { commands, Disposable, languages, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { draftSelector } from './documents.ts';
import type { DraftAnswer } from './requests.ts';
import { say } from './say.ts';

/** Editors and diagnostics change in bursts. */
const PAUSE_MS = 200;
/** Commands that need a draft are offered in menus only where there is one. */
const IS_DRAFT = 'zhunsheng.isDraft';

export function showStatus(client: BaseLanguageClient): Disposable {
  const item = window.createStatusBarItem('zhunsheng.profile', StatusBarAlignment.Right, 100);
  item.name = '准绳';
  item.command = 'zhunsheng.chooseProfile';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(client, item), PAUSE_MS);
  };
  later();
  return Disposable.from(
    item,
    { dispose: () => clearTimeout(timer) },
    window.onDidChangeActiveTextEditor(later),
    client.onDidChangeState(later),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) later();
    }),
  );
}

async function update(client: BaseLanguageClient, item: StatusBarItem): Promise<void> {
  const document = window.activeTextEditor?.document;
  const draft = await draftOf(client, document);
  if (document !== window.activeTextEditor?.document) return; // the next update is under way
  await commands.executeCommand('setContext', IS_DRAFT, draft !== undefined);
  if (!draft) {
    item.hide();
    return;
  }
  item.text = `$(law) ${say(draft.name.zh, draft.name.en)}`;
  const what = [draft.number, draft.title].filter((text) => text !== '').join(' ');
  item.tooltip = say(
    `准绳按“${draft.name.zh.replaceAll(/[“”]/g, '')}”检查这个文件。单击可以改为其他类型。`,
    `Zhunsheng checks this file as a ${draft.name.en}. Click to choose another kind.`,
  ).concat(what === '' ? '' : `\n${what}`);
  item.show();
}

/** Undefined for a document that is no draft, and where the server cannot say. */
async function draftOf(
  client: BaseLanguageClient,
  document: Parameters<typeof languages.match>[1] | undefined,
): Promise<DraftAnswer | undefined> {
  if (!document || !client.isRunning() || languages.match(draftSelector(), document) === 0) return undefined;
  try {
    const textDocument = { uri: document.uri.toString() };
    return (await client.sendRequest<DraftAnswer | null>('zhunsheng/draft', { textDocument })) ?? undefined;
  } catch {
    return undefined; // nobody asked for it: the editor stays as it is without the item
  }
}
