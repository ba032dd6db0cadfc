/** `zhunsheng fix`: repairs files, and leaves everything else in them as it was. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, makeFolder, onlyRules, requireBuild } from './command.ts';

const FAULTY = '# 1 范围\n\n# 2 要求\n\n参数参见附录A，按GB/T 191-2008的规定。\n\n# 附录A（资料性）参数\n';
const FIXED = '# 1 范围\n\n# 2 要求\n\n参数见附录A，按GB/T 191—2008的规定。\n\n# 附录A（资料性）参数\n';

describe('zhunsheng fix', () => {
  let folder: Folder;
  before(requireBuild);
  beforeEach(() => {
    folder = makeFolder();
    const rules = onlyRules(folder, { 'see-verb': 'warning', 'code-form': 'error' });
    folder.write('zhunsheng.json', JSON.stringify({ profile: 'gb-t-1.1', rules }));
  });
  afterEach(() => folder.remove());
  const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');

  it('repairs the files, says what it did, and finds nothing to do the second time', () => {
    folder.write('draft.md', FAULTY);
    const { status, stdout } = folder.run(['fix', 'draft.md']);
    assert.equal(status, 0);
    assert.equal(read('draft.md'), FIXED);
    assert.match(stdout, /^draft\.md:5:3: 改为“见” \[see-verb\]$/m);
    assert.match(stdout, /已修复 2 处/);
    assert.match(folder.run(['fix', 'draft.md']).stdout, /已修复 0 处/);
    assert.equal(read('draft.md'), FIXED);
  });

  it('keeps line ends, the byte order mark and what follows the last line', () => {
    const text = `\ufeff${FAULTY.replaceAll('\n', '\r\n')}  `;
    folder.write('draft.md', text);
    folder.run(['fix', 'draft.md']);
    assert.equal(read('draft.md'), `\ufeff${FIXED.replaceAll('\n', '\r\n')}  `);
  });

  it('only shows a diff with --dry-run', () => {
    folder.write('草案.md', FAULTY);
    const { status, stdout } = folder.run(['fix', '--dry-run', '草案.md']);
    assert.equal(status, 0);
    assert.equal(read('草案.md'), FAULTY);
    assert.ok(stdout.startsWith('--- 草案.md\n+++ 草案.md\n@@ '), stdout);
    assert.ok(
      stdout.includes('-参数参见附录A，按GB/T 191-2008的规定。\n+参数见附录A，按GB/T 191—2008的规定。\n'),
      stdout,
    );
  });

  it('tells with --check whether there is something to do', () => {
    folder.write('draft.md', FAULTY);
    assert.equal(folder.run(['fix', '--check', 'draft.md']).status, 1);
    assert.equal(read('draft.md'), FAULTY);
    folder.write('draft.md', FIXED);
    assert.equal(folder.run(['fix', '--check', 'draft.md']).status, 0);
  });

  it('makes changes of meaning only with --meaning, and says that there are some', () => {
    const rules = onlyRules(folder, { 'cited-name': 'warning' });
    folder.write('zhunsheng.json', JSON.stringify({ profile: 'gb-t-1.1', rules }));
    const text = '# 5 要求\n\n标志按GB/T 191《包装储运图示标志》的规定。\n';
    folder.write('draft.md', text);
    assert.match(folder.run(['fix', 'draft.md']).stdout, /已修复 0 处；另有 1 处/);
    assert.equal(read('draft.md'), text);
    folder.run(['fix', '--meaning', 'draft.md']);
    assert.equal(read('draft.md'), '# 5 要求\n\n标志按GB/T 191的规定。\n');
  });

  it('fixes standard input to standard output', () => {
    const { status, stdout } = folder.run(['fix', '-'], { input: FAULTY });
    assert.deepEqual([status, stdout], [0, FIXED]);
  });

  it('leaves a file alone that is not UTF-8, and says so', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(FAULTY, 'utf16le')]);
    folder.write('draft.md', bytes);
    const { status, stderr } = folder.run(['fix', 'draft.md']);
    assert.equal(status, 2);
    assert.match(stderr, /draft\.md.*UTF-8/);
    assert.deepEqual(readFileSync(join(folder.path, 'draft.md')), bytes);
  });
});
