/** The configuration file on the command line: severities, profiles, documents of several files, and its errors. */
import assert from 'node:assert/strict';
import { FAULTY, type Folder, makeFolder, onlyRules, placesOf, RIGHT, requireBuild } from './command.ts';

describe('The configuration of zhunsheng lint', () => {
  let folder: Folder;
  before(requireBuild);
  beforeEach(() => {
    folder = makeFolder();
  });
  afterEach(() => folder.remove());

  const configure = (config: object): void => {
    folder.write('zhunsheng.json', JSON.stringify(config));
  };
  /** Runs `lint` on everything; the configuration is refused with these words on standard error. */
  const refused = (name: string, text: string, ...words: readonly string[]): void => {
    folder.write('draft.md', RIGHT);
    folder.write(name, text);
    const { status, stdout, stderr } = folder.run(['lint', 'draft.md']);
    assert.equal(status, 2, text);
    assert.equal(stdout, '');
    for (const word of words) assert.ok(stderr.includes(word), `${stderr} has no ${word}`);
  };

  it('sets the severity of a rule', () => {
    folder.write('draft.md', FAULTY);
    configure({ rules: { 'clause-sequence': 'info' } });
    const finding = folder.lint('.').files[0]?.findings.find(({ rule }) => rule === 'clause-sequence');
    assert.equal(finding?.severity, 'info');
    configure({ rules: { 'clause-sequence': 'off' } });
    assert.deepEqual(placesOf(folder.lint('.'), 'clause-sequence'), []);
  });

  it('sets the severity of the check of suppression comments', () => {
    folder.write('draft.md', `${RIGHT}\n<!-- zhunsheng-disable no-such-rule -->\n`);
    assert.equal(placesOf(folder.lint('.'), 'suppression').length, 1);
    configure({ rules: { suppression: 'off' } });
    assert.deepEqual(placesOf(folder.lint('.'), 'suppression'), []);
  });

  it('says what the files are', () => {
    folder.write('draft.md', FAULTY);
    configure({ profile: 'enterprise' });
    assert.equal(folder.lint('.').files[0]?.profile, 'enterprise');
    assert.equal(folder.lint('--profile', 'local', '.').files[0]?.profile, 'local');
  });

  it('is looked for in the folder and above', () => {
    folder.write('deep/er/draft.md', FAULTY);
    configure({ rules: { 'clause-sequence': 'off' } });
    assert.deepEqual(placesOf(folder.lint('deep/er/draft.md'), 'clause-sequence'), []);
  });

  it('may be YAML, with comments', () => {
    folder.write('draft.md', FAULTY);
    folder.write('zhunsheng.yaml', '# ours\nrules:\n  clause-sequence: off # numbered later\n');
    assert.deepEqual(placesOf(folder.lint('.'), 'clause-sequence'), []);
  });

  it('may be named', () => {
    folder.write('draft.md', FAULTY);
    folder.write('conf/strict.json', '{ "rules": { "clause-sequence": "warning" } }');
    const { findings } = folder.lint('--config', 'conf/strict.json', 'draft.md').files[0] ?? {};
    assert.equal(findings?.find(({ rule }) => rule === 'clause-sequence')?.severity, 'warning');
    const { status, stderr } = folder.run(['lint', '--config', 'conf/no.json', 'draft.md']);
    assert.equal(status, 2);
    assert.match(stderr, /conf\/no\.json.*ENOENT/);
  });

  it('may stand in a package.json, which is passed over where it holds none', () => {
    folder.write('deep/draft.md', FAULTY);
    folder.write('deep/package.json', '{ "name": "deep" }');
    folder.write('package.json', '{ "name": "x", "zhunsheng": { "rules": { "clause-sequence": "off" } } }');
    const { status, stdout } = folder.run(['lint', '--format', 'json', 'draft.md'], { below: 'deep' });
    assert.notEqual(status, 2);
    assert.ok(!stdout.includes('"clause-sequence"'));
  });

  it('may bring a profile of its own, which --profile can name', () => {
    folder.write('draft.md', FAULTY);
    configure({ profiles: ['zsxh.json'] });
    folder.write('zsxh.json', '{ "id": "zsxh", "extends": "group-standard", "rules": { "clause-sequence": "off" } }');
    assert.notDeepEqual(placesOf(folder.lint('.'), 'clause-sequence'), []);
    const report = folder.lint('--profile', 'zsxh', '.');
    assert.equal(report.files[0]?.profile, 'group-standard');
    assert.deepEqual(placesOf(report, 'clause-sequence'), []);
    const { status, stderr } = folder.run(['lint', '--profile', 'zsxx', '.']);
    assert.equal(status, 2);
    assert.match(stderr, /“zsxx”.*“zsxh”/);
  });

  it('may say another severity for a stage, which --stage can name', () => {
    folder.write('draft.md', FAULTY);
    configure({ stages: { 报批稿: { 'clause-sequence': 'off' } } });
    assert.notDeepEqual(placesOf(folder.lint('.'), 'clause-sequence'), []);
    assert.deepEqual(placesOf(folder.lint('--stage', '报批稿', '.'), 'clause-sequence'), []);
    assert.equal(folder.run(['lint', '--stage', '终稿', '.']).status, 2);
  });

  describe('documents of several files', () => {
    const first = '# 1 范围\n\n# 2 要求\n\n## 2.1 外观\n\n见3.1的规定。\n';
    const second = '# 3 试验方法\n\n## 3.1 外观\n\n按2.1和9.9的规定。\n';
    beforeEach(() => {
      folder.write('parts/1.md', first);
      folder.write('parts/2.md', second);
    });

    it('are one draft: references lead from file to file, and places stay with their file', () => {
      configure({
        rules: onlyRules(folder, { 'reference-target': 'error', 'clause-sequence': 'error' }),
        documents: [{ name: '草案', profile: 'gb-t-1.1', files: ['parts/1.md', 'parts/2.md'] }],
      });
      const report = folder.lint('parts');
      assert.deepEqual(
        report.files.map(({ path, findings }) => [path, findings.length]),
        [
          ['parts/1.md', 0],
          ['parts/2.md', 1],
        ],
      );
      assert.deepEqual(placesOf(report, 'reference-target'), ['parts/2.md:5:6-5:9']);
      assert.equal(report.summary.files, 2);
    });

    it('are checked whole when one of their files is named', () => {
      configure({ documents: [{ files: ['parts/*.md'] }] });
      assert.deepEqual(
        folder.lint('parts/2.md').files.map(({ path }) => path),
        ['parts/1.md', 'parts/2.md'],
      );
    });

    it('leave other files alone', () => {
      folder.write('other.md', FAULTY);
      configure({ documents: [{ files: ['parts/*.md'] }] });
      assert.deepEqual(
        folder.lint('other.md').files.map(({ path }) => path),
        ['other.md'],
      );
    });

    it('are not checked when one of their files is missing, because references would seem to lead nowhere', () => {
      folder.write('other.md', FAULTY);
      configure({ documents: [{ name: '草案', files: ['parts/1.md', 'parts/3.md'] }] });
      const { status, stdout, stderr } = folder.run(['lint', '--format', 'json', '.']);
      assert.equal(status, 2);
      assert.match(stderr, /parts\/3\.md: 文件不存在（配置的文件“草案”）/);
      const paths = JSON.parse(stdout).files.map(({ path }: { readonly path: string }) => path);
      assert.deepEqual(paths, ['other.md', 'parts/2.md']);
    });
  });

  describe('is refused with the place and the nearest right word', () => {
    it('for an unknown rule', () =>
      refused(
        'zhunsheng.json',
        '{\n  "rules": {\n    "clause-sequnce": "off"\n  }\n}\n',
        'zhunsheng.json:3:5:',
        '“clause-sequnce”',
        'clause-sequence',
      ));
    it('for an unknown setting', () => refused('zhunsheng.json', '{ "rulez": {} }', ':1:3:', '“rulez”', 'rules'));
    it('for an unknown severity', () =>
      refused('zhunsheng.json', '{"rules":{"clause-sequence":"warn"}}', ':1:29:', '“warn”', 'warning'));
    it('for an unknown profile', () =>
      refused('zhunsheng.yml', 'profile: zhejiang\n', ':1:10:', '“zhejiang”', 'zhejiang-made'));
    it('for broken JSON', () => refused('zhunsheng.json', '{\n  "rules": {\n', 'zhunsheng.json:'));
    it('for broken YAML', () => refused('zhunsheng.yaml', 'rules:\n  a: [1,\nprofile: x: y\n', 'zhunsheng.yaml:3:'));
    it('for all of its errors at once', () =>
      refused('zhunsheng.json', '{\n"a": 1,\n"b": 2,\n"stage": "c" }', ':2:1:', ':3:1:', ':4:10:'));
    it('for aliases that multiply without end', () => {
      const lines = Array.from({ length: 30 }, (_, at) => `k${at}: &k${at} [${at ? `*k${at - 1}, *k${at - 1}` : 'x'}]`);
      refused('zhunsheng.yaml', `${lines.join('\n')}\n`, 'zhunsheng.yaml:');
    });
  });
});
