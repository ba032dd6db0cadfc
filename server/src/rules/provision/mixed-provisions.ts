/** A sentence is either a requirement or a recommendation or a permission. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { rulingsOfSentence } from './rulings.ts';
import { spanIn, spokenColumn } from './zones.ts';

export const mixedProvisions: Rule = {
  id: 'mixed-provisions',
  category: 'provision',
  title: say('一句话只用一种条款类型', 'One kind of provision in a sentence'),
  why: say(
    '条款类型的表述应使使用者能把要求与推荐、允许清晰地区分开来。一句里既有“应”又有“宜”或“可”时，容易分不清哪一部分必须满足；把它分成两句。默认关闭：这样的句子多数读得懂。',
    'Readers have to be able to tell requirements from recommendations and permissions. Where 应 stands in one sentence with 宜 or 可, split it. Off by default: most such sentences can be understood.',
  ),
  severity: 'info',
  off: true,
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.1' }],
  covers: ['MOD-08'],
  profiles: STANDARDS,
  bad: [
    { text: '# 6 要求\n\n外壳应接地，也⟦可⟧采用双重绝缘。\n' },
    { text: '# 6 要求\n\n电源应有开关，⟦宜⟧设在前面。\n' },
  ],
  good: [
    { text: '# 6 要求\n\n外壳应接地。可采用双重绝缘。\n' },
    { text: '# 6 要求\n\n过期时间应可配置，装置应能承受压力，应有可靠的连接。\n' },
    { text: '# 6 要求\n\n外壳应接地；电源宜有开关。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const [spoken, others] of mixed(draft)) {
      if (spoken.zone !== 'text') continue;
      for (const { start, end } of others) {
        report({
          at: spanIn(spoken, start, end),
          message: say('这句话还含有要求（“应”）：分成两句', 'the sentence also holds a requirement (应): split it'),
        });
      }
    }
  },
};

/** The first other provision of a sentence that holds a requirement. */
const mixed = spokenColumn((sentence) => {
  const rulings = rulingsOfSentence(sentence);
  if (!rulings.some(({ kind }) => kind === 'requirement')) return undefined;
  const other = rulings.find(({ kind }) => kind !== 'requirement');
  return other && [other];
});
