/** Which documents the language server gets to see; it tells by itself which of these are drafts. */
import { languages, type TextDocument, window, workspace } from 'vscode';
import { say } from './say.ts';

const LANGUAGES = ['markdown', 'plaintext'];

/**
 * Where people keep drafts: files, here, in a container or on the web, and new ones. Not the other places where VS Code
 * shows Markdown: older versions in a comparison, comments, cells of notebooks, our own reports.
 */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

/** The folders that are open when the extension starts may be on a file system that no list foresees. */
export function draftSelector(): { readonly scheme: string; readonly language: string }[] {
  const schemes = new Set([...SCHEMES, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
  return [...schemes].flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));
}

/** The document of the active editor; undefined where the server does not see it, which the user is told. */
export function activeDocument(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  if (document && languages.match(draftSelector(), document) > 0) return document;
  void window.showInformationMessage(
    say('请先打开一个草案（Markdown 或纯文本文件）。', 'Open a draft first (a Markdown or plain text file).'),
  );
  return undefined;
}

/** Said where a command needs a draft and the document is none. */
export function sayNoDraft(): void {
  void window.showInformationMessage(
    say(
      '这个文件不像标准或政策文件的草案。可以用“准绳：选择文件类型”指明。',
      'This file does not look like a draft. “Zhunsheng: Choose Document Type” can say what it is.',
    ),
  );
}
