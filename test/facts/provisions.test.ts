/** The verbs of provisions, with the sentences of GB/T 1.1 and of published standards. */
import assert from 'node:assert/strict';
import { findProvisions, type ProvisionKind } from '../../server/src/facts/provisions.ts';
import { mark, unmark } from '../rules/marked.ts';

/** The marked words, and no others, are provisions of the kind. */
function provisions(kind: ProvisionKind, ...sentences: readonly string[]): void {
  for (const marked of sentences) {
    const { text } = unmark(marked);
    assert.equal(
      mark(
        text,
        findProvisions(text).filter((one) => one.kind === kind),
      ),
      marked,
    );
  }
}

/** Nothing in the sentence is a provision. */
function none(...sentences: readonly string[]): void {
  for (const text of sentences) assert.equal(mark(text, findProvisions(text)), text);
}

describe('Provisions', () => {
  it('are requirements with 应, 不应 and what stands for them', () =>
    provisions(
      'requirement',
      '表面⟦应⟧光滑，⟦不应⟧有裂纹。',
      '温升⟦应⟧不大于60 K。',
      '⟦应该⟧标明，⟦不应该⟧遗漏；⟦只准许⟧使用一种，⟦不准许⟧混用。',
      '⟦应⟧对每台电动机进行检验。',
      '供应商的供应⟦应⟧稳定，响应⟦应⟧及时。',
      '⟦应⟧纳入计划，⟦应⟧声明符合。',
      '⟦应⟧符合主管部门的要求，⟦应⟧满足客户企业的要求。',
      '⟦应⟧有接地标志，⟦应该⟧用软布擦拭。',
      '紧固件连接⟦应⟧牢固，返修原因⟦应⟧记录，政策⟦应⟧公开。',
      '⟦应⟧变更为新值，⟦应⟧收到应答，⟦应⟧征得同意，⟦应⟧试验三次，⟦应⟧检查项目，⟦应⟧允许访问。',
    ));
  it('are no requirements in words that contain 应', () =>
    none(
      '相应、响应、反应、适应、对应、供应、效应、感应、呼应',
      '应用程序的应力、应变和应急预案，应答和应激，应付',
      '采取措施为应对风险，制定应对措施',
      '应用户的要求提供，应需方要求增加，应浙江某某公司的要求制定。',
      '实现应有的功能。',
      '应税收入、应季水果、应纳税额',
      '“√”为应检项目，应到人数与应报单位',
      '有效防范应对洪涝，突发事件应对期间加强风险应对。',
    ));
  it('are recommendations with 宜 and 不宜, and with 推荐 and 建议 before a verb', () =>
    provisions('recommendation', '⟦宜⟧采用A法，⟦不宜⟧采用B法。', '⟦建议⟧采用C法，⟦不推荐⟧使用D法。'));
  it('are no recommendations in words that contain 宜, and in nouns', () =>
    none('适宜的环境、便宜的材料、有关事宜、宜居宜业的城市，因地制宜', '推荐性标准的推荐值和修改建议'));
  it('are permissions with 可, 可以, 不必 and 无须', () =>
    provisions(
      'permission',
      '⟦可⟧采用A法，也⟦可以⟧采用B法，⟦不必⟧重复，⟦无须⟧标明。',
      '⟦可⟧选用一种，⟦可⟧选择两种，⟦可⟧依据表2，⟦可⟧循环使用。',
      '⟦可⟧读取数据，⟦可⟧视情况编制，⟦可⟧控制电流。',
    ));
  it('are no permissions in words that contain 可', () =>
    none(
      '可靠性、可能、许可、认可、可编程控制器、可追溯性、可维护性、可燃气体、可见、可信',
      '可选，可疑事件，可合理预见的误用，可更换的部件，可持续发展，不可逆',
      '允许偏差和允许值，不必要的重复',
      '技术上可行、有据可依，有章可循，可锻铸铁，可望取得成果，可可粉和可乐，可口',
    ));
  it('are no permissions of their own behind 应', () =>
    provisions('requirement', '过期时间⟦应⟧可配置，⟦应⟧能承受压力。'));
  it('are statements of capability with 能, 不能 and 能够', () =>
    provisions('capability', '系统⟦能⟧在5 s内启动，⟦不能⟧自动关闭，电动机⟦能⟧正常启动，⟦能够⟧恢复。'));
  it('are no statements of capability in words that contain 能', () =>
    none(
      '能愿动词、用能单位和用能权、失能老年人、力所能及',
      '功能、性能、节能、电能表、能力、能源、能效、智能、能见度、使能、能否',
      '动能和势能',
    ));
  it('are not found in quotations', () => none('助动词“应”“宜”“可”和“能”'));
});
