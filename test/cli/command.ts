/** Runs the built command line in a folder of its own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../house/imports.ts';

const program = join(root, 'dist/zhunsheng.js');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder for the files of one test; `remove` it afterwards. */
export interface Folder {
  readonly path: string;
  /** Writes a file of the folder, with the folders above it; returns its absolute path. */
  write(name: string, content: string | Uint8Array): string;
  /** Runs `zhunsheng` in the folder. It must end by itself within `timeout` milliseconds, without a stack trace. */
  run(
    args: readonly string[],
    options?: { readonly input?: string | Uint8Array; readonly timeout?: number; readonly below?: string },
  ): Outcome;
  /** Runs `zhunsheng lint --format json`, and returns the parsed report. */
  lint(...args: string[]): Report;
  remove(): void;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly basis: string;
  readonly clause: string;
  readonly start: Position;
  readonly end: Position;
  readonly fixes: readonly object[];
}

export interface Report {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly profile: string;
    readonly findings: readonly ReportedFinding[];
  }[];
  readonly summary: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
}

/** The tests of the command line test what users get: the bundle. */
export function requireBuild(): void {
  assert.ok(existsSync(program), 'dist/zhunsheng.js is missing: run npm run build first');
}

export function makeFolder(): Folder {
  requireBuild();
  const path = mkdtempSync(join(tmpdir(), 'zhunsheng-test-'));
  const run: Folder['run'] = (args, { input = '', timeout = 30_000, below = '' } = {}) => {
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...args], {
      cwd: join(path, below),
      input,
      timeout,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '' },
    });
    assert.equal(error, undefined, `zhunsheng ${args.join(' ')}: ${error?.message}`);
    assert.doesNotMatch(stderr, /^\s+at .*:\d+:\d+\)?$/m, 'a stack trace');
    return { status, stdout, stderr };
  };
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    run,
    lint: (...args) => JSON.parse(run(['lint', '--format', 'json', ...args]).stdout),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

let known: readonly string[] | undefined;

/** Every rule of the build switched off but these: then a test says what it expects, whatever rules are added later. */
export function onlyRules(folder: Folder, settings: Readonly<Record<string, string>>): Record<string, string> {
  const rules: readonly { readonly id: string }[] = known
    ? []
    : JSON.parse(folder.run(['rules', '--format', 'json']).stdout);
  known ??= rules.map(({ id }) => id);
  return { ...Object.fromEntries(known.map((id) => [id, 'off'])), ...settings };
}

/** The findings of one rule in all files of a report, as `path:line:column-line:column`. */
export function placesOf(report: Report, rule: string): string[] {
  return report.files.flatMap(({ path, findings }) =>
    findings
      .filter((finding) => finding.rule === rule)
      .map(({ start, end }) => `${path}:${start.line}:${start.column}-${end.line}:${end.column}`),
  );
}

/** A draft whose second chapter has the number 3. */
export const FAULTY = '# 1 范围\n\n本文件规定了电动机的要求。\n\n# 3 要求\n\n电动机应完好。\n';
/** The same draft without the gap. */
export const RIGHT = FAULTY.replace('# 3', '# 2');
