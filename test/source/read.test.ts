/** Choosing the reader, and finding lines and columns. */
import assert from 'node:assert/strict';
import { lineColumn, readSource } from '../../server/src/source/read.ts';

describe('Choosing the reader', () => {
  const format = (path: string, text: string): string => readSource(path, text).format;
  it('goes by the ending of the name', () => {
    for (const path of ['a.md', 'A.MD', 'a.markdown', 'a.mdx']) assert.equal(format(path, '甲'), 'markdown');
    for (const path of ['a.txt', 'a.TEXT']) assert.equal(format(path, '# 甲'), 'text');
  });
  it('otherwise goes by the text', () => {
    for (const text of ['# 1 范围', '| a |\n|---|\n| b |', '```\nx\n```', '**4.1.1** 甲', '> a) 甲'])
      assert.equal(format('-', text), 'markdown');
    for (const text of ['1 范围', '一、总体要求\n（一）甲', '----', '']) assert.equal(format('-', text), 'text');
  });
  it('does not take over blocks of another format', () => {
    const before = readSource('a.txt', '# 甲');
    assert.equal(readSource('a.md', '# 甲', before).chunks[0]?.blocks[0]?.kind, 'heading');
  });
});

describe('Lines and columns', () => {
  const document = readSource('a.md', 'ab\ncd\r\ne\rf𝑥g\n');
  const at = (offset: number): string => {
    const { line, column } = lineColumn(document, offset);
    return `${line}:${column}`;
  };
  it('count from 1, and know all line ends', () => {
    assert.deepEqual([0, 1, 2, 3, 7, 9].map(at), ['1:1', '1:2', '1:3', '2:1', '3:1', '4:1']);
  });
  it('count UTF-16 code units', () => assert.equal(at(document.text.indexOf('g')), '4:4'));
  it('are known of the end of the text', () => assert.equal(at(document.text.length), '5:1'));
  it('are those of the nearest end outside of the text', () => assert.deepEqual([-1, 99].map(at), ['1:1', '5:1']));
});
