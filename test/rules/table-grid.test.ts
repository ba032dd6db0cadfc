/** A table's cells by row and column, whatever is merged. */
import assert from 'node:assert/strict';
import { bodyOf, gridOf, headerOf, width } from '../../server/src/rules/caption/table-grid.ts';
import type { Block } from '../../server/src/source/block.ts';
import { readMarkdown } from '../../server/src/source/markdown.ts';

function table(text: string): Block {
  const block = readMarkdown('x.md', text)
    .chunks.flatMap(({ blocks }) => blocks)
    .find(({ kind }) => kind === 'table');
  assert.ok(block);
  return block;
}

const MERGED = table(
  '<table><tr><th rowspan="2">项目</th><th colspan="2">检验</th></tr><tr><th>出厂</th><th>型式</th></tr>' +
    '<tr><td rowspan="2">外观</td><td>√</td><td>√</td></tr><tr><td>—</td><td>√</td></tr>' +
    '<tr><td colspan="3">注：逐件检验。</td></tr></table>\n',
);

const texts = (block: Block, column: number): string[] => bodyOf(gridOf(block), column).map(({ cell }) => cell.text);

describe('The grid of a table', () => {
  it('repeats merged cells at every place that they cover', () => {
    const grid = gridOf(MERGED);
    assert.equal(width(grid), 3);
    assert.equal(grid.headers, 2);
    assert.deepEqual(
      grid.rows.map((row) => row.map((at) => at?.cell.text)),
      [
        ['项目', '检验', '检验'],
        ['项目', '出厂', '型式'],
        ['外观', '√', '√'],
        ['外观', '—', '√'],
        ['注：逐件检验。', '注：逐件检验。', '注：逐件检验。'],
      ],
    );
  });

  it('gives the cells of a column once each, and no note that runs over all columns', () => {
    assert.deepEqual(texts(MERGED, 0), ['外观']);
    assert.deepEqual(texts(MERGED, 1), ['√', '—']);
    assert.equal(headerOf(gridOf(MERGED), 2)?.cell.text, '型式');
  });

  it('knows the cells of a Markdown table, rows of uneven length included', () => {
    const block = table('| 项目 | 值 |\n| --- | --- |\n| 长 | 20 |\n| 宽 |\n');
    assert.deepEqual(texts(block, 1), ['20']);
    assert.equal(gridOf(block).merged, false);
  });

  it('survives spans beyond the table', () => {
    const block = table('<table><tr><td rowspan="9999" colspan="9999">甲</td></tr><tr><td>乙</td></tr></table>\n');
    const { rows } = gridOf(block);
    assert.equal(rows.length, 2);
    assert.ok(rows.every((row) => row.length <= 1000));
  });

  it('of a table of nothing but merged cells stays small', () => {
    const row = `<tr>${'<td rowspan="2000" colspan="100">甲</td>'.repeat(3)}</tr>`;
    const { rows } = gridOf(table(`<table>${row.repeat(2000)}</table>\n`));
    const places = rows.reduce((sum, cells) => sum + cells.length, 0);
    assert.ok(places < 1_000_000, String(places));
  });
});
