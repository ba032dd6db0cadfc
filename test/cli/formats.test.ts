/** `zhunsheng lint --format …` as users run it; what the formats hold is tested in `test/report`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { FAULTY, type Folder, makeFolder, onlyRules, RIGHT } from './command.ts';

describe('The formats of zhunsheng lint', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = makeFolder();
    const rules = onlyRules(folder, { 'clause-sequence': 'error' });
    folder.write('zhunsheng.json', JSON.stringify({ rules }));
    folder.write('draft.md', FAULTY);
  });
  afterEach(() => folder.remove());

  const beginnings = {
    html: /^<!doctype html>\n<html lang="zh-CN">/,
    sarif: /^\{\n {2}"\$schema": "https:\/\/json\.schemastore\.org\/sarif-2\.1\.0\.json",\n/,
    junit: /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /,
    github: /^::error file=draft\.md,line=5,/,
    gitlab: /^\[\n {2}\{\n {4}"description": "编号“3”不连续/,
    rdjson: /^\{\n {2}"source": \{\n {4}"name": "zhunsheng"/,
  } as const;
  for (const [format, beginning] of Object.entries(beginnings)) {
    it(`has ${format}, to standard output and to a file, with the exit status of every format`, () => {
      const { status, stdout, stderr } = folder.run(['lint', 'draft.md', '--format', format]);
      assert.equal(status, 1);
      assert.equal(stderr, '');
      assert.match(stdout, beginning);
      assert.equal(folder.run(['lint', 'draft.md', '--format', format, '-o', 'report']).stdout, '');
      assert.equal(readFileSync(join(folder.path, 'report'), 'utf8'), stdout);
      folder.write('draft.md', RIGHT);
      assert.equal(folder.run(['lint', 'draft.md', '--format', format]).status, 0);
    });
  }

  it('give the version of the program', () => {
    const report = JSON.parse(folder.run(['lint', 'draft.md', '--format', 'sarif']).stdout) as {
      readonly runs: readonly [{ readonly tool: { readonly driver: { readonly version: string } } }];
    };
    assert.equal(report.runs[0].tool.driver.version, manifest.version);
    const page = folder.run(['lint', 'draft.md', '--format', 'html', '--locale', 'en']).stdout;
    assert.ok(page.includes(`Zhunsheng ${manifest.version}, `));
  });

  it('name a wrong format, and the command that a format is not of', () => {
    const wrong = folder.run(['lint', 'draft.md', '--format', 'sariff']);
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /“sariff”.*sarif/);
    const other = folder.run(['outline', 'draft.md', '--format', 'sarif']);
    assert.equal(other.status, 2);
    assert.match(other.stderr, /^zhunsheng: --format sarif 仅用于 lint/);
  });

  it('report the files that could be read when others could not', () => {
    const { status, stdout, stderr } = folder.run(['lint', 'draft.md', 'missing.md', '--format', 'gitlab']);
    assert.equal(status, 2);
    assert.match(stderr, /missing\.md/);
    assert.equal((JSON.parse(stdout) as readonly object[]).length, 1);
  });
});
