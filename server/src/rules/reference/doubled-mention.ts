/** A label stands once where it is referred to: 表32表32. */
import { textOf } from '../../facts/place.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { referenceSlips } from './mentions.ts';

export const doubledMention: Rule = {
  id: 'doubled-mention',
  category: 'reference',
  title: say('引用的编号不应重复写两遍', 'A label is not written twice in a row'),
  why: say(
    '“如表32表32所示”一类的重复，多由Word的交叉引用域与手写编号并存造成。',
    'A doubled label such as 表32表32 mostly comes from a reference field of Word next to a number typed by hand.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.5.3' }],
  covers: ['CIT-05'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 要求\n\n消息格式如表3⟦表3⟧所示。\n', fixed: '# 5 要求\n\n消息格式如表3所示。\n' },
    { text: '# 5 要求\n\n接线见图A.1⟦图A.1⟧，步骤见附录B。\n', fixed: '# 5 要求\n\n接线见图A.1，步骤见附录B。\n' },
  ],
  good: [
    { text: '# 5 要求\n\n消息格式如表3、表4所示，见表3，表3的列见表4。\n' },
    { text: '# 5 要求\n\n代表3人，代表3人以上的见附录B B.2。\n' },
  ],
  check({ facts, report }: RuleContext): void {
    for (const { slip, at } of referenceSlips(facts)) {
      if (slip.kind !== 'doubled') continue;
      const label = textOf(at).slice(at.start, at.end);
      report({
        at,
        message: say(`“${label}”重复`, `${label} is written twice`),
        fixes: [{ title: say('删除重复的编号', 'delete the second one'), kind: 'meaning', edits: [{ at, text: '' }] }],
      });
    }
  },
};
