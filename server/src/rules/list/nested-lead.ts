/** An item that introduces sub-items ends with ：. */
import type { Item, List } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { endMark, isRightlyNested, ordinaryLists } from './ends.ts';

const INTRO = '# 5 要求\n\n水杯应符合下列要求：\n\n';

export const nestedLead: Rule = {
  id: 'nested-lead',
  category: 'list',
  title: say('引出分项的列项以冒号结尾', 'An item that introduces sub-items ends with ：'),
  why: say(
    '列项的某一项再细分时，这一项的文字就是分项的引语，与其他引语一样以冒号结尾（或者是以句号结尾的完整句子）。',
    'An item that is divided further is the lead-in of its sub-items, and ends like any other lead-in, with ： (or as a full sentence with 。).',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.5.1' }],
  covers: ['LST-05'],
  profiles: STANDARDS,
  bad: [
    {
      text: `${INTRO}a) 表面⟦；⟧\n\n1) 平整；\n\n2) 光洁；\n\nb) 颜色均匀。\n`,
      fixed: `${INTRO}a) 表面：\n\n1) 平整；\n\n2) 光洁；\n\nb) 颜色均匀。\n`,
    },
    {
      text: `${INTRO}a) 表面⟦⟧\n\n·平整；\n\n·光洁；\n\nb) 颜色均匀。\n`,
      fixed: `${INTRO}a) 表面：\n\n·平整；\n\n·光洁；\n\nb) 颜色均匀。\n`,
    },
    {
      text: `${INTRO}——对于表面⟦，⟧\n\n·应平整；\n\n·应光洁。\n`,
      fixed: `${INTRO}——对于表面：\n\n·应平整；\n\n·应光洁。\n`,
    },
  ],
  good: [
    { text: `${INTRO}a) 表面：\n\n1) 平整；\n\n2) 光洁；\n\nb) 颜色均匀。\n` },
    { text: `${INTRO}a) 表面应符合下列要求。\n\n1) 应平整。\n\n2) 应光洁。\n\nb) 颜色应均匀。\n` },
    // A lead-in of their own; l) that was read as 1); a code before the colon's place.
    { text: `${INTRO}a) 表面；\n\n对于不锈钢水杯：\n\n1) 平整；\n\n2) 光洁。\n` },
    { text: `${INTRO}j) 平整；\n\nk) 光洁；\n\n1) 均匀；\n\nm) 无裂纹。\n` },
    { text: `${INTRO}a) 表面（见图1）\n\n1) 平整；\n\n2) 光洁。\n` },
  ],
  check({ draft, report }: RuleContext): void {
    for (const list of ordinaryLists(draft)) {
      const { parent } = list;
      if (!parent || isOneForLetter(list, parent) || !isRightlyNested(list, draft)) continue;
      const { passage } = parent;
      const end = endMark(passage);
      if (end !== 'semicolon' && end !== 'comma' && end !== 'none') continue;
      const { length } = passage.block.text;
      const at = span(passage, end === 'none' ? length : length - 1, length);
      report({
        at,
        message: say('此项引出分项，应以冒号结尾', 'this item introduces sub-items and ends with ：'),
        fixes: [{ title: say('改为冒号', 'End it with ：'), kind: 'safe', edits: [{ at, text: '：' }] }],
      });
    }
  },
};

/** A single item 1) behind k) is a letter l that was read as a digit; a single item is rarely a list anyway. */
function isOneForLetter({ items }: List, { label }: Item): boolean {
  return items.length < 2 || (label?.key === 'k' && items[0]?.label?.key === '1' && items.length < 3);
}
