/** What the extension is the same in on the desktop and in the browser. */
import type { LanguageClientOptions } from 'vscode-languageclient';
import { SHOW_REFERENCES } from './show-references.ts';

export const ID = 'zhunsheng';
export const NAME = '准绳';

/** Drafts are Markdown or plain text; the server itself tells which of these files are drafts. */
export const OPTIONS: LanguageClientOptions = {
  documentSelector: [{ language: 'markdown' }, { language: 'plaintext' }],
  initializationOptions: { showReferencesCommand: SHOW_REFERENCES },
};
