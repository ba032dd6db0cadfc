/** A list has at most two levels. */
import type { List } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { isRightlyNested, ordinaryLists } from './ends.ts';

const INTRO = '# 5 要求\n\n水杯应符合下列要求：\n\n';

export const listLevels: Rule = {
  id: 'list-levels',
  category: 'list',
  title: say('列项不宜超过两个层次', 'A list has at most two levels'),
  why: say(
    '列项可以进一步细分为分项，这种细分不宜超过两个层次。更多的层次宜改为条，或者改用表。同一列项只在第一处提示。',
    'Items may be divided into sub-items; there should be no more than two levels. What needs more becomes subclauses or a table. A list is reported once.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.5.2' }],
  covers: ['LST-06'],
  profiles: STANDARDS,
  bad: [
    { text: `${INTRO}a) 表面：\n\n1) 杯体：\n\n⟦·⟧平整；\n\n·光洁；\n\n2) 杯盖平整；\n\nb) 颜色均匀。\n` },
    { text: `${INTRO}——表面：\n\n·杯体：\n\n⟦1)⟧ 平整；\n\n2) 光洁；\n\n·杯盖平整；\n\n——颜色均匀。\n` },
    { text: `${INTRO}a) 表面：\n\n1) 杯体：\n\n⟦①⟧平整；\n\n②光洁。\n\n2) 杯盖：\n\n①平整；\n\n②光洁。\n` },
  ],
  good: [
    { text: `${INTRO}a) 表面：\n\n1) 平整；\n\n2) 光洁；\n\nb) 颜色均匀。\n` },
    // Lists that stand in one clause and have nothing to do with each other.
    { text: `${INTRO}a) 表面：\n\n1) 平整；\n\n2) 光洁。\n\n杯盖应：\n\n——平整；\n\n——光洁。\n` },
    { text: `${INTRO}a) 表面平整；\n\nb) 颜色均匀。\n\n颜色分为：\n\n·红色；\n\n·蓝色。\n` },
  ],
  check({ draft, report }: RuleContext): void {
    const deep = ordinaryLists(draft).filter((list) => list.depth > 2 && isRightlyNested(list, draft));
    if (deep.length === 0) return;
    const listOf = new Map<unknown, List>();
    for (const list of draft.lists) for (const item of list.items) listOf.set(item, list);
    let reported: List | undefined;
    for (const list of deep) {
      const second = listOf.get(list.parent);
      const first = second && listOf.get(second.parent);
      if (!second || !first || first === reported || !isRightlyNested(second, draft)) continue;
      const [item] = list.items;
      if (!item) continue;
      reported = first;
      report({
        at: span(item.passage, 0, Math.max(item.label?.end ?? 0, 1)),
        message: say(
          '列项到此已是第三个层次，不宜超过两个层次',
          'this is the third level of the list; there should be at most two',
        ),
      });
    }
  },
};
