import assert from 'node:assert/strict';
import { joinLines, markdownDraft } from './draft-of.ts';

describe('lists', () => {
  const keys = (text: string) =>
    markdownDraft(text, 'group-standard').lists.map((list) => [
      list.depth,
      list.items.map((item) => item.label?.key ?? '-'),
    ]);

  it('group items of one mark in one clause', () => {
    assert.deepEqual(
      keys('# 5 要求\n\n## 5.1 外观\n\n应符合：\na) 平整；\nb) 光滑。\n\n## 5.2 尺寸\n\na) 长；\nb) 宽。'),
      [
        [1, ['a', 'b']],
        [1, ['a', 'b']],
      ],
    );
  });

  it('nest another mark in the item before it', () => {
    assert.deepEqual(keys('# 5 要求\n\na) 外观：\n1) 平整；\n2) 光滑。\nb) 尺寸。'), [
      [1, ['a', 'b']],
      [2, ['1', '2']],
    ]);
  });

  it('go on over paragraphs, and start again at a)', () => {
    assert.deepEqual(keys('# 5 要求\n\na) 甲；\n\n其中的说明。\n\nb) 乙。\n\n另有：\n\na) 丙；\n\nb) 丁。'), [
      [1, ['a', 'b']],
      [1, ['a', 'b']],
    ]);
  });

  it('know items inside a block quotation and Markdown bullets', () => {
    assert.deepEqual(keys('# 5 要求\n\n> a) 甲；\n\n> b) 乙。\n\n- 丙\n- 丁'), [
      [1, ['a', 'b']],
      [2, ['-', '-']],
    ]);
  });
});

describe('captions', () => {
  it('belong to the table below and the figure above', () => {
    const draft = markdownDraft(
      '# 5 要求\n\n**表1 效率**\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n![](a.png)\n\n图1　结构\n\n表2给出了数值。\n\n表3规定',
      'group-standard',
    );
    assert.deepEqual(
      draft.captions.map((caption) => [caption.kind, caption.label.key, caption.title, caption.body?.role]),
      [
        ['table', '1', '效率', 'table'],
        ['figure', '1', '结构', 'figure'],
      ],
    );
  });

  it('of a continued table say so', () => {
    const draft = markdownDraft('# 5 要求\n\n表1（续）\n\n| 甲 |\n|---|\n| 1 |', 'group-standard');
    assert.equal(draft.captions[0]?.continued, true);
  });
});

describe('formulas', () => {
  it('have the number set apart as Word does', () => {
    const draft = markdownDraft(
      '# 5 计算\n\n$$v = l/t\\#\\left( 1 \\right)$$\n\n$$m = a\\ \\ \\ \\ (2)$$\n\n$$f(3)$$',
      'group-standard',
    );
    assert.deepEqual(
      draft.formulas.map((formula) => formula.key),
      ['1', '2', ''],
    );
  });

  it('are numbered by \\tag or by a trailing number in brackets', () => {
    const draft = markdownDraft(
      '# 5 计算\n\n$$\nv = l/t \\tag{1}\n$$\n\n$$ E = mc^2 \\quad (A.2) $$\n\n$$ f(x) $$',
      'group-standard',
    );
    assert.deepEqual(
      draft.formulas.map((formula) => formula.key),
      ['1', 'A.2', ''],
    );
  });

  it('may be set as text, with a leader or a gap before the number', () => {
    const draft = markdownDraft(
      '# 5 计算\n\nv＝l/t ……（1）\n\nm=a-b  （2）\n\n数值见下列各项 （3）\n',
      'group-standard',
    );
    assert.deepEqual(
      draft.formulas.map((formula) => formula.key),
      ['1', '2'],
    );
  });
});

describe('listed references', () => {
  it('are the entries of chapter 2 and of the bibliography, without the lead-in', () => {
    const draft = markdownDraft(
      joinLines(
        '# 2 规范性引用文件',
        '',
        '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。',
        '',
        'GB/T 191　包装储运图示标志',
        '',
        '- ISO 780:2015 Packaging',
        '',
        '# 参考文献',
        '',
        '[1] 中华人民共和国标准化法',
      ),
      'group-standard',
    );
    assert.deepEqual(
      draft.references.map((entry) => [entry.list, entry.code?.canonical, entry.title]),
      [
        ['normative', 'GB/T 191', '包装储运图示标志'],
        ['normative', 'ISO 780:2015', 'Packaging'],
        ['bibliography', undefined, '中华人民共和国标准化法'],
      ],
    );
  });
});

describe('the profile', () => {
  const profile = (text: string) => markdownDraft(text).profile;

  it('comes from the front matter before anything else', () => {
    assert.equal(profile('---\nprofile: enterprise\nnumber: GB/T 1—2020\n---\n\n# 1 范围'), 'enterprise');
  });
  it('comes from the front matter whatever ends its lines', () => {
    assert.equal(profile('---\rprofile: enterprise\r---\r\r# 1 范围\r'), 'enterprise');
  });
  it('comes from the number', () => {
    assert.equal(profile('# T/ZZB 1064—2019 电动机\n\n# 1 范围'), 'zhejiang-made');
    assert.equal(profile('T/CAS 290—2017\n\n# 1 范围'), 'group-standard');
    assert.equal(profile('DB33/T 944—2014\n\n# 1 范围'), 'local');
    assert.equal(profile('JB/T 10490—2016\n\n# 1 范围'), 'industry');
    assert.equal(profile('GB 50016—2014\n\n# 1 总则'), 'engineering');
  });
  it('comes from the form where nothing says it', () => {
    assert.equal(profile('# 1 范围\n\n# 2 规范性引用文件'), 'gb-t-1.1');
    assert.equal(profile('第一条 甲\n\n第二条 乙\n\n第三条 丙'), 'law');
    assert.equal(profile('一、甲\n\n二、乙\n\n三、丙'), 'policy');
  });
  it('of a list of versions is none, whichever way it counts', () => {
    assert.equal(profile('# Changelog\n\n## 1.2.0\n\n- 修复\n\n## 1.1.0\n\n- 新增\n\n## 1.0.0\n\n- 首次发布'), 'none');
    assert.equal(profile('# 更新日志\n\n## 2.1.0 修复若干问题\n\n## 2.0.0 新增功能\n\n## 1.9.0 优化'), 'none');
    assert.equal(profile('# History\n\n## 1.0.0 First\n\n## 1.1.0 Fixes\n\n## 1.2.0 More'), 'none');
  });
  it('of some chapters of a standard is that of a standard', () => {
    assert.equal(profile('## 4. 技术要求\n\n### 4.1 外观\n\n### 4.2 尺寸\n\n应符合表1的规定。'), 'gb-t-1.1');
  });
  it('of a README is none', () => {
    assert.equal(profile('# My project\n\n## 1. Install\n\nRun it.\n\n## 2. Use\n\n1. Open\n2. Close'), 'none');
  });
  it('of a manual is none, of a few chapters of a standard it is that of standards', () => {
    assert.equal(profile('# 手册\n\n## 1. 安装\n\n### 1.1 下载\n\n### 1.2 配置\n\n### 1.4 启动'), 'none');
    assert.equal(profile('# 5 接口\n\n## 5.1 安装\n\n```\nget\n```\n\n接口应支持查询。'), 'gb-t-1.1');
    assert.equal(profile('# 5 接口\n\n## 5.1 外观\n\n## 5.2 尺寸'), 'gb-t-1.1');
  });
});
