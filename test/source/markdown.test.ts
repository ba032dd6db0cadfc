/** What each construct of Markdown reads as. */
import assert from 'node:assert/strict';
import { readMarkdown } from '../../server/src/source/markdown.ts';
import { checkPlaces, printAll, printMarks } from './blocks.ts';

function reads(text: string, ...expected: readonly string[]): void {
  const document = readMarkdown('x.md', text);
  checkPlaces(document);
  assert.deepEqual(printAll(document), expected);
}

function marks(text: string, ...expected: readonly string[]): void {
  assert.deepEqual(printMarks(readMarkdown('x.md', text)), expected);
}

describe('Markdown headings', () => {
  it('are read without their hashes', () => {
    reads('# 前言\n\n## 5.1 外观 ##\n', 'heading 1: 前言', 'heading 2: 5.1 外观');
  });
  it('keep hashes that touch the text', () => reads('# C#', 'heading 1: C#'));
  it('may be nothing but a number', () => reads('### 5.1.1', 'heading 3: 5.1.1'));
  it('may be empty while they are typed', () => reads('## \n\n文', 'heading 2: ', 'paragraph: 文'));
  it('need a space behind the hashes', () => reads('#5 外观', 'paragraph: #5 外观'));
  it('end at the end of their line', () => {
    reads(
      '### 3.1 传感器 sensor  \n用于反馈位置的元件。',
      'heading 3: 3.1 传感器 sensor',
      'paragraph: 用于反馈位置的元件。',
    );
  });
  it('resolve the markup in them', () => {
    reads('# **附录 A**<br>（规范性）', 'heading 1: 附录 A （规范性）');
    marks('# **附录 A** 装置', 'strong(附录 A)');
  });
  it('are not made by a line below: that line is a rule', () => {
    reads('范围\n---\n下文', 'paragraph: 范围', 'rule: ', 'paragraph: 下文');
    reads('Scope\n===', 'paragraph: Scope ===');
  });
});

describe('Bold type', () => {
  it('ends behind Chinese punctuation, whatever follows', () => {
    marks('**1.培育主体。**支持企业。**责任单位：**市局', 'strong(1.培育主体。)', 'strong(责任单位：)');
  });
  it('begins before Chinese punctuation, whatever stands before', () => {
    marks('围绕**“两个先行”**推进', 'strong(“两个先行”)');
  });
  it('is none where white space stands inside', () => {
    reads('甲 ** 乙。** 丙', 'paragraph: 甲 ** 乙。** 丙');
  });
});

describe('Markdown paragraphs', () => {
  it('set number, date and enclosures of an official document apart', () => {
    reads(
      '关于质量工作的意见\n×政发〔2025〕2号\n各市人民政府\n市质量办\n2025年2月10日\n附件1\n申报表\n一、信息',
      'paragraph: 关于质量工作的意见',
      'paragraph: ×政发〔2025〕2号',
      'paragraph: 各市人民政府市质量办',
      'paragraph: 2025年2月10日',
      'paragraph: 附件1',
      'paragraph: 申报表',
      'paragraph: 一、信息',
    );
    reads('应符合\n国发〔2012〕9号文件', 'paragraph: 应符合国发〔2012〕9号文件');
  });
  it('join lines that were only wrapped, without a space between Chinese characters', () => {
    reads('本文件规定了电动机的技术\n要求。', 'paragraph: 本文件规定了电动机的技术要求。');
  });
  it('join Latin words with one space', () => reads('Brushless DC\n  motor', 'paragraph: Brushless DC motor'));
  it('may be indented: that makes no code', () => {
    reads('    本文件适用于电动机。\n\n\t范围', 'paragraph: 本文件适用于电动机。', 'paragraph: 范围');
    reads('　　缩进两格。', 'paragraph: 缩进两格。');
  });
  it('break where the author asked for it', () => {
    reads(
      '前言  \n1 范围\\\n2 术语<br>3 要求',
      'paragraph: 前言',
      'paragraph: 1 范围',
      'paragraph: 2 术语',
      'paragraph: 3 要求',
    );
  });
  const marked = [
    '5.1.1 外观应平整',
    '5.1 外观',
    'A.1.2 装置',
    'a) 甲',
    'a）甲',
    '1) 甲',
    '1）甲',
    '（1）甲',
    '(1) 甲',
    '①甲',
    '——甲',
    '—甲',
    '·甲',
    '注：甲',
    '注1：甲',
    '示例：甲',
    '表1 效率',
    '图1 装置',
    '表A.1 效率',
    '[1] GB/T 191',
    '一、总体要求',
    '（一）意义',
    '1. 甲',
    '1、甲',
    '第一条 为了',
    '第一章 总则',
    '附录A （规范性）',
    '式中：',
  ];
  for (const line of marked) {
    it(`begin anew at ${line}`, () =>
      reads(`前一行没有写完\n${line}`, 'paragraph: 前一行没有写完', `paragraph: ${line}`));
  }
  it('begin anew at a clause number in bold', () => {
    reads('前一行没有写完\n**5.1** 外观', 'paragraph: 前一行没有写完', 'paragraph: 5.1 外观');
  });
  const continued = [
    ['厚度不应小于', '2.5 mm以上'],
    ['不应大于额定值的', '3.5倍'],
    ['应符合', '5.2的规定'],
    ['应符合4.1和', '5.2.1的规定'],
    ['检验项目见', '表1 的规定'],
    ['装置见附录A和', '附录B的规定'],
    ['按照', '第五条规定执行'],
    ['同比增长', '12.5%'],
  ] as const;
  for (const [before, line] of continued) {
    it(`go on with ${line} after ${before}`, () => {
      const document = readMarkdown('x.md', `${before}\n${line}`);
      assert.equal(document.chunks.flatMap((chunk) => chunk.blocks).length, 1);
    });
  }
  it('begin anew after a sentence, a list item, or an entry of a table of contents', () => {
    reads('甲。\n乙；\n丙：\n丁', 'paragraph: 甲。', 'paragraph: 乙；', 'paragraph: 丙：', 'paragraph: 丁');
    reads('范围 …… 3\n要求 4\n试验……5', 'paragraph: 范围 …… 3', 'paragraph: 要求 4', 'paragraph: 试验……5');
  });
  it('begin anew at each entry of a list of references', () => {
    reads(
      'GB/T 191 包装储运图示标志\nGB/T 6543—2008　中文纸箱\nISO/IEC 646:1991 Coded set',
      'paragraph: GB/T 191 包装储运图示标志',
      'paragraph: GB/T 6543—2008　中文纸箱',
      'paragraph: ISO/IEC 646:1991 Coded set',
    );
    reads('GB/T 191 的标志\nGB/T 6543 的纸箱', 'paragraph: GB/T 191 的标志GB/T 6543 的纸箱');
    reads('采用\nGB/T 191 包装标志', 'paragraph: 采用GB/T 191 包装标志');
  });
  it('keep the number of a term, the term and its definition apart', () => {
    reads(
      '3.1\n接入方 access party\n通过接口接入\n平台的系统',
      'paragraph: 3.1',
      'paragraph: 接入方 access party',
      'paragraph: 通过接口接入平台的系统',
    );
  });
  it('keep the numbers of ordered lists as the author wrote them', () => {
    reads('1. 甲\n3. 乙\n\n2) 丙', 'paragraph: 1. 甲', 'paragraph: 3. 乙', 'paragraph: 2) 丙');
  });
  it('are the same with CRLF and CR line ends', () => {
    const expected = ['heading 1: 范围', 'paragraph: 甲乙', 'paragraph: 丙'];
    reads('# 范围\r\n\r\n甲\r\n乙\r\n\r\n丙\r\n', ...expected);
    reads('# 范围\r\r甲\r乙\r\r丙', ...expected);
  });
});

describe('Inline Markdown', () => {
  it('takes off emphasis and records bold type', () => {
    reads('**4.1.1** 系统的*设计*应', 'paragraph: 4.1.1 系统的设计应');
    marks('**4.1.1** 系统的*设计*应', 'strong(4.1.1)');
  });
  it('keeps one mark over a joined line', () => marks('**甲\n乙**', 'strong(甲乙)'));
  it('resolves escapes and entities', () => {
    reads('1\\. 甲 \\* &gt; &#x4e2d;&nbsp;a &notanentity; \\甲', 'paragraph: 1. 甲 * > 中\u00a0a &notanentity; \\甲');
  });
  it('keeps code and formulas as they are written', () => {
    reads('取 `a_b`、$v_1$ 与 \\(x_{1}*y\\)。', 'paragraph: 取 a_b、v_1 与 x_{1}*y。');
    marks('取 `a_b`、$v_1$ 与 \\(x_{1}*y\\)。', 'code(a_b)', 'math(v_1)', 'math(x_{1}*y)');
  });
  it('takes escaped brackets around Chinese for brackets', () =>
    reads('附录A\\(规范性\\)', 'paragraph: 附录A(规范性)'));
  it('keeps the text of a link, and where it goes', () => {
    reads('见[标准化法](https://a.cn/x "t")。', 'paragraph: 见标准化法。');
    marks('见[标准化法](https://a.cn/x "t")。', 'link(标准化法)→https://a.cn/x');
    marks('见<https://a.cn>', 'link(https://a.cn)→https://a.cn');
    marks('见[法](a\\_b\\(c\\).md)和<a@b.cn>', 'link(法)→a_b(c).md', 'link(a@b.cn)→mailto:a@b.cn');
  });
  it('leaves addresses in the text alone', () => marks('见 https://a.cn/x_y_z 或 www.a.cn 或 a@b.cn'));
  it('leaves reference links alone: they are bibliography entries', () => {
    reads(
      '[1]　GB/T 1.1\n\n见[1]和[foo]\n\n[foo]: http://a.cn',
      'paragraph: [1]　GB/T 1.1',
      'paragraph: 见[1]和[foo]',
      'paragraph: [foo]: http://a.cn',
    );
  });
  it('leaves ranges with ~ alone, and takes off ~~', () => {
    reads('10~20，30~40，~~删~~', 'paragraph: 10~20，30~40，删');
    marks('10~20，30~40，~~删~~', 'struck(删)');
  });
  it('leaves underscores within words alone', () => reads('int_64_t 和 a * b', 'paragraph: int_64_t 和 a * b'));
  it('leaves out tags, and records raised and lowered type', () => {
    reads('5 m/s<sup>2</sup> V<sub>max</sub> <foo>甲</foo>', 'paragraph: 5 m/s2 Vmax 甲');
    marks('5 m/s<sup>2</sup> V<sub>max</sub>', 'superscript(2)', 'subscript(max)');
  });
  it('does not take a comparison for a tag', () => reads('a<5且b>3，d <10 mm', 'paragraph: a<5且b>3，d <10 mm'));
  it('puts a footnote mark at its place', () => {
    const document = readMarkdown('x.md', '效率[^1]应');
    assert.deepEqual(document.chunks[0]?.blocks[0]?.marks, [{ kind: 'footnote-mark', start: 2, end: 2, target: '1' }]);
    reads('效率[^1]应', 'paragraph: 效率应');
  });
  it('leaves an image in a sentence out, and takes one that stands alone for a figure', () => {
    reads('按![图标](a.png)键', 'paragraph: 按键');
    reads('![装置](a.png)\n图1 装置', 'figure: 装置', 'paragraph: 图1 装置');
    marks('![装置](a.png)', 'link(装置)→a.png');
  });
  it('gives a comment a block of its own', () => {
    reads('甲 <!-- zhunsheng-disable-line x --> 乙', 'paragraph: 甲  乙', 'comment: zhunsheng-disable-line x');
  });
});

describe('Markdown lists', () => {
  it('give an item for each bullet', () => reads('- 甲\n* 乙\n+ 丙', 'item 1 -: 甲', 'item 1 *: 乙', 'item 1 +: 丙'));
  it('nest', () => {
    reads(
      '- 甲\n  - 乙\n    - 丙\n- 丁\n\n  - 戊',
      'item 1 -: 甲',
      'item 2 -: 乙',
      'item 3 -: 丙',
      'item 1 -: 丁',
      'item 2 -: 戊',
    );
  });
  it('may hold several paragraphs', () =>
    reads('- 甲\n\n  乙\n\n丙', 'item 1 -: 甲', 'paragraph: 乙', 'paragraph: 丙'));
  it('may stand directly below a paragraph', () => reads('包括\n- 甲', 'paragraph: 包括', 'item 1 -: 甲'));
  it('keep labels and boxes that the author wrote', () => {
    reads('- a) 甲\n- [ ] 乙', 'item 1 -: a) 甲', 'item 1 -: [ ] 乙');
  });
  it('take no line in that stands below an empty bullet', () => reads('-\n甲', 'item 1 -: ', 'paragraph: 甲'));
  it('join wrapped lines', () => reads('- 甲\n  乙\n丙', 'item 1 -: 甲乙丙'));
  it('may be empty while they are typed', () => reads('- 甲\n-\n- 乙', 'item 1 -: 甲', 'item 1 -: ', 'item 1 -: 乙'));
  it('are not begun by a minus sign or a dash', () => reads('-20 ℃\n\n——甲', 'paragraph: -20 ℃', 'paragraph: ——甲'));
  it('may hold code and tables', () => {
    reads('- 甲\n  ```\n  x\n\n  y\n  ```\n  | a |\n  |---|\n  | b |', 'item 1 -: 甲', 'code: x⏎⏎y', 'table: *a / b');
  });
});

describe('Markdown quotations', () => {
  it('are seen through', () => {
    reads(
      '> a) 甲；\n> b) 乙。\n\n>> —— 丙',
      'paragraph quoted: a) 甲；',
      'paragraph quoted: b) 乙。',
      'paragraph quoted: —— 丙',
    );
  });
  it('may be wrapped', () => reads('> 甲\n> 乙\n丙', 'paragraph quoted: 甲乙丙'));
  it('may hold tables, lists and headings', () => {
    reads(
      '> # 题\n> - 甲\n>   乙\n>\n> | a |\n> |---|\n> | b |',
      'heading 1 quoted: 题',
      'item 1 - quoted: 甲乙',
      'table quoted: *a / b',
    );
  });
  it('may hold displayed formulas', () => {
    reads('> $$\n> x\n> $$\n> 式中', 'formula quoted: x', 'paragraph quoted: 式中');
    reads(
      '> 按下式：\n> $$x \\tag{1}$$ （1）',
      'paragraph quoted: 按下式：',
      'formula quoted: x \\tag{1}',
      'paragraph quoted: （1）',
    );
    reads('> \\[\n> x = y\n> \\]', 'formula quoted: x = y');
  });
  it('may hold HTML and code over several lines', () => {
    reads('> <table>\n> <tr><td>项</td></tr>\n> </table>', 'table quoted: *项');
    reads('> ```\n> a\n>   b\n> ```', 'code quoted: a⏎  b');
  });
  it('have rows of a table only where there is a bar', () => {
    reads('> | a |\n> |---|\n> | b |\n> 注：丙', 'table quoted: *a / b', 'paragraph quoted: 注：丙');
  });
  it('are seen through however long they are', () => {
    const lines = Array.from({ length: 1500 }, (_, index) => `> ${index}) **甲**；`);
    const document = readMarkdown('x.md', lines.join('\n'));
    checkPlaces(document);
    const blocks = document.chunks.flatMap((chunk) => chunk.blocks);
    assert.deepEqual([blocks.length, blocks.every((block) => block.quoted)], [1500, true]);
    assert.equal(blocks[1499]?.text, '1499) 甲；');
  });
  it('end at a blank line', () => reads('> 甲\n\n乙', 'paragraph quoted: 甲', 'paragraph: 乙'));
  it('mark the note below a table', () => {
    reads('| a |\n|---|\n| b |\n> 注：丙', 'table: *a / b', 'paragraph quoted: 注：丙');
  });
});

describe('a line right below a picture', () => {
  it('is a heading, a caption or the next part of the figure', () => {
    reads('<img src="a.png">\n## 5.1 外观', 'figure: ', 'heading 2: 5.1 外观');
    reads('![](a.png)\nb) 卧式\n图1 测点', 'figure: ', 'paragraph: b) 卧式', 'paragraph: 图1 测点');
  });
});

describe('entries of a list of references', () => {
  it('stand on a line each, whatever the family of their code', () => {
    reads(
      'DB33/T 1166—2019　技术规程\nCJJ 37—2012（2016年版）　设计规范\nIEC 60695-2-11:2000　灼热丝\nGB/T 2423（所有部分）　环境试验',
      'paragraph: DB33/T 1166—2019　技术规程',
      'paragraph: CJJ 37—2012（2016年版）　设计规范',
      'paragraph: IEC 60695-2-11:2000　灼热丝',
      'paragraph: GB/T 2423（所有部分）　环境试验',
    );
  });
});

describe('what Pandoc writes', () => {
  it('marks headings, spans and pictures with attributes that are no text', () => {
    reads('# []{#_Toc1 .anchor}1 范围 {#范围 .标准文件_章标题}\n', 'heading 1: 1 范围');
    reads('# 前言 {-}\n', 'heading 1: 前言');
    reads('尺寸见[表1]{.underline}和[图1](#_Ref1)。\n', 'paragraph: 尺寸见表1和图1。');
    reads('![外形](a.png){width="1in" height="2in"}', 'figure: 外形');
  });
  it('leaves braces alone that belong to the text', () => {
    reads('集合{a, b}与[a]{b}、[2]{.5}', 'paragraph: 集合{a, b}与[a]{b}、[2]{.5}');
    reads('见{#甲}处', 'paragraph: 见{#甲}处');
  });
  it('links an entry of the contents and the page in it', () => {
    reads('[1 范围 [3](#_Toc1)](#_Toc1)', 'paragraph: 1 范围 3');
  });
  it('breaks a heading with a backslash', () => {
    reads('# 附录A\\\n（资料性）', 'heading 1: 附录A', 'paragraph: （资料性）');
  });
  it('writes dashes as hyphens in threes', () => {
    reads('GB/T 6682---2008　分析用水', 'paragraph: GB/T 6682—2008　分析用水');
    reads('------第1部分：术语', 'paragraph: ——第1部分：术语');
    reads('甲-乙--丙----丁', 'paragraph: 甲-乙--丙----丁');
  });
  it('sets tables in a grid, the cells of which take several lines', () => {
    reads(
      '+------+-------+\n| 项目 | 限值  |\n|      |       |\n|      | mm    |\n+======+=======+\n| 长度 | [5](#a) |\n+------+-------+',
      'table: *项目 | *限值⏎mm / 长度 | 5',
    );
    reads('+------+\n| 表面 |\n| 平整 |\n+------+\n\n注：甲', 'table: 表面平整', 'paragraph: 注：甲');
  });
});

describe('Markdown tables', () => {
  it('are read cell by cell', () => {
    reads(
      '| 功率 | 效率 (%) |\n|:--|--:|\n| 320 | **70** |\n|  | a\\|b',
      'table: *功率 | *效率 (%) / 320 | 70 /  | a|b',
    );
  });
  it('may stand directly below their caption, and above a note', () => {
    reads(
      '**表1 效率**\n| a | b |\n|---|---|\n| 1 | 2 |\n注：丙',
      'paragraph: 表1 效率',
      'table: *a | *b / 1 | 2',
      'paragraph: 注：丙',
    );
  });
  it('keep rows of any length', () => reads('a|b\n-|-\n|1|\n1|2|3|', 'table: *a | *b / 1 / 1 | 2 | 3'));
  it('end at a line without a bar', () => reads('a|b\n-|-\n1|2\n甲', 'table: *a | *b / 1 | 2', 'paragraph: 甲'));
  it('need as many delimiters as headers', () => reads('| a | b |\n|---|\n', 'paragraph: | a | b | |---|'));
  it('may break lines in a cell', () => reads('| a |\n|---|\n| 1<br>2 |', 'table: *a / 1⏎2'));
  it('record raised type in a cell', () => {
    const [block] = readMarkdown('x.md', '| a |\n|---|\n| 0.5<sup>a</sup> |').chunks[0]?.blocks ?? [];
    const cell = block?.rows[1]?.[0];
    assert.deepEqual(cell?.marks, [{ kind: 'superscript', start: 3, end: 4, target: '' }]);
  });
});

describe('HTML in Markdown', () => {
  it('gives tables with merged cells', () => {
    reads(
      '<table><thead><tr><th rowspan="2">项</th><th colspan=2>值</th></tr></thead>\n<tr><td>&lt;5</td><td>6<br>7</td></tr></table>',
      'table: *项(2x1) | *值(1x2) / <5 | 6⏎7',
    );
  });
  it('takes the first row for the header where none is marked', () => {
    reads('<table><tr><td>项</td></tr><tr><td>值</td></tr></table>', 'table: *项 / 值');
  });
  it('reads tables over blank lines, and goes on behind them', () => {
    reads('<table>\n<tr>\n\n<td>项</td>\n\n</tr>\n</table>\n**注**：甲', 'table: *项', 'paragraph: 注：甲');
  });
  it('does not let a table that is not closed run into the next clause', () => {
    reads(
      '<table><tr><td>甲\n\n## 5 要求\n\n<table><tr><td>乙</table>',
      'table: *甲',
      'heading 2: 5 要求',
      'table: *乙',
    );
  });
  it('gives figures and captions', () => {
    reads(
      '<div align="center">\n  <img src="a.png" alt="图2">\n  <br>\n  <strong>图2 预试验</strong>\n</div>',
      'figure: 图2',
      'paragraph: 图2 预试验',
    );
    marks('<div><img src="a.png" alt="图2"><b>图2</b></div>', 'strong(图2)');
  });
  it('gives headings', () => reads('<h2>附录A<br>（规范性）</h2>', 'heading 2: 附录A （规范性）'));
  it('interprets Markdown between tags where blank lines set it apart', () => {
    reads('<div>\n\n**图1** 装置\n\n</div>', 'paragraph: 图1 装置');
  });
  it('gives comments, also over blank lines and headings', () => {
    reads('<!-- 甲\n\n# 乙\n-->\n丙', 'comment: 甲⏎⏎# 乙', 'paragraph: 丙');
  });
  it('leaves out scripts and styles', () => reads('<style>\n\n.a { }\n</style>\n甲', 'paragraph: 甲'));
  it('never throws on unbalanced tags', () => {
    for (const html of [
      '<td>甲',
      '</table></td>',
      '<table><td><table><td>甲',
      '<div',
      '<p><b>甲</p></i>',
      '<!-- 甲',
      '<a href="',
    ]) {
      checkPlaces(readMarkdown('x.md', html));
    }
  });
});

describe('Formulas', () => {
  it('stand between $$ or \\[ and \\], over blank lines too', () => {
    reads('$$\nx = y\n\n+ z\n$$', 'formula: x = y⏎⏎+ z');
    reads('\\[\nx = y\n\\]', 'formula: x = y');
    reads('\\[ x = y \\]', 'formula: x = y');
    reads('按下式：\n$$x \\tag{1}$$\n式中', 'paragraph: 按下式：', 'formula: x \\tag{1}', 'paragraph: 式中');
  });
  it('may have their number behind them', () => reads('$$ x $$ （1）', 'formula: x', 'paragraph: （1）'));
  it('are not begun by an escaped bracket', () => reads('\\[1\\] GB/T 191', 'paragraph: [1] GB/T 191'));
  it('do not swallow the document while they are typed', () => {
    reads('$$x\n\n甲\n\n# 乙\n\n$$y$$', 'formula: x', 'paragraph: 甲', 'heading 1: 乙', 'formula: y');
  });
});

describe('Other Markdown blocks', () => {
  it('code is kept as it is', () => reads('```xml\n<a>\n\n# b\n```\n甲', 'code: <a>⏎⏎# b', 'paragraph: 甲'));
  it('code that is not closed runs to the end', () => reads('~~~\n甲\n\n乙', 'code: 甲⏎⏎乙'));
  it('front matter stands at the very start only', () => {
    reads(
      '---\nnumber: T/X 1\n\ntitle: 甲\n---\n# 1 范围',
      'front-matter: number: T/X 1⏎⏎title: 甲',
      'heading 1: 1 范围',
    );
    reads('甲\n\n---\na: b\n---\n', 'paragraph: 甲', 'rule: ', 'paragraph: a: b', 'rule: ');
    reads('---\n\n甲\n\n---\n', 'rule: ', 'paragraph: 甲', 'rule: ');
  });
  it('footnotes carry their identifier', () => {
    reads('[^1]: 甲\n\n    乙\n\n丙', 'paragraph ^1: 甲', 'paragraph ^1: 乙', 'paragraph: 丙');
  });
  it('footnotes take paragraphs in that are indented at all', () => {
    reads('[^a1]: 甲\n\n  乙', 'paragraph ^a1: 甲', 'paragraph ^a1: 乙');
  });
  it('code keeps what is indented further than its fence', () => reads('  ```\n  a\n    b\n  ```', 'code: a⏎  b'));
  it('code of any length is code', () => {
    const [code] = readMarkdown('x.md', `\`\`\`xml\n${'<a>*</a>\n'.repeat(20_000)}\`\`\``).chunks[0]?.blocks ?? [];
    assert.deepEqual([code?.kind, code?.text.length], ['code', 20_000 * 9 - 1]);
  });
  it('a byte order mark is no text', () => reads('\ufeff# 范围', 'heading 1: 范围'));
});

describe('The extent of a block', () => {
  const extent = (text: string): string[] => {
    const document = readMarkdown('x.md', text);
    return document.chunks.flatMap((chunk) =>
      chunk.blocks.map((block) => text.slice(chunk.start + block.start, chunk.start + block.end)),
    );
  };
  it('takes the markup in', () => {
    assert.deepEqual(extent('## **5** 甲 ##\n\n- **乙**\n\n```\nx\n```'), [
      '## **5** 甲 ##',
      '- **乙**',
      '```\nx\n```',
    ]);
  });
  it('is one line of a paragraph that has several', () => {
    assert.deepEqual(extent('  甲：  \n**a)** 乙；'), ['甲：', '**a)** 乙；']);
  });
});

describe('Reading again', () => {
  it('keeps the blocks of unchanged chunks, also where they have moved', () => {
    const before = readMarkdown('x.md', '# 1 范围\n\n甲\n\n乙\n\n丙');
    const after = readMarkdown('x.md', '# 1 范围\n\n甲\n\n乙乙\n\n丙', before);
    const same = before.chunks.map((chunk, index) => chunk.blocks === after.chunks[index]?.blocks);
    assert.deepEqual(same, [true, true, false, true]);
    assert.equal(printAll(after)[2], 'paragraph: 乙乙');
  });
});
