/** What the extension is the same in on the desktop and in the browser. */
import type { LanguageClientOptions } from 'vscode-languageclient';

export const ID = 'zhunsheng';
export const NAME = '准绳';

/** Drafts are Markdown or plain text; the server itself tells which of these files are drafts. */
export const OPTIONS: LanguageClientOptions = {
  documentSelector: [{ language: 'markdown' }, { language: 'plaintext' }],
};

/** What the extension needs of `vscode.ExtensionContext`. */
export interface Context {
  /** The absolute path of a file of the extension. */
  asAbsolutePath(path: string): string;
  readonly extensionUri: Uri;
}

interface Uri {
  readonly path: string;
  with(change: { readonly path: string }): Uri;
  toString(skipEncoding?: boolean): string;
}
