/** Somebody types a reference. */
import { type CompletionItem, type CompletionList, commands } from 'vscode';
import { equal, ok } from './assert.ts';
import { DRAFT } from './draft.ts';
import { closeAll, needs, openDraft, placeOf } from './editor.ts';

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

describe('Completion', () => {
  afterEach(closeAll);

  it('offers behind 见 the clauses of the draft', async function () {
    await needs(this, 'completionProvider');
    const editor = await openDraft('completion.md', `${DRAFT}\n见\n`);
    const place = placeOf(editor.document, '\n见‸\n').translate(0, 0);
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      place,
    );
    const labels = items.map(labelOf);
    for (const number of ['5.1', '5.2', '6.2']) {
      ok(
        labels.some((label) => label.startsWith(number)),
        `${number} is not among ${labels.slice(0, 20).join(', ')}`,
      );
    }
    equal(
      labels.filter((label) => label.startsWith('9')),
      [],
    );
  });
});
