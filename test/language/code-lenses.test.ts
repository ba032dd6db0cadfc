/** Code lenses. */
import assert from 'node:assert/strict';
import { codeLenses } from '../../server/src/language/code-lenses.ts';
import { openDraft, standard } from './open-draft.ts';

/** Each lens with the line that it stands above. */
function lenses(typed: string, locale: 'zh' | 'en' = 'zh'): string[] {
  const { analysis, text } = openDraft(typed);
  const lines = text.split('\n');
  return codeLenses(analysis, locale, '').map(({ range, command }) => `${lines[range.start.line]} | ${command?.title}`);
}

const TABLE = '| a | b |\n| --- | --- |\n| c | d |';

describe('Code lenses', () => {
  it('count the mentions of clauses, annexes, tables and figures', () =>
    assert.deepEqual(
      lenses(
        standard(
          '# 4 要求',
          '## 4.1 外观',
          '见表1、附录A和图A.1。',
          '表1　要求',
          TABLE,
          '# 5 试验',
          '按4.1和表1进行，见4.1。',
          '# 附录A（规范性）装置',
          '![装置](a.svg)',
          '图A.1　装置',
        ),
      ),
      [
        '## 4.1 外观 | 被引用 2 处',
        '表1　要求 | 被引用 2 处',
        '# 附录A（规范性）装置 | 被引用 1 处',
        '图A.1　装置 | 被引用 1 处',
      ],
    ));
  it('count the mentions of formulas and term entries', () =>
    assert.deepEqual(
      lenses(
        standard(
          '## 3.1\n\n电水壶　electric kettle\n\n烧水的器具。',
          '# 4 要求',
          '按公式（1）计算3.1定义的电水壶的容量：',
          '$$ a = b \\tag{1} $$',
          '$$ a = c \\tag{2} $$',
        ),
      ),
      ['## 3.1 | 被引用 1 处', '$$ a = b \\tag{1} $$ | 被引用 1 处'],
    ));
  it('say that a table and an annex are not referred to, but not that a clause is not', () =>
    assert.deepEqual(
      lenses(
        standard('# 4 要求', '## 4.1 外观', '应光滑。', '表1　要求', TABLE, '# 附录A（规范性）装置', '装置应稳定。'),
      ),
      ['表1　要求 | 未被引用', '# 附录A（规范性）装置 | 未被引用'],
    ));
  it('do not say so of a table that the text points at without its number', () =>
    assert.deepEqual(lenses(standard('# 4 要求', '应符合下表的规定。', '表1　要求', TABLE)), []));
  it('count the citations of listed references', () =>
    assert.deepEqual(
      lenses(
        '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\nGB/T 4208　外壳防护等级\n\n# 3 要求\n\n应符合GB/T 191的规定，并按GB/T 191检验。\n',
        'en',
      ),
      ['GB/T 191　包装储运图示标志 | 2 references', 'GB/T 4208　外壳防护等级 | not referred to'],
    ));
  it('carry the places that the client’s command shows', () => {
    const typed = standard('# 4 要求', '## ⟦4.1⟧ 外观', '# 5 试验', '按4.1进行。');
    const { analysis } = openDraft(typed);
    const [lens] = codeLenses(analysis, 'zh', 'show');
    assert.equal(lens?.command?.command, 'show');
    const [uri, position, places] = lens.command.arguments ?? [];
    assert.equal(uri, analysis.document.uri);
    assert.deepEqual(position, lens.range.start);
    assert.deepEqual(
      places.map(({ range }: { range: Parameters<typeof analysis.document.getText>[0] }) =>
        analysis.document.getText(range),
      ),
      ['4.1'],
    );
  });
});
