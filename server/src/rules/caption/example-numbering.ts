/** A single example is 示例：, several examples of one clause are 示例1：, 示例2：. */
import { type Rule, STANDARDS, say } from '../rule.ts';
import { checkRemarks } from './remark-numbering.ts';

export const exampleNumbering: Rule = {
  id: 'example-numbering',
  category: 'caption',
  title: say('示例的编号', 'Numbering of examples'),
  why: say(
    '每个章、条或术语条目中，只有一个示例时标明“示例：”；有多个示例时宜从“示例1：”开始编号。换一个条或条目，编号重新从1开始。',
    'In each clause or term entry a single example is marked 示例：; several should be numbered from 示例1：. The next clause or entry starts anew.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.10.2' }],
  covers: ['NTE-01'],
  profiles: STANDARDS,
  bad: [
    {
      text: '## 5.1 标记\n\n标记由代号和规格组成。\n\n示例⟦1⟧：DJ-20。\n\n## 5.2 外观\n',
      fixed: '## 5.1 标记\n\n标记由代号和规格组成。\n\n示例：DJ-20。\n\n## 5.2 外观\n',
    },
    {
      text: '## 5.1 标记\n\n标记由代号和规格组成。\n\n⟦示例⟧：DJ-20。\n\n示例：DJ-30。\n',
      fixed: '## 5.1 标记\n\n标记由代号和规格组成。\n\n示例1：DJ-20。\n\n示例2：DJ-30。\n',
    },
    { text: '## 5.1 标记\n\n示例1：DJ-20。\n\n示例⟦3⟧：DJ-30。\n' },
  ],
  good: [
    { text: '## 5.1 标记\n\n示例：DJ-20。\n\n## 5.2 代号\n\n示例：DJ。\n' },
    { text: '## 5.1 标记\n\n示例1：DJ-20。\n\n示例2：DJ-30。\n\n## 5.2 代号\n\n示例1：DJ。\n\n示例2：DK。\n' },
    {
      text: '## 5.1 标记\n\n示例1：\n\n| 代号 | 含义 |\n| --- | --- |\n| DJ | 电机 |\n\n示例2：\n\n| 代号 | 含义 |\n| --- | --- |\n| DK | 电抗器 |\n',
    },
    { text: '## 5.1 标记\n\n##### 示例 1：\n\nDJ-20\n\n##### 示例 2：\n\nDJ-30\n' },
  ],
  check(context) {
    checkRemarks('example', context);
  },
};
