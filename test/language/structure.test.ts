/** Folding ranges and selection ranges. */
import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver';
import { foldingRanges } from '../../server/src/language/folding.ts';
import { selectionRanges } from '../../server/src/language/selection.ts';
import { type Analysis, Workspace } from '../../server/src/language/workspace.ts';
import { Documents, openDraft } from './open-draft.ts';

/** The first and the last line of each fold. */
function folds(...lines: readonly string[]): string[] {
  const { analysis } = openDraft(lines.join('\n'));
  return foldingRanges(analysis).map(({ startLine, endLine }) => `${lines[startLine]} … ${lines[endLine]}`);
}

describe('Folding', () => {
  it('folds clauses to the end of their subclauses, without the blank lines behind', () =>
    assert.deepEqual(
      folds(
        '# 1 范围',
        '',
        '本文件规定了要求。',
        '',
        '# 2 要求',
        '',
        '## 2.1 外观',
        '',
        '应光滑。',
        '',
        '## 2.2 尺寸',
        '',
        '应一致。',
        '',
      ),
      ['# 1 范围 … 本文件规定了要求。', '# 2 要求 … 应一致。', '## 2.1 外观 … 应光滑。', '## 2.2 尺寸 … 应一致。'],
    ));
  it('folds lists with the lists inside them', () =>
    assert.deepEqual(
      folds('# 1 范围', '', '如下：', '', 'a)　甲：', '', '1)　一；', '', '2)　二；', '', 'b)　乙。', '', '以上。'),
      ['# 1 范围 … 以上。', 'a)　甲： … b)　乙。', '1)　一； … 2)　二；'],
    ));
  it('folds tables and the front matter', () =>
    assert.deepEqual(
      folds(
        '---',
        'title: 电水壶',
        'profile: group-standard',
        '---',
        '',
        '# 1 范围',
        '',
        '| a | b |',
        '| --- | --- |',
        '| c | d |',
        '',
        '文。',
      ),
      ['--- … ---', '# 1 范围 … 文。', '| a | b | … | c | d |'],
    ));
  it('folds an example with what it introduces, and notes and comments of several lines', () => {
    const lines = [
      '# 1 范围',
      '',
      '示例：',
      '',
      '甲：一。',
      '',
      '乙：二。',
      '',
      '## 1.1 外观',
      '',
      '注：甲和',
      '乙。',
      '',
      '<!-- 待定',
      '的部分 -->',
      '',
      '<!-- zhunsheng-disable clause-sequence -->',
      '',
      '文。',
      '',
      '<!-- zhunsheng-enable -->',
    ];
    const { analysis } = openDraft(`${lines.join('\n')}\n\n# 2 要求\n`);
    assert.deepEqual(
      foldingRanges(analysis)
        .slice(2)
        .map(({ startLine, endLine, kind }) => `${lines[startLine]} … ${lines[endLine]} ${kind}`),
      [
        '## 1.1 外观 … <!-- zhunsheng-enable --> undefined',
        '注：甲和 … 乙。 region',
        '<!-- 待定 … 的部分 --> comment',
        '<!-- zhunsheng-disable clause-sequence --> … <!-- zhunsheng-enable --> region',
      ],
    );
    assert.deepEqual(foldingRanges(analysis)[1], { startLine: 2, endLine: 6, kind: 'region' });
  });
  it('keeps the longest, where the client takes only some', () => {
    const { analysis } = openDraft('# 1 范围\n\n文。\n\n# 2 要求\n\n## 2.1 外观\n\n应光滑。\n');
    assert.deepEqual(foldingRanges(analysis, 2), [
      { startLine: 0, endLine: 2 },
      { startLine: 4, endLine: 8 },
    ]);
  });
  it('leaves what stands on one line', () => assert.deepEqual(folds('# 1 范围', '# 2 要求', '# 3 试验'), []));
});

describe('Expanding the selection', () => {
  it('goes from the mention to its item, list, clause, chapter and the document', () => {
    const list = 'a)　应符合4.‸2的规定；\n\nb)　应光滑。';
    const clause = `## 4.1 外观\n\n如下：\n\n${list}`;
    const chapter = `# 4 要求\n\n${clause}\n\n## 4.2 尺寸\n\n应一致。`;
    const document = `# 1 范围\n\n本文件规定了要求。\n\n${chapter}\n`;
    const { analysis, cursor, text } = openDraft(document);
    const [chain] = selectionRanges(analysis, [cursor]);
    const texts: string[] = [];
    for (let at: SelectionRange | undefined = chain; at; at = at.parent)
      texts.push(analysis.document.getText(at.range));
    const parts = ['4.2', 'a)　应符合4.2的规定；', list, clause, chapter, document];
    assert.deepEqual(
      texts,
      parts.map((part) => part.replace('‸', '')),
    );
    assert.equal(texts.at(-1), text);
  });
  /** The selections at the cursor, from the inside. */
  const selections = (typed: string): string[] => {
    const { analysis, cursor } = openDraft(typed);
    const texts: string[] = [];
    for (let at = selectionRanges(analysis, [cursor])[0]; at; at = at.parent as SelectionRange) {
      texts.push(analysis.document.getText(at.range));
    }
    return texts;
  };
  it('goes from the mention to its sentence', () =>
    assert.deepEqual(
      selections('# 1 范围\n\n表面应光滑。颜色应符合4.‸2的规定。应平整。\n\n# 4 要求\n\n## 4.2 颜色\n').slice(0, 3),
      ['4.2', '颜色应符合4.2的规定。', '表面应光滑。颜色应符合4.2的规定。应平整。'],
    ));
  it('goes from a sentence in a table to its cell, row and table', () =>
    assert.deepEqual(
      selections('# 1 范围\n\n| 项目 | 要求 |\n| --- | --- |\n| 外观 | 应‸光滑。应平整。 |\n| 尺寸 | 一致 |\n').slice(
        0,
        4,
      ),
      [
        '应光滑。',
        '应光滑。应平整。',
        '外观 | 应光滑。应平整。',
        '| 项目 | 要求 |\n| --- | --- |\n| 外观 | 应光滑。应平整。 |\n| 尺寸 | 一致 |',
      ],
    ));
  it('answers every position that is asked for', () => {
    const { analysis } = openDraft('# 1 范围\n\n文。\n');
    const chains = selectionRanges(analysis, [
      { line: 0, character: 0 },
      { line: 2, character: 1 },
    ]);
    assert.deepEqual(
      chains.map(({ range }) => analysis.document.getText(range)),
      ['# 1 范围', '文。'],
    );
  });
});

describe('In a draft of several files', () => {
  const first = '# 1 范围\n\n本文件规定了要求。\n\n# 2 要求\n\n## 2.1 外观\n\n应光滑。\n';
  const second = '## 2.2 尺寸\n\n应一致。应平整。\n\n# 3 试验\n\n按2.1进行。\n';
  const open = async (name: string): Promise<Analysis> => {
    const documents = new Documents();
    documents.open('file:///a.md', first);
    documents.open('file:///b.md', second);
    const config = JSON.stringify({ documents: [{ files: ['a.md', 'b.md'] }] });
    const read = async (uri: string): Promise<Uint8Array | undefined> =>
      uri === 'file:///zhunsheng.json' ? new TextEncoder().encode(config) : undefined;
    const workspace = new Workspace(documents, { files: { read, find: async () => [] } });
    await workspace.ready(`file:///${name}`);
    const analysis = workspace.analysis(`file:///${name}`);
    assert.equal(analysis?.documents.length, 2);
    return analysis as Analysis;
  };
  it('each file folds what stands in it', async () => {
    const lines = async (name: string): Promise<string[]> =>
      foldingRanges(await open(name)).map(({ startLine, endLine }) => `${startLine}-${endLine}`);
    assert.deepEqual(await lines('a.md'), ['0-2', '4-8', '6-8']);
    assert.deepEqual(await lines('b.md'), ['0-2', '4-6']);
  });
  it('the selection grows to the whole file', async () => {
    const analysis = await open('b.md');
    const texts: string[] = [];
    for (let at = selectionRanges(analysis, [{ line: 2, character: 1 }])[0]; at; at = at.parent as SelectionRange) {
      texts.push(analysis.document.getText(at.range));
    }
    assert.deepEqual(texts, ['应一致。', '应一致。应平整。', '## 2.2 尺寸\n\n应一致。应平整。', second]);
  });
});
