/** The built server and clients that do not keep to the protocol: it answers, it stays, and it prints nothing else. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ErrorCodes, LSPErrorCodes, type MessageConnection, type ResponseError } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { root } from '../house/imports.ts';
import type { Change, Diagnostic } from './client.ts';
import { ServerProcess, type Transport } from './server-process.ts';

const URI = 'file:///drafts/draft.md';
const TEXT = '# 1 范围\n\n本文件规定了要求。\n\n# 3 要求\n\n应符合GB/T191的规定。\n';

/** The rules that the text breaks. */
const BROKEN = ['clause-sequence', 'code-gap'];

interface Report {
  readonly kind: string;
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

let server: ServerProcess;
let connection: MessageConnection;

function start(transport: Transport = 'stdio'): void {
  server = new ServerProcess(transport);
  connection = server.connection;
  connection.listen();
}

async function initialize(
  capabilities: object = { textDocument: { diagnostic: {} } },
  options?: object,
): Promise<void> {
  const parameters = { processId: null, rootUri: null, capabilities, initializationOptions: options };
  await connection.sendRequest('initialize', parameters);
  await connection.sendNotification('initialized', {});
}

async function open(text = TEXT, uri = URI): Promise<void> {
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
}

async function change(version: number, contentChanges: readonly Change[], uri = URI): Promise<void> {
  await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
}

async function diagnose(uri = URI, previousResultId?: string): Promise<Report> {
  return connection.sendRequest<Report>('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
}

/** It still does what it is there for. */
async function isWell(): Promise<void> {
  await open(TEXT, 'file:///drafts/well.md');
  const { items } = await diagnose('file:///drafts/well.md');
  for (const rule of BROKEN)
    assert.ok(
      items.some(({ code }) => code === rule),
      rule,
    );
}

/** The code of the error that the request is refused with. */
async function refusal(method: string, parameters: unknown): Promise<number | undefined> {
  try {
    await connection.sendRequest(method, parameters);
    return undefined;
  } catch (error) {
    return (error as ResponseError<void>).code;
  }
}

async function stop(): Promise<void> {
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  assert.equal(await server.ended(), 0);
}

const POSITION = { line: 0, character: 0 };
const IN_DRAFT = { textDocument: { uri: URI } };

for (const transport of ['stdio', 'node-ipc'] as const) {
  describe(`The server (${transport})`, () => {
    beforeEach(() => start(transport));
    afterEach(() => server.kill());

    it('refuses requests before it knows its client, and after the goodbye', async () => {
      const parameters = { ...IN_DRAFT, position: POSITION };
      assert.equal(await refusal('textDocument/hover', parameters), ErrorCodes.ServerNotInitialized);
      await initialize();
      assert.equal(await refusal('textDocument/hover', parameters), undefined);
      await connection.sendRequest('shutdown');
      assert.equal(await refusal('textDocument/hover', parameters), ErrorCodes.InvalidRequest);
      await connection.sendNotification('exit');
      assert.equal(await server.ended(), 0);
    });

    it('ends with 1 when it is told to without a goodbye', async () => {
      await initialize();
      await connection.sendNotification('exit');
      assert.equal(await server.ended(), 1);
    });

    it('ignores changes of what is not open, and a second closing', async () => {
      await initialize();
      await change(2, [{ text: '甲' }]);
      await connection.sendNotification('textDocument/didClose', IN_DRAFT);
      await open();
      await connection.sendNotification('textDocument/didClose', IN_DRAFT);
      await connection.sendNotification('textDocument/didClose', IN_DRAFT);
      assert.deepEqual((await diagnose()).items, []);
      await isWell();
      await stop();
    });

    it('knows what it does not know', async () => {
      await initialize();
      assert.equal(await refusal('textDocument/unheardOf', {}), ErrorCodes.MethodNotFound);
      await connection.sendNotification('textDocument/didUnheardOf', {});
      await connection.sendNotification('$/unheardOf', {});
      await isWell();
      await stop();
    });
  });
}

describe('The server and malformed parameters', () => {
  beforeEach(() => start());
  afterEach(() => server.kill());

  const requests = [
    'hover',
    'definition',
    'references',
    'documentHighlight',
    'documentSymbol',
    'foldingRange',
    'selectionRange',
    'codeLens',
    'codeAction',
    'diagnostic',
  ].map((name) => `textDocument/${name}`);
  const own = ['draft', 'outline', 'setProfile'].map((name) => `zhunsheng/${name}`);

  it('answers each request with an answer or an error', async () => {
    await initialize();
    await open();
    for (const method of [...requests, ...own, 'workspace/symbol', 'zhunsheng/lintWorkspace']) {
      for (const parameters of [
        {},
        { textDocument: null },
        { textDocument: { uri: 7 } },
        { textDocument: { uri: ':' } },
      ]) {
        await refusal(method, parameters);
      }
      await refusal(method, { textDocument: { uri: URI }, position: 'here', range: [], positions: 1, context: 0 });
    }
    await isWell();
    await stop();
  });

  it('survives notifications that make no sense', async () => {
    await initialize();
    for (const method of ['didOpen', 'didChange', 'didClose', 'didSave'].map((name) => `textDocument/${name}`)) {
      for (const parameters of [{}, { textDocument: {} }, { textDocument: { uri: 1, text: 2, version: 'x' } }]) {
        await connection.sendNotification(method, parameters);
      }
    }
    await open();
    for (const contentChanges of [
      [{}],
      [{ range: {}, text: '甲' }],
      [{ range: { start: POSITION, end: null }, text: '' }],
    ]) {
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: 2 },
        contentChanges,
      });
    }
    for (const parameters of [{}, { uri: 7, line: 'x' }]) {
      await connection.sendNotification('zhunsheng/cursor', parameters);
    }
    await connection.sendNotification('workspace/didChangeWatchedFiles', {});
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 7, type: 9 }] });
    await isWell();
    await stop();
  });

  it('takes places outside the text for its ends', async () => {
    await initialize();
    await open();
    for (const position of [
      { line: 1e9, character: 1e9 },
      { line: -1, character: -1 },
      { line: 0, character: 1e9 },
      { line: 2 ** 31 - 1, character: 0 },
    ]) {
      for (const method of requests) {
        const parameters = { ...IN_DRAFT, position, positions: [position], range: { start: position, end: position } };
        const code = await refusal(method, { ...parameters, context: { diagnostics: [], includeDeclaration: true } });
        assert.equal(code, undefined, `${method} at ${JSON.stringify(position)}`);
      }
      await change(2, [{ range: { start: position, end: position }, text: '' }]);
    }
    const { items } = await diagnose();
    assert.deepEqual(
      BROKEN.filter((rule) => !items.some(({ code }) => code === rule)),
      [],
    );
    await stop();
  });

  it('does not end with a message that is none', async () => {
    await initialize();
    const body = '{"jsonrpc":"2.0","method":';
    server.writeRaw(`Content-Length: ${body.length}\r\n\r\n${body}`);
    server.writeRaw('Content-Length: 2\r\n\r\n{}');
    server.writeRaw('Content-Length: 2\r\n\r\n[]');
    await isWell();
    await stop();
  });
});

describe('The server', () => {
  beforeEach(() => start());
  afterEach(() => server.kill());

  it('ends when its client is gone', async () => {
    await initialize();
    server.closeInput();
    assert.equal(await server.ended(), 1);
  });

  it('drops a request that is cancelled', async () => {
    await initialize();
    await open();
    const message = (content: object): string => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...content });
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    };
    server.writeRaw(
      message({ id: 'lenses', method: 'textDocument/codeLens', params: IN_DRAFT }) +
        message({ method: '$/cancelRequest', params: { id: 'lenses' } }),
    );
    await diagnose();
    assert.equal(server.answerTo('lenses')?.error?.code, LSPErrorCodes.RequestCancelled);
    await isWell();
    await stop();
  });

  it('serves a client that can do next to nothing', async () => {
    const published = new Promise<{ readonly diagnostics: readonly Diagnostic[] }>((resolve) =>
      connection.onNotification('textDocument/publishDiagnostics', resolve),
    );
    await initialize({});
    await open();
    const { diagnostics } = await published;
    for (const rule of BROKEN)
      assert.ok(
        diagnostics.some(({ code }) => code === rule),
        rule,
      );
    assert.ok(diagnostics.every((one) => !('relatedInformation' in one) && !('tags' in one)));
    const context = { diagnostics: [] };
    const range = { start: POSITION, end: { line: 9, character: 0 } };
    const actions = await connection.sendRequest<readonly { readonly edit: object }[]>('textDocument/codeAction', {
      ...IN_DRAFT,
      range,
      context,
    });
    assert.ok(actions.length > 0);
    assert.ok(
      actions.every(({ edit }) => 'changes' in edit),
      'an edit that it does not understand',
    );
    await stop();
  });

  it('says that nothing has changed, where nothing has', async () => {
    await initialize();
    await open();
    const first = await diagnose();
    assert.equal(first.kind, 'full');
    assert.deepEqual(await diagnose(URI, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await change(2, [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: '甲' }]);
    // Another text, and the same findings at the same places.
    assert.equal((await diagnose(URI, first.resultId)).kind, 'unchanged');
    await change(3, [{ range: { start: { line: 4, character: 2 }, end: { line: 4, character: 3 } }, text: '2' }]);
    const third = await diagnose(URI, first.resultId);
    assert.equal(third.kind, 'full');
    assert.ok(third.items.every(({ code }) => code !== 'clause-sequence'));
    await stop();
  });

  for (const way of ['asks', 'is told'] as const) {
    it(`says the same after a thousand quick edits as of the final text, to a client that ${way}`, async () => {
      const pulled = way === 'asks';
      const published = new Map<string, Published>();
      connection.onNotification(
        'textDocument/publishDiagnostics',
        (one: Published) => void published.set(one.uri, one),
      );
      await initialize(pulled ? undefined : {});
      const text = readFileSync(join(root, 'samples/faulty/T_ZZB_示例_智能恒温电水壶.md'), 'utf8').slice(0, 3000);
      await open(text);
      const document = TextDocument.create(URI, 'markdown', 1, text);
      const next = randomNumbers(20260101);
      for (let version = 2; version <= 1000; version++) {
        const edit = randomEdit(document, next);
        TextDocument.update(document, [edit], version);
        await change(version, [edit]);
      }
      // Nothing waits behind a change that nobody types.
      const last = { range: { start: POSITION, end: POSITION }, text: '<!-- 完 -->\n\n' };
      TextDocument.update(document, [last], 1001);
      await change(1001, [last]);
      const fresh = 'file:///drafts/fresh.md';
      await open(document.getText(), fresh);
      if (pulled) {
        assert.deepEqual((await diagnose()).items, (await diagnose(fresh)).items);
      } else {
        while (published.get(URI)?.version !== 1001 || !published.has(fresh)) await diagnose('file:///none.md');
        assert.deepEqual(published.get(URI)?.diagnostics, published.get(fresh)?.diagnostics);
      }
      assert.ok(document.getText().length > 1000);
      await stop();
    });
  }
});

interface Published {
  readonly uri: string;
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Numbers in [0, below) that look random and are the same in every run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const PIECES = [
  '5',
  '.',
  '见5.2',
  '\n',
  '\n\n# 6 检验\n\n',
  'GB/T 191',
  '表1',
  '附录A',
  'a)　',
  '（',
  '注：',
  '$$',
  '|',
  '<!--',
  '-->',
  '```\n',
  '',
];

function randomEdit(document: TextDocument, next: (below: number) => number): Required<Change> {
  const length = document.getText().length;
  const start = next(length + 1);
  const end = Math.min(length, start + next(4));
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  return { range, text: PIECES[next(PIECES.length)] as string };
}
