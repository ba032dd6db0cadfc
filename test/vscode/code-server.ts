/**
 * VS Code without its download site: the npm package `code-server` holds VS Code's own server, with its real workbench
 * and its real extension host. Installed once, into `.vscode-test/`.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../house/imports.ts';

const VERSION = '4.139.1';
/** Git ignores it. */
export const testFolder: string = join(root, '.vscode-test');
const installed = join(testFolder, `code-server-${VERSION}`);
const vscode = join(installed, 'node_modules/code-server/lib/vscode');

/** Installs it unless it is there. Its native modules are not built: only its terminal and its file log want them. */
export async function installCodeServer(): Promise<void> {
  mkdirSync(testFolder, { recursive: true });
  const unlock = await lock(join(testFolder, 'install.lock'));
  try {
    if (existsSync(installed)) return;
    console.log(`installing code-server ${VERSION} …`);
    const partial = `${installed}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial);
    writeFileSync(join(partial, 'package.json'), '{ "private": true }\n');
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    npm(partial, ['install', `code-server@${VERSION}`, '--force', ...quiet]);
    npm(join(partial, 'node_modules/code-server/lib/vscode'), ['install', '--omit=dev', ...quiet]);
    renameSync(partial, installed);
  } finally {
    unlock();
  }
}

function npm(cwd: string, args: readonly string[]): void {
  const { status } = spawnSync('npm', args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed`);
}

/** Waits for another run that installs; a lock that a killed run left behind is taken over. */
async function lock(file: string): Promise<() => void> {
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch {
      if (!isHeld(file)) rmSync(file, { force: true });
      await sleep(500);
    }
  }
}

function isHeld(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return true; // an empty file is a lock that is just being written
  } catch {
    return false;
  }
}

export interface RunningServer {
  /** Address with a `/` at the end. */
  readonly url: string;
  /** What stands before an absolute path in the uri of a file of the server. */
  readonly remote: string;
  /**
   * Serves a folder from where the workbench comes from, as the web serves an extension: VS Code starts no workers of
   * extensions that lie on a remote machine, and loads nothing from another origin.
   *
   * @returns its address, without a `/` at the end
   */
  publish(folder: string): string;
  stop(): Promise<void>;
}

/**
 * @param folder for its data; nobody else's
 * @throws when it does not come up within a minute
 */
export async function startCodeServer(folder: string): Promise<RunningServer> {
  const port = await freePort();
  const settings = join(folder, 'server/data/Machine');
  mkdirSync(settings, { recursive: true });
  const options = {
    '--host': '127.0.0.1',
    '--port': String(port),
    '--telemetry-level': 'off',
    '--server-data-dir': join(folder, 'server'),
    '--extensions-dir': join(folder, 'extensions'),
  };
  const flags = [
    '--without-connection-token',
    '--accept-server-license-terms',
    '--enable-smoke-test-driver',
    '--disable-workspace-trust',
  ];
  const args = [join(vscode, 'out/server-main.js'), ...Object.entries(options).flat(), ...flags];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-5000);
    });
  }
  const published = `published-${port}`;
  const publish = (path: string): string => {
    symlinkSync(path, join(vscode, published));
    return `http://localhost:${port}/static/${published}`;
  };
  const stop = async (): Promise<void> => {
    rmSync(join(vscode, published), { force: true });
    await stopProcess(child);
  };
  for (let tries = 0; tries < 120; tries++) {
    if (child.exitCode !== null) break;
    if (await answers(`http://127.0.0.1:${port}/version`)) {
      return { url: `http://localhost:${port}/`, remote: `vscode-remote://localhost:${port}`, publish, stop };
    }
    await sleep(500);
  }
  await stop();
  throw new Error(`VS Code's server does not come up:\n${log}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
