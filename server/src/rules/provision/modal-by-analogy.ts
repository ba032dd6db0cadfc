/** 应当, 须, 务必, 严禁 and other words that annex C does not list do not stand for 应 and 不应. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { substitutesIn, verbFix } from './words.ts';
import { spanIn } from './zones.ts';

export const modalByAnalogy: Rule = {
  id: 'modal-by-analogy',
  category: 'provision',
  title: say('要求用“应”“不应”，不用“应当”“须”“务必”“严禁”', 'Requirements say 应 or 不应, not 应当, 须, 务必 or 严禁'),
  why: say(
    '表示要求应使用表C.1所列的能愿动词“应”“不应”。“应当”“须”“务必”“一定要”“严禁”“切勿”“不许”“不允许”不在表中，使用者无法确定它们是不是要求。所在的句子提到法律法规时，本规则不作提示。',
    'Requirements use the verbs of table C.1. 应当, 须, 务必, 一定要, 严禁, 切勿, 不许 and 不允许 are not among them, and readers cannot tell whether they express a requirement. Sentences that name a law are left alone.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: 'C.1' }],
  covers: ['MOD-03', 'MOD-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 8 运输\n\n每台电动机⟦须⟧经检验；搬运时⟦严禁⟧滚动和抛掷。\n',
      fixed: '# 8 运输\n\n每台电动机应经检验；搬运时不应滚动和抛掷。\n',
    },
    {
      text: '# 6 要求\n\n模块复位后⟦应当⟧主动上报，⟦不应当⟧重复上报。\n',
      fixed: '# 6 要求\n\n模块复位后应主动上报，不应重复上报。\n',
    },
    {
      text: '# 6 要求\n\n试验后，产品⟦不允许⟧损坏。通电前⟦务必⟧检查接线，⟦切勿⟧触摸端子。\n',
      fixed: '# 6 要求\n\n试验后，产品不应损坏。通电前应检查接线，不应触摸端子。\n',
    },
  ],
  good: [
    { text: '# 6 要求\n\n无须标注，必须的资料见表2。胡须、须知、触须均为名词。采集业务必需的信息。\n' },
    { text: '# 6 要求\n\n《电子商务法》第十八条规定，展示搜索结果的，应当同时提供选项。\n' },
    { text: '# 6 要求\n\n应为不允许使用的材料列出清单。不允许存在偏差的条款是要求。\n' },
    { text: '# 6 要求\n\n应设“严禁烟火”的标志，不写“应当”和“须”。\n' },
    { text: '# 6 要求\n\n系统应提示一定要求，供需双方可商定。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const found of substitutesIn(draft, 'unlisted')) {
      const { spoken, substitute, word } = found;
      const { start, end, verb } = substitute;
      report({
        at: spanIn(spoken, start, end),
        message: say(
          `“${word}”不在表C.1中，表示要求时改为“${verb}”`,
          `${word} is not in table C.1; a requirement says ${verb}`,
        ),
        ...verbFix(found),
      });
    }
  },
};
