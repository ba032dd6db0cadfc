/** The bundle for browsers, in a world that has what a web worker has, and nothing of Node. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { FAULTY } from '../cli/command.ts';
import { root } from '../house/imports.ts';
import type { Diagnostic } from './client.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: { readonly capabilities: object };
  readonly error?: object;
  readonly params?: { readonly diagnostics: readonly Diagnostic[] };
}

/** Runs the bundle in a worker's world. `send` gives it a message; `next` waits for the next one that it posts. */
function startWorker(): { send(message: object): void; next(): Promise<Message> } {
  const bundle = join(root, 'dist/server.browser.js');
  assert.ok(existsSync(bundle), 'dist/server.browser.js is missing: run npm run build first');
  const posted: Message[] = [];
  const waiting: ((message: Message) => void)[] = [];
  const listeners: ((event: { readonly data: object }) => void)[] = [];
  const world: Record<string, unknown> = {
    addEventListener(type: string, listener: (event: { readonly data: object }) => void): void {
      if (type === 'message') listeners.push(listener);
    },
    postMessage(message: Message): void {
      const copy = structuredClone(message);
      const next = waiting.shift();
      if (next) next(copy);
      else posted.push(copy);
    },
    TextDecoder,
    TextEncoder,
    URL,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    console,
    performance,
    navigator: { language: 'zh-CN', userAgent: 'Test' },
  };
  world.self = world;
  createContext(world, { codeGeneration: { strings: false, wasm: false } });
  try {
    runInContext(readFileSync(bundle, 'utf8'), world, { filename: 'server.browser.js' });
  } catch (error) {
    assert.fail(`the bundle does not start: ${(error as Error).message}`); // without the bundle's longest line
  }
  return {
    send: (message) => {
      const event = { data: { jsonrpc: '2.0', ...message } };
      for (const listener of listeners) listener(event);
      (world.onmessage as ((event: object) => void) | undefined)?.(event);
    },
    next: () => {
      const first = posted.shift();
      return first ? Promise.resolve(first) : new Promise((resolve) => void waiting.push(resolve));
    },
  };
}

describe('The language server in a browser worker', () => {
  it('runs without Node and without eval, and publishes findings', async () => {
    const worker = startWorker();
    worker.send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    const { id, result } = await worker.next();
    assert.equal(id, 1);
    assert.ok(result?.capabilities);
    worker.send({ method: 'initialized', params: {} });
    const textDocument = { uri: 'vscode-vfs://github/a/draft.md', languageId: 'markdown', version: 1, text: FAULTY };
    worker.send({ method: 'textDocument/didOpen', params: { textDocument } });
    const { method, params } = await worker.next();
    assert.equal(method, 'textDocument/publishDiagnostics');
    const found = params?.diagnostics.find(({ code }) => code === 'clause-sequence');
    assert.deepEqual(found?.range, { start: { line: 4, character: 2 }, end: { line: 4, character: 3 } });
  });
});

describe('The extension', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const entry of ['main', 'browser']) {
    it(`is where the manifest says (${entry})`, () => {
      assert.ok(existsSync(join(root, manifest[entry])), `${manifest[entry]}: run npm run build first`);
    });
  }
  it('needs no module that a browser lacks', () => {
    const code = readFileSync(join(root, manifest.browser), 'utf8');
    const required = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(required)], ['vscode']);
  });
  it('is found by hosts that put .js behind the name of its browser entry', () =>
    assert.ok(existsSync(join(root, `${manifest.browser}.js`))));
});
