/** Folding ranges and selection ranges. */
import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver';
import { foldingRanges } from '../../server/src/language/folding.ts';
import { selectionRanges } from '../../server/src/language/selection.ts';
import { openDraft } from './open-draft.ts';

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
