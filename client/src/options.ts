/** What the language client is told when it starts, the same on the desktop and in the browser. */
import { workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { draftSelector } from './documents.ts';
import { restartWhenItDies } from './restart.ts';
import { SHOW_REFERENCES } from './show-references.ts';

export const ID = 'zhunsheng';
export const NAME = '准绳';

/** What the server hears of when it changes on the disk: its configuration, and the files that drafts are made of. */
const WATCHED = ['**/{zhunsheng.{json,yaml,yml},package.json}', '**/*.{md,markdown,txt}'];

export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: draftSelector(),
    initializationOptions: { showReferencesCommand: SHOW_REFERENCES, files: true, cursor: true },
    synchronize: { fileEvents: WATCHED.map((glob) => workspace.createFileSystemWatcher(glob)) },
    errorHandler: restartWhenItDies(),
  };
}
