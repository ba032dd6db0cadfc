/** Somebody looks at the status bar, and says what a file is. */
import { commands, DiagnosticSeverity, window, workspace } from 'vscode';
import { equal, eventually, ok } from './assert.ts';
import { DRAFT } from './draft.ts';
import { ask, closeAll, diagnosticsOf, openDraft, openFile } from './editor.ts';

interface Draft {
  readonly profile: string;
  readonly name: { readonly zh: string; readonly en: string };
}

const PLAN =
  '一、总体要求\n\n质量第一。\n\n二、主要任务\n\n（一）提升质量\n\n开展行动。\n\n（二）加强监管\n\n开展检查。\n\n三、保障措施\n\n加强领导。\n';

describe('The kind of a file', () => {
  afterEach(closeAll);

  it('is recognised, and is nothing for a README', async function () {
    const plan = await openDraft('plan.txt', PLAN);
    equal((await ask<Draft>(this, 'zhunsheng/draft', plan.document)).profile, 'policy');
    const readme = await openFile('README.md');
    equal(await ask<Draft | null>(this, 'zhunsheng/draft', readme.document), null);
  });

  it('is what the user chooses, in the front matter of a Markdown draft', async function () {
    const { document } = await openDraft('chosen.md', DRAFT);
    await ask<Draft>(this, 'zhunsheng/draft', document);
    await commands.executeCommand('zhunsheng.chooseProfile', 'enterprise');
    await eventually(() => document.getText().startsWith('---\n') || undefined, 'the draft has front matter');
    equal((await ask<Draft>(this, 'zhunsheng/draft', document)).profile, 'enterprise');
  });

  it('is kept in the settings of the workspace for a plain text file', async function () {
    const { document } = await openDraft('kept.txt', PLAN);
    await ask<Draft>(this, 'zhunsheng/draft', document);
    await commands.executeCommand('zhunsheng.chooseProfile', 'law');
    await eventually(
      async () => (await ask<Draft>(this, 'zhunsheng/draft', document)).profile === 'law' || undefined,
      'law',
    );
    equal(workspace.getConfiguration('zhunsheng').get('profiles'), { 'kept.txt': 'law' });
    equal(document.getText(), PLAN);
    await workspace.getConfiguration('zhunsheng').update('profiles', undefined, false);
  });
});

describe('A new draft', () => {
  afterEach(closeAll);

  for (const profile of ['zhejiang-made', 'group-standard', 'enterprise', 'local', 'industry', 'gb-t-1.1', 'policy']) {
    it(`from the template ${profile} is recognised as that, and asks for nothing but what is to be filled in`, async function () {
      await commands.executeCommand('zhunsheng.newDraft', profile);
      const document = window.activeTextEditor?.document;
      ok(document?.isUntitled, 'no new document');
      equal((await ask<Draft>(this, 'zhunsheng/draft', document)).profile, profile);
      const found = await diagnosticsOf(document, (all) => all.length > 0);
      ok(found.length > 0, 'nothing is to be filled in');
      equal(
        found.map(({ code }) => String(code)).filter((code) => code !== 'placeholder'),
        [],
      );
      // A plain text file has no front matter to say that it is a 草案.
      ok(
        profile === 'policy' || found.every(({ severity }) => severity === DiagnosticSeverity.Information),
        'a new draft has warnings',
      );
    });
  }
});
