/** Every table is mentioned in the text. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { reportUnmentioned } from './caption-mentions.ts';

export const tableUnmentioned: Rule = {
  id: 'table-unmentioned',
  category: 'reference',
  title: say('每个表都应在条文中提及', 'Every table is mentioned in the text'),
  why: say(
    '把内容列成表格之处，应以适当的表述提及表的编号（“应符合表3的规定”“见表3”），使用者才知道表中的内容是要求还是资料。',
    'Where content is put into a table, the text has to mention its number in a form that shows whether the table is a requirement or information.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.8.1.2' }],
  covers: ['TAB-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n数值见表1。\n\n表1 数值\n\n| 项目 | 值 |\n| --- | --- |\n| a | 1 |\n\n⟦表2⟧ 数值\n\n| 项目 | 值 |\n| --- | --- |\n| a | 1 |\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n数值见表1～表3和表A.1。\n\n表1 数值\n\n| 项目 | 值 |\n| --- | --- |\n| a | 1 |\n\n表2 数值\n\n| 项目 | 值 |\n| --- | --- |\n| a | 1 |\n\n表3 数值\n\n| 项目 | 值 |\n| --- | --- |\n| a | 1 |\n\n# 附录A\n\n（资料性）\n\n示例\n\n表A.1 数值\n\n| 项目 | 值 |\n| --- | --- |\n| a | 1 |\n',
    },
    { text: '# 3 要求\n\n表1 数值\n\n| 项目 | 值 |\n| --- | --- |\n| a | 1 |\n' },
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n数值如下表所示。\n\n表1 数值\n\n| 项目 | 值 |\n| --- | --- |\n| a | 1 |\n\n表1（续）\n\n数值按表 2、3和4的规定。\n\n## 3.1 其他\n\n表2 数值\n\n| 项目 | 值 |\n| --- | --- |\n| a | 1 |\n',
    },
  ],
  check(context: RuleContext): void {
    reportUnmentioned('table', context);
  },
};
