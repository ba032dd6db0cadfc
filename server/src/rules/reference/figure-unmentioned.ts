/** Every figure is mentioned in the text. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { reportUnmentioned } from './caption-mentions.ts';

export const figureUnmentioned: Rule = {
  id: 'figure-unmentioned',
  category: 'reference',
  title: say('每个图都应在条文中提及', 'Every figure is mentioned in the text'),
  why: say(
    '把内容画成图之处，应以适当的表述提及图的编号（“应与图3相符合”“见图3”），使用者才知道图中的内容是要求还是资料。',
    'Where content is put into a figure, the text has to mention its number in a form that shows whether the figure is a requirement or information.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.7.1.2' }],
  covers: ['FIG-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n数值见图1。\n\n![](a.png)\n\n图1 外形\n\n![](a.png)\n\n⟦图2⟧ 外形\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n数值见图1～图3和图A.1。\n\n![](a.png)\n\n图1 外形\n\n![](a.png)\n\n图2 外形\n\n![](a.png)\n\n图3 外形\n\n# 附录A\n\n（资料性）\n\n示例\n\n![](a.png)\n\n图A.1 外形\n',
    },
    { text: '# 3 要求\n\n![](a.png)\n\n图1 外形\n' },
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n数值如下图所示。\n\n![](a.png)\n\n图1 外形\n\n图1（续）\n\n数值按图 2、3和4的规定。\n\n## 3.1 其他\n\n![](a.png)\n\n图2 外形\n',
    },
  ],
  check(context: RuleContext): void {
    reportUnmentioned('figure', context);
  },
};
