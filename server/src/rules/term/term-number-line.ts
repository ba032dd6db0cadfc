/** The number of an entry stands alone on its line. */
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { certainEntries, DRAFTING } from './entries.ts';

export const termNumberLine: Rule = {
  id: 'term-number-line',
  category: 'term',
  title: say('条目编号单独占一行', 'The number of an entry stands alone on its line'),
  why: say(
    '条目编号不是条编号：它顶格起排，单独占一行，术语另起一行。在Markdown中把术语写在编号之后便于浏览大纲，因此默认不检查。',
    'The number of an entry is no clause number: it stands alone, the term on the next line. In Markdown a term behind its number makes the outline readable; therefore this is off by default.',
  ),
  severity: 'info',
  off: true,
  basis: [{ document: DRAFTING, clause: '10.3.5' }],
  covers: ['TRM-05'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n## ⟦3.1⟧ 位置传感器 position sensor\n\n用于反馈位置的元件。\n',
      fixed: '# 3 术语和定义\n\n## 3.1\n\n位置传感器 position sensor\n\n用于反馈位置的元件。\n',
    },
    { text: '# 3 术语和定义\n\n**⟦3.1⟧**　位置传感器　position sensor\n\n用于反馈位置的元件。\n' },
  ],
  good: [
    { text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n用于反馈位置的元件。\n' },
    { text: '# 3 术语和定义\n\n## 3.1 一般术语\n\n### 3.1.1\n\n电机　motor\n\n一种装置。\n' },
    { text: '# 4 要求\n\n## 4.1 外观\n\n表面应平整。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const { clause, line, english } of certainEntries(draft)) {
      const { label, heading } = clause;
      if (line !== heading || !label || english === '') continue;
      report({
        at: span(heading, label.numberStart, label.numberEnd),
        message: say('条目编号单独占一行，术语另起一行', 'the number stands alone; the term begins a new line'),
        fixes: [
          {
            title: say('术语另起一行', 'begin a new line'),
            kind: 'safe',
            edits: [{ at: span(heading, label.end, label.rest), text: '\n\n' }],
          },
        ],
      });
    }
  },
};
