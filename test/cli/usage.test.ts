/** What the command line says when it is not understood, and its small commands. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../house/imports.ts';
import { FAULTY, type Folder, makeFolder, requireBuild } from './command.ts';

describe('zhunsheng', () => {
  let folder: Folder;
  before(() => {
    requireBuild();
    folder = makeFolder();
    folder.write('draft.md', FAULTY);
  });
  after(() => folder.remove());

  /** Status 2, one line on standard error that has all the words, and nothing on standard output. */
  const refuses = (args: readonly string[], ...words: readonly string[]): void => {
    const { status, stdout, stderr } = folder.run(args);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, /^zhunsheng: [^\n]+\n$/);
    for (const word of words) assert.ok(stderr.includes(word), `${stderr} has no ${word}`);
  };

  it('does not know the option', () => refuses(['lint', '--formatt', 'json', 'draft.md'], '--formatt', '“--format”'));
  it('does not know the command', () => refuses(['lnit', 'draft.md'], 'lnit', '“lint”'));
  it('tells who forgot the command', () => refuses(['draft.md'], 'zhunsheng lint draft.md'));
  it('does not know the rule', () => refuses(['rules', 'clause-seqence'], 'clause-seqence', '“clause-sequence”'));
  it('does not know the profile', () =>
    refuses(['lint', '--profile', 'zhejiangmade', 'draft.md'], 'zhejiangmade', '“zhejiang-made”'));
  it('does not know the format', () => refuses(['lint', '--format', 'docx', 'draft.md'], 'docx', 'text', 'json'));
  it('does not know the severity', () => refuses(['lint', '--fail-on', 'warn', 'draft.md'], 'warn', '“warning”'));
  it('does not know the language', () => refuses(['lint', '--locale', 'fr', 'draft.md'], 'fr', 'zh', 'en'));
  it('misses the value of an option', () => {
    refuses(['lint', 'draft.md', '--output'], '--output');
    refuses(['lint', 'draft.md', '--output='], '--output');
    refuses(['lint', 'draft.md', '--output', '--locale', 'zh'], '--output');
  });
  it('takes no value for a switch', () => refuses(['lint', 'draft.md', '--color=always'], '--color'));
  it('misses the path', () => refuses(['lint'], 'zhunsheng lint .'));
  it('says so in English too', () =>
    refuses(['lnit', '--locale', 'en'], 'there is no command "lnit"; did you mean "lint"?'));

  it('explains itself', () => {
    for (const args of [['help'], ['--help'], ['lint', '-h'], []]) {
      const { status, stdout } = folder.run(args);
      assert.equal(status, 0);
      assert.match(stdout, /用法：zhunsheng/);
    }
    const english = folder.run(['--help', '--locale', 'en']).stdout;
    assert.match(english, /usage: zhunsheng/);
    assert.doesNotMatch(english, /[\u4e00-\u9fff]/);
  });

  it('names its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.equal(folder.run(['--version']).stdout, `${version}\n`);
  });

  describe('rules', () => {
    it('lists every rule once, with its severity and title', () => {
      const { status, stdout } = folder.run(['rules']);
      assert.equal(status, 0);
      assert.match(stdout, /^clause-sequence +错误 {2}章条编号应连续/m);
      assert.match(stdout, /^suppression +警告/m);
      assert.match(folder.run(['rules', '--locale', 'en']).stdout, /^clause-sequence +error +Clause numbers/m);
    });
    it('explains one rule, with basis and examples', () => {
      const { stdout } = folder.run(['rules', 'clause-sequence']);
      assert.match(stdout, /^clause-sequence 错误\n/);
      assert.match(stdout, /依据: GB\/T 1\.1—2020, 7\.2/);
      assert.match(stdout, /有误:\n {4}# 1 范围\n\n {4}# 2 规范性引用文件\n\n {4}# ⟦4⟧ 技术要求\n/);
    });
    it('explains the check of suppression comments', () =>
      assert.match(folder.run(['rules', 'suppression']).stdout, /^suppression 警告\n/));
    it('gives data', () => {
      const [rule] = JSON.parse(folder.run(['rules', '--format', 'json', 'clause-sequence']).stdout);
      assert.deepEqual([rule.id, rule.category, rule.severity], ['clause-sequence', 'structure', 'error']);
      assert.deepEqual(rule.basis[0], { document: 'GB/T 1.1—2020', clause: '7.2' });
    });
  });

  describe('outline', () => {
    const text =
      '# 前言\n\n文字。\n\n# 1 范围\n\n# 2 要求\n\n## 2.1 外观\n\n表1　限值\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n' +
      '# 附录A（规范性）装置\n\n## A.1 组成\n';
    it('is a tree with lines', () => {
      folder.write('outline.md', text);
      assert.equal(
        folder.run(['outline', 'outline.md']).stdout,
        [
          'outline.md 国家标准',
          '  前言 :1',
          '  1 范围 :5',
          '  2 要求 :7',
          '    2.1 外观 :9',
          '      表1 限值 :11',
          '  附录A 装置 :17',
          '    A.1 组成 :19',
          '',
        ].join('\n'),
      );
    });
    it('is data', () => {
      folder.write('outline.md', text);
      const [tree] = JSON.parse(folder.run(['outline', '--format', 'json', 'outline.md']).stdout);
      assert.equal(tree.path, 'outline.md');
      assert.deepEqual(
        tree.entries.map(({ kind, number, line }: { kind: string; number: string; line: number }) => [
          kind,
          number,
          line,
        ]),
        [
          ['element', '', 1],
          ['clause', '1', 5],
          ['clause', '2', 7],
          ['annex', '附录A', 17],
        ],
      );
      assert.deepEqual(
        { ...tree.entries[2].children[0].children[0], children: [] },
        { kind: 'table', number: '表1', title: '限值', path: 'outline.md', line: 11, children: [] },
      );
    });
    it('is 2 for a file that is not there', () => assert.equal(folder.run(['outline', 'no.md']).status, 2));
  });

  describe('references', () => {
    const text =
      '# 1 范围\n\n# 2 规范性引用文件\n\nGB/T 1 标准化\n\n# 3 要求\n\n按第1章、9.9和GB/T 1—2020中5.2的规定。\n\n见GB/T 2。\n';
    it('tell what every mention leads to, and which standards are listed', () => {
      folder.write('references.md', text);
      const { stdout } = folder.run(['references', 'references.md']);
      assert.match(stdout, /:9 \[3\] 第1章 → 1 范围$/m);
      assert.match(stdout, /:9 \[3\] 9\.9 ✗ 没有所指$/m);
      assert.match(stdout, /:9 \[3\] 5\.2 ⇒ 其他文件 GB\/T 1—2020$/m);
      assert.match(stdout, /GB\/T 2 未列入规范性引用文件 正文:11$/m);
    });
    it('are in English too', () => {
      folder.write('references.md', text);
      const { stdout } = folder.run(['references', '--locale', 'en', 'references.md']);
      assert.match(stdout, /GB\/T 2 not among the normative references text:11$/m);
    });
    it('are data', () => {
      folder.write('references.md', text);
      const [ledger] = JSON.parse(folder.run(['references', '--format', 'json', 'references.md']).stdout);
      assert.equal(ledger.path, 'references.md');
      assert.deepEqual(
        ledger.mentions.map(({ text, to, line }: { text: string; to: string; line: number }) => [text, to, line]),
        [
          ['第1章', 'label', 9],
          ['9.9', 'nothing', 9],
          ['5.2', 'other-document', 9],
        ],
      );
    });
  });
});
