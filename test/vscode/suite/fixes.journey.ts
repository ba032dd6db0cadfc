/** Somebody lets the lightbulb work. */
import { type CodeAction, CodeActionKind, commands, type TextDocument, workspace } from 'vscode';
import { equal, eventually, ok } from './assert.ts';
import { changed } from './draft.ts';
import { closeAll, diagnosticsOf, findingsOf, openDraft, ours, putCursor } from './editor.ts';

async function lightbulb(
  document: TextDocument,
  marked: Parameters<typeof putCursor>[1],
  editor: Parameters<typeof putCursor>[0],
) {
  const place = putCursor(editor, marked);
  const range = editor.document.validateRange(editor.selection.with(place));
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    CodeActionKind.QuickFix.value,
  );
}

describe('The lightbulb', () => {
  afterEach(closeAll);

  it('repairs what is wrong under the cursor', async () => {
    const editor = await openDraft('gap.md', changed(['按GB/T 7345—2008中', '按GB/T7345—2008中']));
    equal(findingsOf(editor.document, await diagnosticsOf(editor.document)), ['code-gap: ']);
    const actions = await lightbulb(editor.document, '按GB/T‸7345', editor);
    const fix = actions.find(({ isPreferred }) => isPreferred);
    ok(fix?.edit, `no fix among ${actions.map(({ title }) => title).join(', ')}`);
    ok(await workspace.applyEdit(fix.edit), 'the fix could not be applied');
    await diagnosticsOf(editor.document, (found) => found.length === 0);
    equal(editor.document.getText(), changed());
  });

  it('puts a finding aside with a comment, where the user writes why', async () => {
    const editor = await openDraft('aside.md', changed(['## 5.3 耐热', '## 5.4 耐热'], ['见5.2和5.3', '见5.2']));
    equal(findingsOf(editor.document, await diagnosticsOf(editor.document)), ['clause-sequence: 5.4']);
    const actions = await lightbulb(editor.document, '## 5‸.4 耐热', editor);
    const aside = actions.find(({ title }) => title.includes('在此处忽略'));
    ok(aside?.edit, `no such action among ${actions.map(({ title }) => title).join(', ')}`);
    ok(await workspace.applyEdit(aside.edit), 'the action could not be applied');
    await diagnosticsOf(editor.document, (found) => found.length === 0);
    ok(
      /<!-- zhunsheng-disable-next-line clause-sequence.*-->\n+## 5\.4/.test(editor.document.getText()),
      'the comment',
    );
  });
});

describe('The command “fix all”', () => {
  afterEach(closeAll);

  it('makes all safe fixes, and nothing else', async () => {
    const text = changed(
      ['按GB/T 7345—2008中', '按GB/T7345-2008中'],
      ['应符合5.1的规定', '应符合第5.1条的规定'],
      ['## 6.3 耐热', '## 6.4 耐热'],
    );
    const editor = await openDraft('fix-all.md', text);
    await diagnosticsOf(editor.document, (found) => found.length === 4);
    await commands.executeCommand('zhunsheng.fixAll');
    await eventually(() => (ours(editor.document).length === 1 ? true : undefined), 'one finding is left');
    equal(findingsOf(editor.document, ours(editor.document)), ['clause-sequence: 6.4']);
    equal(editor.document.getText(), changed(['## 6.3 耐热', '## 6.4 耐热']));
  });
});
