/** What the journeys do in the editor: open drafts, type, look at diagnostics, ask the server. */
import {
  commands,
  type Diagnostic,
  extensions,
  languages,
  type Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient, ServerCapabilities } from 'vscode-languageclient/node';
import { eventually, ok } from './assert.ts';

/** The first line of a long text, by what it contains. */
export type Line = string;

export function extension() {
  const found = extensions.getExtension<LanguageClient>('zhunsheng.zhunsheng');
  ok(found, 'the extension is not installed');
  return found;
}

/** The extension's client, once its server runs. */
export async function runningClient(): Promise<LanguageClient> {
  const client = await extension().activate();
  await client.start(); // nothing when it is started already
  return client;
}

/** Ends the test as pending while the server cannot do this yet. */
export async function needs(test: Mocha.Context, capability: keyof ServerCapabilities): Promise<LanguageClient> {
  const client = await runningClient();
  if (!client.initializeResult?.capabilities[capability]) test.skip();
  return client;
}

/** The server's answer; ends the test as pending while the server does not know the request. */
export async function ask<Answer>(
  test: Mocha.Context,
  method: string,
  document: TextDocument,
  more = {},
): Promise<Answer> {
  const client = await runningClient();
  try {
    const textDocument = { uri: document.uri.toString() };
    return await client.sendRequest<Answer>(method, { textDocument, ...more });
  } catch (error) {
    if ((error as { readonly code?: number }).code === METHOD_NOT_FOUND) test.skip();
    throw error;
  }
}

const METHOD_NOT_FOUND = -32601;

export function inWorkspace(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  return Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace in an editor. */
export async function openFile(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(inWorkspace(path)));
}

/** Writes a file into the workspace, and opens it. */
export async function openDraft(path: string, text: string): Promise<TextEditor> {
  await workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
  return openFile(path);
}

/** Closes all editors; what was typed is thrown away. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor?.document.isDirty) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Our diagnostics of the document, once there are any that `settled` accepts, from top to bottom. */
export async function diagnosticsOf(
  document: TextDocument,
  settled: (found: readonly Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<readonly Diagnostic[]> {
  return eventually(
    () => {
      const found = ours(document);
      return settled(found) ? found : undefined;
    },
    `diagnostics of ${document.fileName}, now ${JSON.stringify(ours(document).map(({ code }) => code))}`,
  );
}

export function ours({ uri }: TextDocument): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === '准绳')
    .sort((a, b) => a.range.start.compareTo(b.range.start) || (String(a.code) < String(b.code) ? -1 : 1));
}

/** Rule and wrong characters. */
export function findingsOf(document: TextDocument, diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, range }) => `${code}: ${document.getText(range)}`);
}

/**
 * The place of a text in the document, which must be in it once.
 *
 * @param marked ‸ in it is where the cursor goes; by default its start
 */
export function placeOf(document: TextDocument, marked: string): Position {
  const cursor = Math.max(0, marked.indexOf('‸'));
  const text = marked.replace('‸', '');
  const at = document.getText().indexOf(text);
  ok(at >= 0, `not in the document: ${text}`);
  ok(document.getText().indexOf(text, at + 1) < 0, `more than once in the document: ${text}`);
  return document.positionAt(at + cursor);
}

export function putCursor(editor: TextEditor, marked: string): Position {
  const place = placeOf(editor.document, marked);
  editor.selection = new Selection(place, place);
  editor.revealRange(new Range(place, place));
  return place;
}
