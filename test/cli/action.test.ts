/** `action.yml`: its steps run as a runner would run them, and what users write into its inputs stays data. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../house/imports.ts';
import { FAULTY, type Folder, makeFolder, onlyRules, RIGHT } from './command.ts';

interface Step {
  readonly name: string;
  readonly run: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;
const hasBash = spawnSync('bash', ['--version']).status === 0;

/** The value with `${{ inputs.name }}` filled in. */
function filled(text: string, inputs: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => {
    const value = inputs[name] ?? action.inputs[name]?.default;
    assert.notEqual(value, undefined, `input ${name}`);
    return value as string;
  });
}

describe('The GitHub action', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = makeFolder();
    const rules = onlyRules(folder, { 'clause-sequence': 'error' });
    folder.write('zhunsheng.json', JSON.stringify({ rules }));
  });
  afterEach(() => folder.remove());

  /** Runs the steps one after the other, until one fails, with the options that runners give to bash. */
  function runAction(inputs: Readonly<Record<string, string>>): { readonly status: number; readonly stdout: string } {
    let stdout = '';
    for (const { run, env = {}, 'working-directory': where = '.' } of action.runs.steps) {
      const values = Object.entries(env).map(([name, value]) => [name, filled(value, inputs)]);
      const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
        cwd: join(folder.path, filled(where, inputs)),
        env: { ...process.env, GITHUB_ACTION_PATH: root, ...Object.fromEntries(values) },
        encoding: 'utf8',
        timeout: 60_000,
      });
      stdout += result.stdout;
      if (result.status !== 0) return { status: result.status ?? -1, stdout };
    }
    return { status: 0, stdout };
  }

  it('is composite, describes its inputs, and never puts one of them into a script', () => {
    assert.equal(action.runs.using, 'composite');
    for (const [name, { description, default: value }] of Object.entries(action.inputs)) {
      assert.ok(description.length > 0, name);
      assert.equal(typeof value, 'string', name);
    }
    for (const { name, run, shell } of action.runs.steps) {
      assert.equal(shell, 'bash', name);
      assert.doesNotMatch(run, /\$\{\{/, name);
    }
  });

  it('fails with a comment at the line of a finding', function () {
    if (!hasBash) this.skip();
    folder.write('draft.md', FAULTY);
    const { status, stdout } = runAction({});
    assert.equal(status, 1);
    assert.match(stdout, /^::error file=draft\.md,line=5,endLine=5,col=3,endColumn=4,title=/m);
  });

  it('passes where there is nothing to say, and where it is told never to fail', function () {
    if (!hasBash) this.skip();
    folder.write('draft.md', RIGHT);
    assert.equal(runAction({}).status, 0);
    folder.write('draft.md', FAULTY);
    assert.equal(runAction({ 'fail-on': 'never' }).status, 0);
  });

  it('takes paths line by line, and writes the report to a file', function () {
    if (!hasBash) this.skip();
    folder.write('甲 a/draft.md', FAULTY);
    folder.write('b/draft.md', FAULTY);
    folder.write('c/draft.md', FAULTY);
    const inputs = { paths: '甲 a\n\nb/*.md\n', format: 'sarif', output: 'out.sarif' };
    assert.equal(runAction(inputs).status, 1);
    assert.ok(existsSync(join(folder.path, 'out.sarif')));
    const report = JSON.parse(readFileSync(join(folder.path, 'out.sarif'), 'utf8')) as {
      readonly runs: readonly [{ readonly artifacts: readonly { readonly location: { readonly uri: string } }[] }];
    };
    const uris = report.runs[0].artifacts.map(({ location }) => location.uri);
    assert.deepEqual(uris, [`${encodeURIComponent('甲 a')}/draft.md`, 'b/draft.md']);
  });

  it('runs in a folder of the repository, with profile and configuration', function () {
    if (!hasBash) this.skip();
    folder.write('drafts/a.md', '# 1 范围\n\n# 3 要求\n');
    folder.write('drafts/other.json', '{ "rules": { "clause-sequence": "off" } }');
    const inputs = { 'working-directory': 'drafts', format: 'json', profile: 'zhejiang-made', 'fail-on': 'never' };
    const first = JSON.parse(runAction(inputs).stdout) as { readonly files: readonly { readonly profile: string }[] };
    assert.equal(first.files[0]?.profile, 'zhejiang-made');
    assert.match(runAction(inputs).stdout, /"clause-sequence"/);
    assert.doesNotMatch(runAction({ ...inputs, config: 'other.json' }).stdout, /"clause-sequence"/);
  });

  it('takes hostile inputs for paths and words', function () {
    if (!hasBash) this.skip();
    folder.write('draft.md', RIGHT);
    const evil = '"; touch pwned; $(touch pwned) `touch pwned` ';
    for (const name of ['paths', 'format', 'output', 'fail-on', 'locale', 'profile', 'config'])
      runAction({ [name]: evil });
    assert.equal(runAction({ paths: '--version' }).status, 2);
    assert.ok(!existsSync(join(folder.path, 'pwned')));
  });
});
