/** Every term has its English equivalent. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { certainEntries, DRAFTING, nextText } from './entries.ts';

export const termEnglish: Rule = {
  id: 'term-english',
  category: 'term',
  title: say('术语应有英文对应词', 'Every term has its English equivalent'),
  why: say(
    '每个术语条目应包括条目编号、术语、英文对应词和定义四项内容；英文对应词写在术语之后，与术语同行，空一个汉字的间隙。',
    'An entry has four parts: number, term, English equivalent, definition. The English equivalent stands behind the term on its line, with a gap of one Chinese character.',
  ),
  severity: 'warning',
  basis: [
    { document: DRAFTING, clause: '8.7.3.1' },
    { document: DRAFTING, clause: '10.3.5' },
  ],
  covers: ['TRM-04', 'TRM-06'],
  profiles: STANDARDS,
  bad: [
    { text: '# 3 术语和定义\n\n## 3.1\n\n⟦车道边线⟧\n\n用于确定车道边界的可见道路交通标线。\n' },
    { text: '# 3 术语和定义\n\n## 3.1 ⟦位置传感器⟧\n\n用于反馈电动机转子位置的元件。\n' },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n**⟦恒温状态⟧**\n\n水温自动保持的工作状态。\n\n## 3.2\n\n恒温偏差　thermostatic deviation\n\n水温与设定温度之差。\n',
    },
    // English on a line of its own.
    { text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器\n\n⟦position sensor⟧\n\n用于反馈电动机转子位置的元件。\n' },
  ],
  good: [
    { text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n用于反馈电动机转子位置的元件。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n会话初始协议 session initiation protocol; SIP\n\n一种多方通信的框架协议。\n' },
    // The term is a foreign word itself; an admitted term needs no English of its own.
    { text: '# 3 术语和定义\n\n## 3.1\n\nWi-Fi\n\n一种无线局域网技术。\n' },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n恒温偏差　thermostatic deviation\n\n控温偏差\n\n水温与设定温度之差。\n',
    },
    // No entries.
    { text: '# 3 术语和定义\n\n本文件没有需要界定的术语和定义。\n' },
    { text: '# 3 术语和定义\n\n## 3.1 通用术语\n\nGB/T 2900.26界定的术语和定义适用于本文件。\n' },
    { text: '# 3 术语和定义\n\n## 3.1 概述\n\n为便于理解，术语分为两类。\n' },
    { text: '# 3 术语和缩略语\n\n## 3.1 缩略语\n\n下列缩略语适用于本文件。\n' },
    // In brackets: another fault.
    { text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器（position sensor）\n\n用于反馈电动机转子位置的元件。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const { line, names, english, englishStart, definition, clause } of certainEntries(draft)) {
      const [term] = names;
      if (!term || !definition || line.block.text.slice(englishStart).trim() !== '') continue;
      const next = nextText(draft.passages, line.index + 1);
      if (next && next.index < clause.end && english !== '') {
        report({
          at: { passage: next, cell: undefined, start: 0, end: next.block.text.length },
          message: say(
            '英文对应词应与术语同行，位于术语之后',
            'the English equivalent stands on the line of the term, behind it',
          ),
        });
      } else if (isDefinition(definition.block.text)) {
        report({
          at: term.span,
          message: say(
            `术语“${term.text}”没有英文对应词：写在术语之后，与术语同行`,
            `${term.text} has no English equivalent: write it behind the term`,
          ),
        });
      }
    }
  },
};

/** What stands below the line is a definition, and not the text of a subclause. */
function isDefinition(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text) && !/适用于本|术语|如下|下列|应|宜/.test(text);
}
