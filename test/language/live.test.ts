/** The built server at work: somebody types, drafts have several files, all drafts of a folder are checked. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, LSPErrorCodes, type MessageConnection } from 'vscode-languageserver/node';
import { type Folder, makeFolder } from '../cli/command.ts';
import type { Change, Diagnostic } from './client.ts';
import { ServerProcess } from './server-process.ts';

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

let server: ServerProcess;
let connection: MessageConnection;
/** What the server has published, and who waits for more. */
let published: Published[];
let waiting: (() => void)[];

async function start(capabilities: object, options: object = {}, folder?: string): Promise<void> {
  server = new ServerProcess('stdio');
  connection = server.connection;
  published = [];
  waiting = [];
  connection.onNotification('textDocument/publishDiagnostics', (one: Published) => {
    published.push(one);
    for (const wake of waiting.splice(0)) wake();
  });
  connection.listen();
  const workspaceFolders = folder === undefined ? null : [{ uri: folder, name: 'drafts' }];
  const parameters = { processId: null, rootUri: null, workspaceFolders, capabilities, initializationOptions: options };
  await connection.sendRequest('initialize', parameters);
  await connection.sendNotification('initialized', {});
}

/** The first publication that is as wanted, of those that have come or come still. */
async function publication(wanted: (one: Published) => boolean): Promise<Published> {
  for (;;) {
    const found = published.find(wanted);
    if (found) return found;
    await new Promise<void>((resolve) => void waiting.push(resolve));
  }
}

async function open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
}

async function change(uri: string, version: number, ...contentChanges: readonly Change[]): Promise<void> {
  await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
}

async function stop(): Promise<void> {
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  assert.equal(await server.ended(), 0);
}

function codes({ diagnostics }: Pick<Published, 'diagnostics'>): string[] {
  return diagnostics
    .filter(({ code }) => code !== 'required-elements')
    .map(({ code, range }) => `${code} ${(range.start as { readonly line: number }).line}`);
}

const URI = 'file:///drafts/draft.md';
const TEXT = '# 1 范围\n\n本文件规定了要求。\n\n# 2 要求\n\n应符合GB/T191的规定。\n\n\n';
const LINE = { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } };
const TYPED = { range: LINE, text: '# 5 试验' };

describe('While somebody types, the server', () => {
  afterEach(() => server.kill());

  it('waits until the cursor has left the line, and offers fixes for what it shows', async () => {
    await start({}, { cursor: true });
    await open(URI, TEXT);
    assert.deepEqual(codes(await publication(({ version }) => version === 1)), ['code-gap 6']);
    await change(URI, 2, TYPED);
    assert.deepEqual(codes(await publication(({ version }) => version === 2)), ['code-gap 6']);
    const ask = { textDocument: { uri: URI }, range: LINE, context: { diagnostics: [] } };
    assert.deepEqual(await connection.sendRequest('textDocument/codeAction', ask), []);
    published = [];
    await connection.sendNotification('zhunsheng/cursor', { uri: URI, line: 8 });
    await connection.sendNotification('zhunsheng/cursor', { uri: URI, line: 4 });
    assert.deepEqual(codes(await publication(() => true)), ['code-gap 6', 'clause-sequence 8']);
    const actions = await connection.sendRequest<readonly { readonly title: string }[]>('textDocument/codeAction', {
      ...ask,
      range: { start: { line: 8, character: 2 }, end: { line: 8, character: 2 } },
    });
    assert.ok(actions.some(({ title }) => title === '在此处忽略规则 clause-sequence'));
    await stop();
  });

  it('tells a client that asks to ask anew', async () => {
    await start(
      { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
      { cursor: true },
    );
    const refreshed = new Promise<void>((resolve) =>
      connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve();
        return null;
      }),
    );
    const diagnose = async (): Promise<string[]> => {
      const report = await connection.sendRequest<{ readonly items: readonly Diagnostic[] }>(
        'textDocument/diagnostic',
        {
          textDocument: { uri: URI },
        },
      );
      return codes({ diagnostics: report.items });
    };
    await open(URI, TEXT);
    await change(URI, 2, TYPED);
    assert.deepEqual(await diagnose(), ['code-gap 6']);
    await connection.sendNotification('textDocument/didSave', { textDocument: { uri: URI } });
    await refreshed;
    assert.deepEqual(await diagnose(), ['code-gap 6', 'clause-sequence 8']);
    await stop();
  });

  it('tells a client everything at once that asks and cannot be told to ask anew', async () => {
    await start({ textDocument: { diagnostic: {} } }, { cursor: true });
    await open(URI, TEXT);
    await change(URI, 2, TYPED);
    const { items } = await connection.sendRequest<{ readonly items: readonly Diagnostic[] }>(
      'textDocument/diagnostic',
      {
        textDocument: { uri: URI },
      },
    );
    assert.deepEqual(codes({ diagnostics: items }), ['code-gap 6', 'clause-sequence 8']);
    await stop();
  });
});

describe('In a folder with a configuration, the server', () => {
  const FIRST = '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n';
  const SECOND = '# 3 术语和定义\n\n本文件没有需要界定的术语和定义，见第2章。\n';
  let folder: Folder;
  const uriOf = (name: string): string => pathToFileURL(`${folder.path}/${name}`).toString();
  beforeEach(() => {
    folder = makeFolder();
    folder.write(
      'zhunsheng.json',
      '{\n  "documents": [{ "name": "电水壶", "files": ["a.md", "b.md"] }],\n  "ignore": ["旧/*"]\n}\n',
    );
    folder.write('a.md', FIRST);
    folder.write('b.md', SECOND);
    folder.write('c.md', TEXT.replace('# 2', '# 3'));
    folder.write('计划.txt', '一、总则\n\n二、目标\n\n四、措施\n');
    folder.write('旧/c.md', TEXT.replace('# 2', '# 3'));
    folder.write('README.md', '# 说明\n\n- 草案\n');
  });
  afterEach(() => {
    server.kill();
    folder.remove();
  });

  it('says anew what is wrong in the other open files of a draft', async () => {
    await start({}, {}, uriOf(''));
    await open(uriOf('a.md'), FIRST);
    await open(uriOf('b.md'), SECOND);
    await publication(({ uri, diagnostics }) => uri === uriOf('b.md') && diagnostics.length === 0);
    // All of chapter 2 goes: 3 is out of sequence now, in the other file.
    const gone = { range: { start: { line: 4, character: 0 }, end: { line: 7, character: 0 } }, text: '' };
    await change(uriOf('a.md'), 2, gone);
    const { diagnostics } = await publication(({ uri, diagnostics: all }) => uri === uriOf('b.md') && all.length > 0);
    assert.ok(codes({ diagnostics }).includes('clause-sequence 0'));
    // The disk still has it, and nobody has saved.
    published = [];
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf('a.md') } });
    await publication(({ uri, diagnostics: all }) => uri === uriOf('b.md') && all.length === 0);
    await stop();
  });

  it('gives a client that takes them the diagnostics of the other files along', async () => {
    await start({ textDocument: { diagnostic: { relatedDocumentSupport: true } } }, {}, uriOf(''));
    await open(uriOf('a.md'), '# 1 范围\n\n本文件规定了要求。\n');
    await open(uriOf('b.md'), '# 3 试验\n\n应光滑。\n');
    const report = await connection.sendRequest<{
      readonly relatedDocuments: Readonly<Record<string, { readonly items: readonly Diagnostic[] }>>;
    }>('textDocument/diagnostic', { textDocument: { uri: uriOf('a.md') } });
    assert.deepEqual(Object.keys(report.relatedDocuments), [uriOf('b.md')]);
    assert.deepEqual(codes({ diagnostics: report.relatedDocuments[uriOf('b.md')]?.items ?? [] }), [
      'clause-sequence 0',
    ]);
    await stop();
  });

  it('offers to switch a rule off there, for plain text', async () => {
    await start({}, {}, uriOf(''));
    await open(uriOf('计划.txt'), '一、总则\n\n二、目标\n\n四、措施\n', 'plaintext');
    const at = { line: 4, character: 0 };
    const actions = await connection.sendRequest<readonly { readonly title: string; readonly edit: object }[]>(
      'textDocument/codeAction',
      { textDocument: { uri: uriOf('计划.txt') }, range: { start: at, end: at }, context: { diagnostics: [] } },
    );
    const action = actions.find(({ title }) => title === '在配置文件中关闭规则 policy-sequence');
    const end = { line: 2, character: '  "ignore": ["旧/*"]'.length };
    assert.deepEqual(action?.edit, {
      changes: {
        [uriOf('zhunsheng.json')]: [
          {
            range: { start: end, end },
            newText: ',\n  "rules": {\n    "policy-sequence": "off"\n  }',
          },
        ],
      },
    });
    await stop();
  });

  it('checks all drafts as the command line does', async () => {
    await start({}, {}, uriOf(''));
    const progress: { readonly kind: string }[] = [];
    connection.onNotification('$/progress', ({ value }: { readonly value: { readonly kind: string } }) => {
      progress.push(value);
    });
    const counts = await connection.sendRequest<object>('zhunsheng/lintWorkspace', { workDoneToken: 'check' });
    const { summary, files } = folder.lint('.');
    const drafts = files.filter(({ profile }) => profile !== 'none').length;
    assert.deepEqual(counts, { ...summary, files: drafts });
    assert.deepEqual([progress[0]?.kind, progress.at(-1)?.kind], ['begin', 'end']);
    assert.ok(progress.filter(({ kind }) => kind === 'report').length >= 5);
    const found = new Map(published.map(({ uri, diagnostics }) => [uri, diagnostics.map(({ code }) => code)]));
    for (const { path, findings } of files) {
      if (findings.length === 0) assert.equal(found.get(uriOf(path)), undefined);
      else
        assert.deepEqual(
          found.get(uriOf(path)),
          findings.map(({ rule }) => rule),
        );
    }
    await stop();
  });

  it('withdraws what it has said of a file when it is opened, has changed, or is right now', async () => {
    await start({}, {}, uriOf(''));
    await connection.sendRequest('zhunsheng/lintWorkspace', {});
    const told = (name: string): (readonly Diagnostic[])[] =>
      published.filter(({ uri }) => uri === uriOf(name)).map(({ diagnostics }) => diagnostics);
    assert.equal(told('c.md').length, 1);
    await open(uriOf('c.md'), TEXT);
    await publication(({ uri, diagnostics }) => uri === uriOf('c.md') && diagnostics.length === 0);
    await publication(({ uri, version }) => uri === uriOf('c.md') && version === 1);
    published = [];
    folder.write('计划.txt', '一、总则\n\n二、目标\n\n三、措施\n');
    await connection.sendRequest('zhunsheng/lintWorkspace', {});
    assert.deepEqual(
      published.map(({ uri, diagnostics }) => [uri, diagnostics.length]),
      [[uriOf('计划.txt'), 0]],
      'the open file is not touched, and the mended one has nothing any more',
    );
    await stop();
  });

  it('checks the folders that are open by then', async () => {
    await start({ workspace: { workspaceFolders: true } });
    const check = async (): Promise<number> =>
      (await connection.sendRequest<{ readonly files: number }>('zhunsheng/lintWorkspace', {})).files;
    const change = { uri: uriOf(''), name: 'drafts' };
    assert.equal(await check(), 0);
    await connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [change], removed: [] },
    });
    assert.equal(await check(), 4);
    await connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [change] },
    });
    assert.equal(await check(), 0);
    await stop();
  });

  it('stops when it is told to', async () => {
    for (let at = 0; at < 40; at++) folder.write(`更多/${at}.md`, TEXT.replace('# 2', '# 3'));
    await start({}, {}, uriOf(''));
    const source = new CancellationTokenSource();
    const progress: { readonly kind: string }[] = [];
    connection.onNotification('$/progress', ({ value }: { readonly value: { readonly kind: string } }) => {
      progress.push(value);
      if (value.kind === 'report') source.cancel();
    });
    const run = connection.sendRequest('zhunsheng/lintWorkspace', { workDoneToken: 'check' }, source.token);
    await assert.rejects(run, { code: LSPErrorCodes.RequestCancelled });
    assert.equal(progress.at(-1)?.kind, 'end');
    assert.ok(published.length < 43);
    await stop();
  });
});
