/** A caption has a gap behind its number, and no mark at its end. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import { blockLabel } from '../../draft/passages.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { exampleFinder } from './series.ts';

const TABLE = '| 代号 | 尺寸 |\n| --- | --- |\n| L | 20 |\n';

export const captionEndMark: Rule = {
  id: 'caption-end-mark',
  category: 'caption',
  title: say('图题、表题不带标点', 'Captions have no punctuation'),
  why: say(
    '图、表编号之后空一个汉字的间隙接排图题、表题，编号与题之间不用冒号、顿号，题的末尾不用标点。',
    'Behind the number of a figure or table comes a gap of one character and the title: no colon between them, and no mark at the end.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '10.4.2.1' },
    { document: 'GB/T 15834—2011', clause: 'A.1' },
  ],
  covers: ['FIG-03', 'TAB-03'],
  profiles: STANDARDS,
  bad: [
    { text: `表1⟦：⟧尺寸\n\n${TABLE}`, fixed: `表1　尺寸\n\n${TABLE}` },
    { text: '![](a.png)\n\n图1⟦:⟧外形\n', fixed: '![](a.png)\n\n图1　外形\n' },
    { text: '![](a.png)\n\n图1 外形⟦。⟧\n', fixed: '![](a.png)\n\n图1 外形\n' },
    { text: `表1 主要尺寸⟦：⟧\n\n${TABLE}`, fixed: `表1 主要尺寸\n\n${TABLE}` },
    { text: `表1⟦. ⟧尺寸\n\n${TABLE}`, fixed: `表1　尺寸\n\n${TABLE}` },
  ],
  good: [
    { text: `表1　尺寸\n\n${TABLE}` },
    { text: `表1 尺寸（续）\n\n${TABLE}` },
    { text: `表1 “-1”型的尺寸\n\n${TABLE}` },
    // Sentences about the table.
    { text: `尺寸见下。\n\n表1 给出了尺寸。\n\n${TABLE}` },
    { text: `表1 中的尺寸如下：\n\n${TABLE}` },
    { text: `表1：\n\n${TABLE}` },
    { text: '![](a.png)\n\n图1 反映了温度的变化。\n' },
    { text: '![](a.png)\n\n图1 外形\n\n图1 为杯体的外形。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const inExample = exampleFinder(draft);
    for (const { passage, label, title, body } of draft.captions) {
      const gap = GAP.exec(passage.block.text.slice(label.end, label.end + 8));
      if (!gap || !body || body === passage || title === '' || inExample(passage)) continue;
      const at = span(passage, label.end, label.end + gap[0].length);
      report({
        at,
        message: say(
          '编号与题之间空一个汉字的间隙，不用标点',
          'a gap of one character, and no mark, behind the number',
        ),
        fixes: [{ title: say('改为空一个汉字', 'Write a gap'), kind: 'safe', edits: [{ at, text: '\u3000' }] }],
      });
    }
    const bodies = new Set(draft.captions.map((caption) => caption.body));
    const ended = endedTitles(draft.passages);
    for (const index of filled(ended)) {
      const passage = draft.passages[index] as Passage;
      if (passage.role !== 'paragraph' || inExample(passage) || !standsAtBody(passage, bodies, draft)) continue;
      const { length } = passage.block.text;
      const at = span(passage, length - 1, length);
      report({
        at,
        message: say('图题、表题的末尾不用标点', 'no mark at the end of a caption'),
        fixes: [{ title: say('删去标点', 'Remove the mark'), kind: 'safe', edits: [{ at, text: '' }] }],
      });
    }
  },
};

const GAP = /^\s*(?:[：:．]|\.(?!\d))\s*(?=\S)/;
const LONGEST_TITLE = 30;
/** Words of a sentence, which no title has. */
const SENTENCE = /[了见应宜可是为给中，；、“”]|如下|下列|表示|表明|说明|规定|[的所]示|列出/;

/** Texts that would be captions but for the mark at their end. */
const endedTitles = blockColumn((block): boolean => {
  const { text, rows, kind } = block;
  if (rows.length > 0 || kind !== 'paragraph' || text.length > 40 || !/[。；：，]$/.test(text)) return false;
  const label = blockLabel(block);
  if ((label?.kind !== 'table' && label?.kind !== 'figure') || label.rest === label.end) return false;
  const title = text.slice(label.rest, -1);
  return title !== '' && title.length <= LONGEST_TITLE && !SENTENCE.test(title);
});

/** Whether the table below, or the figure above, has no other caption. */
function standsAtBody(passage: Passage, bodies: ReadonlySet<Passage | undefined>, { passages }: Draft): boolean {
  const kind = blockLabel(passage.block)?.kind;
  const beside = passages[passage.index + (kind === 'table' ? 1 : -1)];
  return beside?.role === kind && !bodies.has(beside);
}
