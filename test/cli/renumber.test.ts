/** `zhunsheng renumber`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAULTY, type Folder, makeFolder, RIGHT } from './command.ts';

const BEFORE =
  '# 1 范围\n\n本文件规定了要求。\n\n# 2 要求\n\n## 2.1 甲\n\n见2.2。\n\n## 2.2 乙\n\n按GB/T 1—2000中2.2的规定。\n';
const INSERTED = BEFORE.replace('## 2.2 乙', '## 2.2 新\n\n新。\n\n## 2.2 乙');
const AFTER = INSERTED.replace('见2.2', '见2.3').replace('2.2 乙', '2.3 乙');

describe('zhunsheng renumber', () => {
  let folder: Folder;
  const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
  beforeEach(() => {
    folder = makeFolder();
  });
  afterEach(() => folder.remove());

  it('shows what it would change, and writes nothing', () => {
    folder.write('draft.md', FAULTY);
    const { status, stdout } = folder.run(['renumber', 'draft.md']);
    assert.equal(status, 0);
    assert.match(stdout, /5:3 章条 3 → 2 要求/);
    assert.match(stdout, /改动 1 个编号，0 处引用/);
    assert.equal(read('draft.md'), FAULTY);
  });
  it('ends with status 1 for --check when something is to be changed, and 0 when not', () => {
    folder.write('draft.md', FAULTY);
    folder.write('right.md', RIGHT);
    assert.equal(folder.run(['renumber', '--check', 'draft.md']).status, 1);
    assert.equal(folder.run(['renumber', '--check', 'right.md']).status, 0);
  });
  it('writes the file with --write, byte order mark and line ends as they were', () => {
    folder.write('draft.md', `\ufeff${FAULTY.replaceAll('\n', '\r\n')}`);
    assert.equal(folder.run(['renumber', '--write', 'draft.md']).status, 0);
    assert.equal(read('draft.md'), `\ufeff${RIGHT.replaceAll('\n', '\r\n')}`);
  });
  it('follows an edit since an earlier version, file or folder', () => {
    folder.write('draft.md', INSERTED);
    folder.write('old.md', BEFORE);
    folder.write('old/draft.md', BEFORE);
    for (const since of ['old.md', 'old']) {
      folder.write('draft.md', INSERTED);
      assert.equal(folder.run(['renumber', 'draft.md', '--since', since, '--write']).status, 0);
      assert.equal(read('draft.md'), AFTER);
    }
  });
  it('without the earlier version does not guess: status 1, and the place', () => {
    folder.write('draft.md', INSERTED);
    const { status, stdout } = folder.run(['renumber', 'draft.md', '--write']);
    assert.equal(status, 1);
    assert.match(stdout, /9:2 注意 “2\.2”现有不止一处/);
    assert.equal(read('draft.md'), INSERTED);
  });
  it('writes the table of numbers, as Markdown or for a spreadsheet', () => {
    folder.write('draft.md', FAULTY);
    folder.run(['renumber', 'draft.md', '--table', 'table.md']);
    assert.equal(
      read('table.md'),
      '| 类别 | 原编号 | 新编号 | 标题 |\n| --- | --- | --- | --- |\n| 章条 | 3 | 2 | 要求 |\n',
    );
    folder.run(['renumber', 'draft.md', '--table', 'table.csv']);
    assert.equal(read('table.csv'), '\ufeff类别,原编号,新编号,标题\r\n章条,3,2,要求\r\n');
  });
  it('never takes a draft for the table', () => {
    folder.write('draft.md', FAULTY);
    assert.equal(folder.run(['renumber', 'draft.md', '--table', 'draft.md']).status, 2);
    assert.equal(read('draft.md'), FAULTY);
  });
  it('gives the text of standard input back', () => {
    const { stdout } = folder.run(['renumber', '-', '--write'], { input: FAULTY });
    assert.equal(stdout, RIGHT);
  });
  it('says so and leaves the file when it cannot write it back as it was', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(FAULTY, 'utf16le')]);
    folder.write('draft.md', bytes);
    const { status, stderr } = folder.run(['renumber', 'draft.md', '--write']);
    assert.equal(status, 2);
    assert.match(stderr, /draft\.md: 文件不是UTF-8编码/);
    assert.deepEqual(readFileSync(join(folder.path, 'draft.md')), bytes);
  });
  it('names the file when the earlier version cannot be read', () => {
    folder.write('draft.md', FAULTY);
    const { status, stderr } = folder.run(['renumber', 'draft.md', '--since', 'none.md']);
    assert.equal(status, 2);
    assert.match(stderr, /none\.md/);
  });
  it('renumbers the files of a document together', () => {
    folder.write('zhunsheng.json', JSON.stringify({ documents: [{ name: '草案', files: ['a.md', 'b.md'] }] }));
    folder.write('a.md', '# 1 范围\n\n见3.1。\n\n# 3 要求\n');
    folder.write('b.md', '## 3.1 外观\n\n见第3章。\n');
    assert.equal(folder.run(['renumber', '.', '--write']).status, 0);
    assert.equal(read('a.md'), '# 1 范围\n\n见2.1。\n\n# 2 要求\n');
    assert.equal(read('b.md'), '## 2.1 外观\n\n见第2章。\n');
  });
  it('gives everything as JSON', () => {
    folder.write('draft.md', FAULTY);
    const [first] = JSON.parse(folder.run(['renumber', 'draft.md', '--format', 'json']).stdout);
    assert.deepEqual(first.changes, [
      { kind: 'clause', old: '3', new: '2', title: '要求', path: 'draft.md', line: 5, column: 3 },
    ]);
    assert.deepEqual(first.problems, []);
  });
});
