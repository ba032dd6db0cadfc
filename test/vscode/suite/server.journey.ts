/** The server dies, or somebody restarts it. */
import { commands } from 'vscode';
import { equal, eventually, ok } from './assert.ts';
import { changed } from './draft.ts';
import { closeAll, diagnosticsOf, findingsOf, openDraft, runningClient } from './editor.ts';

const FAULTY = changed(['## 6.3 耐热', '## 6.4 耐热']);

describe('The server', () => {
  afterEach(closeAll);

  // In a browser it is a worker, which nobody can kill.
  if (typeof process !== 'undefined') {
    it('is restarted when it dies, and goes on where it was', async () => {
      const client = await runningClient();
      const { document } = await openDraft('killed.md', FAULTY);
      await diagnosticsOf(document);
      const before = client.serverProcess?.pid;
      ok(before, 'the server has no process');
      process.kill(before, 'SIGKILL');
      await eventually(() => {
        const now = client.serverProcess?.pid;
        return (client.isRunning() && now !== undefined && now !== before) || undefined;
      }, 'another process serves');
      equal(findingsOf(document, await diagnosticsOf(document)), ['clause-sequence: 6.4']);
    });
  }

  it('can be restarted by the user', async () => {
    const { document } = await openDraft('restarted.md', FAULTY);
    await diagnosticsOf(document);
    await commands.executeCommand('zhunsheng.restart');
    await runningClient();
    equal(findingsOf(document, await diagnosticsOf(document)), ['clause-sequence: 6.4']);
  });
});
