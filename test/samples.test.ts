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
    // Listed, never cited
    ['uncited-reference', '⟦GB/T 2423.10⟧　环境试验　第2部分：试验方法　试验Fc：振动（正弦）'],
    // 8170 before 5749
    ['reference-order', '⟦GB/T 8170⟧　数值修约规则与极限数值的表示和判定'],
    // a), then c)
    ['item-sequence', '⟦c)⟧ 水位线和按键标识在距离0.5 m处能辨认。'],
    ['relative-pointer', '6.4.2　恒温偏差应符合表2的规定，各档的限值⟦见下表⟧。'],
    ['reference-form', '经恒定湿热试验后，电水壶的恒温偏差应仍符合表2的规定，外观应仍符合⟦第6.2条⟧的规定。'],
    // In 7.4 itself
    [
      'self-reference',
      '将电水壶置于水平面上，加水至最高水位线，用分度值不大于1 g的天平称取水的质量，换算为容量，按⟦7.4⟧的规定计算容量偏差。',
    ],
    [
      'see-verb',
      '加入额定容量的水，设定温度60 ℃（⟦参见⟧6.6），进入恒温状态30 min后，用功率分析仪测量1 h内消耗的电能，计算平均输入功率。',
    ],
    [
      'code-form',
      '按GB/T 2423.3⟦-⟧2016描述的方法进行，试验温度40 ℃，相对湿度93%，持续时间48 h。试验后按7.3和7.5.2的规定检查外观和恒温偏差，限值如表2表2所示。',
    ],
    [
      'doubled-mention',
      '按GB/T 2423.3-2016描述的方法进行，试验温度40 ℃，相对湿度93%，持续时间48 h。试验后按7.3和7.5.2的规定检查外观和恒温偏差，限值如表2⟦表2⟧所示。',
    ],
    // Chapter 6 ends with 6.11
    ['reference-target', '7.12.2　完成⟦6.13⟧规定的循环次数后，按7.6的规定测定热效率。'],
    // 表2, then 表4
    ['table-sequence', '表⟦4⟧　检验项目'],
    // Listed without a year
    [
      'dated-mismatch',
      '8.2.2　外观逐台检验；恒温性能按⟦GB/T 2828.1—2012⟧的规定抽样，采用一般检验水平Ⅱ，接收质量限（AQL）为1.0。',
    ],
    // 8.3, then 8.5
    ['clause-sequence', '## ⟦8.5⟧　判定规则'],
    ['code-gap', '9.1.2　包装箱上的储运标志应符合GB/T⟦⟧191的规定。'],
    // 9.2.1 twice
    ['clause-sequence', '⟦9.2.1⟧　包装箱内应有合格证和使用说明书，使用说明书应符合GB/T 9969的规定。'],
    // Cited, not listed
    ['unlisted-reference', '9.2.1　包装箱内应有合格证和使用说明书，使用说明书应符合⟦GB/T 9969⟧的规定。'],
    ['annex-unmentioned', '# ⟦附录B⟧（资料性）水的沸点'],
  ],
  [PLAN]: [
    ['policy-bracket-width', '⟦(二)⟧实施工程质量提升行动'],
    // （三） is lost above
    ['policy-sequence', '（⟦四⟧）实施质量基础强基行动'],
    [
      'inline-run',
      '（二）加大政策支持。统筹现有资金，一是奖励获得政府质量奖的组织，二是补助标准制修订，⟦四是⟧减免检验检测费用。',
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
