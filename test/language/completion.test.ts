/** Completion: what is offered at the cursor, and what stands there afterwards. */
import assert from 'node:assert/strict';
import { type CompletionItem, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionForm, completion } from '../../server/src/language/completion.ts';
import { openDraft, standard } from './open-draft.ts';

const TYPED: CompletionForm = { snippets: false, labelDetails: false, invoked: false };
const ASKED: CompletionForm = { ...TYPED, invoked: true };

function items(typed: string, form: CompletionForm = TYPED, languageId?: string): CompletionItem[] {
  const { analysis, cursor } = openDraft(typed, languageId);
  const found = completion(analysis, cursor, form);
  return found.toSorted((a, b) => (a.sortText as string).localeCompare(b.sortText as string));
}

function labels(typed: string, form?: CompletionForm, languageId?: string): string[] {
  return items(typed, form, languageId).map(({ label }) => label);
}

/** The line of the cursor after taking the first item whose label begins so. */
function taken(typed: string, label: string, form?: CompletionForm, languageId?: string): string {
  const { analysis, cursor } = openDraft(typed, languageId);
  const item = completion(analysis, cursor, form ?? TYPED).find((one) => one.label.startsWith(label));
  assert.ok(item?.textEdit && TextEdit.is(item.textEdit), `${label} is offered`);
  const text = TextDocument.applyEdits(analysis.document, [item.textEdit]);
  return text.split('\n')[cursor.line] as string;
}

const BODY = [
  '# 4 要求',
  '## 4.1 外观',
  '应光滑。',
  '## 4.2 尺寸',
  '应合格。',
  '表1　尺寸',
  '| a | b |\n| --- | --- |\n| c | d |',
  '图1　结构',
  '按公式计算：',
  '$$ a = b \\tag{1} $$',
  '# 5 试验',
  '## 5.1 外观检查',
];
const ANNEX = '# 附录A（规范性）装置';
const at = (line: string): string => standard(...BODY, line, '## 5.2 尺寸测量', ANNEX);

const LIST =
  '# 1 范围\n\n规定了要求。\n\n# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\nGB/T 2828.1　抽样\n\nJB/T 10490—2016　微电机\n\n';
const listed = (line: string): string => `${LIST}# 3 要求\n\n## 3.1 外观\n\n应光滑。\n\n## 3.2 标志\n\n${line}\n`;

describe('Completion of references', () => {
  it('offers the labels behind 见, the nearest first, but not the clause of the cursor', () =>
    assert.deepEqual(labels(at('见‸。')), [
      '5.2 尺寸测量',
      '附录A 装置',
      '公式（1）',
      '图1 结构',
      '表1 尺寸',
      '4.2 尺寸',
      '4.1 外观',
      '第4章 要求',
      '第3章 术语和定义',
      '第2章 规范性引用文件',
      '第1章 范围',
    ]));
  it('writes what is missing', () => {
    assert.equal(taken(at('见‸。'), '4.1'), '见4.1。');
    assert.equal(taken(at('见‸。'), '表1'), '见表1。');
    assert.equal(taken(at('见表‸。'), '1'), '见表1。');
    assert.equal(taken(at('见图‸。'), '1'), '见图1。');
    assert.equal(taken(at('见附录‸。'), 'A'), '见附录A。');
    assert.equal(taken(at('按公式‸计算。'), '（1）'), '按公式（1）计算。');
    assert.equal(taken(at('按公式（‸计算。'), '（1）'), '按公式（1）计算。');
    assert.equal(taken(at('按第‸的规定。'), '4章'), '按第4章的规定。');
  });
  it('replaces the number that was begun', () => assert.equal(taken(at('按4.‸的规定。'), '4.1'), '按4.1的规定。'));
  it('is filtered by number and title', () => {
    const found = items(at('见‸。')).find(({ label }) => label === '4.1 外观');
    assert.equal(found?.filterText, '4.1 外观');
    const chapter = items(at('见‸。')).find(({ label }) => label === '第4章 要求');
    assert.equal(chapter?.filterText, '4 第4章 要求');
  });
  it('offers only tables behind 表, only figures behind 图', () => {
    assert.deepEqual(labels(at('应符合表‸的规定。')), ['1 尺寸']);
    assert.deepEqual(labels(at('装置见图‸。')), ['1 结构']);
  });
  it('offers articles in a law', () =>
    assert.equal(
      taken(
        '某省办法\n\n第一条 目的。\n\n第二条 范围。\n\n第三条 依照本办法第‸的规定办理。\n',
        '一条',
        TYPED,
        'plaintext',
      ),
      '第三条 依照本办法第一条的规定办理。',
    ));
  it('offers nothing in the middle of ordinary prose', () => {
    for (const line of [
      '表面‸应光滑。',
      '意见‸',
      '仪表‸',
      '按钮‸',
      '第一‸',
      '方式‸',
      '用作示意图‸',
      '结合‸',
      '应光滑‸',
    ]) {
      assert.deepEqual(labels(at(line)), [], line);
      assert.deepEqual(labels(at(line), ASKED), [], line);
    }
  });
  it('offers nothing behind 表 and 图 inside of a sentence unless asked', () => {
    assert.deepEqual(labels(at('检查钟表‸')), []);
    assert.deepEqual(labels(at('各项目表‸')), []);
    assert.deepEqual(labels(at('各项目表‸'), ASKED), ['1 尺寸']);
  });
  it('offers more of an enumeration only when asked', () => {
    assert.deepEqual(labels(at('按4.1、‸进行。')), []);
    assert.equal(taken(at('按4.1、‸进行。'), '4.2', ASKED), '按4.1、4.2进行。');
  });
  it('offers nothing in code, comments and the front matter', () => {
    for (const line of ['`见‸', '<!-- 见‸ -->', '```\n见‸\n```']) assert.deepEqual(labels(at(line)), [], line);
    assert.deepEqual(labels(`---\ntitle: 见‸\n---\n\n${at('见4.1。')}`), []);
  });
  it('shows the title apart where the client can', () => {
    const found = items(at('见‸。'), { ...TYPED, labelDetails: true }).find(({ label }) => label === '4.1');
    assert.deepEqual(found?.labelDetails, { description: '外观' });
  });
});

describe('Completion of standard codes', () => {
  it('offers the listed ones that begin so', () => {
    assert.deepEqual(labels(listed('应符合GB‸的规定。')), ['GB/T 191 包装储运图示标志', 'GB/T 2828.1 抽样']);
    assert.equal(taken(listed('应符合GB/T 2‸的规定。'), 'GB/T 2828.1'), '应符合GB/T 2828.1的规定。');
    assert.equal(taken(listed('应符合gbt28‸的规定。'), 'GB/T 2828.1'), '应符合GB/T 2828.1的规定。');
    assert.equal(taken(listed('应符合JB‸的规定。'), 'JB'), '应符合JB/T 10490—2016的规定。');
  });
  it('offers them behind 符合 and 按, after the nearest labels', () =>
    assert.deepEqual(labels(listed('标志应符合‸的规定。')), [
      '3.1 外观',
      '第2章 规范性引用文件',
      '第1章 范围',
      'GB/T 191 包装储运图示标志',
      'GB/T 2828.1 抽样',
      'JB/T 10490—2016 微电机',
    ]));
  it('offers nothing for other words in capitals, and nothing in the list itself', () => {
    assert.deepEqual(labels(listed('采用USB‸接口。')), []);
    assert.deepEqual(labels(LIST.replace('JB/T 10490', 'GB/T‸ 10490')), []);
  });
});

describe('Completion of numbers', () => {
  it('offers the next subclause behind ##, then the other levels', () => {
    const typed = standard('# 4 要求', '## 4.1 外观', '应光滑。', '## ‸');
    assert.deepEqual(labels(typed).slice(0, 3), ['4.2 同级条', '4.1.1 下一级条', '5 章']);
    assert.equal(taken(typed, '4.2'), '## 4.2 ');
  });
  it('offers the level of as many # first', () => {
    const body = ['# 4 要求', '## 4.1 外观', '### 4.1.1 颜色', '应均匀。'];
    assert.equal(labels(standard(...body, '## ‸'))[0], '4.2 同级条');
    assert.equal(labels(standard(...body, '### ‸'))[0], '4.1.2 同级条');
    assert.equal(labels(standard(...body, '# ‸'))[0], '5 章');
  });
  it('offers a number that is free', () => {
    const typed = standard('# 4 要求', '## 4.1 外观', '## ‸', '## 4.2 尺寸', '## 4.3 重量');
    assert.equal(labels(typed)[0], '4.4 同级条，之后请重新编号');
  });
  it('offers the first subclause of a chapter, and of an annex', () => {
    assert.equal(labels(standard('# 4 要求', '## ‸'))[0], '4.1 下一级条');
    assert.equal(labels(standard('# 4 要求', '# 附录A（规范性）装置', '## ‸'))[0], 'A.1 下一级条');
  });
  it('offers the next annex', () => {
    const typed = standard('# 4 要求', '# 附录A（规范性）装置', '# ‸');
    assert.equal(taken(typed, '附录B 资料性'), '# 附录B（资料性）');
  });
  it('offers the chapters that GB/T 1.1 prescribes with their titles', () => {
    const typed = '---\nprofile: group-standard\n---\n\n# 前言\n\n# 1 范围\n\n规定了要求。\n\n# ‸\n';
    assert.equal(taken(typed, '2'), '# 2 规范性引用文件');
  });
  it('offers nothing behind a number that is there', () =>
    assert.deepEqual(labels(standard('# 4 要求', '## 4.1 ‸外观')), []));
  it('offers the next item when its letter is typed, and on an empty line when asked', () => {
    const list = ['# 4 要求', '要求如下：', 'a)　光滑；', 'b)　无裂纹；'];
    assert.equal(taken(standard(...list, 'c‸'), 'c)'), 'c)　');
    assert.deepEqual(labels(standard(...list, 'd‸')), []);
    assert.deepEqual(labels(standard(...list, '‸')), []);
    assert.deepEqual(labels(standard(...list, '‸'), ASKED), ['c) 下一列项']);
  });
  it('offers items of the inner and of the outer list', () => {
    const list = ['# 4 要求', '要求如下：', 'a)　光滑；', 'b)　下列尺寸：'];
    assert.deepEqual(labels(standard(...list, '‸'), ASKED), ['1) 下一层列项', 'c) 下一列项']);
    assert.deepEqual(labels(standard(...list, '1)　长；', '‸'), ASKED), ['2) 下一列项', 'c) 下一列项']);
  });
  it('offers the next table at the beginning of a line, then those that there are', () => {
    const table = ['# 4 要求', '表1　尺寸', '| a | b |\n| --- | --- |\n| c | d |'];
    assert.deepEqual(labels(standard(...table, '表‸')), ['2 新的表', '1 尺寸']);
    assert.equal(taken(standard(...table, '表‸'), '2'), '表2　名称');
    assert.equal(taken(standard(...table, ANNEX, '表‸'), 'A.1'), '表A.1　名称');
  });
  it('gives the name to be filled in to a client that can', () => {
    const form = { ...TYPED, snippets: true };
    const [item] = items(standard('# 4 要求', '表‸'), form);
    assert.match(item?.textEdit?.newText ?? '', /^1　\$\{1:名称\}$/);
  });
  it('offers the next of each level in a policy document', () => {
    const text = '一、总体要求\n\n（一）指导思想。\n\n（二）目标。\n\n1. 质量。\n\n‸\n\n二、重点任务\n';
    assert.deepEqual(labels(text, ASKED, 'plaintext'), [
      '2. 同级',
      '（三） 同级',
      '三、 同级，之后请重新编号',
      '（1） 下一级',
    ]);
    assert.deepEqual(labels(text.replace('‸', '（‸'), TYPED, 'plaintext'), ['（三） 同级', '（1） 下一级']);
    assert.equal(taken(text.replace('‸', '（‸'), '（三）', TYPED, 'plaintext'), '（三）');
    assert.deepEqual(labels(text, TYPED, 'plaintext'), []);
  });
  it('offers the next article of a law, counted through the chapters', () =>
    assert.equal(
      labels(
        '某省办法\n\n第一章 总则\n\n第一条 甲。\n\n第二章 分则\n\n第二条 乙。\n\n‸\n\n第三条 丙。\n',
        ASKED,
        'plaintext',
      )[0],
      '第四条 同级，之后请重新编号',
    ));
});

describe('Completion of prescribed sentences', () => {
  it('offers those of the foreword that are missing, on an empty line', () => {
    const found = labels(
      '---\nprofile: group-standard\n---\n\n# 前言\n\n请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。\n\n‸\n\n# 1 范围\n',
      ASKED,
    );
    assert.ok(found[0]?.startsWith('本文件按照GB/T 1.1—2020《标准化工作导则'));
    assert.ok(!found.some((label) => label.includes('专利')));
  });
  it('offers those of the profile', () => {
    const foreword = (profile: string): string => `---\nprofile: ${profile}\n---\n\n# 前言\n\n‸\n\n# 1 范围\n`;
    assert.ok(labels(foreword('zhejiang-made'), ASKED).includes('本文件由单位牵头组织制定。'));
    assert.ok(!labels(foreword('gb-t-1.1'), ASKED).includes('本文件由单位牵头组织制定。'));
  });
  it('offers those of the scope, the references and the terms', () => {
    const head = '---\nprofile: gb-t-1.1\n---\n\n';
    assert.ok(labels(`${head}# 1 范围\n\n‸\n`, ASKED).includes('本文件适用于范围。'));
    const references = `${head}# 1 范围\n\n甲。\n\n# 2 规范性引用文件\n\n‸\n`;
    assert.equal(taken(references, '本文件没有', ASKED), '本文件没有规范性引用文件。');
    const terms = `${head}# 1 范围\n\n甲。\n\n# 2 术语和定义\n\n‸\n`;
    assert.ok(labels(terms, ASKED).includes('下列术语和定义适用于本文件。'));
  });
  it('gives what is to be filled in to a client that can', () => {
    const form = { ...ASKED, snippets: true };
    const [item] = items('---\nprofile: gb-t-1.1\n---\n\n# 1 范围\n\n本文件规定了壶的要求。\n\n‸\n', form);
    assert.match(item?.textEdit?.newText ?? '', /^本文件适用于\$\{1:范围\}。$/);
  });
  it('offers nothing on a line with text, in other chapters, and unless asked', () => {
    const head = '---\nprofile: gb-t-1.1\n---\n\n';
    assert.deepEqual(labels(`${head}# 1 范围\n\n本文件‸\n`, ASKED), []);
    assert.deepEqual(labels(`${head}# 1 范围\n\n甲。\n\n# 2 要求\n\n‸\n`, ASKED), []);
    assert.deepEqual(labels(`${head}# 1 范围\n\n‸\n`), []);
  });
});
