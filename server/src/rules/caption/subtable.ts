/** A table is not split into 表2a and 表2b. */
import { type Rule, STANDARDS, say, span } from '../rule.ts';
import { isPart, isSplit, plainKeys, wholeKey } from './caption-numbers.ts';

const TABLE = '| 项目 | 指标 |\n| --- | --- |\n| 温升 | 60 K |\n';

export const subtable: Rule = {
  id: 'subtable',
  category: 'caption',
  title: say('不准许将表再细分为分表', 'Tables are not split into sub-tables'),
  why: say(
    '不准许将表再细分为分表，如将“表2”分为“表2a”和“表2b”。各表应分别编号；内容确为同一个表时合并为一个表。',
    'A table is not split into 表2a and 表2b: each table has a number of its own, or they become one table.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.8.1.3' }],
  covers: ['TAB-05'],
  profiles: STANDARDS,
  bad: [
    { text: `表⟦2a⟧ 绕组温升\n\n${TABLE}\n表⟦2b⟧ 轴承温升\n\n${TABLE}` },
    { text: `表2 温升\n\n${TABLE}\n表⟦2-1⟧ 轴承温升\n\n${TABLE}` },
  ],
  good: [
    { text: `表2 绕组温升\n\n${TABLE}\n表3 轴承温升\n\n${TABLE}` },
    { text: `表2 温升\n\n${TABLE}\n表2（续）\n\n${TABLE}` },
    { text: `# 附录A（规范性）记录\n\n表A.1 温升\n\n${TABLE}\n表A.2 噪声\n\n${TABLE}` },
    { text: `表1 a级产品的温升\n\n${TABLE}` },
  ],
  check({ draft, report }) {
    const plain = plainKeys(draft, 'table');
    for (const caption of draft.captions) {
      const { label, passage } = caption;
      if (caption.kind !== 'table' || caption.continued) continue;
      if (label.sub === '' && !isPart(caption, plain)) continue;
      const whole = isSplit(caption) ? wholeKey(caption) : label.key;
      report({
        at: span(passage, label.numberStart, label.end),
        message: say(
          `不准许将“表${whole}”再细分为分表，各表应分别编号`,
          `表${whole} is not split into sub-tables; each table has a number of its own`,
        ),
      });
    }
  },
};
