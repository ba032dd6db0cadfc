/** Articles of a law are cited in Chinese numerals: 第十二条第一款第（三）项. */
import { chineseNumeral } from '../../../../grammar/numeral.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, say } from '../rule.ts';
import { matches, proseColumn, replacement } from '../wording/texts.ts';

export const articleNumeral: Rule = {
  id: 'article-numeral',
  category: 'policy',
  title: say('引用法律的条、款、项用汉字数字', 'Articles of a law are cited in Chinese numerals'),
  why: say(
    '我国法律、法规的条、款、项用汉字数字编号，引用时照原文书写：第十二条第一款第（三）项。',
    'The articles of Chinese laws are numbered in Chinese numerals; citing them, one writes them as they stand there.',
  ),
  severity: 'info',
  basis: [{ document: '立法惯例', clause: '' }],
  covers: ['POL-11'],
  profiles: POLICIES,
  bad: [
    {
      text: '一、依据《计量法》⟦第12条⟧的规定。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、依据《计量法》第十二条的规定。\n\n二、甲。\n\n三、乙。\n',
    },
    {
      text: '一、违反《产品质量法》⟦第27条第1款第（3）项⟧的，责令改正。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、违反《产品质量法》第二十七条第一款第（三）项的，责令改正。\n\n二、甲。\n\n三、乙。\n',
    },
    {
      text: '一、按照《上海市计量条例》⟦第9条⟧和《标准化法实施办法》⟦第103条⟧执行。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、按照《上海市计量条例》第九条和《标准化法实施办法》第一百零三条执行。\n\n二、甲。\n\n三、乙。\n',
    },
  ],
  good: [
    {
      text: '一、依据《计量法》第十二条、《联合国宪章》第51条、《技术性贸易壁垒协定》第2条的规定。\n\n二、甲。\n\n三、乙。\n',
    },
    { text: '一、执行《合同》第3条和《行动方案》第1条措施。\n\n二、写作“《计量法》第12条”。\n\n三、乙。\n' },
    {
      text: '一、甲。\n\n二、乙。\n\n三、丙。\n\n| 罪名 | 条文 |\n| --- | --- |\n| 甲罪 | 《刑法》第134条 |\n',
    },
  ],
  check({ draft, report }) {
    for (const { hit, at, text } of articles(draft)) {
      // Tables have no room.
      if (at.cell || isQuoted(text, hit.start)) continue;
      const written = text.slice(hit.start, hit.end);
      const repair = written.replace(/\d+/g, (number) => chineseNumeral(Number(number)));
      report({
        at,
        message: say(`引用法律的条、款、项用汉字数字：${repair}`, `articles are cited in Chinese numerals: ${repair}`),
        fixes: [replacement(at, repair, 'safe')],
      });
    }
  },
};

const ARTICLE =
  /(?<=(?:(?<!办|无|方)法|条例|实施办法|实施细则)》\s?)第[1-9]\d{0,3}条(?:第\d{1,2}款)?(?:第[（(]?\d{1,2}[）)]?项)?/g;

const articles = proseColumn((text) => (/》\s?第\d/.test(text) ? matches(text, ARTICLE) : []));
