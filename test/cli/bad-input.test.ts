/** Files that are no drafts, and drafts that no one would write: an answer or a clear error, soon, and no stack trace. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, symlinkSync } from 'node:fs';
import { FAULTY, type Folder, makeFolder, placesOf, requireBuild } from './command.ts';

const times = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => row(at)).join('');

describe('zhunsheng lint with bad input', () => {
  let folder: Folder;
  before(requireBuild);
  beforeEach(() => {
    folder = makeFolder();
    folder.write('draft.md', FAULTY);
  });
  afterEach(() => folder.remove());

  /** Status 2, the file is named with the reason, and the other file is checked all the same. */
  const refuses = (path: string, reason: RegExp): void => {
    const { status, stdout, stderr } = folder.run(['lint', '--format', 'json', path, 'draft.md']);
    assert.equal(status, 2);
    assert.match(stderr, /^zhunsheng: [^\n]+\n$/);
    assert.ok(stderr.startsWith(`zhunsheng: ${path}: `), stderr);
    assert.match(stderr, reason);
    assert.deepEqual(placesOf(JSON.parse(stdout), 'clause-sequence'), ['draft.md:5:3-5:4']);
  };
  /** The file is checked like any other, and has no finding. */
  const accepts = (path: string): void => {
    const { status, stdout, stderr } = folder.run(['lint', '--format', 'json', path]);
    assert.deepEqual([status, stderr], [0, '']);
    const { files } = JSON.parse(stdout);
    assert.equal(files.length, 1);
    assert.deepEqual(files[0].findings, []);
  };

  it('a binary file', () => {
    folder.write('picture.md', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]));
    refuses('picture.md', /不是文本文件/);
  });
  it('broken UTF-8, with the byte that is wrong', () => {
    const bytes = new TextEncoder().encode(FAULTY.repeat(10));
    bytes[20] = 0xff; // the first byte of a character, which is the twenty-first byte of the file
    folder.write('broken.md', bytes);
    refuses('broken.md', /UTF-8编码在第\d+个字节处有误/);
  });
  it('random bytes', () => {
    folder.write(
      'random.md',
      Uint8Array.from(randomBytes(5000), (byte) => (byte < 0x20 ? byte + 0x80 : byte)),
    );
    refuses('random.md', /编码|不是文本文件/);
  });
  it('a missing file', () => refuses('missing.md', /文件不存在/));
  it('a file below a file', () => refuses('draft.md/part.md', /文件不存在/));
  it('a link that leads nowhere', function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync('nowhere', `${folder.path}/link.md`);
    refuses('link.md', /文件不存在/);
  });
  it('a link to itself', function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync('loop.md', `${folder.path}/loop.md`);
    refuses('loop.md', /无法读取文件（ELOOP）/);
  });
  it('a name that is too long', () => refuses(`${'长'.repeat(200)}.md`, /无法读取文件（ENAMETOOLONG）/));
  it('a folder that has the name of a file', () => {
    mkdirSync(`${folder.path}/folder.md`);
    refuses('folder.md', /文件夹中没有可检查的文件/);
  });
  it('a device without end', function () {
    if (process.platform !== 'linux') this.skip();
    refuses('/dev/zero', /超过128 MB/);
  });
  it('standard input that is no text', () => {
    const { status, stderr } = folder.run(['lint', '-'], { input: Uint8Array.from([0, 1, 2]) });
    assert.equal(status, 2);
    assert.equal(stderr, 'zhunsheng: -: 不是文本文件\n');
  });
  it('an empty file', () => {
    folder.write('empty.md', '');
    accepts('empty.md');
  });
  it('a file of white space', () => {
    folder.write('space.txt', ' \t\u3000\r\n'.repeat(1000));
    accepts('space.txt');
  });
  it('front matter that is no YAML', () => {
    folder.write('front.md', '---\n: [\n---\n\n# 1 范围\n\n# 3 要求\n');
    assert.deepEqual(placesOf(folder.lint('front.md'), 'clause-sequence'), ['front.md:7:3-7:4']);
  });
  it('HTML that is not balanced: what stands behind it is checked', () => {
    folder.write('html.md', '# 1 范围\n\n<table><tr><td>表<b></tr></p><td></table></div>\n\n# 3 要求\n');
    assert.deepEqual(placesOf(folder.lint('html.md'), 'clause-sequence'), ['html.md:5:3-5:4']);
  });

  describe('of any size', () => {
    /** The file is answered within the time; the chapter behind the monster is still found to be wrong. */
    const answers = (name: string, monster: string, seconds = 20): void => {
      const text = `# 1 范围\n\n${monster}\n\n# 3 要求\n`;
      folder.write('huge.md', text);
      const started = Date.now();
      const { status, stdout, stderr } = folder.run(['lint', '--format', 'json', 'huge.md'], {
        timeout: 3 * seconds * 1000,
      });
      assert.deepEqual([status, stderr], [1, ''], name);
      const line = text.slice(0, -2).split('\n').length;
      assert.ok(placesOf(JSON.parse(stdout), 'clause-sequence').includes(`huge.md:${line}:3-${line}:4`), name);
      assert.ok(Date.now() - started < seconds * 3000, `${name} took ${Date.now() - started} ms`);
    };

    const monsters: readonly (readonly [name: string, text: () => string])[] = [
      ['a line of 10 MB', () => '本文件规定了外观的要求，见1和GB/T 1—2020。'.repeat(180_000)],
      ['a line of 10 MB without a gap', () => 'x'.repeat(10_000_000)],
      ['a line of 10 MB of digits and dots', () => '1.'.repeat(5_000_000)],
      ['a line of 10 MB of brackets', () => '（['.repeat(2_500_000)],
      ['a table of 10 000 rows', () => `| a | b |\n| - | - |\n${times(10_000, (at) => `| ${at} | 见1 |\n`)}`],
      [
        'an HTML table of 10 000 rows',
        () => `<table>${times(10_000, (at) => `<tr><td>${at}</td><td>见1</td></tr>\n`)}</table>`,
      ],
      ['100 000 list items', () => times(100_000, (at) => `${at + 1}) 项；\n\n`)],
      ['100 000 bullets', () => times(100_000, () => '- 项；\n')],
      ['headings nested 50 deep', () => times(50, (at) => `${'#'.repeat(at + 2)} ${'1.'.repeat(at + 1)}1 外观\n\n`)],
      ['a number of 60 components', () => `## ${'1.'.repeat(59)}1 外观\n\n见${'1.'.repeat(59)}1。`],
      ['quotations nested 2 000 deep', () => `${'>'.repeat(2000)} 文字`],
      ['lists nested 2 000 deep', () => times(2000, (at) => `${'  '.repeat(at)}- 项\n`)],
      ['lists nested 2 000 deep on one line', () => `${'- '.repeat(2000)}项`],
      ['50 000 tags that are never closed', () => '<table><tr><td><div>'.repeat(50_000)],
      ['50 000 brackets of links', () => '['.repeat(50_000)],
      ['50 000 marks of emphasis', () => '*a **b '.repeat(50_000)],
      ['20 000 suppression comments', () => times(20_000, () => '<!-- zhunsheng-disable clause-gap -->\n\n')],
    ];
    for (const [name, text] of monsters) {
      it(name, () => answers(name, text())).timeout(90_000);
    }

    it('a file of 50 MB', () => {
      const paragraph = '本文件规定了电动机的外观、尺寸和性能要求，描述了相应的试验方法，按5.2的规定。\n\n';
      const count = Math.ceil((50 * 1024 * 1024) / Buffer.byteLength(paragraph));
      answers('50 MB', paragraph.repeat(count), 60);
    }).timeout(240_000);

    it('a file above 128 MB is refused at once', () => {
      folder.write('large.md', new Uint8Array(129 * 1024 * 1024).fill(0x61));
      refuses('large.md', /超过128 MB/);
    });
  });
});
