/** Somebody follows a reference, and comes back. */
import { commands, type Hover, type Location, type LocationLink, type MarkdownString, window } from 'vscode';
import { equal, eventually, ok } from './assert.ts';
import { DRAFT } from './draft.ts';
import { closeAll, openDraft, placeOf, putCursor, runningClient } from './editor.ts';

describe('Navigation', () => {
  beforeEach(runningClient);
  afterEach(closeAll);

  it('leads with F12 from 见5.2 to the clause, and back', async () => {
    const editor = await openDraft('navigation.md', DRAFT);
    const mention = putCursor(editor, '见5‸.2和');
    const clause = placeOf(editor.document, '## ‸5.2 容量');
    const line = (): number => window.activeTextEditor?.selection.active.line ?? -1;
    const links = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      mention,
    );
    equal(
      links.map((link) => ('targetUri' in link ? link.targetSelectionRange?.start : link.range.start)),
      [clause],
    );
    await commands.executeCommand('editor.action.revealDefinition');
    await eventually(() => line() === clause.line || undefined, 'the cursor is in the clause');
    await commands.executeCommand('workbench.action.navigateBack');
    await eventually(() => line() === mention.line || undefined, 'the cursor is back');
  });

  it('knows all who refer to a clause, and leaves out who refers to another document', async () => {
    const editor = await openDraft('references.md', DRAFT);
    const clause = putCursor(editor, '## ‸5.2 容量');
    const places = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      clause,
    );
    const found = places.map(({ range }) => editor.document.lineAt(range.start.line).text);
    ok(found.includes('在高温箱中放置2 h后，见5.2和5.3。'), '见5.2');
    ok(found.includes('耐热试验后，容量偏差应仍符合5.2的规定。'), '符合5.2');
    const other = placeOf(editor.document, '7345—2008中‸5.2描述');
    ok(!places.some(({ range }) => range.contains(other)), '5.2 of GB/T 7345 is not ours');
  });

  it('shows the clause in the hover of a reference', async () => {
    const editor = await openDraft('hover.md', DRAFT);
    const mention = putCursor(editor, '见5‸.2和');
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', editor.document.uri, mention);
    const text = hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value)).join('\n');
    ok(text.includes('容量'), `the hover says: ${text}`);
  });

  it('has an outline of clauses by their numbers', async () => {
    const editor = await openDraft('outline.md', DRAFT);
    const symbols = await commands.executeCommand<{ name: string; children: { name: string }[] }[]>(
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    const chapter = symbols.find(({ name, children }) => name.includes('要求') && children.length === 3);
    ok(chapter, `the chapters are ${symbols.map(({ name }) => name).join(', ')}`);
  });
});
