/** Semantic tokens: which words of a draft mean something to it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import '../setup.ts';
import { LEGEND, semanticTokens, TokenAnswers, type TokenType } from '../../server/src/language/semantic-tokens.ts';
import { openDraft, standard } from './open-draft.ts';

/** The tokens of the type are exactly the marked places. */
function tokens(type: TokenType, ...body: readonly string[]): void {
  const marked = standard(...body);
  const { analysis, show } = openDraft(marked);
  const found = semanticTokens(analysis).filter((token) => token.type === type);
  // The fixed chapters of the test's draft have numbers of their own.
  const own = found.filter(({ range }) => range.start.line >= 12);
  assert.equal(show(own.map(({ range }) => range)), marked);
}

describe('Semantic tokens', () => {
  it('are the labels of clauses, items, captions and formulas', () =>
    tokens(
      'label',
      '# ⟦4⟧ 要求',
      '## ⟦4.1⟧ 外观',
      '见4.1。',
      '⟦a)⟧　光滑；',
      '——平整。',
      '⟦表1⟧　要求',
      '| a | b |\n| --- | --- |\n| c | d |',
      '$$ a = b \\tag{⟦1⟧} $$',
      '# ⟦附录A⟧（规范性）装置',
    ));
  it('are the mentions of this draft, in cells too', () =>
    tokens(
      'mention',
      '# 4 要求',
      '## 4.1 外观',
      '见⟦4.1⟧、⟦附录A⟧，GB/T 7345—2008中4.1除外。',
      '| 项目 | 要求 |\n| --- | --- |\n| 外观 | 见⟦4.1⟧ |',
      '# 附录A（规范性）装置',
    ));
  it('are standard codes', () => tokens('standardCode', '# 4 要求', '应符合⟦GB/T 191⟧和⟦JB/T 10490—2016⟧的规定。'));
  it('are the verbs of provisions, by kind', () => {
    const text = '表面应光滑，宜清洁，可抛光，能反光。';
    tokens('requirement', '# 4 要求', text.replace('应', '⟦应⟧'));
    tokens('recommendation', '# 4 要求', text.replace('宜', '⟦宜⟧'));
    tokens('permission', '# 4 要求', text.replace('可', '⟦可⟧'));
    tokens('capability', '# 4 要求', text.replace('能', '⟦能⟧'));
    tokens('requirement', '# 4 要求', '| 项目 | 要求 |\n| --- | --- |\n| 外观 | ⟦应⟧光滑 |');
  });
  it('are none in code, comments and pictures', () => {
    const { analysis } = openDraft(standard('# 4 要求', '`见4`', '<!-- 应符合表1 -->', '```\n应\n```', '![应](a.svg)'));
    assert.deepEqual(
      semanticTokens(analysis).filter(({ range }) => range.start.line > 12),
      [],
    );
  });
  it('are no provisions in policy documents', () => {
    const { analysis } = openDraft('一、总则\n\n各地应加强领导。\n\n二、目标\n\n三、措施\n', 'plaintext');
    assert.ok(semanticTokens(analysis).every(({ type }) => type === 'label'));
  });
  it('stand on one line each', () => {
    const { analysis } = openDraft(standard('# 4 要求', '应符合GB/T\n191的规定。'));
    for (const { range } of semanticTokens(analysis)) assert.equal(range.start.line, range.end.line);
  });
  it('of a range are those of its blocks', () => {
    const { analysis, show } = openDraft(standard('# 4 要求', '应光滑。', '应平整。', '应清洁。'));
    const line = 16;
    const found = semanticTokens(analysis, { start: { line, character: 0 }, end: { line, character: 2 } });
    assert.ok(show(found.map(({ range }) => range)).includes('应光滑。\n\n⟦应⟧平整。\n\n应清洁。'));
  });
  it('are told as changes that lead to the same as all of them anew', () => {
    const sentence = fc.constantFrom('应光滑。', '见4。', '宜见GB/T 191。', '普通。', '## 4.1 外观');
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 5 }), fc.array(sentence, { maxLength: 5 }), (before, after) => {
        const of = (body: readonly string[]) => semanticTokens(openDraft(standard('# 4 要求', ...body)).analysis);
        const answers = new TokenAnswers();
        const first = answers.full('a', of(before));
        const changed = answers.changes('a', first.resultId ?? '', of(after));
        const data = [...first.data];
        if ('edits' in changed) {
          for (const { start, deleteCount, data: inserted } of changed.edits.toReversed()) {
            data.splice(start, deleteCount, ...(inserted ?? []));
          }
        }
        assert.deepEqual('edits' in changed ? data : changed.data, new TokenAnswers().full('a', of(after)).data);
      }),
      { numRuns: 30 },
    );
  });
  it('have types that a theme can tell apart', () =>
    assert.equal(new Set(LEGEND.tokenTypes).size, LEGEND.tokenTypes.length));
});
