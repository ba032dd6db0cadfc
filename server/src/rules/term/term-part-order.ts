/** The parts of an entry have their order: definition, other forms, examples, notes, source. */
import type { Passage } from '../../draft/draft.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { certainEntries, DRAFTING, isSource } from './entries.ts';

export const termPartOrder: Rule = {
  id: 'term-part-order',
  category: 'term',
  title: say('术语条目的内容依次给出', 'The parts of an entry have their order'),
  why: say(
    '术语条目中应依次给出：条目编号、术语、英文对应词、符号、定义、概念的其他表述形式、示例、注、来源。',
    'An entry gives, in this order: number, term, English equivalent, symbol, definition, other forms of the concept, examples, notes, source.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '8.7.3.1' }],
  covers: ['TRM-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n[来源：GB/T 755—2019，3.1]\n\n⟦注⟧：包括发电机。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n注1：包括发电机。\n\n注2：不包括变压器。\n\n⟦示例⟧：步进电机。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n⟦注⟧：包括发电机。\n\n转动的装置。\n',
    },
  ],
  good: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n示例1：步进电机。\n\n示例2：直流电机。\n\n注：包括发电机。\n\n[来源：GB/T 755—2019，3.1]\n\n## 3.2\n\n效率　efficiency\n\n功率之比。\n\n注：用百分数表示。\n',
    },
    // Notes of a figure or a table that belongs to the entry.
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n转动的装置。\n\n![](a.png)\n\n注：1——轴。\n\n图1　电机\n\n示例：步进电机。\n\n[来源：GB/T 755—2019，3.1]\n',
    },
    { text: '# 4 要求\n\n## 4.1\n\n外观应完好。\n\n注：目视。\n\n示例：光滑。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const severity = followsEarlierEdition(facts) ? ('info' as const) : undefined;
    for (const { line, definition, behind } of certainEntries(draft)) {
      if (!definition || isSource(definition)) continue;
      const before = draft.passages.slice(line.index + 1, definition.index);
      const wrong = before.find(({ role }) => role === 'note' || role === 'example') ?? firstOutOfOrder(behind);
      if (!wrong?.label) continue;
      const word = wrong.role === 'note' ? '注' : '示例';
      report({
        at: span(wrong, 0, word.length),
        message: say(
          `术语条目中依次给出定义、示例、注、来源：“${word}”的位置不对`,
          'in an entry the definition, examples, notes and the source follow one another in this order',
        ),
        ...(severity && { severity }),
      });
    }
  },
};

const RANK: Readonly<Partial<Record<Passage['role'], number>>> = { example: 1, note: 2 };

/** The first note or example that stands behind what it should precede. */
function firstOutOfOrder(behind: readonly Passage[]): Passage | undefined {
  // Notes of a figure or a table are not those of the entry.
  if (behind.some(({ role }) => role === 'figure' || role === 'table' || role === 'caption')) return undefined;
  let highest = 0;
  for (const passage of behind) {
    const rank = RANK[passage.role] ?? (isSource(passage) ? 3 : 0);
    if (rank > 0 && rank < highest) return passage;
    highest = Math.max(highest, rank);
  }
  return undefined;
}
