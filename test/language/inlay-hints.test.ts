/** Inlay hints: the title where the text has only the number. */
import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver';
import { inlayHints } from '../../server/src/language/inlay-hints.ts';
import { openDraft, standard } from './open-draft.ts';

const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

/** The hints are exactly those that stand in ⟨…⟩ in the text. */
function hints(typed: string): void {
  const { analysis, text } = openDraft(typed.replace(/⟨[^⟩]*⟩/g, ''));
  const { document } = analysis;
  let shown = '';
  let from = 0;
  for (const { position, label } of inlayHints(analysis, ALL)) {
    const at = document.offsetAt(position);
    shown += `${text.slice(from, at)}${label}`;
    from = at;
  }
  assert.equal(shown + text.slice(from), typed);
}

const CLAUSES = ['# 4 要求', '## 4.1 外观', '应光滑。', '## 4.2 尺寸', '应合格。'];
const LIST =
  '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\nGB/T 2828.1　计数抽样检验程序　第1部分：按接收质量限（AQL）检索的逐批检验抽样计划\n\n';

describe('Inlay hints', () => {
  it('show the title behind a bare mention', () =>
    hints(standard(...CLAUSES, '# 5 试验', '见4.1⟨外观⟩和4.2⟨尺寸⟩，按附录A⟨装置⟩进行。', '# 附录A（规范性）装置')));
  it('show the title of a table', () =>
    hints(standard('# 4 要求', '应符合表1⟨性能要求⟩的规定。', '表1　性能要求', '| a | b |\n| --- | --- |\n| c | d |')));
  it('show nothing where the text says the title itself', () =>
    hints(standard(...CLAUSES, '# 5 试验', '按4.1“外观”检验，尺寸（见4.2）应合格。')));
  it('show a title once in a paragraph', () =>
    hints(standard(...CLAUSES, '# 5 试验', '按4.1⟨外观⟩检验，不符合4.1的返工。', '见4.1⟨外观⟩。')));
  it('show the name of a standard once in a subclause, whatever part of it is seen', () => {
    const text = `${LIST}# 3 要求\n\n## 3.1 标志\n\n3.1.1 标志应符合GB/T 191。\n\n3.1.2 颜色应符合GB/T 191。\n\n## 3.2 包装\n\n应符合GB/T 191。\n`;
    hints(
      text
        .replace('GB/T 191。', 'GB/T 191⟨包装储运图示标志⟩。')
        .replace(/GB\/T 191。\n$/, 'GB/T 191⟨包装储运图示标志⟩。\n'),
    );
    const { analysis } = openDraft(text);
    const line = text.split('\n').findIndex((one) => one.startsWith('3.1.2'));
    assert.deepEqual(inlayHints(analysis, { start: { line, character: 0 }, end: { line, character: 40 } }), []);
  });
  it('show a term by its name in Chinese, and not behind it', () => {
    const terms =
      '# 1 范围\n\n规定了要求。\n\n# 2 术语和定义\n\n## 2.1\n\n恒温状态　thermostatic state\n\n一种状态。\n\n';
    hints(`${terms}# 3 要求\n\n恒温状态（2.1）应稳定，见2.1。\n\n见2.1⟨恒温状态⟩。\n`);
  });
  it('show no title that says nothing', () =>
    hints(standard('# 4 要求', '## 4.1 总则', '应光滑。', '# 5 试验', '见4.1。')));
  it('show nothing in tables and headings', () =>
    hints(standard(...CLAUSES, '# 5 试验', '## 5.1 按4.1的试验', '| 项目 | 要求 |\n| --- | --- |\n| 甲 | 4.1 |')));
  it('show nothing inside of the clause itself, and nothing for a clause without title', () =>
    hints(
      standard(
        '# 4 要求',
        '## 4.1 外观',
        '符合4.1。',
        '# 5 试验',
        '**5.1** 应光滑，不应有裂纹。',
        '**5.2** 按5.1进行。',
      ),
    ));
  it('show nothing inside of ranges and long enumerations', () =>
    hints(
      standard(
        ...CLAUSES,
        '## 4.3 重量',
        '## 4.4 颜色',
        '# 5 试验',
        '按4.1～4.3和4.4进行。',
        '按4.1、4.2、4.3和4.4进行。',
      ),
    ));
  it('show nothing behind places of other documents', () =>
    hints(standard(...CLAUSES, '# 5 试验', '按GB/T 7345—2008中4.1进行。')));
  it('show the name of a listed standard, cut where it is long', () =>
    hints(
      `${LIST}# 3 要求\n\n应符合GB/T 191⟨包装储运图示标志⟩，按GB/T 2828.1⟨计数抽样检验程序 第1部分：按接…⟩抽样。\n`,
    ));
  it('show no name that stands there, and none of a standard that is not listed', () =>
    hints(`${LIST}# 3 要求\n\n应符合GB/T 191《包装储运图示标志》和GB/T 9999。\n`));
  it('show nothing in the list itself', () => hints(`${LIST}# 3 要求\n\n应合格。\n`));
  it('are only those of the range', () => {
    const { analysis } = openDraft(standard(...CLAUSES, '# 5 试验', '见4.1。', '见4.2。'));
    const line = 24;
    const found = inlayHints(analysis, { start: { line, character: 0 }, end: { line, character: 5 } });
    assert.deepEqual(
      found.map(({ label }) => label),
      ['⟨外观⟩'],
    );
  });
});
