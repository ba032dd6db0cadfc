/**
 * The forms in which published T/ZZB standards differ: titles of chapters, where the requirements stand, how the tests are
 * told, how the table of inspection items is set. Each text is written for this test and right: no rule of these two
 * families speaks. Then one thing is broken in it, and exactly that is said.
 */
import assert from 'node:assert/strict';
import { buildDraft } from '../../../server/src/draft/build.ts';
import { checkDraft } from '../../../server/src/lint/check.ts';
import { requiredChapters } from '../../../server/src/rules/element/required-chapters.ts';
import { PRODUCT_RULES } from '../../../server/src/rules/product/index.ts';
import { ZHEJIANG_RULES } from '../../../server/src/rules/zhejiang/index.ts';
import { readSource } from '../../../server/src/source/read.ts';

const RULES = [...PRODUCT_RULES, ...ZHEJIANG_RULES, requiredChapters];

/** 'rule: the characters that it is about' */
function told(text: string): string[] {
  const draft = buildDraft([readSource('draft.md', text)], { profile: 'zhejiang-made' });
  return checkDraft(draft, { rules: RULES }).findings.map(
    ({ rule, place }) => `${rule}: ${text.slice(place.start, place.end)}`,
  );
}

/** The text with one thing changed, which has to be there once. */
function broken(text: string, from: string, to: string): string {
  assert.equal(text.split(from).length, 2, from);
  return text.replace(from, to);
}

const TOWEL = `---
number: T/ZZB 9101—2026
title: 竹纤维毛巾
---

# 1　范围

本文件规定了竹纤维毛巾的术语和定义、产品分类、基本要求、要求、检验方法、检验规则、标识、包装、运输和贮存以及质量承诺。

本文件适用于以竹浆纤维为主要原料的毛巾。

# 2　规范性引用文件

下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。

GB 18401　国家纺织产品基本安全技术规范

GB/T 2912.1　纺织品　甲醛的测定　第1部分：游离和水解的甲醛（水萃取法）

# 3　术语和定义

本文件没有需要界定的术语和定义。

# 4　产品分类

按用途分为面巾、方巾和浴巾。

# 5　基本要求

## 5.1　设计

应使用纹样设计软件。

## 5.2　原辅料

应采用竹浆纤维含量不低于60%的纱线。

## 5.3　设备与工艺

应采用无捻割绒工艺。

## 5.4　检验检测

应具备吸水性和断裂强力的检测能力。

# 6　要求

## 6.1　内在质量

内在质量应符合表1的规定。

表1　内在质量

| 项目 | 优等品 | 检验方法 |
| --- | --- | --- |
| 吸水时间/s | ≤5 | 7.1 |
| 断裂强力/N | ≥220 | 7.2 |
| 甲醛含量/(mg/kg) | ≤20 | GB/T 2912.1 |

## 6.2　外观质量

每条毛巾的疵点应不多于2处，长度偏差应不大于2%。

## 6.3　安全性能

应符合GB 18401中B类的规定。

# 7　检验方法

## 7.1　吸水性

滴一滴水，记录水滴消失的时间。

## 7.2　断裂强力

用等速伸长试验仪拉伸至断裂。

## 7.3　外观质量

在照度600 lx的北空光下平摊检验，用钢卷尺测量长度。

# 8　检验规则

## 8.1　抽样

同一品种、同一色号为一批。

## 8.2　检验项目

出厂检验的项目为6.2，型式检验的项目为第6章规定的全部项目。

# 9　标识、包装、运输和贮存

## 9.1　标识

应标明纤维含量。

# 10　质量承诺

10.1　自购买之日起6个月内因质量问题免费更换。

10.2　对消费者的投诉应在24小时内答复，并建立质量追溯档案。
`;

const VALVE = `---
number: T/ZZB 9102—2026
title: 船用铜合金截止阀
---

# 1 范围

本标准规定了船用铜合金截止阀的术语和定义、结构型式和基本参数、基本要求、技术要求、安全要求、试验方法、检验规则、标志、包装、运输、贮存及质量承诺。

# 2 规范性引用文件

下列文件对于本文件的应用是必不可少的。

# 3 术语和定义

下列术语和定义适用于本文件。

# 4 结构型式和基本参数

## 4.1 结构型式

截止阀分为直通式和直角式。

# 5 基本要求

## 5.1 研发与设计

应采用有限元软件校核阀体的强度。

## 5.2 材料和零部件

阀体应采用铅含量不大于0.1%的铜合金。

## 5.3 制造

应采用低压铸造工艺。

## 5.4 检测

应具备光谱分析能力。

# 6 技术要求

6.1 阀体表面应无裂纹和砂眼。

6.2 壳体在1.5倍公称压力下应无渗漏。

6.3 密封面在1.1倍公称压力下应无可见泄漏。

6.4 手轮的操作力应不大于200 N。

# 7 安全要求

7.1 阀门应有防止阀杆冲出的结构，并能承受2倍公称压力。

# 8 试验方法

8.1 按6.1的要求，用5倍放大镜检查表面。

8.2 壳体试验按6.2规定的压力，保压60 s，检查渗漏。

8.3 对6.3的检验，在进口侧加压，观察出口侧。

8.4 操作力用测力计测量，检查6.4和7.1。

# 9 检验规则

检验项目按表1。

表1 检验项目

<table><tr><th rowspan="2">序号</th><th rowspan="2">项目</th><th colspan="2">条款</th><th rowspan="2">出厂检验</th><th rowspan="2">型式检验</th></tr><tr><th>要求</th><th>试验方法</th></tr><tr><td>1</td><td>外观</td><td>6.1</td><td>8.1</td><td>●</td><td>●</td></tr><tr><td>2</td><td>强度和密封</td><td>6.2、6.3</td><td>8.2～8.3</td><td>●</td><td>●</td></tr><tr><td>3</td><td>操作力</td><td>6.4</td><td rowspan="2">8.4</td><td>—</td><td>●</td></tr><tr><td>4</td><td>安全</td><td>7.1</td><td>—</td><td>●</td></tr></table>

# 10 标志、包装、运输、贮存

## 10.1 标志

应铸有公称压力。

# 11 质量承诺

## 11.1 售后

在正确使用的条件下，自交货之日起18个月内免费维修。

## 11.2 响应

接到质量反馈后2个工作日内派技术人员到达现场。
`;

const LAMP = `---
number: T/ZZB 9103—2026
title: LED护眼台灯
---

# 1　范围

本文件规定了LED护眼台灯（以下简称“台灯”）的型号和命名、基本要求、技术要求、检验规则、标志、使用说明书、包装、运输、贮存和质量承诺，描述了相应的试验方法。

# 2　规范性引用文件

下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。

# 3　术语和定义

下列术语和定义适用于本文件。

# 4　型号和命名

型号由代号和功率组成。

# 5　基本要求

## 5.1　设计研发能力

应具备光学仿真能力。

## 5.2　关键元器件

光源的标称寿命应不少于50 000 h。

## 5.3　生产过程

应有自动贴片机。

## 5.4　检验检测能力

应具备照度和频闪的检测能力。

# 6　技术要求

## 6.1　一般要求

台灯应按规定程序批准的图样制造。

## 6.2　外观与结构

### 6.2.1　外观

表面应光洁。

### 6.2.2　结构

灯臂应能在任意位置停住。

## 6.3　光学性能

### 6.3.1　照度

桌面照度应不低于AA级。

### 6.3.2　显色指数

一般显色指数应不小于95。

### 6.3.3　频闪

应无可察觉频闪。

## 6.4　耐久性

开关应能承受10 000次操作。

## 6.5　电磁兼容

应符合GB/T 17743的规定。

# 7　试验方法

## 7.1　一般条件

环境温度25 ℃。

## 7.2　外观与结构检查

目视和手动检查。

## 7.3　光学性能

### 7.3.1　桌面照度

用照度计在网格上测量。

### 7.3.2　显色性

用积分球测量显色指数。

### 7.3.3　闪烁

用光度探头记录波形，计算波动深度。

## 7.4　开关试验

以每分钟10次的速度操作开关。

# 8　检验规则

## 8.1　检验项目

出厂检验和型式检验的项目见表1。

表1　检验项目

| 检验项目 | 技术要求 | 试验方法 | 出厂检验 | 型式检验 |
| --- | --- | --- | :---: | :---: |
| 外观与结构 | 6.2 | 7.2 | √ | √ |
| 光学性能 | 6.3 | 7.3 | — | √ |
| 耐久性 | 6.4 | 7.4 | — | √ |
| 电磁兼容 | 6.5 | GB/T 17743 | — | √ |

# 9　标志和使用说明书

应标明额定功率。

# 10　包装、运输、贮存

应防潮。

# 11　质量承诺

自购买之日起三年内保修；48 h内响应用户的服务请求。
`;

describe('A T/ZZB standard', () => {
  it('may have its requirements and methods in a table, and some methods in other standards', () =>
    assert.deepEqual(told(TOWEL), []));
  it('may have clauses without titles, safety apart, and merged cells in the table of items', () =>
    assert.deepEqual(told(VALVE), []));
  it('may tell the methods behind 描述了, and divide them in another way than the requirements', () =>
    assert.deepEqual(told(LAMP), []));
});

describe('In a T/ZZB standard it is told', () => {
  it('that a chapter is missing', () =>
    assert.deepEqual(told(broken(TOWEL, '# 8　检验规则\n\n', '')), [
      'scope-aspects: 检验规则',
      'required-chapters: 7　检验方法',
    ]));
  it('that 质量承诺 is not the last chapter', () =>
    assert.deepEqual(told(`${VALVE}\n# 12 附则\n\n略。\n`), [
      'scope-aspects: 本标准规定了船用铜合金截止阀的术语和定义、结构型式和基本参数、基本要求、技术要求、安全要求、试验方法、检验规则、标志、包装、运输、贮存及质量承诺',
      'required-chapters: 11 质量承诺',
    ]));
  it('that a subject of 基本要求 is missing', () =>
    assert.deepEqual(told(broken(TOWEL, '## 5.2　原辅料', '## 5.2　环保')), [
      'basic-requirement-subjects: 5　基本要求',
    ]));
  it('that the scope lists what no chapter deals with', () =>
    assert.deepEqual(told(broken(LAMP, '包装、运输、贮存和质量承诺，', '包装、取样、运输、贮存和质量承诺，')), [
      'scope-aspects: 取样',
    ]));
  it('that the scope has another order than the chapters', () =>
    assert.deepEqual(told(broken(VALVE, '安全要求、试验方法、检验规则、', '安全要求、检验规则、试验方法、')), [
      'scope-aspects: 试验方法',
    ]));
  it('that a requirement has no test', () =>
    assert.deepEqual(
      told(
        broken(LAMP, '## 6.5　电磁兼容\n', '## 6.5　抗倾倒\n\n在10°斜面上应不倾倒。\n\n## 6.6　电磁兼容\n').replace(
          '| 6.5 |',
          '| 6.6 |',
        ),
      ),
      ['requirement-without-test: 6.5'],
    ));
  it('that a row of the table of items names another clause', () =>
    assert.deepEqual(told(broken(LAMP, '| 光学性能 | 6.3 | 7.3 |', '| 光学性能 | 6.3 | 7.2 |')), [
      'inspection-item: 7.2',
    ]));
  it('that the table of items lacks a requirement, once for all of its parts', () =>
    assert.deepEqual(told(broken(LAMP, '| 光学性能 | 6.3 | 7.3 | — | √ |\n', '')), ['inspection-coverage: 6.3']));
  it('that the commitment has no period', () =>
    assert.deepEqual(
      told(broken(TOWEL, '10.1　自购买之日起6个月内因质量问题免费更换。', '10.1　因质量问题免费更换。')),
      ['commitment-values: 10　质量承诺'],
    ));
});
