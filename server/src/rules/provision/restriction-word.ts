/** A code of practice restricts with 只准许. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { spanIn, spokenIn } from './zones.ts';

export const restrictionWord: Rule = {
  id: 'restriction-word',
  category: 'provision',
  title: say('规程标准中的限制用“只准许”', 'A code of practice restricts with 只准许'),
  why: say(
    '规程标准的限制性语句用“只准许”：“只准许在断电后打开”。“只能”说的是能力，“仅可”说的是允许，都不是要求。',
    'A code of practice restricts with 只准许. 只能 is about what is able, 仅可 about what is allowed; neither is a requirement.',
  ),
  severity: 'info',
  basis: [
    { document: 'GB/T 20001.6—2017', clause: '' },
    { document: 'GB/T 1.1—2020', clause: '表C.1' },
  ],
  covers: ['COP-03'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 5 操作\n\n⟦只能⟧在断电后打开柜门，钥匙⟦仅可⟧由班长保管。\n',
      fixed: '# 5 操作\n\n只准许在断电后打开柜门，钥匙只准许由班长保管。\n',
      functionType: 'code-of-practice',
    },
  ],
  good: [
    { text: '# 5 操作\n\n只准许在断电后打开柜门。\n', functionType: 'code-of-practice' },
    { text: '# 5 操作\n\n传感器只能测量温度，不写“只能在断电后”。\n', functionType: 'code-of-practice' },
    { text: '# 5 操作\n\n只能在断电后打开柜门。\n', functionType: 'specification' },
    { text: '# 5 操作\n\n只能由系统识别的代码见表2。\n', functionType: 'code-of-practice' },
  ],
  check({ draft, report }: RuleContext): void {
    if (draft.functionType !== 'code-of-practice') return;
    for (const spoken of spokenIn(draft)) {
      if (spoken.zone !== 'text') continue;
      const { sentence } = spoken;
      const { text } = sentence;
      for (const { end } of sentence.provisions) {
        const from = Math.max(sentence.start, end - LONGEST_WORD);
        const found = RESTRICTION.exec(text.slice(from, end));
        if (!found || !ACT.test(text.slice(end, Math.min(sentence.end, end + LONGEST)))) continue;
        const at = spanIn(spoken, from + found.index, end);
        report({
          at,
          message: say(`限制用“只准许”，不用“${found[0]}”`, `write 只准许, not ${found[0]}`),
          fixes: [{ title: say('改为“只准许”', 'change to 只准许'), kind: 'meaning', edits: [{ at, text: '只准许' }] }],
        });
      }
    }
  },
};

const RESTRICTION = /(?:只|仅)(?:能|可以?)$/;
/** An act in a sentence of its own, and not a part of a noun: 只能由系统识别的代码. */
const ACT = /^(?:在|由|用(?!于)|使用|采用|按|从|以)(?![^，。；,;]{1,12}的[^，。；,;]{1,8}[见是为])/;
const LONGEST = 30;
/** 只可以. */
const LONGEST_WORD = 3;
