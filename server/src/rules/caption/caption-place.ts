/** The caption of a table stands above it, that of a figure below. */
import type { Caption, Draft, Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { exampleFinder } from './series.ts';

const TABLE = '| 代号 | 尺寸 |\n| --- | --- |\n| L | 20 |\n';

export const captionPlace: Rule = {
  id: 'caption-place',
  category: 'caption',
  title: say('图题在图下，表题在表上', 'Captions of figures stand below, of tables above'),
  why: say(
    '图编号和图题置于图之下，表编号和表题置于表之上。放错一边时，读者和软件会把它当成另一个图或表的题。',
    'The number and title of a figure stand below it, those of a table above it. On the wrong side they are taken for those of the next one.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '10.4.2.1' }],
  covers: ['FIG-03', 'TAB-03'],
  profiles: STANDARDS,
  bad: [
    { text: `# 5 要求\n\n尺寸应符合规定。\n\n${TABLE}\n⟦表1⟧ 尺寸\n\n质量应符合规定。\n` },
    { text: '# 5 要求\n\n结构应符合图1。\n\n⟦图1⟧ 结构\n\n![](a.png)\n\n接线应符合规定。\n' },
  ],
  good: [
    { text: `# 5 要求\n\n表1 尺寸\n\n${TABLE}\n表2 质量\n\n${TABLE}` },
    { text: '# 5 要求\n\n![](a.png)\n\n图1 结构\n\n![](b.png)\n\n图2 接线\n' },
    { text: '# 5 要求\n\n![图1 结构](a.png)\n\n![](b.png)\n' },
    // A caption whose own table was lost stands before a figure of another number.
    { text: `# 5 要求\n\n![](a.png)\n\n图1 结构\n\n${TABLE}` },
    {
      text: '# 5 要求\n\n![](a.png)\n\n图1 结构\n\n图2 接线\n\n![](b.png)\n\n接线应牢固。\n\n![](c.png)\n\n图3 外形\n',
    },
  ],
  check({ draft, report }: RuleContext): void {
    const inExample = exampleFinder(draft);
    for (const kind of ['table', 'figure'] as const) {
      const captions = draft.captions.filter((caption) => caption.kind === kind && !inExample(caption.passage));
      const wrong = captions.filter((caption) => isOnWrongSide(caption, draft));
      if (wrong.length === 0) continue;
      // A picture whose description is its caption has it where it belongs.
      const right = captions.filter(
        ({ body, passage }) => body && (body === passage || body.index > passage.index === (kind === 'table')),
      );
      // A copy may have lost or moved something here and there; authors do it the same way throughout.
      if (wrong.length <= right.length) continue;
      for (const { passage, label } of wrong) {
        report({
          at: span(passage, 0, label.end),
          message:
            kind === 'table'
              ? say('表编号和表题应置于表之上', 'the number and title of a table stand above it')
              : say('图编号和图题应置于图之下', 'the number and title of a figure stand below it'),
        });
      }
    }
  },
};

function isOnWrongSide({ kind, body, passage }: Caption, draft: Draft): boolean {
  if (!body || body === passage || body.role !== kind) return false;
  const step = kind === 'table' ? -1 : 1;
  // Right beside it, and nothing of its kind on the side where it belongs.
  return nextTo(passage, step, draft) === body && nextTo(passage, step === 1 ? -1 : 1, draft)?.role !== kind;
}

function nextTo({ index }: Passage, step: 1 | -1, { passages }: Draft): Passage | undefined {
  let at = index + step;
  while (passages[at]?.role === 'layout' || passages[at]?.role === 'comment') at += step;
  return passages[at];
}
