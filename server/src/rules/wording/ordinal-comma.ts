/** Behind 第一 and 首先, where they begin a point, stands ，; behind （1） nothing. */
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { HAN, matches, proseColumn, replacement } from './texts.ts';

export const ordinalComma: Rule = {
  id: 'ordinal-comma',
  category: 'wording',
  title: say('“第一”“首先”之后用逗号，“（1）”之后不用标点', 'The mark behind 第一, 首先 and （1）'),
  why: say(
    '“第”字头的序次语和“首先”“其次”“最后”之后用逗号；顿号只用在不带括号的汉字数字“一、”之后，带括号的序次语“（1）”之后不用标点。',
    'Behind 第一 or 首先 at the beginning of a point stands a comma. The mark 、 belongs behind a bare Chinese numeral, 一、; behind a number in brackets,（1）, stands none.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: 'B.3.1、B.3.4' }],
  covers: ['PUN-10'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    {
      text: '一、甲。第一⟦、⟧培育主体。第二⟦、⟧完善标准。\n\n二、乙。\n\n三、丙。\n',
      fixed: '一、甲。第一，培育主体。第二，完善标准。\n\n二、乙。\n\n三、丙。\n',
      profile: 'policy',
    },
    {
      text: '# 5 要求\n\n首先⟦、⟧检查外观；其次⟦、⟧检查尺寸。\n',
      fixed: '# 5 要求\n\n首先，检查外观；其次，检查尺寸。\n',
    },
    {
      text: '# 5 要求\n\n应提交：（1）⟦、⟧申请书；（2）⟦、⟧证明。\n',
      fixed: '# 5 要求\n\n应提交：（1）申请书；（2）证明。\n',
    },
  ],
  good: [
    { text: '# 5 要求\n\n按公式：（1）、（2）计算，见表1（续）、图2。（一）、（二）项。见（1）、水。\n' },
    { text: '# 5 要求\n\n第一、二产业和第三产业。第一、第二类。首先，检查外观。\n' },
    { text: '# 5 要求\n\n第一种。第二、三、四组。位居第一、总分领先。\n' },
  ],
  check({ draft, report }) {
    for (const { hit, at, text } of commas(draft)) {
      if (isQuoted(text, hit.start)) continue;
      const before = text.slice(Math.max(0, hit.start - LONGEST), hit.start);
      const word = /(?:[（(][^（()]{1,3}[）)]|第.{1,2}|首先|其次|再次|最后)$/.exec(before)?.[0] ?? before;
      const isBracketed = /[）)]$/.test(word);
      report({
        at,
        message: isBracketed
          ? say(`“${word}”之后不用标点`, `no mark stands behind ${word}`)
          : say(`“${word}”之后用逗号`, `a comma stands behind ${word}`),
        fixes: [replacement(at, isBracketed ? '' : '，', 'safe')],
      });
    }
  },
};

const LONGEST = 5;
const COMMA = new RegExp(
  '(?<=(?:^|[。；：])(?:第[一二三四五六七八九十]{1,2}|首先|其次|再次|最后))、(?![第一二三四五六七八九十、])|' +
    `(?<=[。；：][（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)])、(?=[${HAN}])(?![和及或至])`,
  'g',
);
const LIKELY = /(?:[一二三四五六七八九十）)]|首先|其次|再次|最后)、/;

const commas = proseColumn((text) => (LIKELY.test(text) ? matches(text, COMMA) : []));
