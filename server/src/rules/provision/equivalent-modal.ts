/** 应该, 可以, 允许, 无须 and 建议 stand for 应, 可, 不必 and 宜 only where the language forces it. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { substitutesIn, verbFix } from './words.ts';
import { spanIn } from './zones.ts';

export const equivalentModal: Rule = {
  id: 'equivalent-modal',
  category: 'provision',
  title: say('能用“应、宜、可”时，不用“应该、建议、可以”', '应, 宜 and 可 rather than 应该, 建议 and 可以'),
  why: say(
    '附录C各表左侧的“应”“宜”“可”“不必”是首选；“应该”“推荐”“建议”“可以”“允许”“无须”是等效表述，只有由于语言的原因不能使用左侧的词时才可使用，例如“应该用”写成“应用”会引起误解。',
    'The verbs in the left columns of annex C come first. 应该, 推荐, 建议, 可以, 允许 and 无须 are equivalents for the cases in which the language does not allow the verb, such as 应该用, which would become 应用.',
  ),
  severity: 'info',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.1' }],
  covers: ['MOD-05'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 6 要求\n\n设备编号⟦应该⟧唯一，也⟦可以⟧采用系统编号，⟦无须⟧标注日期。\n',
      fixed: '# 6 要求\n\n设备编号应唯一，也可采用系统编号，不必标注日期。\n',
    },
    { text: '# 6 要求\n\n通信质量⟦建议⟧采用RSSI值。\n', fixed: '# 6 要求\n\n通信质量宜采用RSSI值。\n' },
    { text: '# 6 要求\n\n标签⟦不应该⟧遮挡铭牌。\n', fixed: '# 6 要求\n\n标签不应遮挡铭牌。\n' },
  ],
  good: [
    { text: '# 6 要求\n\n变量的符号应该用斜体表示。结束时间可以为空，目录接收者可以是代理设备。\n' },
    { text: '# 6 要求\n\n推荐性标准、建议超时时间和允许偏差见表2。可以触发事件的系统见附录A。\n' },
    { text: '# 6 要求\n\n不写“应该”“可以采用”。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n**标签 tag**\n\n可以采用不同材料的标识物。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const found of substitutesIn(draft, 'equivalent')) {
      const { spoken, substitute, word } = found;
      const { start, end, verb } = substitute;
      const fix = verbFix(found);
      if (!fix.fixes) continue;
      report({
        at: spanIn(spoken, start, end),
        message: say(
          `“${word}”是“${verb}”的等效表述，语言上没有困难时写“${verb}”`,
          `${word} is the equivalent of ${verb}; write ${verb} unless the language forbids it`,
        ),
        ...fix,
      });
    }
  },
};
