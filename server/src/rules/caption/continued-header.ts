/** A continued table repeats the header and the statement on units. */
import type { Caption, Draft, Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { exampleFinder } from './series.ts';

const FIRST = '表1 尺寸\n\n| 代号 | 尺寸 |\n| --- | --- |\n| L | 20 |\n\n';

export const continuedHeader: Rule = {
  id: 'continued-header',
  category: 'caption',
  title: say('续表应重复表头和单位', 'A continued table repeats its header'),
  why: say(
    '续表均应重复表头和关于单位的陈述（如“单位为毫米”），续图均应重复关于单位的陈述；否则翻页之后不知道各栏是什么。',
    'A continued table repeats the header and the statement on units, such as 单位为毫米, and a continued figure repeats the statement; otherwise nobody knows on the next page what the columns are.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.8.3' },
    { document: 'GB/T 1.1—2020', clause: '9.7.3' },
  ],
  covers: ['TAB-11', 'FIG-06'],
  profiles: STANDARDS,
  bad: [
    { text: `${FIRST}⟦表1⟧（续）\n\n| b | 30 |\n| --- | --- |\n| h | 40 |\n` },
    {
      text: '表1 尺寸\n\n单位为毫米\n\n| 代号 | 尺寸 |\n| --- | --- |\n| L | 20 |\n\n⟦表1⟧（续）\n\n| 代号 | 尺寸 |\n| --- | --- |\n| h | 40 |\n',
    },
  ],
  good: [
    { text: `${FIRST}表1（续）\n\n| 代号 | 尺寸 |\n| --- | --- |\n| h | 40 |\n` },
    {
      text: '表1 尺寸\n\n单位为毫米\n\n| 代号 | 尺寸 |\n| --- | --- |\n| L | 20 |\n\n表1（续）\n\n单位为毫米\n\n| 代号 | 尺寸 |\n| --- | --- |\n| h | 40 |\n',
    },
    // Gaps and line breaks are no difference; the first part may be lost.
    { text: `${FIRST}表1（第2页/共2页）\n\n| 代 号 | 尺寸<br> |\n| --- | --- |\n| h | 40 |\n` },
    { text: '![](a.png)\n\n表1 尺寸\n\n表1（续）\n\n| h | 40 |\n| --- | --- |\n| b | 30 |\n' },
    { text: '表1（续）\n\n| h | 40 |\n| --- | --- |\n| b | 30 |\n' },
    { text: `${FIRST}表2（续）\n\n| h | 40 |\n| --- | --- |\n| b | 30 |\n` },
  ],
  check({ draft, report }: RuleContext): void {
    const inExample = exampleFinder(draft);
    const firsts = new Map<string, Caption>();
    for (const caption of draft.captions) {
      const { kind, label, body, continued, passage } = caption;
      const name = `${kind} ${label.key}`;
      if (!continued) {
        if (body) firsts.set(name, caption);
        continue;
      }
      const first = firsts.get(name);
      if (!first?.body || !body || first.body === body || inExample(passage)) continue;
      // A table that is a scanned picture has a header that cannot be read.
      const read = first.body.role === 'table' && body.role === 'table';
      const header = kind === 'table' && read && headerOf(first.body) !== headerOf(body);
      if (!header && (!hasUnits(first, draft) || hasUnits(caption, draft))) continue;
      report({
        at: span(passage, 0, label.end),
        message: header
          ? say('续表应重复表头', 'a continued table repeats the header')
          : say('转页接排时应重复关于单位的陈述', 'the statement on units is repeated'),
        related: [{ at: span(first.passage, 0, first.label.end), message: say('首次出现在此', 'it begins here') }],
      });
    }
  },
};

function headerOf({ block }: Passage): string {
  return (block.rows[0] ?? []).map(({ text }) => text.replace(/[\s\u3000]/g, '')).join('|');
}

/** Whether 单位为…… stands between the caption and its body, or behind the title, or above the figure. */
function hasUnits({ passage, body }: Caption, { passages }: Draft): boolean {
  if (!body) return false;
  const from = Math.min(passage.index, body.index) - 1;
  const to = Math.max(passage.index, body.index);
  return passages
    .slice(Math.max(0, from), to + 1)
    .some(({ block }) => block.text.length < 100 && /单位\s?[为:：]/.test(block.text));
}
