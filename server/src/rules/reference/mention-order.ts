/** Tables and figures are numbered in the order in which the text mentions them first. */
import type { Caption } from '../../draft/draft.ts';
import type { Mention } from '../../facts/facts.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { keysOf, numberedCaptions, seriesOf } from './caption-mentions.ts';
import { labelName } from './mentions.ts';

export const mentionOrder: Rule = {
  id: 'mention-order',
  category: 'reference',
  title: say('图、表先提及后出现', 'A table or figure is mentioned before it appears'),
  why: say(
    '条文先提及图、表，图、表随后出现，使用者顺着读就能看到。图、表已经出现、到后面的条才第一次提及，多半是位置或编号不对。',
    'The text mentions a table or figure and then shows it. One that stands in an earlier clause than its first mention is probably at the wrong place, or has a wrong number.',
  ),
  severity: 'info',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.7.1.2' },
    { document: 'GB/T 1.1—2020', clause: '9.8.1.2' },
  ],
  covers: ['FIG-05'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 4 要求\n\n## 4.1 外观\n\n![](a.png)\n\n⟦图1⟧ 外形\n\n## 4.2 尺寸\n\n尺寸见图1。\n',
    },
  ],
  good: [
    {
      text: '# 4 要求\n\n## 4.1 外观\n\n外形见图1，接线见图2，总图见图3。\n\n![](a.png)\n\n图1 外形\n\n![](a.png)\n\n图2 接线\n\n## 4.2 尺寸\n\n尺寸见图1。\n\n![](a.png)\n\n图3 总图\n',
    },
    {
      text: '# 4 要求\n\n## 4.1 外观\n\n表1 尺寸\n\n| 规格 | 长 |\n| --- | --- |\n| A | 2 |\n\n表1的规格由供方选择。\n',
    },
  ],
  check(context: RuleContext): void {
    const first = firstMentions(context.facts.mentions);
    for (const kind of ['table', 'figure'] as const) {
      for (const caption of numberedCaptions(context.draft, kind)) checkPlace(caption, first, context);
    }
  },
};

/** The first mention of each table and figure of the main text, by kind and number. */
function firstMentions(mentions: readonly Mention[]): ReadonlyMap<string, Mention> {
  const first = new Map<string, Mention>();
  for (const mention of mentions) {
    const { kind } = mention.target;
    if (mention.resolution.to !== 'label' || (kind !== 'table' && kind !== 'figure')) continue;
    for (const key of keysOf(mention)) {
      if (!first.has(kind + key)) first.set(kind + key, mention);
    }
  }
  return first;
}

function checkPlace(caption: Caption, first: ReadonlyMap<string, Mention>, { report }: RuleContext): void {
  const { passage, kind, label } = caption;
  const mention = first.get(kind + label.key);
  if (!mention || passage.element === 'annex' || seriesOf(label.key)[0] !== '') return;
  const where = mention.span.passage;
  if (where.index <= passage.index || where.clause === passage.clause || where.element === 'annex') return;
  const name = labelName(kind, label.key);
  report({
    at: span(passage, 0, label.end),
    message: say(`${name}出现之后，到后面的条才首次提及`, `${name} is mentioned only in a later clause`),
    related: [{ at: mention.span, message: say(`${name}在此首次提及`, `first mention of ${name}`) }],
  });
}
