/** The language server as an editor runs it: the bundle, over standard streams and over the command line. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { FAULTY, RIGHT } from '../cli/command.ts';
import { root } from '../house/imports.ts';
import { Client, type Diagnostic } from './client.ts';

const DRAFT = 'file:///drafts/draft.md';

/** The diagnostics of clause-sequence, with what they say. */
function sequences(diagnostics: readonly Diagnostic[]): object[] {
  return diagnostics
    .filter(({ code }) => code === 'clause-sequence')
    .map(({ range, severity, source, message }) => ({ range, severity, source, message }));
}

const THREE = { start: { line: 4, character: 2 }, end: { line: 4, character: 3 } };

for (const [name, args] of [
  ['dist/server.js', ['dist/server.js', '--stdio']],
  ['zhunsheng lsp', ['dist/zhunsheng.js', 'lsp']],
] as const) {
  describe(`The language server (${name})`, () => {
    let process_: ChildProcess;
    let client: Client;

    const start = async (settings: object): Promise<object> => {
      assert.ok(existsSync(join(root, args[0])), `${args[0]} is missing: run npm run build first`);
      process_ = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
      const { stdin, stdout } = process_;
      assert.ok(stdin && stdout);
      const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
      client = new Client(connection, settings);
      return client.start();
    };
    afterEach(async () => {
      const ended = once(process_, 'exit');
      await client.stop();
      assert.deepEqual(await ended, [0, null], 'the server ends when it is told to');
    });

    it('publishes the findings of an open draft, keeps up with changes, and takes them back', async () => {
      await start({});
      const opened = await client.open(DRAFT, 'markdown', FAULTY);
      assert.deepEqual([opened.uri, opened.version], [DRAFT, 1]);
      assert.deepEqual(sequences(opened.diagnostics), [
        {
          range: THREE,
          severity: 1,
          source: '准绳',
          message: '编号“3”不连续，此处应为“2”（GB/T 1.1—2020, 7.2; GB/T 1.1—2020, 7.3.2）',
        },
      ]);
      const mended = await client.change(DRAFT, 2, [{ range: THREE, text: '2' }]);
      assert.equal(mended.version, 2);
      assert.deepEqual(sequences(mended.diagnostics), []);
      const broken = await client.change(DRAFT, 3, [{ text: FAULTY.replaceAll('\n', '\r\n') }]);
      assert.equal(sequences(broken.diagnostics).length, 1);
      assert.deepEqual((await client.close(DRAFT)).diagnostics, []);
    });

    it('leaves files alone that are no drafts', async () => {
      await start({});
      const text = '# 购物\n\n- 牛奶\n';
      assert.deepEqual((await client.open('file:///notes.md', 'markdown', text)).diagnostics, []);
    });

    it('reads plain text, and a new file that has no name yet', async () => {
      await start({});
      const policy = '一、总则\n\n二、目标\n\n四、措施\n';
      const { diagnostics } = await client.open('file:///plan.txt', 'plaintext', policy);
      assert.ok(diagnostics.some(({ code }) => code === 'policy-sequence'));
      assert.equal(sequences((await client.open('untitled:Untitled-1', 'markdown', FAULTY)).diagnostics).length, 1);
      assert.deepEqual(sequences((await client.open('untitled:Untitled-2', 'markdown', RIGHT)).diagnostics), []);
    });

    it('speaks English when the user wants it', async () => {
      await start({ locale: 'en' });
      let { diagnostics } = await client.open(DRAFT, 'markdown', FAULTY);
      // The settings come when the client answers; what was published before is published anew.
      if (!diagnostics[0]?.message.startsWith('number')) ({ diagnostics } = await client.next());
      assert.match(
        diagnostics.find(({ code }) => code === 'clause-sequence')?.message ?? '',
        /^number 3 is out of sequence; expected 2/,
      );
    });
  });
}
