/** A caption has a gap behind its number, and no mark at its end. */
import { POLICIES, type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
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
  covers: ['FIG-03', 'TAB-03', 'PUN-05'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    { text: `表1⟦：⟧尺寸\n\n${TABLE}`, fixed: `表1　尺寸\n\n${TABLE}` },
    { text: '![](a.png)\n\n图1⟦:⟧外形\n', fixed: '![](a.png)\n\n图1　外形\n' },
    { text: '![](a.png)\n\n图1 外形⟦。⟧\n', fixed: '![](a.png)\n\n图1 外形\n' },
    { text: `表1 主要尺寸⟦：⟧\n\n${TABLE}`, fixed: `表1 主要尺寸\n\n${TABLE}` },
    {
      text: `一、任务见表1。\n\n表1　重点任务⟦。⟧\n\n${TABLE}\n二、甲。\n\n三、乙。\n`,
      fixed: `一、任务见表1。\n\n表1　重点任务\n\n${TABLE}\n二、甲。\n\n三、乙。\n`,
      profile: 'policy',
    },
    { text: `表1⟦. ⟧尺寸\n\n${TABLE}`, fixed: `表1　尺寸\n\n${TABLE}` },
  ],
  good: [
    { text: `表1　尺寸\n\n${TABLE}` },
    { text: `表1 尺寸（续）\n\n${TABLE}` },
    { text: `表1 “-1”型的尺寸\n\n${TABLE}` },
    // In a policy document only the end is certain.
    { text: `一、甲。\n\n表1：重点任务\n\n${TABLE}\n二、甲。\n\n三、乙。\n`, profile: 'policy' },
    // Sentences about the table.
    { text: `尺寸见下。\n\n表1 给出了尺寸。\n\n${TABLE}` },
    { text: `表1 中的尺寸如下：\n\n${TABLE}` },
    { text: `表1：\n\n${TABLE}` },
    { text: '![](a.png)\n\n图1 反映了温度的变化。\n' },
    { text: '![](a.png)\n\n图1 外形\n\n图1 为杯体的外形。\n' },
  ],
  check({ draft, profile, report }: RuleContext): void {
    const inExample = exampleFinder(draft);
    for (const { passage, label, title, body } of draft.captions) {
      if (inExample(passage)) continue;
      const { length } = passage.block.text;
      if (body !== passage && /[。；：，]$/.test(passage.block.text)) {
        const at = span(passage, length - 1, length);
        report({
          at,
          message: say('图题、表题的末尾不用标点', 'no mark at the end of a caption'),
          fixes: [{ title: say('删去标点', 'Remove the mark'), kind: 'safe', edits: [{ at, text: '' }] }],
        });
      }
      if (POLICIES.includes(profile)) continue;
      const gap = GAP.exec(passage.block.text.slice(label.end, label.end + 8));
      if (!gap || !body || body === passage || title === '') continue;
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
  },
};

const GAP = /^\s*(?:[：:．]|\.(?!\d))\s*(?=\S)/;
