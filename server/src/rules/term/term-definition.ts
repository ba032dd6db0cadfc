/** Every term has a definition. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { certainEntries, DRAFTING, isSource } from './entries.ts';

export const termDefinition: Rule = {
  id: 'term-definition',
  category: 'term',
  title: say('术语应有定义', 'Every term has a definition'),
  why: say(
    '每个术语条目应包括条目编号、术语、英文对应词和定义四项内容，缺一不可。',
    'An entry has four parts: number, term, English equivalent, definition. None of them may be missing.',
  ),
  severity: 'error',
  basis: [{ document: DRAFTING, clause: '8.7.3.1' }],
  covers: ['TRM-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n⟦位置传感器⟧　position sensor\n\n## 3.2\n\n恒温状态　thermostatic state\n\n水温自动保持的工作状态。\n',
    },
    { text: '# 3 术语和定义\n\n## 3.1 ⟦位置传感器⟧ position sensor\n\n# 4 要求\n\n外观应完好。\n' },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n⟦位置传感器⟧　position sensor\n\n[来源：GB/T 2900.26—2008，3.1]\n\n# 4 要求\n',
    },
  ],
  good: [
    { text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n用于反馈电动机转子位置的元件。\n\n# 4 要求\n' },
    // Subdivisions of the chapter, and of an entry.
    {
      text: '# 3 术语和定义\n\n## 3.1 一般术语 general terms\n\n### 3.1.1\n\n电机　motor\n\n一种装置。\n\n# 4 要求\n',
    },
    { text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\nGB/T 755规定的装置。\n\n# 4 要求\n' },
    // Defined by a figure, a formula or a table.
    { text: '# 3 术语和定义\n\n## 3.1\n\n效率　efficiency\n\n$$\\eta = P_2 / P_1$$\n\n# 4 要求\n' },
    // The writer has not come so far.
    { text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n' },
    // In one paragraph with its term.
    { text: '# 3 术语和定义\n\n3.1 位置传感器 position sensor：用于反馈位置的元件。\n\n# 4 要求\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const { clause, line, names, english, definition, behind } of certainEntries(draft)) {
      const [term] = names;
      if (!term || english === '' || clause.end >= draft.passages.length) continue;
      if (definition && !isSource(definition)) continue;
      // What was read as a second term may be the definition.
      if (names.some(({ span }) => span.passage !== line)) continue;
      if (behind.some(({ role }) => role === 'formula' || role === 'figure' || role === 'table')) continue;
      report({
        at: term.span,
        message: say(`术语“${term.text}”没有定义`, `${term.text} has no definition`),
      });
    }
  },
};
