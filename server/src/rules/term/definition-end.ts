/** A definition ends with a full stop. */
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { certainEntries, DRAFTING, isSource, nextText } from './entries.ts';

export const definitionEnd: Rule = {
  id: 'definition-end',
  category: 'term',
  title: say('定义以句号结束', 'A definition ends with a full stop'),
  why: say(
    '定义是一个完整的陈述，以句号结束（见GB/T 1.1—2020第3章的条目）。',
    'A definition is a complete statement and ends with a full stop, as the entries of chapter 3 of GB/T 1.1—2020 do.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '8.7.3.3' }],
  covers: ['TRM-10'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n用于反馈电动机转子位置的元⟦件⟧\n',
      fixed: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n用于反馈电动机转子位置的元件。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n用于反馈电动机转子位置的元件⟦；⟧\n\n## 3.2\n\n恒温状态　thermostatic state\n\n水温自动保持的状态。\n',
      fixed:
        '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n用于反馈电动机转子位置的元件。\n\n## 3.2\n\n恒温状态　thermostatic state\n\n水温自动保持的状态。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1 恒温状态 thermostatic state\n\n水温自动保持的状⟦态⟧\n\n注：设定温度见说明书。\n',
      fixed: '# 3 术语和定义\n\n## 3.1 恒温状态 thermostatic state\n\n水温自动保持的状态。\n\n注：设定温度见说明书。\n',
    },
  ],
  good: [
    { text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n用于反馈电动机转子位置的元件。\n' },
    // A list or a formula belongs to the definition.
    { text: '# 3 术语和定义\n\n## 3.1\n\n效率　efficiency\n\n输出功率与输入功率之比：\n\n$$\\eta = P_2 / P_1$$\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n下列装置\n\na) 电动机；\n\nb) 发电机。\n' },
    // The source stands on its line.
    { text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。[来源：GB/T 755—2019，3.1]\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。（见图1）\n' },
    // Broken by the page: it goes on.
    { text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n把电能变为机械能\n\n的装置。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\na) 转动的装置\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const { clause, definition } of certainEntries(draft)) {
      if (definition?.role !== 'paragraph' || isSource(definition)) continue;
      const { text } = definition.block;
      const last = text.length - 1;
      if (text.length < 4 || !WITHOUT_STOP.test(text)) continue;
      const next = nextText(draft.passages, definition.index + 1);
      if (next && next.index < clause.end && next.role !== 'note' && next.role !== 'example' && !isSource(next))
        continue;
      const wrong = /[；，;,、]/.test(text.charAt(last));
      report({
        at: span(definition, last, last + 1),
        message: say('定义以句号结束', 'a definition ends with a full stop'),
        fixes: [
          {
            title: say(wrong ? '改为句号' : '加上句号', wrong ? 'change to a full stop' : 'add a full stop'),
            kind: 'safe',
            edits: [{ at: span(definition, wrong ? last : last + 1, last + 1), text: '。' }],
          },
        ],
      });
    }
  },
};

const WITHOUT_STOP = /[\u3400-\u9fff；，;,、]$/;
