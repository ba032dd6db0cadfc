/** What holds for the writer's features on any document, at any place. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import '../setup.ts';
import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion } from '../../server/src/language/completion.ts';
import { documentLinks } from '../../server/src/language/document-links.ts';
import { formatting } from '../../server/src/language/formatting.ts';
import { inlayHints } from '../../server/src/language/inlay-hints.ts';
import { documentHighlights, references } from '../../server/src/language/references.ts';
import { prepareRename, rename } from '../../server/src/language/rename-term.ts';
import { semanticTokens } from '../../server/src/language/semantic-tokens.ts';
import { type Analysis, Workspace } from '../../server/src/language/workspace.ts';
import { Documents } from './open-draft.ts';

/** Lines that drafts are made of, whole ones and such as are being typed. */
const LINES = [
  '# 前言',
  '# 1 范围',
  '# 2 规范性引用文件',
  'GB/T 191　包装储运图示标志',
  '# 3 术语和定义',
  '## 3.1',
  '电机（EM）　electric motor; EM',
  '一种装置，应可靠。',
  '# 4 要求',
  '## ',
  '## 4.',
  '4.1.1 应符合GB/T191和4.1的规定[^1]。',
  '[^1]: 电机。',
  '# 附录A（规范性）试验',
  '## A. 1 总则',
  'a) 电机；',
  'c) 下列：',
  '1) 一；',
  'b',
  '表1 效率',
  '表',
  '| 电机 | 4.1 |\n|---|---|\n| 应 | 见表 |',
  '![图](a.png)',
  '图A-1 结构',
  '$$x=1 \\tag{2}$$',
  '见',
  '按第',
  '应符合GB/T',
  '见表1和图1～图3，参见附录B，按第4.1条。',
  '一、总体要求',
  '(三)措施',
  '（',
  '第九千九百九十九条 应当。',
  '第三条 应当。',
  '<!-- 见',
  '```',
  '**4.2** 宜**电**机',
  '[a](b c.md) [d](e.md#f)',
  '\ud83d\ude00 可靠',
  '',
  '',
];

const texts = fc
  .array(fc.constantFrom(...LINES), { maxLength: 30 })
  .chain((lines) =>
    fc
      .constantFrom('\n', '\n\n', '\r\n\r\n')
      .map((end) => `---\nprofile: ${PROFILE[lines.length % 3]}\n---\n\n${lines.join(end)}`),
  );
const PROFILE = ['gb-t-1.1', 'zhejiang-made', 'policy'] as const;

function analysisOf(text: string): { readonly analysis: Analysis; readonly document: TextDocument } {
  const documents = new Documents();
  const document = documents.open('file:///draft.md', text);
  const analysis = new Workspace(documents).analysis(document.uri);
  assert.ok(analysis);
  return { analysis, document };
}

function isIn(document: TextDocument, { start, end }: Range): boolean {
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  return from <= to && to <= document.getText().length;
}

/** On a text and a place in it. */
function always(check: (analysis: Analysis, document: TextDocument, position: Position) => void): void {
  fc.assert(
    fc.property(texts, fc.nat(), (text, place) => {
      const { analysis, document } = analysisOf(text);
      check(analysis, document, document.positionAt(place % (text.length + 1)));
    }),
    { numRuns: 60 },
  );
}

describe('On any document', () => {
  it('completion replaces what stands before the cursor on its line', () =>
    always((analysis, document, position) => {
      for (const invoked of [true, false]) {
        for (const { textEdit } of completion(analysis, position, { snippets: true, labelDetails: true, invoked })) {
          assert.ok(textEdit && 'range' in textEdit && isIn(document, textEdit.range));
          assert.deepEqual(textEdit.range.end, position);
          assert.equal(textEdit.range.start.line, position.line);
        }
      }
    }));
  it('semantic tokens are in order, apart, and on one line each', () =>
    always((analysis, document) => {
      let behind = 0;
      for (const { range } of semanticTokens(analysis)) {
        assert.ok(isIn(document, range) && range.start.line === range.end.line);
        assert.ok(document.offsetAt(range.start) >= behind);
        behind = document.offsetAt(range.end);
      }
    }));
  it('hints and links stand in the text', () =>
    always((analysis, document) => {
      const all = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
      for (const { position } of inlayHints(analysis, all))
        assert.ok(isIn(document, { start: position, end: position }));
      for (const { range } of documentLinks(analysis, 'https://example.org/{code}')) assert.ok(isIn(document, range));
    }));
  it('formatting a second time changes nothing', () =>
    always((analysis, document) => {
      const once = TextDocument.applyEdits(document, formatting(analysis));
      assert.deepEqual(formatting(analysisOf(once).analysis), []);
    }));
  it('references and highlights have places', () =>
    always((analysis, document, position) => {
      for (const { range } of references(analysis, position, true)) assert.ok(isIn(document, range));
      for (const { range } of documentHighlights(analysis, position)) assert.ok(isIn(document, range));
    }));
  it('what can be renamed is replaced by the new name everywhere, and by nothing else', () =>
    always((analysis, document, position) => {
      const range = prepareRename(analysis, position);
      const edits = rename(analysis, position, '马达');
      assert.equal(edits.length > 0, range !== undefined);
      const name = range && document.getText(range).replace(/\s+/g, '');
      for (const { place } of edits) {
        assert.equal(document.getText().slice(place.start, place.end).replace(/\s+/g, ''), name);
      }
    }));
});
