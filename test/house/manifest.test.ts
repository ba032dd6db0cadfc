/** The manifest of the extension names only what is there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './imports.ts';

describe('The manifest', () => {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  const paths = [...text.matchAll(/"(?:\.\/)?((?:docs|client|samples)\/[^"*]+\.\w+)"/g)].map(
    ([, path]) => path as string,
  );

  it('names pictures, schemas, snippets and an icon', () => assert.ok(paths.length > 8, `${paths}`));
  for (const path of new Set(paths)) {
    it(`has ${path}`, () => assert.ok(existsSync(join(root, path))));
  }
});
