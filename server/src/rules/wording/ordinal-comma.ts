/** Behind 第一 and 首先, where they begin a point, stands ，. */
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { matches, proseColumn, replacement } from './texts.ts';

export const ordinalComma: Rule = {
  id: 'ordinal-comma',
  category: 'wording',
  title: say('“第一”“首先”之后用逗号', 'A comma behind 第一 and 首先'),
  why: say(
    '“第”字头的序次语和“首先”“其次”“最后”之后用逗号；顿号只用在不带括号的汉字数字“一、”之后。',
    'Behind 第一 or 首先 at the beginning of a point stands a comma. The mark 、 belongs behind a bare Chinese numeral: 一、.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: 'B.3.1' }],
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
  ],
  good: [
    { text: '# 5 要求\n\n第一、二产业和第三产业。第一、第二类。首先，检查外观。\n' },
    { text: '# 5 要求\n\n第一种。第二、三、四组。位居第一、总分领先。\n' },
    { text: '第一、甲。\n\n第二、乙。\n\n三、丙。\n', profile: 'none' },
  ],
  check({ draft, report }) {
    for (const { hit, at, text } of commas(draft)) {
      if (isQuoted(text, hit.start)) continue;
      const word = /(?:第.{1,2}|首先|其次|再次|最后)$/.exec(text.slice(Math.max(0, hit.start - 3), hit.start))?.[0];
      report({
        at,
        message: say(`“${word}”之后用逗号`, `a comma stands behind ${word}`),
        fixes: [replacement(at, '，', 'safe')],
      });
    }
  },
};

const COMMA =
  /(?<=(?:^|[。；：])(?:第[一二三四五六七八九十]{1,2}|首先|其次|再次|最后))、(?![第一二三四五六七八九十、])/g;

const LIKELY = /(?:[一二三四五六七八九十]|首先|其次|再次|最后)、/;

const commas = proseColumn((text) => (LIKELY.test(text) ? matches(text, COMMA) : []));
