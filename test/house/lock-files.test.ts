/** `npm ci` works on every platform: the lock files name the packages of all of them, wherever they were written. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from '../../scripts/install.mjs';
import { root } from './imports.ts';

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

for (const folder of ['.', 'bench']) {
  const text = readFileSync(join(root, folder, 'package-lock.json'), 'utf8');
  const packages: Readonly<Record<string, LockEntry>> = JSON.parse(text).packages;

  describe(`The lock file of ${folder}`, () => {
    it('has the packages of every platform', () => {
      const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
      const missing = wanted.filter((name) => packages[`node_modules/${name}`] === undefined);
      assert.deepEqual(missing, []);
    });

    it('leaves the choice of the registry to the user', () => {
      assert.deepEqual(
        Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined),
        [],
      );
    });
  });
}

describe('The installed packages', () => {
  it('are those of the lock file', () => assert.ok(isInstalled(root)));
  it('are missing where there are none', () => assert.ok(!isInstalled(join(root, 'docs'))));
});
