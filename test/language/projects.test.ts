/** What the configuration of a folder means for the files that are open in the editor. */
import assert from 'node:assert/strict';
import { completion } from '../../server/src/language/completion.ts';
import { definition } from '../../server/src/language/definition.ts';
import { diagnostics } from '../../server/src/language/diagnostics.ts';
import type { Files } from '../../server/src/language/files.ts';
import { rename } from '../../server/src/language/rename-term.ts';
import { Workspace } from '../../server/src/language/workspace.ts';
import { Documents } from './open-draft.ts';

const FIRST = '# 1 范围\n\n本文件规定了电水壶的要求。\n\n# 2 要求\n\n外观应符合3.1的规定。\n\n# 3 试验\n';
const SECOND = '## 3.1 外观\n\n见第1章。\n\n## 3.3 尺寸\n\n见3.9。\n';

/** A disk in memory. */
function disk(texts: Readonly<Record<string, string>>): Files {
  return {
    read: async (uri) => (uri in texts ? new TextEncoder().encode(texts[uri]) : undefined),
    find: async (folder, include) =>
      Object.keys(texts).filter((uri) => uri.startsWith(folder) && include.some((glob) => uri.endsWith(glob.slice(1)))),
  };
}

const CONFIG = JSON.stringify({
  documents: [{ name: '电水壶', profile: 'gb-t-1.1', files: ['first.md', 'second.md'] }],
  rules: { 'clause-sequence': 'info' },
  ignore: ['notes/*.md'],
});
const FOLDER = 'file:///work';

describe('The configuration in the editor', () => {
  it('joins the files of a document, open or not', async () => {
    const documents = new Documents();
    documents.open(`${FOLDER}/first.md`, FIRST);
    const files = disk({ [`${FOLDER}/zhunsheng.json`]: CONFIG, [`${FOLDER}/second.md`]: SECOND });
    const workspace = new Workspace(documents, { files });
    await workspace.ready(`${FOLDER}/first.md`);
    const analysis = workspace.analysis(`${FOLDER}/first.md`);
    assert.ok(analysis);
    const [link] = definition(analysis, { line: 6, character: 6 });
    assert.equal(link?.targetUri, `${FOLDER}/second.md`);
    assert.deepEqual(link?.targetSelectionRange.start, { line: 0, character: 3 });
  });
  it('shows each file its own findings, with the severity that the configuration sets', async () => {
    const documents = new Documents();
    documents.open(`${FOLDER}/first.md`, FIRST);
    documents.open(`${FOLDER}/second.md`, SECOND);
    const workspace = new Workspace(documents, { files: disk({ [`${FOLDER}/zhunsheng.json`]: CONFIG }) });
    await workspace.ready(`${FOLDER}/second.md`);
    await workspace.ready(`${FOLDER}/first.md`);
    const form = { locale: 'zh', related: false, tags: false } as const;
    const of = (name: string): { code: unknown; severity: unknown; line: number }[] => {
      const analysis = workspace.analysis(`${FOLDER}/${name}`);
      assert.ok(analysis);
      return diagnostics(analysis, form).map(({ code, severity, range }) => ({
        code,
        severity,
        line: range.start.line,
      }));
    };
    assert.deepEqual(of('second.md'), [
      { code: 'clause-sequence', severity: 3, line: 4 },
      { code: 'reference-target', severity: 1, line: 6 },
    ]);
    assert.ok(of('first.md').every(({ code }) => code !== 'reference-target'));
  });
  it('offers the labels of all files, and renames a term in all of them', async () => {
    const documents = new Documents();
    const first = `${FIRST}\n# 4 术语和定义\n\n## 4.1\n\n恒温偏差　thermostatic deviation\n\n一种偏差。\n`;
    documents.open(`${FOLDER}/first.md`, first);
    documents.open(`${FOLDER}/second.md`, '# 5 检验\n\n检验恒温偏差。\n\n见\n');
    const workspace = new Workspace(documents, { files: disk({ [`${FOLDER}/zhunsheng.json`]: CONFIG }) });
    await workspace.ready(`${FOLDER}/second.md`);
    const analysis = workspace.analysis(`${FOLDER}/second.md`);
    assert.ok(analysis);
    const form = { snippets: false, labelDetails: false, invoked: false };
    const offered = completion(analysis, { line: 4, character: 1 }, form).map(({ label }) => label);
    assert.ok(offered.includes('第2章 要求') && offered.includes('4.1 恒温偏差'));
    const edits = rename(analysis, { line: 2, character: 4 }, '温度偏差');
    assert.deepEqual(
      edits.map(({ place }) => place.document),
      [0, 1],
    );
  });
  it('says nothing of a file that is left out', async () => {
    const documents = new Documents();
    documents.open(`${FOLDER}/notes/old.md`, FIRST);
    const workspace = new Workspace(documents, { files: disk({ [`${FOLDER}/zhunsheng.json`]: CONFIG }) });
    await workspace.ready(`${FOLDER}/notes/old.md`);
    assert.equal(workspace.analysis(`${FOLDER}/notes/old.md`), undefined);
  });
  it('reports what is wrong with it, and checks the draft all the same', async () => {
    const documents = new Documents();
    documents.open(`${FOLDER}/first.md`, FIRST);
    const reported: [string, number][] = [];
    const workspace = new Workspace(documents, {
      files: disk({ [`${FOLDER}/zhunsheng.json`]: '{ "rulez": {} }' }),
      onConfig: (uri, errors) => void reported.push([uri, errors.length]),
    });
    await workspace.ready(`${FOLDER}/first.md`);
    assert.deepEqual(reported, [[`${FOLDER}/zhunsheng.json`, 1]]);
    assert.ok(workspace.analysis(`${FOLDER}/first.md`));
  });
  it('is looked up again when files change', async () => {
    const documents = new Documents();
    documents.open(`${FOLDER}/first.md`, FIRST);
    const texts: Record<string, string> = {};
    const workspace = new Workspace(documents, { files: disk(texts) });
    await workspace.ready(`${FOLDER}/first.md`);
    assert.equal(workspace.analysis(`${FOLDER}/first.md`)?.documents.length, 1);
    texts[`${FOLDER}/zhunsheng.json`] = CONFIG;
    texts[`${FOLDER}/second.md`] = SECOND;
    workspace.forgetFiles();
    await workspace.ready(`${FOLDER}/first.md`);
    assert.equal(workspace.analysis(`${FOLDER}/first.md`)?.documents.length, 2);
  });
  it('is not needed: a profile chosen by the user goes before', async () => {
    const documents = new Documents();
    documents.open(`${FOLDER}/notes.md`, '# 购物\n\n- 牛奶\n');
    const workspace = new Workspace(documents, { chosenProfile: () => 'policy' });
    await workspace.ready(`${FOLDER}/notes.md`);
    assert.equal(workspace.analysis(`${FOLDER}/notes.md`)?.draft.profile, 'policy');
  });
});
