/** Renumbering closes gaps and duplicates, and every mention follows. */
import assert from 'node:assert/strict';
import { paragraphs, renumbered } from './renumbered.ts';

const HEAD = ['# 1 范围', '本文件规定了要求。', '# 2 要求'];

/** Chapter 2 with these lines becomes chapter 2 with those. */
function becomes(typed: readonly string[], expected: readonly string[]): void {
  assert.equal(renumbered(paragraphs(...HEAD, ...typed)).text, paragraphs(...HEAD, ...expected));
}

describe('Renumbering', () => {
  it('leaves a draft alone whose numbers are in order', () => {
    const text = paragraphs(...HEAD, '## 2.1 外观', '见2.2。', '## 2.2 尺寸', 'a) 甲；', 'b) 乙。');
    assert.deepEqual(renumbered(text), { text, problems: [], changes: [] });
  });
  it('closes a gap, and the subclauses and mentions follow', () => {
    becomes(
      ['## 2.1 外观', '见2.3.1和第2章。', '## 2.3 尺寸', '### 2.3.1 长', '长。', '### 2.3.2 宽', '按2.3.1的规定。'],
      ['## 2.1 外观', '见2.2.1和第2章。', '## 2.2 尺寸', '### 2.2.1 长', '长。', '### 2.2.2 宽', '按2.2.1的规定。'],
    );
  });
  it('closes gaps of chapters', () => {
    const text = paragraphs(
      '# 1 范围',
      '本文件规定了要求。',
      '# 2 要求',
      '见第4章和4.1。',
      '# 4 试验',
      '## 4.1 长',
      '长。',
      '## 4.2 宽',
      '宽。',
    );
    const expected = paragraphs(
      '# 1 范围',
      '本文件规定了要求。',
      '# 2 要求',
      '见第3章和3.1。',
      '# 3 试验',
      '## 3.1 长',
      '长。',
      '## 3.2 宽',
      '宽。',
    );
    assert.equal(renumbered(text).text, expected);
  });
  it('carries ranges, enumerations and items along', () => {
    becomes(
      [
        '## 2.1 甲',
        '见2.3～2.5，2.3、2.4和2.5，以及2.5 b)。',
        '## 2.3 乙',
        '乙。',
        '## 2.4 丙',
        '丙。',
        '## 2.5 丁',
        'a) 子；',
        'b) 丑。',
      ],
      [
        '## 2.1 甲',
        '见2.2～2.4，2.2、2.3和2.4，以及2.4 b)。',
        '## 2.2 乙',
        '乙。',
        '## 2.3 丙',
        '丙。',
        '## 2.4 丁',
        'a) 子；',
        'b) 丑。',
      ],
    );
  });
  it('closes gaps of items, and of what refers to them', () => {
    becomes(
      ['## 2.1 甲', 'a) 子；', 'c) 丑；', 'd) 寅。', '## 2.2 乙', '见2.1 c)和2.1 d)，按2.1列项的第二项。'],
      ['## 2.1 甲', 'a) 子；', 'b) 丑；', 'c) 寅。', '## 2.2 乙', '见2.1 b)和2.1 c)，按2.1列项的第二项。'],
    );
  });
  it('closes gaps of tables, with continued tables, and of figures and formulas', () => {
    const table = '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |';
    becomes(
      [
        '见表3、表1，图2和公式（2）。',
        '表1　甲',
        table,
        '表3　乙',
        table,
        '表3（续）',
        table,
        '![](a.png)',
        '图1　甲',
        '![](b.png)',
        '图3　乙',
        '$$a=b\\tag{1}$$',
        '$$c=d\\tag{3}$$',
      ].map((line) => line.replace('图2', '图3').replace('公式（2）', '公式（3）')),
      [
        '见表2、表1，图2和公式（2）。',
        '表1　甲',
        table,
        '表2　乙',
        table,
        '表2（续）',
        table,
        '![](a.png)',
        '图1　甲',
        '![](b.png)',
        '图2　乙',
        '$$a=b\\tag{1}$$',
        '$$c=d\\tag{2}$$',
      ],
    );
  });
  it('moves annexes with their clauses, tables and mentions', () => {
    const text = paragraphs(
      ...HEAD,
      '见附录A、附录C、C.1、表C.1和附录C中C.2。',
      '# 附录A（规范性）甲',
      '甲。',
      '# 附录C（规范性）乙',
      '## C.1 子',
      '见表C.1。',
      '表C.1　丙',
      '| 甲 |\n| --- |\n| 1 |',
      '## C.2 丑',
      '丑。',
    );
    const expected = paragraphs(
      ...HEAD,
      '见附录A、附录B、B.1、表B.1和附录B中B.2。',
      '# 附录A（规范性）甲',
      '甲。',
      '# 附录B（规范性）乙',
      '## B.1 子',
      '见表B.1。',
      '表B.1　丙',
      '| 甲 |\n| --- |\n| 1 |',
      '## B.2 丑',
      '丑。',
    );
    assert.equal(renumbered(text).text, expected);
  });
  it('leaves places in other documents and older editions alone', () => {
    becomes(
      [
        '## 2.1 甲',
        '按GB/T 7345—2008中2.3的规定。',
        '更改了尺寸（见2.3，2009年版的2.3）。',
        '长2.3 mm。',
        '## 2.3 乙',
        '乙。',
      ],
      [
        '## 2.1 甲',
        '按GB/T 7345—2008中2.3的规定。',
        '更改了尺寸（见2.2，2009年版的2.3）。',
        '长2.3 mm。',
        '## 2.2 乙',
        '乙。',
      ],
    );
  });
  it('carries the columns of the inspection table along, numbers with their titles too', () => {
    const rows = (...cells: readonly string[]): string =>
      `| 检验项目 | 要求的条款 |\n| --- | --- |\n${cells.map((cell) => `| ${cell} |\n`).join('')}`.trimEnd();
    becomes(
      [
        '## 2.1 外观',
        '光滑。',
        '## 2.3 尺寸和公差',
        '合适。',
        '表1　检验项目',
        rows('外观 | 2.1', '2.3 尺寸和公差 | 2.3'),
      ],
      [
        '## 2.1 外观',
        '光滑。',
        '## 2.2 尺寸和公差',
        '合适。',
        '表1　检验项目',
        rows('外观 | 2.1', '2.2 尺寸和公差 | 2.2'),
      ],
    );
  });
  it('carries the table of contents along', () => {
    const text = paragraphs(
      '# 目次',
      '1 范围 1',
      '3 要求 2',
      '3.1 外观 2',
      '# 1 范围',
      '本文件规定了要求。',
      '# 3 要求',
      '## 3.1 外观',
      '光滑。',
      '## 3.2 尺寸',
      '见3.1。',
    );
    const expected = text.replaceAll('3 要求', '2 要求').replaceAll('3.1', '2.1').replaceAll('3.2', '2.2');
    assert.equal(renumbered(text).text, expected);
  });
  it('keeps the writing of numbers', () => {
    becomes(
      ['## 2.1 甲', '表一　子', '| 甲 |\n| --- |\n| 1 |', '（见2．3）。', '## 2.3 乙', '乙。'],
      ['## 2.1 甲', '表一　子', '| 甲 |\n| --- |\n| 1 |', '（见2．2）。', '## 2.2 乙', '乙。'],
    );
  });
  it('keeps a number that the author keeps by a comment', () => {
    const text = paragraphs(
      ...HEAD,
      '## 2.1 甲',
      '甲。',
      '<!-- zhunsheng-disable-next-line clause-sequence: 2.2已废止 -->',
      '## 2.3 乙',
      '见2.3。',
    );
    assert.equal(renumbered(text).text, text);
  });
  it('numbers the levels of policy documents in their writing', () => {
    const text = '一、总体要求\n\n（一）甲。\n\n（三）乙。\n\n三、保障措施\n\n（一）丙。\n\n1.丁。\n\n3.戊。\n';
    const expected = '一、总体要求\n\n（一）甲。\n\n（二）乙。\n\n二、保障措施\n\n（一）丙。\n\n1.丁。\n\n2.戊。\n';
    assert.equal(renumbered(text, { profile: 'policy' }).text, expected);
  });
  it('numbers articles, and the references to them in Chinese numerals', () => {
    const text =
      '第一条 为了甲，制定本条例。\n\n第二条 适用乙。\n\n第四条 依照本条例第二条、第四条第二款的规定处罚。\n';
    const expected = text.replaceAll('第四条', '第三条');
    assert.equal(renumbered(text, { profile: 'law' }).text, expected);
  });
  it('is done after one time', () => {
    const once = renumbered(
      paragraphs(...HEAD, '## 2.2 甲', 'c) 子；', 'd) 丑；', 'd) 寅。', '## 2.2 乙', '乙。', '## 2.7 丙', '丙。'),
    ).text;
    assert.deepEqual(renumbered(once), { text: once, problems: [], changes: [] });
  });
});

describe('Renumbering without the version before', () => {
  it('does not guess which of two clauses with the same number is meant', () => {
    const text = paragraphs(
      ...HEAD,
      '## 2.1 甲',
      '见2.2。',
      '## 2.2 乙',
      '乙。',
      '## 2.2 丙',
      '丙。',
      '## 2.3 丁',
      '丁。',
    );
    const { text: after, problems } = renumbered(text);
    assert.equal(after, text);
    assert.deepEqual(problems, [
      '9: “2.2”现有不止一处，无法判断此处所指，故相关编号未作改动；请先改正此处的提及或重复的编号',
    ]);
  });
  it('closes a duplicate that nothing refers to', () => {
    becomes(
      ['## 2.1 甲', '见2.1。', '## 2.2 乙', '乙。', '## 2.2 丙', '丙。'],
      ['## 2.1 甲', '见2.1。', '## 2.2 乙', '乙。', '## 2.3 丙', '丙。'],
    );
  });
  it('marks a reference to nothing whose number something else would have', () => {
    const { text, problems } = renumbered(
      paragraphs(...HEAD, '## 2.1 甲', '应符合2.2的规定。', '## 2.3 乙', '乙。', '# 3 试验', '试验。'),
    );
    assert.equal(
      text,
      paragraphs(...HEAD, '## 2.1 甲', '应符合〔原2.2〕的规定。', '## 2.2 乙', '乙。', '# 3 试验', '试验。'),
    );
    assert.equal(problems.length, 1);
  });
});
