/** Markdown that is no draft hears nothing: the READMEs and changelogs of the libraries that are installed anyway. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDraft } from '../../server/src/draft/build.ts';
import { checkDraft } from '../../server/src/lint/check.ts';
import { readSource } from '../../server/src/source/read.ts';

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));

describe('Markdown that is no draft', () => {
  const files = readdirSync(MODULES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));

  it('is there to be read', () => assert.ok(files.length > 50));

  it('is not taken for a draft, and raises nothing', () => {
    for (const file of files) {
      const draft = buildDraft([readSource(file, readFileSync(join(MODULES, file), 'utf8'))]);
      assert.equal(draft.profile, 'none', file);
      assert.deepEqual(checkDraft(draft).findings, [], file);
    }
  });
});
