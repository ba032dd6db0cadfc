/** The outline as a table, and what the status bar shows. */
import assert from 'node:assert/strict';
import { draftInfo } from '../../server/src/language/draft-info.ts';
import { outline } from '../../server/src/language/outline.ts';
import { Workspace } from '../../server/src/language/workspace.ts';
import { Documents, openDraft } from './open-draft.ts';

describe('The outline as a table', () => {
  it('has each clause with its title, line and mentions, and nothing in a title makes Markdown', () => {
    const { analysis } = openDraft(
      '# 前言\n\n# 1 范围\n\n本文件规定了要求。\n\n# 4 要求\n\n## 4.1 外观 | 2*3\n\n按4.2和4.2.1。\n\n## 4.2 尺寸\n\n4.2.1 应一致。\n\n# 附录A（规范性）装置\n\n见4.2。\n',
    );
    assert.equal(
      outline(analysis, 'zh'),
      [
        '| 编号 | 标题 | 行 | 被引用 |',
        '| --- | --- | --- | --- |',
        '|  | 前言 | 1 |  |',
        '| 1 | 范围 | 3 | 0 |',
        '| 4 | 要求 | 7 | 0 |',
        '| 　4.1 | 外观 \\| 2\\*3 | 9 | 0 |',
        '| 　4.2 | 尺寸 | 13 | 2 |',
        '| 　　4.2.1 |  | 15 | 1 |',
        '| 附录A | 装置 | 17 | 0 |',
        '',
      ].join('\n'),
    );
    assert.ok(outline(analysis, 'en').startsWith('| Number | Title | Line | Mentions |\n'));
  });
  it('names the files where there are several', async () => {
    const documents = new Documents();
    documents.open('file:///a.md', '# 1 范围\n\n本文件规定了要求。\n');
    documents.open('file:///%E8%A6%81%E6%B1%82.md', '# 2 要求\n\n应光滑。\n');
    const config = JSON.stringify({ documents: [{ files: ['a.md', '要求.md'] }] });
    const read = async (uri: string): Promise<Uint8Array | undefined> =>
      uri === 'file:///zhunsheng.json' ? new TextEncoder().encode(config) : undefined;
    const workspace = new Workspace(documents, { files: { read, find: async () => [] } });
    await workspace.ready('file:///a.md');
    const analysis = workspace.analysis('file:///a.md');
    assert.ok(analysis);
    assert.deepEqual(outline(analysis, 'zh').split('\n').slice(2), [
      '| 1 | 范围 | a.md | 1 | 0 |',
      '| 2 | 要求 | 要求.md | 1 | 0 |',
      '',
    ]);
  });
});

describe('What a document is', () => {
  it('is told with its name, title and number', () => {
    const { analysis } = openDraft(
      '---\ntitle: 电水壶\nnumber: T/ZZB 0001—2026\n---\n\n# 1 范围\n\n本文件规定了要求。\n',
    );
    assert.deepEqual(draftInfo(analysis), {
      profile: 'zhejiang-made',
      name: { zh: '“浙江制造”标准', en: '“Zhejiang Made” standard' },
      title: '电水壶',
      number: 'T/ZZB 0001—2026',
    });
  });
});
