/** Somebody opens a file and looks at what is found. */
import { DiagnosticSeverity } from 'vscode';
import { equal } from './assert.ts';
import { DRAFT } from './draft.ts';
import { closeAll, diagnosticsOf, findingsOf, openDraft, openFile, ours, runningClient } from './editor.ts';

/** The faults of samples/faulty, as a reader finds them: rule and wrong characters, from top to bottom. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {};

describe('Opening a file', () => {
  afterEach(closeAll);

  for (const [path, faults] of Object.entries(FAULTS)) {
    it(`shows in ${path} exactly the faults that are in it`, async () => {
      const { document } = await openFile(path);
      const found = await diagnosticsOf(document);
      equal(findingsOf(document, found), faults);
    });
  }

  it('shows nothing in a draft that is right, and a fault as soon as it is typed', async () => {
    const editor = await openDraft('right.md', DRAFT);
    await runningClient();
    equal(findingsOf(editor.document, await diagnosticsOf(editor.document, () => true)), []);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\n## 6.5 噪声\n\n目视检查。\n'));
    const found = await diagnosticsOf(editor.document);
    equal(findingsOf(editor.document, found), ['clause-sequence: 6.5']);
    equal(found[0]?.severity, DiagnosticSeverity.Error);
  });

  it('shows nothing in a README', async () => {
    const { document } = await openFile('README.md');
    await diagnosticsOf((await openDraft('after.md', DRAFT.replace('## 5.3', '## 5.4'))).document); // the server is through
    equal(ours(document), []);
  });
});
