/** Hover. */
import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver';
import { hover } from '../../server/src/language/hover.ts';
import type { Locale } from '../../server/src/report/summary.ts';
import { codeGap } from '../../server/src/rules/code/code-gap.ts';
import { uncitedReference } from '../../server/src/rules/code/uncited-reference.ts';
import { openDraft, standard, withoutCursor } from './open-draft.ts';

/** What is shown at the cursor, '' for nothing; it is about the marked place, where one is marked. */
function shown(typed: string, locale: Locale = 'zh'): string {
  const { analysis, cursor, show } = openDraft(typed);
  const found = hover(analysis, cursor, { locale });
  if (!found) return '';
  if (typed.includes('⟦')) assert.equal(show(found.range ? [found.range] : []), withoutCursor(typed));
  assert.ok(MarkupContent.is(found.contents));
  return found.contents.value;
}

describe('Hover', () => {
  it('shows the title and the first lines of a mentioned clause', () =>
    assert.equal(
      shown(
        standard(
          '# 4 要求',
          '## 4.1 外观',
          '应光滑。',
          '应平整。',
          '应清洁。',
          '应完好。',
          '# 5 试验',
          '按⟦4.‸1⟧的要求进行。',
        ),
      ),
      '**4.1 外观**\n\n应光滑。\n\n应平整。\n\n应清洁。\n\n……',
    ));
  it('shows the text of a clause without title', () =>
    assert.equal(
      shown(standard('# 4 要求', '**4.1** 表面应光滑，不应有裂纹。', '**4.2** 应稳定。', '# 5 试验', '按4.‸1进行。')),
      '**4.1**\n\n表面应光滑，不应有裂纹。',
    ));
  it('shows a mentioned item', () =>
    assert.equal(
      shown(standard('# 4 要求', '## 4.1 外观', '如下：', 'a)　光滑；', 'b)　无裂纹。', '# 5 试验', '按4.1‸ b)进行。')),
      '**4.1 b)**\n\n无裂纹。',
    ));
  it('shows the first rows of a mentioned table', () =>
    assert.equal(
      shown(standard('# 4 要求', '见‸表1。', '表1　要求', '| 项目 | 指标 |\n| --- | --- |\n| 宽 \\| 长 | 2*3 |')),
      '**表1 要求**\n\n| 项目 | 指标 |\n| --- | --- |\n| 宽 \\| 长 | 2\\*3 |',
    ));
  it('shows the names and the definition of a term that the text uses', () =>
    assert.equal(
      shown(
        '# 1 范围\n\n规定了要求。\n\n# 2 术语和定义\n\n## 2.1\n\n恒温偏差（TD）　thermostatic deviation\n\n水温与设定温度之差。\n\n# 3 要求\n\n⟦恒温‸偏差⟧应合格。\n',
      ),
      '2.1 **恒温偏差** thermostatic deviation\n\nTD\n\n水温与设定温度之差。',
    ));
  it('says whether an annex is normative', () =>
    assert.equal(
      shown(standard('# 4 要求', '应符合附录‸A。', '# 附录A（规范性）装置', '装置应稳定。')),
      '**附录A 装置**\n\n（规范性）\n\n装置应稳定。',
    ));
  it('counts the mentions of a label and names their clauses', () => {
    const typed = standard(
      '# 4 要求',
      '## ⟦4‸.1⟧ 外观',
      '## 4.2 尺寸',
      '# 5 试验',
      '按4.1进行。',
      '# 6 检验',
      '按4.1和4.1进行。',
    );
    assert.equal(shown(typed), '**4.1 外观**\n\n被引用 3 处：5、6');
    assert.equal(shown(typed, 'en'), '**4.1 外观**\n\n3 references: 5, 6');
  });
  it('says that nothing was found where nothing mentions a label', () =>
    assert.equal(
      shown(standard('# 4 要求', '## 4‸.1 外观', '应光滑。', '## 4.2 尺寸', '应一致。')),
      '**4.1 外观**\n\n未见对它的引用',
    ));

  const references = (entry: string, text: string): string =>
    `# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n${entry}\n\n# 3 要求\n\n${text}\n`;
  it('says what a code means, and that it is listed', () =>
    assert.equal(
      shown(references('GB/T 2423.10—2019　环境试验　第2部分', '按⟦GB/T 2423.10—2‸019⟧进行。')),
      '**GB/T 2423.10—2019**\n\n注日期：2019年版；GB/T 2423的第10部分\n\n已列入规范性引用文件：GB/T 2423.10—2019 环境试验 第2部分',
    ));
  it('says that a cited code is not listed', () => {
    const text = shown(references('GB/T 191　包装储运图示标志', '按GB/T 191和GB/T‸ 4208进行。'));
    assert.ok(text.startsWith('**GB/T 4208**\n\n不注日期\n\n未列入规范性引用文件'), text);
  });
  it('counts the citations of a listed reference', () =>
    assert.equal(
      shown(references('GB/‸T 191　包装储运图示标志', '标志应符合GB/T 191的规定。')),
      '**GB/T 191**\n\n不注日期\n\n被引用 1 处：3',
    ));
  it('says why a finding is one', () => {
    const text = shown(references('GB/T‸ 191　包装储运图示标志\n\nGB/T 4208　外壳防护等级', '应符合GB/T 4208的规定。'));
    assert.ok(text.includes(`\`uncited-reference\` ${uncitedReference.title.zh}\n\n${uncitedReference.why.zh}`), text);
  });
  it('says how a finding can be repaired, and leads to the page of its rule', () => {
    const typed = references('GB/T 191　包装储运图示标志', '应符合GB/T‸191的规定。');
    const { analysis, cursor } = openDraft(typed);
    const contents = hover(analysis, cursor, { locale: 'zh', rulesBase: 'https://example.org/rules' })?.contents;
    assert.ok(MarkupContent.is(contents));
    const [, about] = contents.value.split('\n\n---\n\n');
    assert.ok(about?.startsWith(`\`code-gap\` ${codeGap.title.zh}\n\n`), about);
    assert.ok(
      about?.endsWith('\n\n可以快速修复：调整间隙\n\n[规则说明](https://example.org/rules/code-gap.md)'),
      about,
    );
  });
  it('knows the number of the document itself', () => {
    const cover = `T/ZZB 0‸001—2026\n\n${standard('# 4 要求')}`;
    assert.equal(shown(cover), '**T/ZZB 0001—2026**\n\n注日期：2026年版\n\n本文件的编号');
  });
  it('says nothing about plain text, quantities and other documents without a code', () => {
    assert.equal(shown(standard('# 4 要求', '应光‸滑。')), '');
    assert.equal(shown(standard('# 4 要求', '## 4.1 外观', '长度为4‸.1 mm。')), '');
  });
});
