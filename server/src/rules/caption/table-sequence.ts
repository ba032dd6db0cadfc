/** Tables are numbered continuously through the main body, and anew in each annex. */
import { type Rule, STANDARDS, say } from '../rule.ts';
import { captionSeries, TABLE_WORDS } from './caption-numbers.ts';
import { checkSeries } from './series.ts';

const TABLE = '| 项目 | 指标 |\n| --- | --- |\n| 温升 | 60 K |\n';

export const tableSequence: Rule = {
  id: 'table-sequence',
  category: 'caption',
  title: say('表的编号应连续', 'Tables are numbered continuously'),
  why: say(
    '表编号由“表”和从1开始的阿拉伯数字组成，从引言开始一直连续到附录之前，与章条编号无关；每个附录中的表重新从1开始，编为“表A.1”“表A.2”……。跳号、重号会使“见表×”落空或指错。转页接排的表重复编号并注明“（续）”。',
    'Tables are numbered 表1, 表2 … from the introduction up to the annexes, whatever the clause; each annex starts anew with 表A.1. A gap or a number that stands twice makes references miss. A continued table repeats its number with （续）.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.8.2.1' },
    { document: 'GB/T 1.1—2020', clause: '9.6.3.1' },
  ],
  covers: ['TAB-01'],
  profiles: STANDARDS,
  bad: [
    { text: `表1 绕组温升\n\n${TABLE}\n表2 噪声限值\n\n${TABLE}\n表⟦4⟧ 振动限值\n\n${TABLE}` },
    { text: `# 1 范围\n\n# 5 要求\n\n表⟦2⟧ 绕组温升\n\n${TABLE}` },
    { text: `表6 绕组温升\n\n${TABLE}\n表⟦6⟧ 噪声限值\n\n${TABLE}\n表7 振动限值\n\n${TABLE}` },
    // One wrong number, and the next one is right again.
    { text: `表1 绕组温升\n\n${TABLE}\n表⟦3⟧ 噪声限值\n\n${TABLE}\n表3 振动限值\n\n${TABLE}\n表4 效率\n\n${TABLE}` },
    { text: `表1 绕组温升\n\n${TABLE}\n表⟦1⟧ 噪声限值\n\n${TABLE}\n表3 振动限值\n\n${TABLE}` },
    { text: `表1 绕组温升\n\n${TABLE}\n表3 噪声限值\n\n${TABLE}\n表⟦2⟧ 振动限值\n\n${TABLE}\n表4 效率\n\n${TABLE}` },
    { text: `# 附录A（资料性）试验记录\n\n表A.1 环境记录\n\n${TABLE}\n表⟦A.3⟧ 温升记录\n\n${TABLE}` },
    { text: `# 5 要求\n\n表1 绕组温升\n\n${TABLE}\n# 附录A（资料性）试验记录\n\n表⟦B.1⟧ 温升记录\n\n${TABLE}` },
  ],
  good: [
    { text: `表1 绕组温升\n\n${TABLE}\n表1（续）\n\n${TABLE}\n表2 噪声限值\n\n${TABLE}` },
    { text: `# 5 要求\n\n表4 绕组温升\n\n${TABLE}\n# 6 试验方法\n\n表5 试验条件\n\n${TABLE}` },
    { text: `# 5 要求\n\n表1 绕组温升\n\n${TABLE}\n# 附录A（资料性）试验记录\n\n表A.1 温升记录\n\n${TABLE}` },
    // The table between the two has lost its caption: that is another fault than a wrong number.
    { text: `表1 绕组温升\n\n${TABLE}\n噪声限值如下。\n\n${TABLE}\n表3 振动限值\n\n${TABLE}` },
    {
      text: `## 5.2 表的形式\n\n表1 绕组温升\n\n${TABLE}\n示例：\n\n表7 效率\n\n${TABLE}\n## 5.3 噪声\n\n表2 噪声限值\n\n${TABLE}`,
    },
    {
      text: `表1 绕组温升\n\n${TABLE}\n表1 规定了绕组温升的限值，表3规定的限值不适用于本条。\n\n表2 噪声限值\n\n${TABLE}`,
    },
  ],
  check(context) {
    checkSeries(captionSeries(context.draft, 'table'), TABLE_WORDS, context);
  },
};
