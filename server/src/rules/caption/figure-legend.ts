/** The key of a figure: 标引序号说明：, lines 1——……, above the figure's title. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

const HEAD = /^(?:标引序号说明|图中说明|标引说明|序号说明|图例说明|说明|图例)\s?[:：]?$/;
const RIGHT = /^标引序号说明/;
/** 1——壳体 and what is written instead: 1—壳体, 1-壳体, 1：壳体, 1、壳体, 1 壳体 is left alone. */
const LINE = /^(\d{1,2}(?:[、，,～~]\s?\d{1,2})?)\s*(—{1,3}|[-－–:：、．.](?!\d))\s*(?=\S)/;

const FIGURE = '![](a.png)\n\n';
const TITLE = '图1 水杯\n';

export const figureLegend: Rule = {
  id: 'figure-legend',
  category: 'caption',
  title: say('标引序号说明', 'The key of a figure'),
  why: say(
    '图中用标引序号代替文字描述，在图与图题之间以“标引序号说明：”引出各序号的含义，每行写作“1——杯体；”。（2009年版的标题是“说明：”。）',
    'Numbers in a figure take the place of words. Their meaning is given between the figure and its title, below 标引序号说明：, in lines such as 1——杯体；. (In the 2009 edition the heading was 说明：.)',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.7.4.2' },
    { document: 'GB/T 1.1—2020', clause: '9.7.5' },
  ],
  covers: ['FIG-09', 'FIG-11'],
  profiles: STANDARDS,
  bad: [
    {
      text: `${FIGURE}⟦图中说明：⟧\n\n1——杯体；\n\n2——杯盖。\n\n${TITLE}`,
      fixed: `${FIGURE}标引序号说明：\n\n1——杯体；\n\n2——杯盖。\n\n${TITLE}`,
    },
    {
      text: `${FIGURE}⟦说明：⟧\n\n1——杯体；\n\n2——杯盖。\n\n${TITLE}`,
      fixed: `${FIGURE}标引序号说明：\n\n1——杯体；\n\n2——杯盖。\n\n${TITLE}`,
    },
    {
      text: `${FIGURE}标引序号说明：\n\n1⟦-⟧杯体；\n\n2⟦：⟧杯盖。\n\n${TITLE}`,
      fixed: `${FIGURE}标引序号说明：\n\n1——杯体；\n\n2——杯盖。\n\n${TITLE}`,
    },
    { text: `${FIGURE}${TITLE}\n⟦标引序号说明：⟧\n\n1——杯体；\n\n2——杯盖。\n` },
  ],
  good: [
    { text: `${FIGURE}标引序号说明：\n\n1——杯体；\n\n2——杯盖。\n\n${TITLE}` },
    { text: `${FIGURE}${TITLE}\n说明：本条由供需双方商定。\n` },
    { text: '# 5 要求\n\n说明：\n\n1. 水杯应洁净。\n\n2. 水杯应干燥。\n' },
    { text: `${FIGURE}${TITLE}\n说明：\n\n水杯应洁净。\n` },
    { text: `${FIGURE}标引序号说明：\n\n1——长度为1.5 m的电缆；\n\n2——杯盖。\n\n${TITLE}` },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const heads = legendHeads(draft.passages);
    if (filled(heads).length === 0) return;
    const lines = legendLines(draft.passages);
    const captions = new Map(draft.captions.map((caption) => [caption.passage, caption.kind]));
    const earlier = followsEarlierEdition(facts) ? ({ severity: 'info' } as const) : {};
    for (const index of filled(heads)) {
      const passage = draft.passages[index] as Passage;
      const place = placeOfLegend(index, captions, draft);
      if (passage.role !== 'paragraph' || !place) continue;
      const { text } = passage.block;
      const at = span(passage, 0, text.length);
      const numbered = lines[index + 1] !== undefined;
      if (
        place === 'below title' &&
        (numbered || SYMBOL_LINE.test(draft.passages[index + 1]?.block.text.slice(0, 30) ?? ''))
      ) {
        report({
          at,
          message: say('标引序号说明应置于图与图题之间', 'the key stands between the figure and its title'),
        });
      } else if (numbered && !RIGHT.test(text)) {
        report({
          at,
          ...earlier,
          message: say('写作“标引序号说明：”', 'write 标引序号说明：'),
          fixes: [
            {
              title: say('改为“标引序号说明：”', 'Write 标引序号说明：'),
              kind: 'safe',
              edits: [{ at, text: '标引序号说明：' }],
            },
          ],
        });
      }
      for (let line = index + 1; lines[line]; line++) checkLine(draft.passages[line] as Passage, report);
    }
  },
};

/** V——体积, a line that explains a letter in a figure. */
const SYMBOL_LINE = /^[A-Za-zα-ωΑ-Ω][^\s—]{0,6}\s*——/;

const legendHeads = blockColumn(({ text }) => text.length < 12 && HEAD.test(text));
const legendLines = blockColumn(({ text, rows }) =>
  rows.length === 0 && /^\d/.test(text) ? (LINE.exec(text.slice(0, 30)) ?? undefined) : undefined,
);

/** Whether the legend stands right below a figure, or below its title. */
function placeOfLegend(
  index: number,
  captions: ReadonlyMap<Passage, 'table' | 'figure'>,
  { passages }: Draft,
): 'below figure' | 'below title' | undefined {
  let at = index - 1;
  while (passages[at]?.role === 'layout' || passages[at]?.role === 'comment') at--;
  const above = passages[at];
  if (above?.role === 'caption' && captions.get(above) === 'figure') return 'below title';
  return above?.role === 'figure' ? 'below figure' : undefined;
}

function checkLine(passage: Passage, report: RuleContext['report']): void {
  const match = LINE.exec(passage.block.text.slice(0, 30));
  const [, number, mark] = match ?? [];
  if (number === undefined || mark === undefined || /^——/.test(mark)) return;
  const start = passage.block.text.indexOf(mark, number.length);
  const at = span(passage, start, start + mark.length);
  report({
    at,
    message: say('标引序号与其含义之间用破折号“——”', 'a dash —— between the number and its meaning'),
    fixes: [{ title: say('改为“——”', 'Write ——'), kind: 'safe', edits: [{ at, text: '——' }] }],
  });
}
