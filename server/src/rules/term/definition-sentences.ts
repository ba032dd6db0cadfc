/** A definition is one sentence; what is told besides stands in a note. */
import { isQuoted } from '../../facts/quotation.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { certainEntries, DRAFTING } from './entries.ts';

export const definitionSentences: Rule = {
  id: 'definition-sentences',
  category: 'term',
  title: say('定义宜为一句，附加信息用注或示例给出', 'A definition is one sentence'),
  why: say(
    '定义之外的附加信息应以示例或注的形式给出。定义有第二句时，第二句往往是附加信息：移到注中，或并入定义。',
    'What is told beside the definition stands in notes or examples. A second sentence in a definition mostly is such information: move it to a note, or make it part of the definition.',
  ),
  severity: 'info',
  off: true,
  basis: [{ document: DRAFTING, clause: '8.7.3.3' }],
  covers: ['TRM-10'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n可控性　controllability\n\n危害事件发生时，能够避免伤害的可能性。⟦该可能性来源于驾驶员或系统行为。⟧\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1 主节点 primary node\n\n集中器所在的模块。⟦地址由集中器指定。通信地址为逻辑地址。⟧\n',
    },
  ],
  good: [
    { text: '# 3 术语和定义\n\n## 3.1\n\n主节点　primary node\n\n集中器所在的模块。\n\n注：地址由集中器指定。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n提示语　prompt\n\n显示“请勿触摸。高温！”的文字。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。[来源：GB/T 755—2019，3.1]\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const { definition } of certainEntries(draft)) {
      if (definition?.role !== 'paragraph') continue;
      const { text } = definition.block;
      const stop = text.indexOf('。');
      const rest = text.slice(stop + 1);
      if (stop < 0 || isQuoted(text, stop) || !/^\s*[\u3400-\u9fff][^。]{3,}。/.test(rest)) continue;
      report({
        at: span(definition, text.length - rest.trimStart().length, text.length),
        message: say(
          '定义的第二句如为附加信息，移到注或示例中',
          'a second sentence: where it is additional information, move it to a note',
        ),
      });
    }
  },
};
