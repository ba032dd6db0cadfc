/** A term is defined once. */
import { type TermEntry, type TermName, termsOf } from '../../facts/terms.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING } from './entries.ts';

export const termTwice: Rule = {
  id: 'term-twice',
  category: 'term',
  title: say('一个术语只界定一次', 'A term is defined once'),
  why: say(
    '同一术语有两个条目时，使用者无从判断以哪个定义为准。合并为一个条目；确有两个概念时，用不同的术语表示。',
    'Where a term has two entries nobody knows which definition counts. Make one entry of them; for two concepts use two terms.',
  ),
  severity: 'error',
  basis: [{ document: DRAFTING, clause: '8.7.3' }],
  covers: ['TRM-16'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n额定功率　rated power\n\n铭牌标明的功率。\n\n## 3.2\n\n⟦额定功率⟧　nominal power\n\n制造商规定的功率。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1 SIP 监控域 SIP realm\n\n一种区域。\n\n## 3.2 ⟦SIP监控域⟧ SIP surveillance realm\n\n监控的区域。\n',
    },
    // An admitted term that is a term of its own.
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n恒温偏差　thermostatic deviation\n\n控温偏差\n\n水温与设定温度之差。\n\n## 3.2\n\n⟦控温偏差⟧　control deviation\n\n控制器的偏差。\n',
    },
  ],
  good: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n额定功率　rated power\n\n铭牌标明的功率。\n\n## 3.2\n\n额定电压　rated voltage\n\n铭牌标明的电压。\n',
    },
    // The same word in two fields, which the entries say.
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n服务〈计算机〉　service\n\n程序提供的功能。\n\n## 3.2\n\n服务〈餐饮〉　service\n\n为顾客做的工作。\n',
    },
    // Two texts in one file.
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n一种装置。\n\n# 1 范围\n\n# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n一种装置。\n',
    },
  ],
  check({ draft, report }: RuleContext): void {
    const known = new Map<string, TermEntry>();
    for (const entry of termsOf(draft).entries) {
      for (const name of entry.names) {
        // Abbreviations may stand for two things; the writer decides.
        if (name.kind === 'abbreviation' || hasField(name)) continue;
        const spelt = name.text.replace(/[\s\u3000]+/g, '');
        const first = known.get(spelt);
        if (!first) known.set(spelt, entry);
        if (!first || first === entry || first.clause.key === entry.clause.key) continue;
        report({
          at: name.span,
          message: say(
            `“${name.text}”在${first.clause.key}中已界定`,
            `${name.text} has been defined in ${first.clause.key}`,
          ),
          related: [{ at: (first.names[0] ?? name).span, message: say('第一次界定', 'defined first') }],
        });
      }
    }
  },
};

/** 服务〈餐饮〉: the same word in several fields. */
function hasField({ span }: TermName): boolean {
  return /^\s*[〈<（(]/.test(span.passage.block.text.slice(span.end));
}
