/** Figures are numbered continuously through the main body, and anew in each annex. */
import { type Rule, STANDARDS, say } from '../rule.ts';
import { captionSeries, FIGURE_WORDS } from './caption-numbers.ts';
import { checkSeries } from './series.ts';

export const figureSequence: Rule = {
  id: 'figure-sequence',
  category: 'caption',
  title: say('图的编号应连续', 'Figures are numbered continuously'),
  why: say(
    '图编号由“图”和从1开始的阿拉伯数字组成，从引言开始一直连续到附录之前，与章条和表的编号无关；每个附录中的图重新从1开始，编为“图A.1”“图A.2”……。跳号、重号会使“见图×”落空或指错。',
    'Figures are numbered 图1, 图2 … from the introduction up to the annexes, whatever the clause; each annex starts anew with 图A.1. A gap or a number that stands twice makes references miss.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.7.2.1' },
    { document: 'GB/T 1.1—2020', clause: '9.6.3.1' },
  ],
  covers: ['FIG-01'],
  profiles: STANDARDS,
  bad: [
    { text: '![](a.png)\n\n图1 整机结构\n\n![](b.png)\n\n图⟦3⟧ 接线方式\n' },
    // A picture without a caption does not account for the number here: the next one is right again.
    {
      text: '# 1 范围\n\n![](a.png)\n\n方向相同。\n\n电路相同。\n\n![](b.png)\n\n图⟦2⟧ 结构\n\n![](c.png)\n\n图2 接线\n',
    },
    { text: '![](a.png)\n\n图3 整机结构\n\n![](b.png)\n\n图⟦3⟧ 接线方式\n\n![](c.png)\n\n图4 试验装置\n' },
    { text: '# 附录A（规范性）试验装置\n\n![](a.png)\n\n图A.1 夹具\n\n![](b.png)\n\n图⟦A.3⟧ 支架\n' },
    {
      text: '# 附录A（规范性）夹具\n\n![](a.png)\n\n图A.1 夹具\n\n# 附录B（规范性）支架\n\n![](b.png)\n\n图⟦A.2⟧ 支架\n',
    },
  ],
  good: [
    {
      text: '![](a.png)\n\n图1 整机结构\n\n表1 尺寸\n\n| 代号 | 尺寸 |\n| --- | --- |\n| L | 20 |\n\n![](b.png)\n\n图2 接线方式\n',
    },
    { text: '![](a.png)\n\n图1 整机结构\n\n![](b.png)\n\n图1 整机结构（续）\n\n![](c.png)\n\n图2 接线方式\n' },
    { text: '# 5 要求\n\n![](a.png)\n\n图1 整机结构\n\n# 附录A（规范性）试验装置\n\n![](b.png)\n\n图A.1 夹具\n' },
    // The number of the picture between the two stands in its description.
    { text: '![](a.png)\n\n图1 整机结构\n\n![图2 接线方式](b.png)\n\n![](c.png)\n\n图3 试验装置\n' },
    { text: '![](a.png)\n\n图1 整机结构\n\n示例：\n\n图3（第 2 页/共 3 页）\n\n![](c.png)\n\n图2 试验装置\n' },
  ],
  check(context) {
    checkSeries(captionSeries(context.draft, 'figure'), FIGURE_WORDS, context);
  },
};
