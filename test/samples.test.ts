/**
 * The sample drafts: the good ones give no finding of any severity, the faulty ones exactly the findings for the faults
 * that were put into them. ⟦ ⟧ mark the place in the line.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDraft } from '../server/src/draft/build.ts';
import type { ProfileId } from '../server/src/draft/draft.ts';
import { type CheckResult, checkDraft } from '../server/src/lint/check.ts';
import type { Finding } from '../server/src/rules/rule.ts';
import { readSource } from '../server/src/source/read.ts';
import { root } from './house/imports.ts';

const KETTLE = 'T_ZZB_示例_智能恒温电水壶.md';
const CANTEEN = 'T_示例_社区食堂服务规范.md';
const PLAN = '质量提升三年行动方案.txt';

const PROFILES: Readonly<Record<string, ProfileId>> = {
  [KETTLE]: 'zhejiang-made',
  [CANTEEN]: 'group-standard',
  [PLAN]: 'policy',
};

/** Rule and line of every planted fault, in the order of the document. */
const FAULTS: Readonly<Record<string, readonly (readonly [rule: string, line: string])[]>> = {
  [KETTLE]: [
    // The chapter is called 试验方法
    ['contents-match', '7　⟦检验方法⟧'],
    // Listed, never cited
    ['uncited-reference', '⟦GB/T 2423.10⟧　环境试验　第2部分：试验方法　试验Fc：振动（正弦）'],
    // 8170 before 5749
    ['reference-order', '⟦GB/T 8170—2008⟧　数值修约规则与极限数值的表示和判定'],
    // a), then c)
    ['item-sequence', '⟦c)⟧ 水位线和按键标识在距离0.5 m处能辨认。'],
    ['relative-pointer', '6.4.2　恒温偏差应符合表3的规定，各档的限值⟦见下表⟧。'],
    ['reference-form', '经恒定湿热试验后，电水壶的恒温偏差应仍符合表3的规定，外观应仍符合⟦第6.2条⟧的规定。'],
    // In 7.4 itself
    [
      'self-reference',
      '将电水壶置于水平面上，加水至最高水位线，用分度值不大于1 g的天平称取水的质量，换算为容量，按⟦7.4⟧的规定计算容量偏差。',
    ],
    [
      'see-verb',
      '7.7.1　加入额定容量的水，设定温度60 ℃（⟦参见⟧6.6），进入恒温状态30 min后，用功率分析仪测量1 h内消耗的电能。',
    ],
    // Written 中14.2.4
    ['cited-place-form', '按GB/T 4208—2017⟦第14.2.4条⟧描述的方法进行。'],
    [
      'code-form',
      '按GB/T 2423.3⟦-⟧2016描述的方法进行，试验温度（40±2）℃，相对湿度（93±3）%，持续时间48 h。试验后按7.3和7.5.2的规定检查外观和恒温偏差，限值如表3表3所示。',
    ],
    [
      'doubled-mention',
      '按GB/T 2423.3-2016描述的方法进行，试验温度（40±2）℃，相对湿度（93±3）%，持续时间48 h。试验后按7.3和7.5.2的规定检查外观和恒温偏差，限值如表3⟦表3⟧所示。',
    ],
    // Chapter 6 ends with 6.11
    ['reference-target', '7.12.2　完成⟦6.13⟧规定的循环次数后，检查漏水和温控失效的情况，按7.6的规定测定热效率。'],
    // 表3, then 表5
    ['table-sequence', '表⟦5⟧　检验项目'],
    // Chapter 7 ends with 7.12
    ['reference-target', '| 11 | 使用寿命 | 6.11 | ⟦7.13⟧ | — | √ |'],
    // Listed without a year
    [
      'dated-mismatch',
      '8.2.2　外观逐台检验；恒温性能按⟦GB/T 2828.1—2012⟧的规定抽样，采用一般检验水平Ⅱ的正常检验一次抽样方案，接收质量限（AQL）为1.0。',
    ],
    // 8.3, then 8.5
    ['clause-sequence', '## ⟦8.5⟧　判定规则'],
    ['code-gap', '9.1.2　包装箱上的储运标志应符合GB/T⟦⟧191的规定。'],
    // 9.2.1 twice
    ['clause-sequence', '⟦9.2.1⟧　包装箱内应有合格证和使用说明书，使用说明书应符合GB/T 5296.2的规定。'],
    // Cited, not listed
    ['unlisted-reference', '9.2.1　包装箱内应有合格证和使用说明书，使用说明书应符合⟦GB/T 5296.2⟧的规定。'],
    // The note in 7.6.1 that mentioned it is gone
    ['annex-unmentioned', '# ⟦附录B⟧（资料性）海拔与水的沸点'],
  ],
  [CANTEEN]: [
    // 8.3 ends with 8.3.4
    ['change-list-target', 'c) 增加了助餐配送的流程和送达时间（见8.3.1和⟦8.3.5⟧）；'],
    ['references-list-marks', 'GB 2760　食品安全国家标准　食品添加剂使用标准⟦；⟧'],
    // A law
    ['law-in-references', '⟦《中华人民共和国食品安全法》⟧'],
    // Between 6 and 6.1
    ['hanging-paragraph', '⟦社区食堂应设置在老年人步行15 min可到达的地方。⟧'],
    ['code-gap', '6.1.2 出入口应符合GB⟦⟧50763-2012中3.3的规定，通道和门应符合GB 50763—2012中3.5的规定。'],
    ['code-form', '6.1.2 出入口应符合GB50763⟦-⟧2012中3.3的规定，通道和门应符合GB 50763—2012中3.5的规定。'],
    // Listed with a year
    ['dated-mismatch', 'a) 餐具清洗、消毒和存放设施，并符合⟦GB 31654⟧中4.3的规定；'],
    // 表1 is mentioned nowhere else
    ['relative-pointer', '社区食堂的人员配置⟦见下表⟧。'],
    // 7.2.1, then 7.2.3
    ['clause-sequence', '⟦7.2.3⟧ 送餐人员每年接受的急救知识培训应不少于4 h。'],
    ['see-verb', '8.1.3 社区食堂宜提供低盐、低糖和软质膳食，膳食搭配的示例⟦详见⟧附录A。'],
    ['requirement-pointer', '8.3.1 助餐配送的流程⟦应见⟧图1。'],
    // Said once for the list
    ['item-mark', '⟦（1）⟧立即拨打急救电话；'],
    // The second behind 示例1
    ['example-numbering', '⟦示例⟧：'],
    // a) and b) only
    ['reference-item', '8.3.4 8.3.3 a)和8.3.3 ⟦c)⟧的处理情况应在当日记入签收记录。'],
    ['cited-name', '9.1.2 加工用水应符合GB 5749⟦《生活饮用水卫生标准》⟧的规定。'],
    ['remark-word', '⟦备注⟧：食品经营者的进货查验义务见《中华人民共和国食品安全法》第五十三条。'],
    // Numbered by chapters
    ['caption-number-form', '表⟦10-1⟧　证实方法'],
    ['page-reference', '11.1.4 配送及时率按公式（3）计算，送达时间不超过8.3.2（⟦见第8页⟧）规定的为按时送达：'],
    // （1）, then （3）
    ['formula-sequence', 'R = \\frac{m}{M} \\times 100\\% \\tag{⟦3⟧}'],
    // The number that it had before
    ['reference-target', '注：公式（1）和⟦公式（2）⟧中的符号见第4章。'],
    // 11.2.2 was deleted
    ['only-subclause', '⟦11.2.1⟧ 对未达到B.2规定的目标值的指标，社区食堂应在15 d内制定并公布改进措施。'],
    ['caption-number-form', '表⟦B1⟧　评价指标的目标值'],
    // 11.2.2 was deleted
    ['reference-target', '| 投诉按时答复率 | 100% | 投诉记录 | ⟦11.2.2⟧ |'],
  ],
  [PLAN]: [
    // 1. and 2. stand before it
    [
      'policy-ordinal-mark',
      '3⟦、⟧培育“浙江制造”标准。到2028年，累计发布“浙江制造”标准90项，其中国际先进水平的占比不低于30%。',
    ],
    ['policy-bracket-width', '⟦(二)⟧实施工程质量提升行动'],
    // （三） is lost above
    ['policy-sequence', '（⟦四⟧）实施质量基础强基行动'],
    // No 1. above it
    ['policy-level-skip', '⟦（1）⟧推动计量、标准、检验检测、认证认可一站式服务，到2028年，服务企业突破3000家。'],
    [
      'inline-run',
      '（二）加大政策支持。统筹现有资金，一是奖励获得政府质量奖的组织，二是补助标准制修订，⟦四是⟧减免小微企业的检验检测费用。',
    ],
    // Behind （六）
    ['policy-sequence', '（⟦三⟧）做好总结评估。2028年底前对实施效果进行评估，结果报市政府。'],
    // Between 二、 and 四、, which is right
    ['lost-ordinal', '⟦、⟧服务质量满意行动：市发展改革委、市商务局、市民政局负责。'],
  ],
};

function check(folder: string, name: string): CheckResult {
  const path = join('samples', folder, name);
  return checkDraft(buildDraft([readSource(path, readFileSync(join(root, path), 'utf8'))]));
}

/** The line of the finding with its place marked. */
function markedLine(text: string, { place }: Finding): string {
  const before = text.slice(text.lastIndexOf('\n', place.start - 1) + 1, place.start);
  const lineEnd = text.indexOf('\n', place.end);
  const after = text.slice(place.end, lineEnd < 0 ? text.length : lineEnd);
  return `${before}⟦${text.slice(place.start, place.end)}⟧${after}`;
}

function samplesIn(folder: string): string[] {
  return readdirSync(join(root, 'samples', folder)).filter((name) => /\.(?:md|txt)$/.test(name));
}

describe('The samples', () => {
  for (const folder of ['good', 'faulty']) {
    for (const name of samplesIn(folder)) {
      it(`${folder}/${name} is read as what it is`, () => {
        assert.equal(check(folder, name).draft.profile, PROFILES[name]);
      });
    }
  }

  for (const name of samplesIn('good')) {
    it(`good/${name} gives no finding`, () => {
      const { findings, draft } = check('good', name);
      const { text } = draft.documents[0] as { readonly text: string };
      assert.deepEqual(
        findings.map((finding) => [finding.rule, markedLine(text, finding)]),
        [],
      );
    });
  }

  for (const name of samplesIn('faulty')) {
    it(`faulty/${name} gives exactly the findings that were planted`, () => {
      const { findings, draft } = check('faulty', name);
      const { text } = draft.documents[0] as { readonly text: string };
      assert.deepEqual(
        findings.map((finding) => [finding.rule, markedLine(text, finding)]),
        FAULTS[name],
      );
    });
  }
});
