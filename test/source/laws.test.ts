/** What holds for every text: places, editing, purity of chunks, and the short cut for text without markup. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import '../setup.ts';
import { LineCursor } from '../../server/src/source/characters.ts';
import { readMarkdown, readMarkup } from '../../server/src/source/markdown.ts';
import { splitMarkdown } from '../../server/src/source/markdown-chunks.ts';
import { lineIndent, lineKind } from '../../server/src/source/markdown-lines.ts';
import { readSource } from '../../server/src/source/read.ts';
import { checkPlaces, corpusFiles } from './blocks.ts';

const PIECES = [
  '# ',
  '## 5.1 ',
  '**',
  '*',
  '`',
  '```\n',
  '~~~\n',
  '$',
  '$$',
  '\\(',
  '\\)',
  '\\[',
  '\\]',
  '> ',
  '>',
  '- ',
  '  - ',
  '* ',
  '1. ',
  'a) ',
  '（1）',
  '——',
  '|',
  '| a | b |\n|---|---|\n',
  '|-|\n',
  '<table>',
  '</table>',
  '<td rowspan=2>',
  '<tr>',
  '<br>',
  '<div>\n',
  '</div>',
  '<sup>',
  '</sup>',
  '<!--',
  '-->',
  '<img alt="图" src=x>',
  '![图](x)',
  '[x](y)',
  '[^1]',
  '[^1]: ',
  '---\n',
  'a: b\n',
  '&gt;',
  '&#x4e2d;',
  '&nbsp;',
  '\\',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '\r\n',
  '\r',
  '  \n',
  '\t',
  '    ',
  '　',
  ' ',
  ' ',
  '甲乙。',
  '丙；',
  'GB/T 1.1',
  '5.2.1 ',
  '图1',
  '6',
  'PPCA 7—2023',
  '\f',
  '\u00ad',
  '……',
  '𝑥',
  '\ufeff',
  '\ud835',
  '\0',
] as const;

const draft = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const path = fc.constantFrom('x.md', 'x.txt');

describe('The position law', () => {
  it('holds for any text', () => {
    fc.assert(
      fc.property(path, draft, (name, text) => checkPlaces(readSource(name, text))),
      { numRuns: 3000 },
    );
  });
  it('holds for every document of the corpus', function () {
    const files = corpusFiles('.md', '.txt');
    if (files.length === 0) return this.skip();
    for (const file of files) checkPlaces(readSource(file.path, file.text));
  });
});

describe('The editing law', () => {
  it('reading again after edits gives what a fresh reading gives', () => {
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 30 }), draft);
    fc.assert(
      fc.property(path, draft, fc.array(edit, { minLength: 1, maxLength: 5 }), (name, text, edits) => {
        let document = readSource(name, text);
        for (const [at, length, inserted] of edits) {
          const start = at % (document.text.length + 1);
          const next = document.text.slice(0, start) + inserted + document.text.slice(start + length);
          document = readSource(name, next, document);
          assert.deepEqual(document, readSource(name, next));
        }
      }),
      { numRuns: 2000 },
    );
  });
  it('holds for a line taken out of a document of the corpus', function () {
    const files = corpusFiles('T_ZZB_1064-2019.md', 'SS-LR.txt', '05-field-test-methods.md');
    if (files.length === 0) return this.skip();
    for (const file of files) {
      const document = readSource(file.path, file.text);
      const lines = file.text.split('\n');
      for (let index = 0; index < lines.length; index += 37) {
        const text = lines.filter((_, other) => other !== index).join('\n');
        assert.deepEqual(readSource(file.path, text, document), readSource(file.path, text));
      }
    }
  });
});

describe('A chunk', () => {
  it('reads as it would in a document of its own, front matter aside', () => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const chunk of readSource('x.md', text).chunks) {
          const alone = readSource('x.md', text.slice(chunk.start, chunk.end));
          if (alone.chunks.length !== 1 || alone.chunks[0]?.start !== 0) continue;
          assert.deepEqual(alone.chunks[0].blocks, chunk.blocks);
        }
      }),
      { numRuns: 2000 },
    );
  });
  it('is the stretch between blank lines, at the most, where nothing holds them together', () => {
    assert.deepEqual(splitMarkdown('甲\n\n乙\n丙\n').extents, [0, 1, 3, 6]);
  });
});

describe('The short cut for text with little or no markup', () => {
  /** Headings, paragraphs, quotations, items and code, read by way of remark, are what the reader makes of them. */
  const same = (text: string): number => {
    let compared = 0;
    for (const { start, end, blocks } of readMarkdown('x.md', text).chunks) {
      const chunk = text.slice(start, end);
      const first = new LineCursor(chunk);
      first.advance();
      const kind = lineKind(chunk, lineIndent(chunk, 0, first.end), first.end);
      if (!['text', 'heading', 'quote', 'bullet', 'fence'].includes(kind) || blocks[0]?.kind === 'table') continue;
      assert.deepEqual(blocks, readMarkup(chunk, kind));
      compared += 1;
    }
    return compared;
  };
  it('reads what remark reads', () => {
    const plain = fc.constantFrom(
      '甲',
      '乙。',
      'ab ',
      '5.1 ',
      '1. ',
      '2) ',
      '# ',
      '## ',
      ' #',
      'https://a.cn/b',
      'www.a.cn',
      'a@b.cn',
      '  \n',
      '\n',
      '\r\n',
      '\r',
      ' \n',
      '\t\n',
      '\n  ',
      '\n\t',
      '\n\n',
      '\n    ',
      '　',
      '\u00a0',
      '\u2028',
      '\f',
      '\0',
      '\ufeff',
      '\ue000',
      '~',
      '=',
      '-',
      ':',
      '|',
      '+',
      '[1]',
      '[a]: b',
      '[ ] ',
      '**',
      '**5.1** ',
      '> ',
      '- ',
      '：',
      '```\n',
      '```',
      '````\n',
      '~~~\n',
      '(',
      '_a',
      '<5',
      '!',
      '&',
      '>',
    );
    const text = fc.array(plain, { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (each) => {
        same(each);
      }),
      { numRuns: 5000 },
    );
  });
  it('reads what remark reads in the chunks of the corpus', function () {
    const files = corpusFiles('.md');
    if (files.length === 0) return this.skip();
    const compared = files.map(({ text }) => same(text));
    assert.ok(compared.reduce((sum, count) => sum + count) > 1000);
  });
});
