/** Where notes stand: behind the examples of a term, below the rows of a table, above the title of a figure. */
import type { Clause, Draft, Passage, Remark } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { exampleFinder } from './series.ts';

const TABLE = '| 代号 | 尺寸 |\n| --- | --- |\n| L | 20 |\n';

export const remarkPlace: Rule = {
  id: 'remark-place',
  category: 'caption',
  title: say('注的位置', 'Where notes stand'),
  why: say(
    '术语条目的注置于示例之后；表中的注置于表的下方，表脚注之上；图中的注置于图题之上。',
    'The notes of a term stand behind its examples, those of a table at its bottom, above its footnotes, and those of a figure above its title.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.11.1' },
    { document: 'GB/T 1.1—2020', clause: '9.12.2' },
  ],
  covers: ['NTE-03', 'TAB-14', 'FIG-11'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n恒温状态\n\n水温保持不变的状态。\n\n⟦注：⟧以设定温度表示。\n\n示例：90 ℃。\n',
    },
    { text: `表1 尺寸\n\n⟦注：⟧尺寸不含涂层。\n\n${TABLE}` },
    {
      text: `表1 尺寸\n\n${TABLE}\n<sup>a</sup> 不含涂层。\n\n⟦注：⟧尺寸为公称值。\n`.replace(
        '| L |',
        '| L<sup>a</sup> |',
      ),
    },
    { text: '![](a.png)\n\n图1 外形\n\n⟦注：⟧本图所示为立式。\n' },
  ],
  good: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n恒温状态\n\n水温保持不变的状态。\n\n示例：90 ℃。\n\n注：以设定温度表示。\n\n## 3.2\n\n示例温度\n\n示例：80 ℃。\n',
    },
    { text: `表1 尺寸\n\n${TABLE}\n注：尺寸为公称值。\n\n<sup>a</sup> 不含涂层。\n` },
    // A note of the clause; examples and notes outside terms.
    { text: '![](a.png)\n\n图1 外形\n\n注：水杯的型式由供需双方商定。\n' },
    { text: '# 5 要求\n\n## 5.1 外观\n\n注：目视检查。\n\n示例：划痕。\n' },
    { text: '![](a.png)\n\n注：本图所示为立式。\n\n图1 外形\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const inExample = exampleFinder(draft);
    const take = (remark: Remark, zh: string, en: string): void => {
      if (!inExample(remark.passage)) report({ at: span(remark.passage, 0, remark.label.rest), message: say(zh, en) });
    };
    const notes = new Map(draft.remarks.map((remark) => [remark.passage, remark]));
    const lastExample = examplesOfTerms(draft);
    for (const remark of draft.remarks) {
      const { kind, passage } = remark;
      const last = passage.clause && lastExample.get(passage.clause);
      if (kind === 'note' && last && passage.index < last.index)
        take(remark, '术语条目的注应置于示例之后', 'the notes of a term stand behind its examples');
      if (kind === 'note' && isBelowFootnote(passage, draft))
        take(remark, '表中的注应置于表脚注之上', 'the notes of a table stand above its footnotes');
    }
    for (const { kind, body, passage } of draft.captions) {
      if (!body || body === passage) continue;
      if (kind === 'table' && body.index > passage.index) {
        for (let at = passage.index + 1; at < body.index; at++) {
          const note = notes.get(draft.passages[at] as Passage);
          if (note?.kind === 'note') take(note, '表中的注应置于表的下方', 'the notes of a table stand at its bottom');
        }
      }
      const behind = notes.get(draft.passages[passage.index + 1] as Passage);
      if (
        kind === 'figure' &&
        body.index < passage.index &&
        behind?.kind === 'note' &&
        OF_FIGURE.test(behind.passage.block.text)
      )
        take(behind, '图中的注应置于图题之上', 'the notes of a figure stand above its title');
    }
  },
};

/** A note that speaks of the figure is the figure's. */
const OF_FIGURE = /^注\s?\d{0,2}\s?[:：]\s?(?:[本此该上]图|图中|图示)/;

function examplesOfTerms({ remarks }: Draft): Map<Clause, Passage> {
  const last = new Map<Clause, Passage>();
  for (const { kind, passage } of remarks) {
    if (kind === 'example' && passage.clause?.term) last.set(passage.clause, passage);
  }
  return last;
}

/** Whether the text right above is the footnote of the table above it: it begins with a superscript letter. */
function isBelowFootnote({ index }: Passage, { passages }: Draft): boolean {
  let at = index - 1;
  if (!isFootnote(passages[at])) return false;
  while (isFootnote(passages[at])) at--;
  return passages[at]?.role === 'table';
}

function isFootnote(passage: Passage | undefined): boolean {
  const mark = passage?.role === 'paragraph' ? passage.block.marks[0] : undefined;
  return (
    mark?.kind === 'superscript' && mark.start === 0 && /^[a-z]$/.test(passage?.block.text.slice(0, mark.end) ?? '')
  );
}
