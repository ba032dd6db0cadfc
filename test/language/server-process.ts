/** The built server as a process, and every byte that it writes. */
import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../house/imports.ts';

const SERVER = join(root, 'dist/server.js');

export type Transport = 'stdio' | 'node-ipc';

export class ServerProcess {
  readonly connection: MessageConnection;
  readonly #process: ChildProcess;
  readonly #written: Buffer[] = [];
  readonly #transport: Transport;
  readonly #exit: Promise<unknown[]>;

  constructor(transport: Transport) {
    assert.ok(existsSync(SERVER), 'dist/server.js is missing: run npm run build first');
    this.#transport = transport;
    if (transport === 'stdio') {
      this.#process = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    } else {
      // Without the loader of the tests, which this process runs with.
      this.#process = fork(SERVER, ['--node-ipc'], { execArgv: [], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    }
    const { stdin, stdout } = this.#process;
    assert.ok(stdout);
    stdout.on('data', (bytes: Buffer) => void this.#written.push(bytes));
    this.connection =
      transport === 'stdio' && stdin
        ? createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
        : createMessageConnection(new IPCMessageReader(this.#process), new IPCMessageWriter(this.#process));
    this.#exit = once(this.#process, 'exit');
  }

  /** Writes to the server's standard input what no client would. */
  writeRaw(text: string): void {
    this.#process.stdin?.write(text);
  }

  /** The answer to a request that was written raw; it has come once the server has answered a later one. */
  answerTo(id: string): Message | undefined {
    return readMessages(Buffer.concat(this.#written)).messages.find((message) => message.id === id);
  }

  closeInput(): void {
    this.#process.stdin?.end();
  }

  /** The exit code, when the server has ended; and whatever it has written is protocol. */
  async ended(): Promise<number | null> {
    const [code] = await this.#exit;
    this.connection.dispose();
    const written = Buffer.concat(this.#written);
    if (this.#transport === 'stdio') assert.equal(readMessages(written).length, written.length, 'it prints more');
    else assert.equal(written.toString(), '', 'the server prints');
    return code as number | null;
  }

  /** Whatever happened to it. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }
}

interface Message {
  readonly jsonrpc: string;
  readonly id?: number | string;
  readonly error?: { readonly code: number };
}

/** All whole messages, and how many bytes they take; fails at the first byte that belongs to none. */
function readMessages(written: Buffer): { readonly messages: readonly Message[]; readonly length: number } {
  const messages: Message[] = [];
  let at = 0;
  for (let end = written.indexOf('\r\n\r\n', at); end >= 0; end = written.indexOf('\r\n\r\n', at)) {
    const header = /^Content-Length: (\d+)(?:\r\nContent-Type: [^\r\n]+)?$/.exec(written.subarray(at, end).toString());
    assert.ok(header, `no header: ${written.subarray(at, end).toString()}`);
    const next = end + 4 + Number(header[1]);
    if (next > written.length) break;
    const message: Message = JSON.parse(written.subarray(end + 4, next).toString());
    assert.equal(message.jsonrpc, '2.0');
    messages.push(message);
    at = next;
  }
  return { messages, length: at };
}
