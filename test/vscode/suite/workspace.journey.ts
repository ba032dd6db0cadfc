/** Somebody checks all drafts of the folder. */
import { commands, languages } from 'vscode';
import { equal, ok } from './assert.ts';
import { ask, closeAll, inWorkspace, openFile } from './editor.ts';

interface Counts {
  readonly files: number;
  readonly errors: number;
}

describe('Checking the workspace', () => {
  afterEach(closeAll);

  it('finds the faults of files that are not open', async function () {
    const { document } = await openFile('README.md');
    await ask(this, 'zhunsheng/lintWorkspace', document, { workDoneToken: 'trial' });
    const counts = await commands.executeCommand<Counts>('zhunsheng.lintWorkspace');
    ok(counts.files > 0 && counts.errors > 0, `counted ${JSON.stringify(counts)}`);
    const faulty = languages.getDiagnostics().filter(([uri]) => uri.path.includes('/faulty/'));
    ok(
      faulty.some(([, found]) => found.length > 0),
      'no diagnostics of the faulty samples',
    );
    equal(languages.getDiagnostics(inWorkspace('README.md')), []);
  });

  it('shows the outline of a draft as a table', async function () {
    const { document } = await openFile('长标准.md');
    const markdown = await ask<string>(this, 'zhunsheng/outline', document);
    ok(/^\|.*\|$/m.test(markdown), 'a table in Markdown');
    ok(markdown.includes('5.2'), 'a clause');
  });
});
