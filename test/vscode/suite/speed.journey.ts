/** How long it takes, printed and not judged: a test that depends on the load of the machine fails for no reason. */
import { commands, window } from 'vscode';
import { ok } from './assert.ts';
import { closeAll, diagnosticsOf, openFile, runningClient } from './editor.ts';
import { report } from './report.ts';

/** The page on which VS Code says itself how long every extension took: id, builtin, load, call, finish in ms. */
const ACTIVATION = /\|\s*zhunsheng\.zhunsheng\s*\|\s*\w+\s*\|\s*(\d+)\s*\|\s*(\d+)\s*\|\s*(\d+)\s*\|/;

describe('Speed', () => {
  afterEach(closeAll);

  it('of activation', async () => {
    await runningClient();
    await commands.executeCommand('perfview.show');
    for (let tries = 0; tries < 100; tries++) {
      const times = ACTIVATION.exec(window.activeTextEditor?.document.getText() ?? '');
      if (times) {
        const [, load, call, finish] = times;
        report(`    activation: ${load} ms to load the code, ${Number(call) + Number(finish)} ms to activate`);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    report('    activation: VS Code does not say');
  });

  it('from opening a long draft to its first diagnostics', async () => {
    await runningClient();
    const began = performance.now();
    const { document } = await openFile('长标准.md');
    await diagnosticsOf(document);
    const bytes = new TextEncoder().encode(document.getText()).length;
    ok(bytes > 100 * 1024, 'the draft is long');
    report(`    ${Math.round(bytes / 1024)} KB: first diagnostics after ${Math.round(performance.now() - began)} ms`);
  });
});
