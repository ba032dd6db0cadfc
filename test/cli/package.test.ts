/** What `npm pack` makes of the project: the command line, complete and alone. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { root } from '../house/imports.ts';
import { requireBuild } from './command.ts';

describe('The package for npm', () => {
  before(requireBuild);

  it('holds the program with all that it loads, and nothing of the editor', () => {
    const options = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const { stdout, status } = spawnSync('npm', options, {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    assert.equal(status, 0);
    const report: unknown = JSON.parse(stdout);
    // A list of packages; newer versions of npm give an object of them.
    const [packed] = Object.values(report as object) as [{ readonly files: readonly { readonly path: string }[] }];
    const names = packed.files.map(({ path }) => path).filter((path) => path.startsWith('dist/'));
    const wanted = readdirSync(join(root, 'dist')).filter((name) => /^zhunsheng.*\.js$/.test(name));
    assert.deepEqual(names.sort(), wanted.map((name) => `dist/${name}`).sort());
  });

  it('needs no other package', () => assert.ok(!('dependencies' in manifest)));

  it('brings the program that the hook for pre-commit calls', () => {
    const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as [
      { readonly id: string; readonly entry: string; readonly language: string },
    ];
    assert.equal(hook.language, 'node');
    const [program = '', command] = hook.entry.split(' ');
    assert.ok(program in manifest.bin);
    assert.equal(command, 'lint');
  });
});
