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

/** 2.1 is mentioned in 2.2, which cites a standard with a slip that can safely be repaired. */
const LINKED =
  '# 1 范围\n\n本文件规定了要求。\n\n# 2 要求\n\n## 2.1 外观\n\n应光滑。\n\n## 2.2 尺寸\n\n见2.1，并应符合GB/T191的规定。\n';
const LABEL = { start: { line: 6, character: 3 }, end: { line: 6, character: 6 } };
const MENTION = { start: { line: 12, character: 1 }, end: { line: 12, character: 4 } };

/** What the server says that it offers. */
const FEATURES = [
  'documentSymbolProvider',
  'definitionProvider',
  'referencesProvider',
  'documentHighlightProvider',
  'hoverProvider',
  'foldingRangeProvider',
  'selectionRangeProvider',
  'codeLensProvider',
  'workspaceSymbolProvider',
  'codeActionProvider',
  'completionProvider',
  'semanticTokensProvider',
  'inlayHintProvider',
  'documentLinkProvider',
  'documentFormattingProvider',
  'documentRangeFormattingProvider',
];

const THREE = { start: { line: 4, character: 2 }, end: { line: 4, character: 3 } };

for (const [name, args] of [
  ['dist/server.js', ['dist/server.js', '--stdio']],
  ['zhunsheng lsp', ['dist/zhunsheng.js', 'lsp']],
] as const) {
  describe(`The language server (${name})`, () => {
    let process_: ChildProcess;
    let client: Client;

    const start = async (settings: object, textDocument?: object, options?: object): Promise<object> => {
      assert.ok(existsSync(join(root, args[0])), `${args[0]} is missing: run npm run build first`);
      process_ = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
      const { stdin, stdout } = process_;
      assert.ok(stdin && stdout);
      const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
      client = new Client(connection, settings);
      return client.start(textDocument, options);
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

    it('leads the reader through an open draft', async () => {
      const { capabilities } = (await start({}, {}, { showReferencesCommand: 'show' })) as { capabilities: object };
      assert.deepEqual(
        FEATURES.filter((feature) => !(feature in capabilities)),
        [],
      );
      await client.open(DRAFT, 'markdown', LINKED);
      const ask = <Answer>(method: string, parameters: object = {}): Promise<Answer> =>
        client.request<Answer>(`textDocument/${method}`, { textDocument: { uri: DRAFT }, ...parameters });
      const mention = { position: MENTION.start };
      const heading = { uri: DRAFT, range: LABEL };
      const used = { uri: DRAFT, range: MENTION };

      const symbols = await ask<readonly { readonly name: string }[]>('documentSymbol');
      assert.deepEqual(
        symbols.map(({ name }) => name),
        ['1 范围', '2 要求'],
      );
      assert.deepEqual(await ask('definition', mention), [heading]);
      assert.deepEqual(await ask('references', { ...mention, context: { includeDeclaration: true } }), [heading, used]);
      assert.deepEqual(await ask('documentHighlight', mention), [
        { range: LABEL, kind: 3 },
        { range: MENTION, kind: 2 },
      ]);
      const { contents } = await ask<{ readonly contents: { readonly value: string } }>('hover', mention);
      assert.match(contents.value, /^\*\*2\.1 外观\*\*/);
      const folds = await ask<readonly { readonly startLine: number }[]>('foldingRange');
      assert.deepEqual(folds[0], { startLine: 0, endLine: 2 });
      const [selection] = await ask<readonly { readonly range: object }[]>('selectionRange', {
        positions: [MENTION.start],
      });
      assert.deepEqual(selection?.range, MENTION);
      const [lens] = await ask<readonly { readonly command: object }[]>('codeLens');
      assert.deepEqual(lens?.command, {
        title: '被引用 1 处',
        command: 'show',
        arguments: [DRAFT, LABEL.start, [used]],
      });
      const all = await ask<readonly { readonly kind: string }[]>('codeAction', {
        range: LABEL,
        context: { diagnostics: [], only: ['source.fixAll'] },
      });
      assert.deepEqual(
        all.map(({ kind }) => kind),
        ['source.fixAll.zhunsheng'],
      );
      const found = await client.request<readonly { readonly name: string }[]>('workspace/symbol', { query: '外观' });
      assert.deepEqual(
        found.map(({ name }) => name),
        ['2.1 外观'],
      );
    });

    it('helps the writer of an open draft', async () => {
      await start({ links: { base: 'https://example.org/{code}' } }, { completion: { completionItem: {} } });
      await client.open(DRAFT, 'markdown', `${LINKED}\n见\n`);
      const ask = <Answer>(method: string, parameters: object = {}): Promise<Answer> =>
        client.request<Answer>(`textDocument/${method}`, { textDocument: { uri: DRAFT }, ...parameters });
      const range = { start: { line: 0, character: 0 }, end: { line: 15, character: 0 } };

      const items = await ask<readonly { readonly label: string }[]>('completion', {
        position: { line: 14, character: 1 },
        context: { triggerKind: 2, triggerCharacter: '见' },
      });
      assert.equal(items[0]?.label, '2.1 外观');
      const all = await ask<{ readonly resultId: string; readonly data: readonly number[] }>('semanticTokens/full');
      const part = await ask<{ readonly data: readonly number[] }>('semanticTokens/range', { range });
      assert.deepEqual(part.data, all.data);
      const delta = await ask<{ readonly edits: readonly object[] }>('semanticTokens/full/delta', {
        previousResultId: all.resultId,
      });
      assert.deepEqual(delta.edits, []);
      const [hint] = await ask<readonly { readonly label: string; readonly position: object }[]>('inlayHint', {
        range,
      });
      assert.deepEqual([hint?.label, hint?.position], ['⟨外观⟩', MENTION.end]);
      const edits = await ask<readonly { readonly newText: string }[]>('formatting', {
        options: { tabSize: 2, insertSpaces: true },
      });
      assert.deepEqual(edits, [
        { range: { start: { line: 12, character: 13 }, end: { line: 12, character: 13 } }, newText: ' ' },
      ]);
      // The settings come when the client answers.
      let links = await ask<readonly { readonly target: string }[]>('documentLink');
      for (let tries = 0; links.length === 0 && tries < 100; tries++) links = await ask('documentLink');
      assert.deepEqual(
        links.map(({ target }) => target),
        ['https://example.org/GB%2FT%20191'],
      );
    });

    it('gives a client that wants it the definition with the whole mention and target', async () => {
      await start({}, { definition: { linkSupport: true } });
      await client.open(DRAFT, 'markdown', LINKED);
      const [link] = await client.request<readonly { readonly originSelectionRange: object }[]>(
        'textDocument/definition',
        { textDocument: { uri: DRAFT }, position: MENTION.start },
      );
      assert.deepEqual(link?.originSelectionRange, MENTION);
    });

    it('lets a client that can ask for diagnostics', async () => {
      await start({}, { diagnostic: {} });
      await client.openSilently(DRAFT, 'markdown', FAULTY);
      const report = await client.request<{ readonly kind: string; readonly items: readonly Diagnostic[] }>(
        'textDocument/diagnostic',
        { textDocument: { uri: DRAFT } },
      );
      assert.equal(report.kind, 'full');
      assert.deepEqual(
        report.items.filter(({ code }) => code === 'clause-sequence').map(({ range }) => range),
        [THREE],
      );
    });
  });
}
