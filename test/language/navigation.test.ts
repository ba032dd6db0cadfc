/** Definition, references and document highlights: from a mention to what it means, and back. */
import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { definition } from '../../server/src/language/definition.ts';
import { documentHighlights, references } from '../../server/src/language/references.ts';
import { openDraft, standard, withoutCursor } from './open-draft.ts';

/** At the cursor, go to definition leads exactly to the marked place (or nowhere). */
function leads(typed: string, languageId?: string): void {
  const { analysis, cursor, show } = openDraft(typed, languageId);
  const ranges = definition(analysis, cursor).map((link) => link.targetSelectionRange);
  assert.equal(show(ranges), withoutCursor(typed));
}

/** At the cursor, the references without the declaration are exactly the marked places. */
function refers(typed: string, languageId?: string): void {
  const { analysis, cursor, show } = openDraft(typed, languageId);
  const ranges = references(analysis, cursor, false).map(({ range }) => range);
  assert.equal(show(ranges), withoutCursor(typed));
}

describe('Go to definition', () => {
  it('leads from a mention to the clause', () =>
    leads(standard('# 4 要求', '## ⟦4.1⟧ 外观', '应光滑。', '# 5 试验', '按4.‸1的要求进行。')));
  it('leads from each number of an enumeration to its own clause', () =>
    leads(standard('# 4 要求', '## 4.1 外观', '## ⟦4.2⟧ 尺寸', '# 5 试验', '按4.1、4‸.2的要求进行。')));
  it('leads from a place in a table cell', () =>
    leads(standard('# 4 要求', '## ⟦4.1⟧ 外观', '# 5 检验', '| 项目 | 要求 |\n| --- | --- |\n| 外观 | 见‸4.1 |')));
  it('leads to annexes, tables, figures and formulas', () => {
    leads(standard('# 4 要求', '见附录‸A。', '# ⟦附录A⟧（规范性）试验装置'));
    leads(standard('# 4 要求', '应符合‸表1的规定。', '⟦表1⟧　要求', '| a | b |\n| --- | --- |\n| c | d |'));
    leads(standard('# 4 要求', '见图1‸。', '![装置](a.svg)', '⟦图1⟧　装置'));
    leads(standard('# 4 要求', '按公式（1‸）计算：', '$$ a = b \\tag{⟦1⟧} $$'));
  });
  it('leads to the item of a list', () =>
    leads(
      standard('# 4 要求', '## 4.1 外观', '要求如下：', 'a)　光滑；', '⟦b)⟧　无裂纹。', '# 5 试验', '按4.1‸ b)进行。'),
    ));
  it('leads from a code to its entry among the normative references', () =>
    leads(
      '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n⟦GB/T 191⟧　包装储运图示标志\n\n# 3 要求\n\n标志应符合GB/T‸ 191的规定。\n',
    ));
  it('leads from a place in another document to the entry of that document', () =>
    leads(
      '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n⟦GB/T 7345—2008⟧　控制电机\n\n# 3 要求\n\n应符合GB/T 7345—2008中‸5.2的规定。\n\n# 4 试验\n\n## 4.1 一般\n',
    ));
  it('leads from a footnote mark to the footnote', () => {
    leads(standard('# 4 要求', '温度[^‸1]应稳定。', '[^1]: ⟦指壶内水温。⟧'));
    leads(standard('# 4 要求', '| 温度[^‸a] | 值 |\n| --- | --- |\n| 1 | 2 |', '[^a]: ⟦指壶内水温。⟧'));
  });
  it('leads from a term to its entry', () =>
    leads(
      '# 1 范围\n\n见3.1。\n\n# 2 术语和定义\n\n## 2.1\n\n⟦电机⟧　motor\n\n装置。\n\n# 3 要求\n\n该电‸机应合格。\n',
    ));
  it('leads from a mention of an article', () =>
    leads(
      '某省管理办法\n\n第一章 总则\n\n⟦第一条⟧ 为了规范管理，制定本办法。\n\n第二条 依照本办法第‸一条办理。\n',
      'plaintext',
    ));
  it('leads nowhere from other documents, older editions and plain text', () => {
    leads(standard('# 4 要求', '## 4.1 外观', '应符合GB/T 7345—2008中‸4.1的规定。'));
    leads(standard('# 4 要求', '## 4.1 外观', '长度为‸4.1 mm。'));
    leads(standard('# 4 要‸求', '## 4.1 外观'));
  });
  it('tells the whole mention, and the whole target', () => {
    const typed = standard('# 4 要求', '## 4.1 外观', '应光滑。', '# 5 试验', '按4.‸1的要求进行。');
    const { analysis, cursor, show } = openDraft(typed);
    const [link] = definition(analysis, cursor);
    assert.ok(link?.originSelectionRange);
    assert.ok(show([link.originSelectionRange]).includes('按⟦4.1⟧的要求'));
    assert.ok(show([link.targetRange]).includes('⟦## 4.1 外观\n\n应光滑。⟧'));
  });
});

describe('Find references', () => {
  it('lists the mentions of a clause, from its label and from a mention', () => {
    const body = (heading: string, mention: string): string =>
      standard('# 4 要求', `## ${heading} 外观`, '见⟦4.1⟧。', '# 5 试验', `按⟦4.1⟧和4.2进行，见${mention}。`);
    refers(body('4‸.1', '⟦4.1⟧'));
    refers(body('4.1', '⟦4‸.1⟧'));
  });
  it('lists mentions behind other names, and none of another document', () =>
    refers(standard('# 4 要求', '见⟦附录A⟧，GB/T 191—2008中附录A除外。', '# 附录‸A（规范性）装置')));
  it('lists the mentions of an item', () =>
    refers(
      standard(
        '# 4 要求',
        '## 4.1 外观',
        '如下：',
        '‸a)　光滑；',
        'b)　无裂纹。',
        '# 5 试验',
        '按⟦4.1 a)⟧进行，见4.1 b)和4.1。',
      ),
    ));
  it('lists the citations of a listed reference, but not the list', () =>
    refers(
      '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\nGB/T‸ 191　包装储运图示标志\n\n# 3 要求\n\n应符合⟦GB/T 191⟧的规定。\n\n注：见⟦GB/T 191—2008⟧。\n',
    ));
  it('takes the continued table for the table itself', () =>
    refers(
      standard(
        '# 4 要求',
        '见⟦表1⟧。',
        '表1　要求\n\n| a | b |\n| --- | --- |\n| c | d |',
        '表‸1　要求（续）\n\n| a | b |\n| --- | --- |\n| e | f |',
      ),
    ));
  it('lists the uses of a term, from its entry and from a use', () => {
    const body = (term: string, use: string): string =>
      `# 1 范围\n\n规定了要求。\n\n# 2 术语和定义\n\n## 2.1\n\n${term}　motor\n\n装置。\n\n# 3 要求\n\n该${use}和⟦电机⟧。\n`;
    refers(body('‸电机', '⟦电机⟧'));
    refers(body('电机', '⟦电‸机⟧'));
  });
  it('lists the marks of a footnote, from its text and from a mark', () => {
    const body = (mark: string, text: string): string =>
      standard('# 4 要求', `温度⟦${mark}⟧和湿度⟦[^1]⟧应稳定[^2]。`, `${text}: 指水温。`, '[^2]: 其他。');
    refers(body('[^1]', '[^‸1]'));
    refers(body('[‸^1]', '[^1]'));
  });
  it('names the label too when it is asked for', () => {
    const typed = standard('# 4 要求', '## ⟦4.1⟧ 外观', '# 5 试验', '按⟦4.‸1⟧进行。');
    const { analysis, cursor, show } = openDraft(typed);
    assert.equal(show(references(analysis, cursor, true).map(({ range }) => range)), withoutCursor(typed));
  });
});

describe('Document highlights', () => {
  it('mark the label as written and the mentions as read', () => {
    const typed = standard('# 4 要求', '## ⟦4.1⟧ 外观', '# 5 试验', '按⟦4.‸1⟧进行，见⟦4.1⟧。');
    const { analysis, cursor, show } = openDraft(typed);
    const highlights = documentHighlights(analysis, cursor);
    assert.equal(show(highlights.map(({ range }) => range)), withoutCursor(typed));
    assert.deepEqual(
      highlights.map(({ kind }) => kind),
      [DocumentHighlightKind.Write, DocumentHighlightKind.Read, DocumentHighlightKind.Read],
    );
  });
  it('mark nothing in plain text', () => {
    const { analysis, cursor } = openDraft(standard('# 4 要求', '应光‸滑。'));
    assert.deepEqual(documentHighlights(analysis, cursor), []);
  });
});
