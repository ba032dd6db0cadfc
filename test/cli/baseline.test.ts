/** `zhunsheng lint --baseline`: what was there before does not count, what is new does, and nothing new slips in. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, makeFolder, requireBuild } from './command.ts';

/** Two gaps in the numbers of chapters. */
const OLD = '# 1 范围\n\n# 3 要求\n\n## 3.1 外观\n\n外观应平整。\n\n## 3.2 尺寸\n\n# 6 检验\n';

describe('The baseline of zhunsheng lint', () => {
  let folder: Folder;
  before(requireBuild);
  beforeEach(() => {
    folder = makeFolder();
    folder.write('zhunsheng.json', '{ "profile": "gb-t-1.1", "rules": {} }');
    folder.write('draft.md', OLD);
  });
  afterEach(() => folder.remove());

  /** The numbers that `clause-sequence` reports, and what is said on standard error. */
  const lint = (...args: readonly string[]) => {
    const { status, stdout, stderr } = folder.run(['lint', '--format', 'json', ...args, '.']);
    if (status === 2) return { status, stderr, numbers: [] };
    const { files } = JSON.parse(stdout) as { files: { findings: { rule: string; message: string }[] }[] };
    const found = files.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'clause-sequence'));
    return { status, stderr, numbers: found.map(({ message }) => /\d+/.exec(message)?.[0]) };
  };
  const entries = (): { path: string; rule: string; clause: string }[] =>
    JSON.parse(readFileSync(join(folder.path, 'known.json'), 'utf8')).findings;
  const numberEntries = () => entries().filter(({ rule }) => rule === 'clause-sequence');

  it('is made by --update-baseline, and nothing is reported then', () => {
    const { status, stderr, numbers } = lint('--baseline', 'known.json', '--update-baseline');
    assert.deepEqual([status, numbers], [0, []]);
    assert.match(stderr, /新增 \d+，仍存在 0，已消除 0；新增的已记入基线/);
    assert.equal(numberEntries().length, 2);
    assert.deepEqual(lint('--baseline', 'known.json').numbers, []);
  });

  it('survives renumbering and edits elsewhere, and lets a new fault through', () => {
    lint('--baseline', 'known.json', '--update-baseline');
    // A chapter in front: 3 becomes 4 and 6 becomes 7.
    folder.write(
      'draft.md',
      OLD.replace('# 3', '# 2 术语和定义\n\n# 4').replaceAll('3.', '4.').replace('# 6 检验', '# 7 检验'),
    );
    const before = lint('--baseline', 'known.json');
    assert.deepEqual(before.numbers, []);
    folder.write('draft.md', `${OLD}\n# 9 标志\n`);
    const { status, numbers, stderr } = lint('--baseline', 'known.json');
    assert.deepEqual([status, numbers.length], [1, 1]);
    assert.match(stderr, /新增 [1-9]/);
  });

  it('forgets what is gone, and takes in nothing new unless told so', () => {
    lint('--baseline', 'known.json', '--update-baseline');
    folder.write('draft.md', `${OLD.replace('# 3', '# 2').replaceAll('3.', '2.')}\n# 9 标志\n`);
    const { status, stderr, numbers } = lint('--baseline', 'known.json', '--update-baseline');
    assert.equal(status, 1);
    assert.equal(numbers.length, 1);
    assert.match(stderr, /新增的没有记入基线/);
    assert.deepEqual(lint('--baseline', 'known.json').numbers.length, 1);
    lint('--baseline', 'known.json', '--update-baseline', '--accept-new');
    assert.deepEqual(lint('--baseline', 'known.json').numbers, []);
  });

  it('keeps what it knows of files that are not checked, and forgets files that are gone', () => {
    folder.write('other.md', OLD);
    lint('--baseline', 'known.json', '--update-baseline');
    const others = (): number => numberEntries().filter(({ path }) => path === 'other.md').length;
    assert.equal(others(), 2);
    folder.run(['lint', '--baseline', 'known.json', '--update-baseline', 'draft.md']);
    assert.equal(others(), 2);
    rmSync(join(folder.path, 'other.md'));
    folder.run(['lint', '--baseline', 'known.json', '--update-baseline', 'draft.md']);
    assert.equal(others(), 0);
  });

  it('knows a file again that has been moved', () => {
    lint('--baseline', 'known.json', '--update-baseline');
    folder.write('moved/draft.md', OLD);
    const { stdout } = folder.run(['lint', '--format', 'json', '--baseline', 'known.json', 'moved']);
    assert.ok(!stdout.includes('"clause-sequence"'));
  });

  it('has to be there, and to be one', () => {
    const none = lint('--baseline', 'known.json');
    assert.equal(none.status, 2);
    assert.match(none.stderr, /known\.json.*ENOENT/);
    folder.write('known.json', '{ "version": 1, "findings": [ { "path": 1 } ] }');
    const wrong = lint('--baseline', 'known.json', '--update-baseline');
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /known\.json:1:41/);
    assert.equal(readFileSync(join(folder.path, 'known.json'), 'utf8').includes('"path": 1'), true);
  });
});
