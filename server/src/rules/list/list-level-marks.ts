/** The outer list has —— or a), the inner one · or 1). */
import type { List } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { announces, isRightlyNested, leadOf, ordinaryLists } from './ends.ts';

const INTRO = '# 5 要求\n\n水杯应符合下列要求：\n\n';

export const listLevelMarks: Rule = {
  id: 'list-level-marks',
  category: 'list',
  title: say('各层次列项的符号和编号', 'Marks of the levels of a list'),
  why: say(
    '第一层次的列项通常用破折号（——），需要识别或表明先后顺序时用字母编号a)、b)；分项用间隔号（·）或数字编号1)、2)。这样，“5.2 b) 1)”才只有一种理解。',
    'The outer list has dashes, or letters a), b) where items need to be identified or have an order; its sub-items have middle dots or numbers 1), 2). Then 5.2 b) 1) can mean one thing only.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.5.3' }],
  covers: ['LST-08'],
  profiles: STANDARDS,
  bad: [
    {
      text: `${INTRO}⟦1)⟧ 表面平整；\n\n2) 颜色均匀。\n`,
      fixed: `${INTRO}a) 表面平整；\n\nb) 颜色均匀。\n`,
    },
    { text: `${INTRO}⟦1)⟧ 表面：\n\na) 平整；\n\nb) 光洁；\n\n2) 颜色均匀。\n` },
    {
      text: `${INTRO}a) 表面：\n\n⟦——⟧平整；\n\n——光洁；\n\nb) 颜色均匀。\n`,
      fixed: `${INTRO}a) 表面：\n\n·平整；\n\n·光洁；\n\nb) 颜色均匀。\n`,
    },
  ],
  good: [
    { text: `${INTRO}a) 表面：\n\n1) 平整；\n\n2) 光洁；\n\nb) 颜色均匀。\n` },
    { text: `${INTRO}a) 表面：\n\n·平整；\n\n·光洁；\n\nb) 颜色均匀。\n` },
    { text: `${INTRO}——表面：\n\n·平整；\n\n·光洁；\n\n——颜色均匀。\n` },
    // Another list of the same clause.
    { text: `${INTRO}a) 表面平整；\n\nb) 颜色均匀。\n\n包装内应有：\n\n——合格证；\n\n——说明书。\n` },
    // The rest of an inner list behind a table; a single number; the steps in a footnote of a table.
    {
      text: `${INTRO}a) 表面：\n\n1) 平整；\n\n表1 尺寸\n\n| 代号 | 尺寸 |\n| --- | --- |\n| L | 20 |\n\n2) 光洁；\n\n3) 均匀。\n`,
    },
    { text: `${INTRO}1) 表面平整。\n` },
    // Footnotes as text.
    { text: '# 5 要求\n\n水杯应洁净，应干燥。\n\n1) 目视检查。\n\n2) 以手感检查。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const inner = new Set<unknown>();
    for (const { parent } of draft.lists) if (parent) inner.add(parent);
    for (const list of ordinaryLists(draft)) {
      const [first] = list.items;
      if (!first?.label || list.items.length < 2) continue;
      const { passage, label } = first;
      const at = span(passage, 0, label.end);
      const lead = leadOf(list, draft);
      if (list.depth === 1 && label.kind === 'number-item' && label.path[0] === 1 && lead && announces(lead)) {
        report({
          at,
          message: say(
            '第一层次的列项用破折号，需要编号时用“a)”“b)”；“1)”“2)”用于分项',
            'the outer list has dashes or letters a), b); 1), 2) are for sub-items',
          ),
          fixes: list.items.some((item) => inner.has(item)) ? [] : lettered(list),
        });
      } else if (
        list.depth === 2 &&
        label.kind === 'dash-item' &&
        isUnderLetter(list) &&
        isRightlyNested(list, draft)
      ) {
        report({
          at,
          severity: 'info',
          message: say('分项用间隔号“·”或“1)”，不用破折号', 'sub-items have middle dots or 1), not dashes'),
          fixes: [
            {
              title: say('改为“·”', 'Write ·'),
              kind: 'safe',
              edits: list.items.map((item) => ({ at: span(item.passage, 0, item.label?.end ?? 0), text: '·' })),
            },
          ],
        });
      }
    }
  },
};

function isUnderLetter({ parent }: List): boolean {
  return parent?.label?.kind === 'letter-item';
}

function lettered({ items }: List) {
  const numbers = items.map(({ label }) => label?.path[0] ?? 0);
  if (numbers.some((number, at) => number !== at + 1) || numbers.length > 26) return [];
  const edits = items.map(({ passage, label }, at) => ({
    at: span(passage, label?.numberStart ?? 0, label?.numberEnd ?? 0),
    text: String.fromCharCode(97 + at),
  }));
  return [{ title: say('改为字母编号', 'Letter the items'), kind: 'meaning' as const, edits }];
}
