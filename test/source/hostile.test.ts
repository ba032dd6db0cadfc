/**
 * Texts that nobody writes: the readers answer all the same. The sizes are such that a reader whose time grows with
 * the square of the text, or of the depth, runs into the time limit.
 */
import assert from 'node:assert/strict';
import type { SourceDocument } from '../../server/src/source/block.ts';
import { readSource } from '../../server/src/source/read.ts';
import { checkPlaces } from './blocks.ts';

const SIZE = 120_000;

const repeated: Readonly<Record<string, string>> = {
  'one long line': '质量',
  'emphasis that opens': '**a ',
  'emphasis that closes': 'a* ',
  'emphasis both ways': '*a**b*',
  brackets: '[',
  'brackets that close': 'a](',
  images: '![',
  backticks: '`a``',
  dollars: '$a ',
  'formula openers': '\\(',
  'formula blocks': '$$\n',
  'bracket blocks': '\\[\n\n',
  tags: '<b>',
  'tags that close': '</i>',
  'tags without end': '<b ',
  'comment openers': '<!--\n\n',
  'table openers': '<table>\n\n',
  'table and row openers': '<table><tr><td>',
  'div openers': '<div>\n',
  'nested quotations': '>',
  'nested bullets in a line': '- ',
  fences: '```\na\n\n',
  entities: '&amp',
  'footnote marks': '[^a',
  'footnote definitions': '[^a]: b\n',
  'table rows': '| a | b |\n',
  'table heads': '| a |\n|---|\n',
  'delimiter rows': '|---|---|',
  'list items': '- a\n',
  'loose list items': '- a\n\n  b\n\n',
  headings: '# a\n',
  'lines with marks': 'a) 甲\n',
  'lines without marks': '甲乙\n',
  'lines with bold marks': '**5.1.1** 甲\n',
  'page numbers': '6\n',
  'page numbers and blank lines': '6\n\n\n',
  'page heads': 'PPCA 7—2023\n',
  'form feeds': '\f6\n',
  'carriage returns': '\r',
  blanks: '    \n',
  spaces: ' ',
  hashes: '#',
  tildes: '~~',
  rules: '---\n',
  backslashes: '\\',
  digits: '5.',
  'quoted fences': '> ```\n',
};

/** Lines nested deeper and deeper, up to `depth`, and out again. */
function nested(mark: string, depth: number): string {
  const lines: string[] = [];
  for (let level = 1; level <= depth; level += 1) lines.push(`${mark.repeat(level)}a`);
  return lines.join('\n');
}

function blocksOf(document: SourceDocument): number {
  return document.chunks.reduce((sum, chunk) => sum + chunk.blocks.length, 0);
}

describe('Hostile text', function () {
  this.timeout(20_000);
  for (const [name, piece] of Object.entries(repeated)) {
    it(`is answered: ${name}`, () => {
      const text = piece.repeat(SIZE / piece.length);
      checkPlaces(readSource('x.md', text));
      checkPlaces(readSource('x.txt', text));
    });
  }
  it('is answered: a row of 100 000 cells', () => {
    const text = `|${' a |'.repeat(100_000)}\n|${'---|'.repeat(100_000)}\n`;
    assert.equal(readSource('x.md', text).chunks[0]?.blocks[0]?.rows[0]?.length, 100_000);
  });
  it('is answered: a table of 10 000 rows', () => {
    const text = `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(10_000)}`;
    assert.equal(readSource('x.md', text).chunks[0]?.blocks[0]?.rows.length, 10_001);
  });
  it('is answered: 100 000 list items', () => {
    assert.equal(blocksOf(readSource('x.md', '- a\n'.repeat(100_000))), 100_000);
  });
  for (const depth of [50, 600]) {
    for (const mark of ['> ', '>', '  - ', '- ', '  ', '<div>', '<table><tr><td>', '<b>', '*', '[', '#']) {
      it(`is answered: ${JSON.stringify(mark)} ${depth} deep`, () =>
        checkPlaces(readSource('x.md', nested(mark, depth))));
    }
  }
  it('is answered: a list nested by indentation', () => {
    const text = Array.from({ length: 50 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');
    const [chunk] = readSource('x.md', text).chunks;
    assert.deepEqual(
      chunk?.blocks.slice(0, 20).map((block) => block.depth),
      Array.from({ length: 20 }, (_, level) => level + 1),
    );
  });
});
