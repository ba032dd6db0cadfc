/** Tells the server in which line the cursor stands: it is quiet about the line that somebody is typing. */
import { type Disposable, languages, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { draftSelector } from './documents.ts';

/** A cursor that is held down passes many lines; the server hears of the one where it rests. */
const REST_MS = 150;

export function followCursor(client: BaseLanguageClient): Disposable {
  const selector = draftSelector();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  const tell = (): void => {
    const editor = window.activeTextEditor;
    if (!editor || !client.isRunning() || languages.match(selector, editor.document) === 0) return;
    const uri = editor.document.uri.toString();
    const { line } = editor.selection.active;
    if (told === `${line} ${uri}`) return;
    told = `${line} ${uri}`;
    void client.sendNotification('zhunsheng/cursor', { uri, line });
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, REST_MS);
  };
  const subscriptions = [
    window.onDidChangeTextEditorSelection(later),
    window.onDidChangeActiveTextEditor(later),
    client.onDidChangeState(() => {
      told = ''; // a server that has just started knows nothing
      later();
    }),
  ];
  return {
    dispose: () => {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
