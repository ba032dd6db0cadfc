/** The last item of a list ends with 。. */
import type { Draft, Item, List, Passage } from '../../draft/draft.ts';
import { once } from '../../source/per-block.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { endMark, ordinaryLists, passageBehind } from './ends.ts';

const INTRO = '# 5 要求\n\n## 5.1 外观\n\n水杯应符合下列要求：\n\n';

export const lastItemStop: Rule = {
  id: 'last-item-stop',
  category: 'list',
  title: say('列项的最后一项以句号结束', 'The last item of a list ends with 。'),
  why: say(
    '无论各项以分号、逗号还是句号结尾，列项的最后一项均由句号结束。以分号结束时，读者会以为后面还有内容。',
    'Whatever the other items end with, the last one ends with 。. With a semicolon readers expect another item.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.5.1' }],
  covers: ['LST-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: `${INTRO}a) 表面平整；\n\nb) 颜色均匀⟦；⟧\n\n## 5.2 尺寸\n`,
      fixed: `${INTRO}a) 表面平整；\n\nb) 颜色均匀。\n\n## 5.2 尺寸\n`,
    },
    {
      text: `${INTRO}——表面平整，\n\n——颜色均匀⟦，⟧\n\n## 5.2 尺寸\n`,
      fixed: `${INTRO}——表面平整，\n\n——颜色均匀。\n\n## 5.2 尺寸\n`,
    },
    {
      text: `${INTRO}- 表面平整；\n- 颜色均匀⟦⟧\n\n注：目视检查。\n`,
      fixed: `${INTRO}- 表面平整；\n- 颜色均匀。\n\n注：目视检查。\n`,
    },
    {
      text: `${INTRO}a) 颜色均匀；\n\nb) 表面：\n\n1) 平整；\n\n2) 光洁⟦；⟧\n\n## 5.2 尺寸\n`,
      fixed: `${INTRO}a) 颜色均匀；\n\nb) 表面：\n\n1) 平整；\n\n2) 光洁。\n\n## 5.2 尺寸\n`,
    },
    {
      text: `${INTRO}a) 表面平整；\n\nb) 颜色均匀⟦；⟧\n\n![](a.png)\n\n图1　外观\n\n## 5.2 尺寸\n`,
      fixed: `${INTRO}a) 表面平整；\n\nb) 颜色均匀。\n\n![](a.png)\n\n图1　外观\n\n## 5.2 尺寸\n`,
    },
  ],
  good: [
    { text: `${INTRO}a) 表面平整；\n\nb) 外观见图1；\n\n![](a.png)\n\n图1　外观\n\nc) 颜色均匀。\n\n## 5.2 尺寸\n` },
    { text: `${INTRO}a) 表面平整；\n\nb) 颜色均匀。\n\n## 5.2 尺寸\n` },
    { text: `${INTRO}a) 表面：\n\n1) 平整；\n\n2) 光洁；\n\nb) 颜色均匀。\n\n## 5.2 尺寸\n` },
    // The item goes on; or its mark is lost; or the list goes on behind a table.
    { text: `${INTRO}a) 表面平整；\n\nb) 颜色均匀；\n\n颜色按色卡比较。\n\n## 5.2 尺寸\n` },
    {
      text: `${INTRO}a) 表面平整；\n\nb) 尺寸见表1；\n\n表1 尺寸\n\n| 代号 | 尺寸 |\n| --- | --- |\n| L | 20 |\n\nc) 颜色均匀。\n\n## 5.2 尺寸\n`,
    },
    { text: `${INTRO}——表面平整；\n\n——颜色均匀；\n\n注：目视检查。\n\n——无裂纹。\n\n## 5.2 尺寸\n` },
    { text: `${INTRO}——“应符合……的规定”\n\n——“见……”\n\n## 5.2 尺寸\n` },
    { text: `${INTRO}a) 表面平整；\n\nb) 颜色均匀（需要时）\n\n## 5.2 尺寸\n` },
    { text: '# 5 要求\n\n（1）\n\n## 5.2 尺寸\n' },
    // Without any marks the list has one fault, which `item-end-mark` reports.
    { text: `${INTRO}- 表面平整\n- 颜色均匀\n\n## 5.2 尺寸\n` },
  ],
  check({ draft, report }: RuleContext): void {
    const inner = new Map<Item, List>();
    for (const list of draft.lists) if (list.parent) inner.set(list.parent, list);
    for (const list of ordinaryLists(draft)) {
      if (list.depth > 1 || list.items.length < 2) continue;
      const last = lastItem(list, inner);
      const end = last && wrongEnd(last.passage, list, draft);
      if (!end || goesOn(list, startsOf(draft))) continue;
      const { passage } = last;
      const { length } = passage.block.text;
      const at = span(passage, end === 'none' ? length : length - 1, length);
      report({
        at,
        message: say('列项的最后一项应以句号结束', 'the last item of a list ends with 。'),
        fixes: [{ title: say('改为句号', 'End it with 。'), kind: 'safe', edits: [{ at, text: '。' }] }],
      });
    }
  },
};

function lastItem(list: List, inner: ReadonlyMap<Item, List>): Item | undefined {
  let last = list.items.at(-1);
  for (let nested = last && inner.get(last); nested; nested = last && inner.get(last)) {
    // A single item is rarely a list.
    if (nested.items.length < 2) return undefined;
    last = nested.items.at(-1);
  }
  return last;
}

function wrongEnd(last: Passage, list: List, draft: Draft): 'mark' | 'none' | undefined {
  const end = endMark(last);
  if (end !== 'semicolon' && end !== 'comma' && end !== 'none') return undefined;
  let behind = passageBehind(draft.passages, last.index);
  while (behind?.role === 'figure' || behind?.role === 'caption') behind = passageBehind(draft.passages, behind.index);
  if (behind && !ENDS.includes(behind.role)) return undefined;
  if (end !== 'none') return 'mark';
  return list.items.some(({ passage }) => passage !== last && endMark(passage) !== 'none') ? 'none' : undefined;
}

/** What cannot be part of an item; a paragraph may be. */
const ENDS: readonly Passage['role'][] = ['clause', 'annex', 'element', 'note', 'example'];

/** The same for all lists of a clause that have the same sort of mark. */
function sortOf({ clause, items }: List): string {
  return `${clause?.first} ${items[0]?.label?.kind}`;
}

/** Where the last list of each sort begins. */
const startsOf = once(({ lists }: Draft): ReadonlyMap<string, number> => {
  const starts = new Map<string, number>();
  for (const list of lists) starts.set(sortOf(list), list.items[0]?.passage.index ?? 0);
  return starts;
});

/** Whether another list of that sort begins further down in the clause: it may be the rest of this one. */
function goesOn(list: List, starts: ReadonlyMap<string, number>): boolean {
  return (starts.get(sortOf(list)) ?? 0) > (list.items.at(-1)?.passage.index ?? 0);
}
