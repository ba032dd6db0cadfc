/** `zhunsheng lint`: reports, places, exit status, output, and which files are checked. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { FAULTY, type Folder, makeFolder, onlyRules, placesOf, RIGHT, requireBuild } from './command.ts';

describe('zhunsheng lint', () => {
  let folder: Folder;
  before(requireBuild);
  beforeEach(() => {
    folder = makeFolder();
  });
  afterEach(() => folder.remove());

  /** The configuration that leaves clause-sequence alone. */
  const only = (severity: string): void => {
    const rules = onlyRules(folder, { 'clause-sequence': severity });
    folder.write('zhunsheng.json', JSON.stringify({ rules }));
  };

  describe('--format json', () => {
    it('is the contract of the design', () => {
      only('error');
      folder.write('draft.md', FAULTY);
      const { status, stdout, stderr } = folder.run(['lint', '--format', 'json', 'draft.md']);
      assert.equal(status, 1);
      assert.equal(stderr, '');
      const report = JSON.parse(stdout);
      assert.deepEqual(Object.keys(report), ['version', 'files', 'summary']);
      assert.equal(report.version, 1);
      assert.deepEqual(report.summary, { files: 1, errors: 1, warnings: 0, infos: 0 });
      assert.equal(report.files.length, 1);
      const { path, profile, findings, ...others } = report.files[0];
      assert.deepEqual([path, profile, others], ['draft.md', 'gb-t-1.1', {}]);
      assert.deepEqual(findings, [
        {
          rule: 'clause-sequence',
          severity: 'error',
          message: '编号“3”不连续，此处应为“2”',
          basis: 'GB/T 1.1—2020, 7.2; GB/T 1.1—2020, 7.3.2',
          clause: '3',
          start: { line: 5, column: 3 },
          end: { line: 5, column: 4 },
          related: [],
          fixes: [],
        },
      ]);
    });

    it('gives the edits of a fix as places and text', () => {
      const rules = onlyRules(folder, { 'annex-label-form': 'error', 'clause-number-form': 'error' });
      folder.write('zhunsheng.json', JSON.stringify({ rules }));
      folder.write('draft.md', '# 1 范围\n\n# 2. 要求\n\n电动机应完好。\n');
      const findings = folder.lint('draft.md').files[0]?.findings ?? [];
      const fixes = findings.flatMap((finding) => finding.fixes) as readonly {
        readonly title: string;
        readonly kind: string;
        readonly edits: readonly { readonly start: object; readonly end: object; readonly text: string }[];
      }[];
      assert.ok(fixes.length > 0);
      for (const { title, kind, edits } of fixes) {
        assert.ok(title !== '');
        assert.ok(kind === 'safe' || kind === 'meaning');
        for (const { start, end, text } of edits) {
          assert.deepEqual(Object.keys(start), ['line', 'column']);
          assert.deepEqual(Object.keys(end), ['line', 'column']);
          assert.equal(typeof text, 'string');
        }
      }
    });

    it('lists files without findings too', () => {
      only('error');
      folder.write('a.md', RIGHT);
      folder.write('b.md', FAULTY);
      const { files, summary } = folder.lint('a.md', 'b.md');
      assert.deepEqual(
        files.map(({ path, findings }) => [path, findings.length]),
        [
          ['a.md', 0],
          ['b.md', 1],
        ],
      );
      assert.equal(summary.files, 2);
    });
  });

  describe('places', () => {
    /** Where the number 3 of the second chapter is said to stand. */
    const placeIn = (text: string): string[] => {
      folder.write('draft.md', text);
      return placesOf(folder.lint('draft.md'), 'clause-sequence');
    };

    it('count lines and columns from 1', () =>
      assert.deepEqual(placeIn('# 1 范围\n\n# 3 要求\n'), ['draft.md:3:3-3:4']));
    it('count UTF-16 code units: a rare character before the number takes two', () =>
      assert.deepEqual(placeIn('# 1 范围\n\n<b>𠮷</b>\n\n<i title="𠮷"></i>文字\n\n# 3 要求\n'), ['draft.md:7:3-7:4']));
    it('count UTF-16 code units within the line', () => {
      folder.write('draft.md', '# 1 范围\n\n# 2 要求\n\n# 3 方法\n\n𠮷𠮷见9.9.9的规定。\n');
      assert.deepEqual(placesOf(folder.lint('draft.md'), 'reference-target'), ['draft.md:7:6-7:11']);
    });
    it('count a CRLF as one line end', () =>
      assert.deepEqual(placeIn('# 1 范围\r\n\r\n# 3 要求\r\n'), ['draft.md:3:3-3:4']));
    it('count a CR as a line end', () => assert.deepEqual(placeIn('# 1 范围\r\r# 3 要求\r'), ['draft.md:3:3-3:4']));
    it('do not count a byte order mark', () =>
      assert.deepEqual(placeIn('\ufeff# 1 范围\n\n# 3 要求\n'), ['draft.md:3:3-3:4']));
    it('are in the text of a file in GB 18030 too', () => {
      const bytes = [0x31, 0x20, 0xb7, 0xb6, 0xce, 0xa7, 0x0a, 0x0a, 0x33, 0x20, 0xd2, 0xaa, 0xc7, 0xf3, 0x0a];
      folder.write('draft.md', Uint8Array.from([0x23, 0x20, ...bytes.slice(0, 8), 0x23, 0x20, ...bytes.slice(8)]));
      assert.deepEqual(placesOf(folder.lint('draft.md'), 'clause-sequence'), ['draft.md:3:3-3:4']);
    });
  });

  describe('--format text', () => {
    it('shows place, clause, message, line with marker, and basis, and counts the files', () => {
      only('error');
      folder.write('draft.md', FAULTY);
      assert.equal(
        folder.run(['lint', 'draft.md']).stdout,
        [
          'draft.md 国家标准',
          '  5:3 [3] 错误 编号“3”不连续，此处应为“2” clause-sequence',
          '      # 3 要求',
          '        ^',
          '      依据: GB/T 1.1—2020, 7.2; GB/T 1.1—2020, 7.3.2',
          '',
          '检查了1个文件：1个错误，0个警告，0个提示。',
          '',
        ].join('\n'),
      );
    });

    it('is in English with --locale en', () => {
      only('error');
      folder.write('draft.md', FAULTY);
      const { stdout } = folder.run(['lint', '--locale', 'en', 'draft.md']);
      assert.match(
        stdout,
        /^draft\.md national standard\n {2}5:3 \[3\] error number 3 is out of sequence; expected 2 /,
      );
      assert.match(stdout, /\n1 file checked: 1 error, 0 warnings, 0 infos\.\n$/);
      assert.doesNotMatch(stdout.replace('# 3 要求', ''), /[\u4e00-\u9fff]/);
    });

    it('says that all is well', () => {
      only('error');
      folder.write('a.md', RIGHT);
      folder.write('b.md', RIGHT);
      assert.equal(folder.run(['lint', '.']).stdout, '检查了2个文件，没有发现问题。\n');
      assert.equal(folder.run(['lint', '--locale', 'en', '.']).stdout, '2 files checked, no findings.\n');
    });

    it('says which files are no drafts', () => {
      folder.write('notes.md', '买牛奶。\n');
      const { status, stdout } = folder.run(['lint', 'notes.md']);
      assert.equal(status, 0);
      assert.match(stdout, /^未识别出文件类型，没有检查.*：\n {2}notes\.md$/m);
    });

    it('is coloured when asked for, and only then', () => {
      folder.write('draft.md', FAULTY);
      const red = '\u001b[31m';
      assert.ok(!folder.run(['lint', 'draft.md']).stdout.includes(red));
      assert.ok(folder.run(['lint', '--color', 'draft.md']).stdout.includes(red));
      assert.ok(!folder.run(['lint', '--color', '--no-color', 'draft.md']).stdout.includes(red));
    });

    it('shows the first findings of a rule in full, the others on a line each', () => {
      only('error');
      const chapters = Array.from({ length: 20 }, (_, index) => `# ${2 * index + 1} 要求\n\n内容。\n`);
      folder.write('draft.md', chapters.join('\n'));
      const { stdout } = folder.run(['lint', '--profile', 'gb-t-1.1', 'draft.md']);
      assert.equal(stdout.match(/^ {2}\d+:\d+ /gm)?.length, 19);
      assert.equal(stdout.match(/依据/g)?.length, 3);
      assert.match(stdout, /^ +19 {2}clause-sequence {2}章条编号/m);
    });
  });

  describe('exit status', () => {
    it('is 0 without findings', () => {
      only('error');
      folder.write('draft.md', RIGHT);
      assert.equal(folder.run(['lint', 'draft.md']).status, 0);
    });
    it('is 1 from the severity of --fail-on, which is error by default', () => {
      folder.write('draft.md', FAULTY);
      const statuses = (severity: string): (number | null)[] => {
        only(severity);
        return ['error', 'warning', 'info', 'never'].map(
          (failOn) => folder.run(['lint', '--fail-on', failOn, 'draft.md']).status,
        );
      };
      assert.deepEqual(statuses('error'), [1, 1, 1, 0]);
      assert.deepEqual(statuses('warning'), [0, 1, 1, 0]);
      assert.deepEqual(statuses('info'), [0, 0, 1, 0]);
      assert.equal(folder.run(['lint', 'draft.md']).status, 0);
    });
    it('is 2 when a file is missing, and the others are checked', () => {
      only('error');
      folder.write('draft.md', FAULTY);
      const { status, stdout, stderr } = folder.run(['lint', '--format', 'json', 'draft.md', 'missing.md']);
      assert.equal(status, 2);
      assert.match(stderr, /^zhunsheng: missing\.md: 文件不存在\n$/);
      assert.deepEqual(placesOf(JSON.parse(stdout), 'clause-sequence'), ['draft.md:5:3-5:4']);
    });
    it('is 2 with the same words in English', () => {
      const { stderr } = folder.run(['lint', '--locale=en', 'missing.md']);
      assert.match(stderr, /^zhunsheng: missing\.md: no such file or folder\n$/);
    });
  });

  describe('--output', () => {
    it('writes the report to the file, and nothing else', () => {
      folder.write('draft.md', FAULTY);
      const { status, stdout } = folder.run(['lint', '--format', 'json', '-o', 'report.json', 'draft.md']);
      assert.deepEqual([status, stdout], [1, '']);
      const report = JSON.parse(readFileSync(`${folder.path}/report.json`, 'utf8'));
      assert.equal(report.files[0].path, 'draft.md');
      assert.deepEqual(readdirSync(folder.path).sort(), ['draft.md', 'report.json']);
    });
    it('replaces a report that is there', () => {
      folder.write('draft.md', FAULTY);
      folder.write('report.txt', 'old\n'.repeat(1000));
      folder.run(['lint', '--output=report.txt', 'draft.md']);
      assert.doesNotMatch(readFileSync(`${folder.path}/report.txt`, 'utf8'), /old/);
    });
    it('ends with status 2 and leaves nothing where it cannot write', () => {
      folder.write('draft.md', FAULTY);
      folder.write('folder/keep.txt', 'x');
      for (const target of ['no/such/report.json', 'folder', 'draft.md/report.json']) {
        const { status, stderr } = folder.run(['lint', '-o', target, 'draft.md']);
        assert.equal(status, 2, target);
        assert.ok(stderr.includes(target) && /无法写入/.test(stderr), stderr);
      }
      assert.deepEqual(readdirSync(folder.path).sort(), ['draft.md', 'folder']);
      assert.deepEqual(readdirSync(`${folder.path}/folder`), ['keep.txt']);
    });
    it('never takes the place of a draft', () => {
      folder.write('draft.md', FAULTY);
      assert.equal(folder.run(['lint', '-o', 'draft.md', 'draft.md']).status, 2);
      assert.equal(readFileSync(`${folder.path}/draft.md`, 'utf8'), FAULTY);
    });
    it('writes through a link, and to a device, without replacing it', function () {
      if (process.platform === 'win32') this.skip();
      folder.write('draft.md', FAULTY);
      folder.write('real.txt', '');
      symlinkSync('real.txt', `${folder.path}/link.txt`);
      folder.run(['lint', '-o', 'link.txt', 'draft.md']);
      assert.match(readFileSync(`${folder.path}/real.txt`, 'utf8'), /draft\.md/);
      assert.equal(folder.run(['lint', '-o', '/dev/null', 'draft.md']).status, 1);
      assert.ok(!existsSync(`${folder.path}/null`) && readFileSync('/dev/null', 'utf8') === '');
    });
  });

  describe('--profile', () => {
    it('says what the file is', () => {
      folder.write('draft.md', '一、总则\n\n三、目标\n');
      assert.equal(folder.lint('draft.md').files[0]?.profile, 'policy');
      assert.equal(folder.lint('--profile', 'zhejiang-made', 'draft.md').files[0]?.profile, 'zhejiang-made');
    });
    it('goes before the front matter and the number', () => {
      folder.write('draft.md', '---\nnumber: T/ZZB 1234—2024\n---\n\n# 1 范围\n');
      assert.equal(folder.lint('draft.md').files[0]?.profile, 'zhejiang-made');
      assert.equal(folder.lint('--profile', 'enterprise', 'draft.md').files[0]?.profile, 'enterprise');
    });
  });

  describe('paths', () => {
    it('may be standard input', () => {
      const { status, stdout } = folder.run(['lint', '--format', 'json', '-'], { input: FAULTY });
      assert.equal(status, 1);
      assert.deepEqual(placesOf(JSON.parse(stdout), 'clause-sequence'), ['-:5:3-5:4']);
    });
    it('may be folders, where drafts are found by their ending', () => {
      for (const name of ['a.md', 'b/c.markdown', 'b/d.txt', 'e.TXT']) folder.write(name, RIGHT);
      for (const name of ['f.docx', 'g.json', '.hidden/h.md', 'node_modules/i.md']) folder.write(name, RIGHT);
      const paths = folder.lint('.').files.map(({ path }) => path);
      assert.deepEqual(paths.sort(), ['a.md', 'b/c.markdown', 'b/d.txt', 'e.TXT']);
    });
    it('may be globs', () => {
      for (const name of ['a1.md', 'a2.md', 'b.md', 'c/a3.md']) folder.write(name, RIGHT);
      const paths = (glob: string): string[] => folder.lint(glob).files.map(({ path }) => path);
      assert.deepEqual(paths('a*.md'), ['a1.md', 'a2.md']);
      assert.deepEqual(paths('**/a*.md'), ['a1.md', 'a2.md', 'c/a3.md']);
    });
    it('may be names with the characters of globs in them', () => {
      folder.write('草案[1]（送审稿）.md', RIGHT);
      assert.deepEqual(
        folder.lint('草案[1]（送审稿）.md').files.map(({ path }) => path),
        ['草案[1]（送审稿）.md'],
      );
    });
    it('are checked once each', () => {
      folder.write('a.md', RIGHT);
      assert.equal(folder.lint('a.md', './a.md', '.', '*.md').files.length, 1);
    });
    it('that match nothing are errors', () => {
      folder.write('empty/x.docx', '');
      for (const path of ['empty', '*.md', 'nothing.md']) {
        const { status, stderr } = folder.run(['lint', path]);
        assert.equal(status, 2, path);
        assert.ok(stderr.startsWith(`zhunsheng: ${path}: `), stderr);
      }
    });
    it('are left out when the configuration ignores them, relative to it, wherever the command runs', () => {
      folder.write('zhunsheng.json', '{ "ignore": ["old/**", "drafts/b.md"] }');
      for (const name of ['drafts/a.md', 'drafts/b.md', 'drafts/old/c.md', 'old/d.md']) folder.write(name, RIGHT);
      const names = (path: string): string[] =>
        folder.lint(path).files.map((file) => file.path.slice(file.path.indexOf('drafts')));
      assert.deepEqual(names('.').sort(), ['drafts/a.md', 'drafts/old/c.md']);
      assert.deepEqual(names('drafts').sort(), ['drafts/a.md', 'drafts/old/c.md']);
      assert.deepEqual(names('drafts/*.md'), ['drafts/a.md']);
      assert.deepEqual(names('drafts/b.md'), ['drafts/b.md'], 'a file that is named is never left out');
    });
  });
});
