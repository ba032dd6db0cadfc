/** Either all figures have titles or none, and either all tables or none. */
import type { Caption, Draft } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { exampleFinder } from './series.ts';

const TABLE = '| 代号 | 尺寸 |\n| --- | --- |\n| L | 20 |\n';

export const captionTitles: Rule = {
  id: 'caption-titles',
  category: 'caption',
  title: say('图题、表题的有无应一致', 'All figures have titles, or none'),
  why: say(
    '每幅图宜有图题，每个表宜有表题；文件中的图有无图题应一致，表有无表题应一致。',
    'A figure should have a title, and so should a table; within a document either all figures have one or none, and the same holds for tables.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.7.2.2' },
    { document: 'GB/T 1.1—2020', clause: '9.8.2.2' },
  ],
  covers: ['FIG-02', 'TAB-02'],
  profiles: STANDARDS,
  bad: [
    { text: `表1 尺寸\n\n${TABLE}\n⟦表2⟧\n\n${TABLE}\n表3 质量\n\n${TABLE}` },
    { text: '![](a.png)\n\n图1 外形\n\n![](b.png)\n\n⟦图2⟧\n' },
  ],
  good: [
    { text: `表1 尺寸\n\n${TABLE}\n表2 质量\n\n${TABLE}` },
    { text: `表1\n\n${TABLE}\n表2\n\n${TABLE}` },
    { text: `表1 尺寸\n\n${TABLE}\n表1（续）\n\n${TABLE}` },
    // The title stands on the next line; tables have titles and figures have none.
    { text: `表1 尺寸\n\n${TABLE}\n表2\n\n质量\n\n${TABLE}` },
    { text: `![](a.png)\n\n图1\n\n表1 尺寸\n\n${TABLE}` },
    { text: '![](a.png)\n\n图1 外形\n\n![](b.png)\n\n图2\n\n接线\n' },
    { text: '![](a.png)\n\n图1 外形\n\n![](b.png)\n\n图2 a)\n\n![](c.png)\n\n图2 接线\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const inExample = exampleFinder(draft);
    for (const kind of ['figure', 'table'] as const) {
      const captions = draft.captions.filter(
        (caption) => caption.kind === kind && !caption.continued && caption.body && !inExample(caption.passage),
      );
      // Parts of a figure share its title.
      const bare = captions.filter(({ title, label }) => title === '' && label.sub === '' && label.path.length < 2);
      if (bare.length * 2 > captions.length) continue;
      for (const caption of bare) {
        if (hasTitleNearby(caption, draft)) continue;
        const { passage, label } = caption;
        const [zh, en] = kind === 'figure' ? ['图题', 'figures'] : ['表题', 'tables'];
        report({
          at: span(passage, 0, label.end),
          message: say(
            `其他${kind === 'figure' ? '图' : '表'}有${zh}，此处也应有`,
            `the other ${en} have titles; so should this one`,
          ),
        });
      }
    }
  },
};

/** A short line beside the number may be the title. */
function hasTitleNearby({ passage }: Caption, { passages }: Draft): boolean {
  return [passages[passage.index - 1], passages[passage.index + 1]].some(
    (other) => other?.role === 'paragraph' && other.block.text.length <= 40 && !/[。；：]$/.test(other.block.text),
  );
}
