/** Somebody gives a clause another number. */
import { commands, type WorkspaceEdit, workspace } from 'vscode';
import { equal, ok } from './assert.ts';
import { changed, DRAFT } from './draft.ts';
import { closeAll, needs, openDraft, placeOf } from './editor.ts';

const RENAMED = changed(
  ['## 5.2 容量', '## 5.4 容量'],
  ['仍符合5.2的', '仍符合5.4的'],
  ['应符合5.2 a)和5.2 b)的', '应符合5.4 a)和5.4 b)的'],
  ['见5.2和5.3', '见5.4和5.5'],
  ['## 5.3 耐热', '## 5.5 耐热'], // the clauses behind it keep their order
);

describe('Renaming 5.2 to 5.4', () => {
  afterEach(closeAll);

  for (const [from, place] of [
    ['the clause', '## 5‸.2 容量'],
    ['a mention', '见5‸.2和'],
  ] as const) {
    it(`from ${from} takes every mention along, and no other document’s 5.2`, async function () {
      await needs(this, 'renameProvider');
      const { document } = await openDraft('rename.md', DRAFT);
      const position = placeOf(document, place);
      const args = [document.uri, position, '5.4'] as const;
      const edit = await commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', ...args);
      ok(await workspace.applyEdit(edit), 'the rename could not be applied');
      equal(document.getText(), RENAMED);
    });
  }
});
