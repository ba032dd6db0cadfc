/** The bundles hold only libraries that we may ship. */
import assert from 'node:assert/strict';
import { buildAll } from '../../esbuild.js';
import { describe as describeLibraries, isAllowed, librariesIn } from '../../scripts/third-party.mjs';

describe('Libraries in the bundles', () => {
  it('have licences that let us ship them', async () => {
    const inputs = Object.keys(await buildAll({ write: false }));
    const refused = librariesIn(inputs).filter(({ licence }) => !isAllowed(licence));
    assert.deepEqual(
      refused.map(({ name, licence }) => `${name}: ${licence}`),
      [],
    );
  });

  it('are found by the folders that files were taken from', () => {
    const inputs = [
      'server/src/main.cli.ts',
      'node_modules/chevrotain/lib/src/api.js',
      'node_modules/chevrotain/lib/src/version.js',
      'node_modules/@chevrotain/types/api.js',
    ];
    const names = librariesIn(inputs).map(({ name }) => name);
    assert.deepEqual(names, ['@chevrotain/types', 'chevrotain']);
  });

  for (const licence of ['MIT', 'ISC', '0BSD', 'Apache-2.0', 'BSD-3-Clause', 'MIT OR GPL-3.0', '(MIT OR CC0-1.0)']) {
    it(`may be under ${licence}`, () => assert.ok(isAllowed(licence)));
  }
  for (const licence of ['', 'LGPL-2.1', 'GPL-3.0-only', 'MIT AND GPL-3.0', 'SEE LICENSE IN x', 'UNLICENSED']) {
    it(`may not be under "${licence}"`, () => assert.ok(!isAllowed(licence)));
  }

  it('are listed with the notices that their licences ask for', () => {
    const text = 'MIT License\n\nCopyright (c) 2020 Somebody\n\nPermission is granted.\n';
    const page = describeLibraries([{ name: 'x', version: '1.0.0', licence: 'MIT', text }]);
    assert.match(page, /\* \*\*x\*\* 1\.0\.0, MIT\n {2}\* Copyright \(c\) 2020 Somebody\n/);
    assert.match(page, /## MIT\n\n```text\nMIT License\n\nPermission is granted\.\n```/);
  });
});
