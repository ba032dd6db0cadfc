/** Somebody inserts a clause and renumbers. */
import { commands, workspace } from 'vscode';
import { equal, ok } from './assert.ts';
import { changed, DRAFT } from './draft.ts';
import { ask, closeAll, openDraft, runningClient } from './editor.ts';

interface Answer {
  readonly edit: object | null;
  readonly table: readonly { readonly old: string; readonly new: string }[];
  readonly problems: readonly object[];
}

const INSERTED = changed(['## 5.2 容量', '## 5.9 气味\n\n水应无异味。\n\n## 5.2 容量']);
const RENUMBERED = changed(
  ['## 5.2 容量', '## 5.2 气味\n\n水应无异味。\n\n## 5.3 容量'],
  ['## 5.3 耐热', '## 5.4 耐热'],
  ['仍符合5.2的', '仍符合5.3的'],
  ['应符合5.2 a)和5.2 b)的', '应符合5.3 a)和5.3 b)的'],
  ['见5.2和5.3', '见5.3和5.4'],
);

describe('Renumbering', () => {
  afterEach(closeAll);

  it('after a clause was inserted takes every reference along, and says which numbers changed', async function () {
    const { document } = await openDraft('renumber.md', INSERTED);
    const { edit, table, problems } = await ask<Answer>(this, 'zhunsheng/renumber', document);
    ok(edit, 'there is nothing to renumber');
    equal(problems, []);
    equal(
      table.map(({ old, new: next }) => `${old} → ${next}`),
      ['5.9 → 5.2', '5.2 → 5.3', '5.3 → 5.4'],
    );
    const client = await runningClient();
    const workspaceEdit = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
    ok(await workspace.applyEdit(workspaceEdit), 'the edit could not be applied');
    equal(document.getText(), RENUMBERED);
  });

  it('by the command shows every change before it is made, all of them chosen', async () => {
    const { document } = await openDraft('renumber-command.md', INSERTED);
    const done = new Promise<void>((resolve) => {
      const listener = workspace.onDidChangeTextDocument((change) => {
        if (change.document !== document) return;
        listener.dispose();
        resolve();
      });
    });
    void commands.executeCommand('zhunsheng.renumber');
    // The preview has no event of its own: its button is pressed until it is there.
    const pressing = setInterval(() => void commands.executeCommand('refactorPreview.apply'), 500);
    await done;
    clearInterval(pressing);
    equal(document.getText(), RENUMBERED);
  });

  it('leaves a draft alone whose numbers are right', async function () {
    const { document } = await openDraft('in-order.md', DRAFT);
    const { edit, table, problems } = await ask<Answer>(this, 'zhunsheng/renumber', document);
    equal({ edit, table, problems }, { edit: null, table: [], problems: [] });
  });
});
