/** A code that stands in no list of codes may be a slip. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING, isOwn, within } from './citations.ts';

export const unknownCode: Rule = {
  id: 'unknown-code',
  category: 'code',
  title: say('未知的文件代号', 'An unknown document code'),
  why: say(
    '该代号不在已知的行业标准、地方标准代号之列。行业代号会增加，请核对是否笔误。',
    'The code is none of the known codes of industries and regions. New ones appear, so check whether it is a slip.',
  ),
  severity: 'info',
  basis: [{ document: DRAFTING, clause: '8.1' }],
  covers: ['NAM-11'],
  profiles: STANDARDS,
  bad: [
    { text: '# 2 规范性引用文件\n\n⟦AX/T⟧ 1234—2020　未知行业\n\nAX/T 1235—2020　未知行业\n' },
    { text: '# 5 要求\n\n应符合⟦DB99/T⟧ 1234—2020的规定。\n' },
  ],
  good: [
    {
      text: '# 2 规范性引用文件\n\nJB/T 8896　工业机器人\n\nT/ZZB 2109—2021　电动机\n\nQ/ABC 001—2020　电动机\n\nDB3301/T 1—2020　规范\n',
    },
  ],
  check(context: RuleContext): void {
    const told = new Set<string>();
    for (const use of context.facts.codes) {
      const { code } = use;
      if (code.known || use.context === 'own' || use.context === 'contents' || told.has(code.prefix)) continue;
      if (isOwn(context.facts, code)) continue;
      told.add(code.prefix);
      context.report({
        at: within(use, code.ranges.prefix[0], code.ranges.prefix[1]),
        message: say(
          `“${code.prefix}”不是已知的文件代号，请核对`,
          `${code.prefix} is no known document code; check it`,
        ),
      });
    }
  },
};
