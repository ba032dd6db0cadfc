/** What references mean: here, in another document, in an older edition, or nothing. */
import assert from 'node:assert/strict';
import { buildDraft } from '../../server/src/draft/build.ts';
import { buildFacts } from '../../server/src/facts/build.ts';
import type { Mention } from '../../server/src/facts/facts.ts';
import { textOf } from '../../server/src/facts/place.ts';
import { readMarkdown } from '../../server/src/source/markdown.ts';

const FRAME = `# 1 范围

# 2 术语和定义

# 3 要求

## 3.1 外观

a) 光滑；

b) 无裂纹。

## 3.2 尺寸

表1 尺寸

| 规格 | 长 |
| --- | --- |
| A | 20 |

表2 质量

| 规格 | 值 |
| --- | --- |
| A | 20 |

# 4 试验方法

## 4.1 外观

目测。

## 4.2 尺寸

用卡尺测量。

# 附录A

（规范性）

装置

## A.1 组成

## A.2 安装
`;

/** The mentions of a sentence that stands in chapter 5 of a small standard: as written, and what each means. */
function meanings(sentence: string): string[] {
  return meaningsIn(FRAME.replace('# 附录A', `# 5 检验规则\n\n${sentence}\n\n# 附录A`));
}

function meaningsIn(text: string): string[] {
  const facts = buildFacts(buildDraft([readMarkdown('draft.md', text)], 'gb-t-1.1'));
  return facts.mentions.map(
    (mention) => `${textOf(mention.span).slice(mention.span.start, mention.span.end)} ${meaning(mention)}`,
  );
}

function meaning({ resolution }: Mention): string {
  switch (resolution.to) {
    case 'label': {
      const { labelled, item } = resolution;
      const label =
        'clause' in labelled ? labelled.clause.key : labelled.kind === 'formula' ? '' : labelled.caption.label.key;
      return `= ${labelled.kind} ${label}${item ? ` ${item.label?.key})` : ''}`;
    }
    case 'other-document':
      return `in ${resolution.code ? `${resolution.code.code.prefix} ${resolution.code.code.number}` : 'another document'}`;
    case 'older-edition':
      return `in the edition of ${resolution.year || 'before'}`;
    default:
      return resolution.certain ? 'missing' : 'unknown';
  }
}

describe('what a reference means', () => {
  it('is the clause, table or annex with that number, and its list item', () => {
    assert.deepEqual(meanings('按3.1 b)、表1和附录A中A.2的规定，见第4章。'), [
      '3.1 b) = clause 3.1 b)',
      '表1 = table 1',
      '附录A = annex A',
      'A.2 = clause A.2',
      '第4章 = clause 4',
    ]);
  });

  it('is the whole table where a part of it is named', () => {
    assert.deepEqual(meanings('见表1a。'), ['表1a = table 1']);
  });

  it('is the annex that has the letter for a number', () => {
    assert.deepEqual(meanings('见附录1。'), ['附录1 = annex A']);
  });

  it('takes the letter from the annex before a number without one', () => {
    assert.deepEqual(meaningsIn(`${FRAME}\n### A.2.1 底座\n\n#### A.2.1.1 材料\n\n按附录A中2.1.1的规定。\n`), [
      '附录A = annex A',
      '2.1.1 = clause A.2.1.1',
    ]);
  });

  it('is no clause of the main text where an annex stands right before the number', () => {
    assert.deepEqual(meanings('按附录A 3.1的规定。'), ['附录A = annex A', '3.1 unknown']);
    assert.deepEqual(meanings('按附录A 2的规定和3.1的规定。').at(-1), '3.1 = clause 3.1');
  });

  it('is the subclause of an annex whose letter stands with the annex only', () => {
    assert.deepEqual(meaningsIn(`${FRAME}\n### A.2.1 底座\n\n按附录A 2.1的规定。\n`), [
      '附录A = annex A',
      '2.1 = clause A.2.1',
    ]);
  });

  it('is the same in full-width digits and letters, and before the superscript mark of a footnote', () => {
    assert.deepEqual(meanings('按３．１、附录Ａ和3.1<sup>2)</sup>的规定。'), [
      '３．１ = clause 3.1',
      '附录Ａ = annex A',
      '3.1 = clause 3.1',
    ]);
  });

  it('goes on behind what the place before it is cited for', () => {
    assert.deepEqual(meanings('按3.1中的颜色和光泽、4.2。加入盐酸、4.1的水。'), [
      '3.1 = clause 3.1',
      '4.2 = clause 4.2',
    ]);
  });

  it('stands in another document where the brackets follow what that document says', () => {
    assert.deepEqual(meanings('应符合GB/T 22239—2019中第三级安全要求（第8章）的规定。'), ['第8章 in GB/T 22239']);
  });

  it('is not the number at the end of a formula', () => {
    assert.deepEqual(meanings('按公式（A.1）计算。\n\nm＝m1－m2 ………（A.1）'), ['公式（A.1） = formula ']);
  });

  it('stays unsure where a line ends in the number of a formula', () => {
    const numbered = 'v＝l/t ………（1）\n\n';
    assert.deepEqual(meanings(`${numbered}按公式（2）计算。\n\n甲与乙之比（2）`), ['公式（2） unknown']);
    assert.deepEqual(meanings(`${numbered}按公式（2）计算。`), ['公式（2） missing']);
  });

  it('stays unsure where a part is taken out of a standard', () => {
    assert.deepEqual(meanings('按GB/T 191—2008的规定（不包括第9章），其中5.2.5的时间改为3 h。还应符合3.7的规定。'), [
      '第9章 in another document',
      '5.2.5 in another document',
      '3.7 missing',
    ]);
  });

  it('stays unsure in brackets right behind a standard', () => {
    assert.deepEqual(meanings('按GB/T 7345—2008（见5.25）和GB/T 191（见3.1）的规定。'), [
      '5.25 in another document',
      '3.1 = clause 3.1',
    ]);
  });

  it('is a broken reference where nothing has the number', () => {
    assert.deepEqual(meanings('按3.7的规定，见表5和附录C，应符合第9章的要求。'), [
      '3.7 missing',
      '表5 missing',
      '附录C missing',
      '第9章 missing',
    ]);
  });

  it('stays unsure in a draft that holds only some chapters', () => {
    assert.deepEqual(meaningsIn('# 5 检验规则\n\n## 5.1 分类\n\n按3.7的规定，见附录C。\n'), [
      '3.7 unknown',
      '附录C unknown',
    ]);
  });

  it('stays unsure where a line begins with the number, whatever that line is', () => {
    assert.deepEqual(meanings('见3.7。\n\n- 3.7 包装；'), ['3.7 unknown']);
    assert.deepEqual(meanings('见表5。\n\n| 表5 参数 | |\n| --- | --- |\n| a | b |'), ['表5 unknown']);
  });

  it('does not take a quoted or exemplary reference for a broken one', () => {
    assert.deepEqual(meanings('写作“见3.7”，例如表8。'), ['3.7 unknown', '表8 unknown']);
  });
});

describe('a place in another document', () => {
  it('follows the code, whatever links them', () => {
    assert.deepEqual(meanings('按GB/T 7345—2008中第5.24条、GB/T 755—2008第8章和GB/T 191—2008表1进行。'), [
      '第5.24条 in GB/T 7345',
      '第8章 in GB/T 755',
      '表1 in GB/T 191',
    ]);
  });

  it('is joined to a place in that document', () => {
    assert.deepEqual(meanings('按GB/T 28046.5—2013中表1安装位置选择试剂以及表2的湿润方法和4.8的程序进行试验。'), [
      '表1 in GB/T 28046.5',
      '表2 in GB/T 28046.5',
      '4.8 in another document',
    ]);
  });

  it('is not what is joined to the document itself, where this draft has the number', () => {
    assert.deepEqual(
      meanings('包装应符合GB/T 191和3.1的规定、GB/T 2828.1—2012以及3.2的要求和GB/T 755—2008、4.8的规定。'),
      ['3.1 = clause 3.1', '3.2 = clause 3.2', '4.8 in another document'],
    );
  });

  it('ends with the phrase: what is required next stands here', () => {
    assert.deepEqual(meanings('按GB/T 2423.1—2008中5.2的规定试验，结果应符合3.1和3.2的要求。'), [
      '5.2 in GB/T 2423.1',
      '3.1 = clause 3.1',
      '3.2 = clause 3.2',
    ]);
    assert.deepEqual(meanings('应符合GB/T 2423.1—2008中5.2的规定和3.1的要求。'), [
      '5.2 in GB/T 2423.1',
      '3.1 = clause 3.1',
    ]);
  });

  it('follows a title, a manual or a standard in Latin letters', () => {
    assert.deepEqual(meanings('见《计量管理办法》第4章和说明书第3章，符合IETF RFC 3551协议表1和H.265中的附录A。'), [
      '第4章 in another document',
      '第3章 in another document',
      '表1 in IETF RFC 3551',
      '附录A in another document',
    ]);
  });

  it('is not meant where the document names itself', () => {
    assert.deepEqual(meanings('按GB/T 191—2008和本文件3.1的规定。'), ['3.1 = clause 3.1']);
  });
});

describe('a place in an older edition', () => {
  it('belongs to the year that is named', () => {
    assert.deepEqual(meaningsIn(`# 前言\n\n——更改了外观的要求（见3.1，2015年版的4.7和4.8）；\n\n${FRAME}`), [
      '3.1 = clause 3.1',
      '4.7 in the edition of 2015',
      '4.8 in the edition of 2015',
    ]);
  });

  it('is what was taken out', () => {
    assert.deepEqual(meaningsIn(`# 前言\n\na) 删除了附录A（见2015年版的附录A）；\n\nb) 删除了表7。\n\n${FRAME}`), [
      '附录A in the edition of 2015',
      '附录A in the edition of 2015',
      '表7 in the edition of before',
    ]);
  });
});

describe('numbers in tables', () => {
  it('are clauses where the head says so and they exist', () => {
    assert.deepEqual(
      meanings('| 项目 | 技术要求 | 试验方法 |\n| --- | --- | --- |\n| 外观 | 3.1 | 4.1 |\n| 尺寸 | 3.2 | 4.2、4.9 |'),
      ['3.1 = clause 3.1', '4.1 = clause 4.1', '3.2 = clause 3.2', '4.2 = clause 4.2', '4.9 missing'],
    );
  });

  it('are clauses in a table with merged cells', () => {
    const rows =
      '<tr><th colspan="2">要求章条号</th><th>方法</th></tr><tr><td rowspan="2">主要</td><td>3.1</td><td>4.1</td></tr><tr><td>3.2</td><td>4.2</td></tr>';
    assert.deepEqual(meanings(`<table>${rows}</table>`), [
      '3.1 = clause 3.1',
      '4.1 = clause 4.1',
      '3.2 = clause 3.2',
      '4.2 = clause 4.2',
    ]);
  });

  it('are clauses in a column of methods, some of which are those of other standards', () => {
    assert.deepEqual(
      meanings('| 项目 | 试验方法 |\n| --- | --- |\n| 外观 | 4.1 |\n| 甲醛 | GB/T 2912.1 |\n| 尺寸 | 4.2 |').filter(
        (meaning) => meaning.includes('clause'),
      ),
      ['4.1 = clause 4.1', '4.2 = clause 4.2'],
    );
  });

  it('are values where the head does not speak of clauses', () => {
    assert.deepEqual(meanings('| 等级 | 速率 |\n| --- | --- |\n| 3.1 | 4.1 |\n| 3.2 | 4.2 |'), []);
  });

  it('are values where hardly any of them exists', () => {
    assert.deepEqual(meanings('| 项目 | 要求 |\n| --- | --- |\n| 长 | 3.1 |\n| 宽 | 7.5 |\n| 高 | 8.2 |'), []);
  });

  it('belong to the document that the head names', () => {
    assert.deepEqual(
      meanings('| 本文件章条编号 | ISO 9001:2015章条编号 |\n| --- | --- |\n| 3.1 | 4.1 |\n| 3.2 | 4.2.1 |'),
      ['3.1 = clause 3.1', '3.2 = clause 3.2'],
    );
    assert.deepEqual(
      meanings(
        '| 项目 | 检验标准 | 条款号 |\n| --- | --- | --- |\n| 外观 | GB/T 191 | 3.1 |\n| 尺寸 | GB/T 192 | 3.2 |',
      ),
      [],
    );
  });
});

describe('the label of a passage', () => {
  it('is no mention of itself', () => {
    assert.deepEqual(
      meaningsIn('# 1 范围\n\n# 2 术语\n\n## 2.1\n\n电机 motor\n\n# 3 要求\n\n# 附录A\n\n（资料性）\n\n示例\n'),
      [],
    );
  });
});

describe('an entry of the index', () => {
  const entry = (line: string) => meaningsIn(`${FRAME}\n# 索引\n\n${line}\n`);

  it('refers to the clauses whose numbers it ends with', () => {
    assert.deepEqual(entry('size 3.2'), ['3.2 = clause 3.2']);
    assert.deepEqual(entry('尺寸…………………3.2、4.2'), ['3.2 = clause 3.2', '4.2 = clause 4.2']);
    assert.deepEqual(entry('安装 ........ A.2'), ['A.2 = clause A.2']);
  });
  it('does not refer to anything with a page number or a quantity', () => {
    assert.deepEqual(entry('尺寸 …… 12'), []);
    assert.deepEqual(entry('容量为3.2 L的杯'), []);
  });
});

describe('a clause of an adopted standard', () => {
  it('is named beside the clause of this one', () => {
    assert.deepEqual(meanings('其中3.1对应ISO 8888-3:2019的5.2。'), ['3.1 = clause 3.1']);
  });
});
