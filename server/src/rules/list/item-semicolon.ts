/** An item with a full stop inside does not end with a semicolon. */
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { endMark, innerStop, ordinaryLists } from './ends.ts';

const INTRO = '# 5 要求\n\n水杯应符合下列要求：\n\n';

export const itemSemicolon: Rule = {
  id: 'item-semicolon',
  category: 'list',
  title: say('内含句号的列项末尾不用分号', 'An item with 。 inside does not end with ；'),
  why: say(
    '分号的停顿小于句号。列项中有一项已含句号时，各项末尾不再用分号：改用以句号结尾的引语和各项，或者把该项改写为一句话。',
    'A semicolon separates less than a full stop. Once an item has 。 inside, the items do not end with ；: let the lead-in and all items end with 。, or put the item into one sentence.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 15834—2011', clause: 'A.5' },
    { document: 'GB/T 1.1—2020', clause: '9.4.1' },
  ],
  covers: ['LST-11'],
  profiles: STANDARDS,
  bad: [
    { text: `${INTRO}a) 表面平整。划痕不长于3 mm⟦；⟧\n\nb) 颜色均匀。\n` },
    { text: `${INTRO}——放平。静置1 h⟦;⟧\n\n——加载。\n` },
    { text: `${INTRO}- 放平。\n- 加载。保持1 min⟦；⟧\n- 卸载。\n` },
  ],
  good: [
    { text: `${INTRO}a) 表面平整，划痕不长于3 mm；\n\nb) 颜色均匀。\n` },
    { text: `${INTRO}a) 放平。静置1 h。\n\nb) 加载。\n` },
    { text: `${INTRO}a) 标明“小心轻放。请勿倒置。”字样；\n\nb) 放平（静置1 h。）；\n\nc) 加载。\n` },
    { text: `${INTRO}a) 压力为0.5 MPa；\n\nb) 温度为20 ℃。\n` },
  ],
  check({ draft, report }: RuleContext): void {
    for (const list of ordinaryLists(draft)) {
      for (const { passage } of list.items) {
        const { text } = passage.block;
        if (endMark(passage) !== 'semicolon' || innerStop(passage) < 0) continue;
        report({
          at: span(passage, text.length - 1, text.length),
          message: say(
            '此项内已有句号，末尾不应再用分号；改用句号（引语和各项也以句号结尾），或改写为一句话',
            'this item has a full stop inside, so it cannot end with a semicolon: end it with 。 like the lead-in and the other items, or make it one sentence',
          ),
        });
      }
    }
  },
};
