/** The condition of a requirement is clear. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { spanIn, spokenColumn } from './zones.ts';

export const unclearCondition: Rule = {
  id: 'unclear-condition',
  category: 'provision',
  title: say('要求的前提条件应清楚、明确', 'The condition of a requirement is clear'),
  why: say(
    '有前提条件的要求，前提应是清楚、明确的：“……情况下应……”“只有/仅在……时，才应……”“除非……，不应……”。“必要时应”“需要时应”由谁、按什么判断不清楚，写出条件。默认关闭：条件有时由上下文给出。',
    'The condition of a requirement has to be clear. 必要时应 and 需要时应 leave open who decides, and by what: write the condition. Off by default: the context may give it.',
  ),
  severity: 'info',
  off: true,
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.4.2.4' }],
  covers: ['MOD-12'],
  profiles: STANDARDS,
  bad: [
    { text: '# 6 要求\n\n⟦必要时⟧，应增加检验次数；⟦条件允许时⟧应采用自动检测。\n' },
    { text: '# 6 要求\n\n检验人员⟦需要时⟧应复检，⟦特殊情况下⟧应上报。\n' },
  ],
  good: [
    { text: '# 6 要求\n\n在温度高于40 ℃的情况下应增加检验次数。只有断电时，才应打开柜门。\n' },
    { text: '# 6 要求\n\n必要时可增加检验次数，需要时宜复检。\n' },
    { text: '# 6 要求\n\n数据恢复需要时间，应备份；不必要时段应关闭。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const [spoken, conditions] of unclear(draft)) {
      if (spoken.zone !== 'text') continue;
      for (const { from, condition } of conditions) {
        report({
          at: spanIn(spoken, from, from + condition.length),
          message: say(
            `“${condition}”不是清楚的前提条件，写出在什么情况下应这样做`,
            `${condition} is no clear condition: say when it is required`,
          ),
        });
      }
    }
  },
};

const CONDITION = /((?<!不)必要时|(?<!所)需要时|条件(?:允许|许可|具备)时|特殊情况下)(?:[，,]?[^，。；,;：、]{0,8})$/;
const LONGEST = 20;

interface Condition {
  readonly condition: string;
  readonly from: number;
}

const unclear = spokenColumn((sentence) => {
  const conditions: Condition[] = [];
  for (const { kind, start } of sentence.provisions) {
    if (kind !== 'requirement') continue;
    const from = Math.max(sentence.start, start - LONGEST);
    const found = CONDITION.exec(sentence.text.slice(from, start));
    const condition = found?.[1];
    if (found && condition) conditions.push({ condition, from: from + found.index });
  }
  return conditions;
});
