/** 应 is not weakened by 尽量, 避免, 考虑, 一般, 通常, 原则上. */
import { followsEarlierEdition } from '../../facts/edition.ts';
import type { Provision } from '../../facts/provisions.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { spanIn, spokenColumn } from './zones.ts';

export const softenedRequirement: Rule = {
  id: 'softened-requirement',
  category: 'provision',
  title: say(
    '“尽量”“避免”“考虑”“一般”“原则上”等不与“应”一起使用',
    '应 is not used with 尽量, 避免, 考虑, 一般 or 原则上',
  ),
  why: say(
    '“应”表示必须满足、能够证实的要求；“应尽量”“应避免”“应考虑”“一般应”“原则上不应”说不清做到什么程度算满足。要推荐时写“宜尽量”“宜避免”“一般宜”，要求时去掉这些词，写出具体的条件或数值。这条规则是2020年版增加的，在按更早版本起草的文件中只作提示。',
    '应 expresses a requirement that can be verified. 应尽量, 应避免, 应考虑, 一般应 and 原则上不应 leave open what fulfils it. Write 宜 for a recommendation; for a requirement drop the word and give the condition or the value. The rule came with the edition of 2020; in documents drafted under an earlier one it is only a hint.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.4.2.2' },
    { document: 'GB/T 1.1—2020', clause: '9.4.2.3' },
  ],
  covers: ['MOD-09', 'MOD-10'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 6 要求\n\n引线⟦应尽量⟧缩短，布线⟦应避免⟧交叉。设计时⟦应充分考虑⟧散热。\n',
      fixed: '# 6 要求\n\n引线宜尽量缩短，布线宜避免交叉。设计时宜充分考虑散热。\n',
    },
    {
      text: '# 6 要求\n\n仪器⟦一般应⟧每年校准一次；安全措施⟦原则上不应⟧影响基本功能；样品⟦通常情况下应⟧密封。\n',
      fixed: '# 6 要求\n\n仪器一般宜每年校准一次；安全措施原则上不宜影响基本功能；样品通常情况下宜密封。\n',
    },
    { text: '# 6 要求\n\n铭牌⟦应在条件允许时尽可能⟧靠近端子。\n' },
  ],
  good: [
    { text: '# 6 要求\n\n引线宜尽量缩短，布线宜避免交叉，仪器一般宜每年校准一次。\n' },
    { text: '# 6 要求\n\n应避免阳光直射的部位见图2，原则上限值应取整数。\n' },
    { text: '# 6 要求\n\n一般用途的电动机应有铭牌，一般缺陷应记录。原则上采用A法的，应说明理由。\n' },
    { text: '# 6 要求\n\n措施应能避免误动作；应急预案考虑周全，一般应用场景见附录A，一般应力不大于2 MPa。\n' },
    {
      text: '# 6 要求\n\n外壳应接地, 尽量缩短引线。原则上采用A法, 终端应接地。一般情况下，温度为20 ℃，湿度应不大于60%。\n',
    },
    { text: '# 6 要求\n\n设计时应考虑的因素见表2。风险应对避免了损失。\n' },
    { text: '# 6 要求\n\n不写“应尽量”“一般应”。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const severity = followsEarlierEdition(facts) ? 'info' : undefined;
    for (const [spoken, softenings] of softened(draft)) {
      if (spoken.zone !== 'text') continue;
      const { text } = spoken.sentence;
      for (const { start, end, verb } of softenings) {
        const whole = text.slice(start, end);
        const weaker = text.slice(verb.start, verb.end).startsWith('不') ? '不宜' : '宜';
        const at = spanIn(spoken, verb.start, verb.end);
        report({
          at: spanIn(spoken, start, end),
          message: say(
            `“${whole}”说不清是不是要求：推荐时把“应”改为“宜”，要求时写出具体的条件或数值`,
            `${whole} leaves open what is required: write 宜 for a recommendation, or give the condition or the value`,
          ),
          fixes: [
            {
              title: say(`改为“${weaker}”`, `change to ${weaker}`),
              kind: 'meaning',
              edits: [{ at, text: weaker }],
            },
          ],
          ...(severity && { severity }),
        });
      }
    }
  },
};

/** From the word that weakens to the verb, or the other way round. */
interface Softening {
  readonly start: number;
  readonly end: number;
  readonly verb: Provision;
}

/** Behind the verb: 应尽量, 应避免; 应在……时尽可能. */
const BEHIND =
  /^当?(?:(?:充分|优先)?考虑(?!的|到的|因素|事项)|避免(?!的|[^，。；]{1,12}的[^，。；]{1,4}见)|慎重|[^，。；,;：、“]{0,12}?(?:尽可能|尽量))/;
/** Before the verb: 一般应, 一般情况下，应; 原则上安全措施不应. */
const BEFORE =
  /(?:(?:一般|通常)(?:情况下?|条件下|来说|而言)?[，,]?(?:均|都|还|也)?|原则上(?!限)[^，。；,;：、“”]{0,12})$/;
const LONGEST = 24;

const softened = spokenColumn((sentence) => {
  const found: Softening[] = [];
  for (const verb of sentence.provisions) {
    if (verb.kind !== 'requirement') continue;
    const { start, end } = verb;
    const behind = BEHIND.exec(sentence.text.slice(end, Math.min(sentence.end, end + LONGEST)));
    const from = Math.max(sentence.start, start - LONGEST);
    const before = BEFORE.exec(sentence.text.slice(from, start));
    if (behind) found.push({ start, end: end + behind[0].length, verb });
    else if (before) found.push({ start: from + before.index, end, verb });
  }
  return found;
});
