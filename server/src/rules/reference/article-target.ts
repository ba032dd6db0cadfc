/** Every article that a law says is its own is there. */

import { chineseNumeral } from '../../../../grammar/numeral.ts';
import type { Clause } from '../../draft/draft.ts';
import { textOf } from '../../facts/place.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, type RuleContext, say, span } from '../rule.ts';
import { isBroken } from './mentions.ts';

export const articleTarget: Rule = {
  id: 'article-target',
  category: 'reference',
  title: say('引用的本法条文应存在', 'The articles that a law refers to as its own exist'),
  why: say(
    '增删条文后，“违反本办法第十五条”一类的引用容易漏改，罚则因此落空。条的序号统一编排，引用应与现有的条对应。',
    'When articles come and go, references such as 违反本办法第十五条 are easily left behind, and a penalty then punishes nothing.',
  ),
  severity: 'error',
  basis: [{ document: '中华人民共和国立法法（2015年修正）', clause: '第六十一条' }],
  covers: ['CIT-05'],
  profiles: POLICIES,
  bad: [
    {
      text: '第一条 为了保护环境，制定本办法。\n\n第二条 单位应当登记。\n\n第三条 违反本办法⟦第二十条⟧、⟦第二十条之一⟧规定的，责令改正。\n\n第四条 本办法自公布之日起施行。\n',
    },
  ],
  good: [
    {
      text: '第一条 为了保护环境，制定本办法。\n\n第二条 单位应当依照《中华人民共和国环境保护法》第六十三条的规定登记。\n\n第三条 违反本办法第二条规定的，依照刑法第三百三十八条追究责任。\n',
    },
    {
      text: '第十八条 单位应当登记。\n\n第十九条 违反本办法第三十条规定的，责令改正。\n\n第二十条 本办法自公布之日起施行。\n',
    },
    {
      text: '第一条 为了保护环境，制定本办法。\n\n第二条 将原办法的有关条文改为：“违反本办法第二十条规定的，责令改正。”\n\n第三条 本办法自公布之日起施行。\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const articles = draft.clauses.filter((clause) => clause.label?.kind === 'article');
    const last = lastArticle(articles);
    if (!last) return;
    for (const mention of facts.mentions) {
      const { target, span: at } = mention;
      // 第二十条之一 has the key 20-1: it stands behind article 20.
      const number = Number.parseInt(target.key, 10);
      if (target.kind !== 'article' || !isBroken(mention) || !(number > last.number)) continue;
      if (isQuoted(textOf(at), at.start)) continue;
      const end = `第${chineseNumeral(last.number)}条`;
      report({
        at: { ...at, end: target.path[0]?.start ?? at.end },
        message: say(
          `没有第${chineseNumeral(number)}条；最后一条是${end}`,
          `there is no article ${number}; the last one is article ${last.number}`,
        ),
        related: [{ at: headingOf(last.clause), message: say('最后一条', 'the last article') }],
      });
    }
  },
};

/** The article with the highest number, of a law that is there from its first article on. */
function lastArticle(articles: readonly Clause[]): { readonly clause: Clause; readonly number: number } | undefined {
  if (articles.length < 3 || articles[0]?.label?.path[0] !== 1) return undefined;
  let last: { clause: Clause; number: number } | undefined;
  for (const clause of articles) {
    const number = clause.label?.path[0] ?? 0;
    if (number > (last?.number ?? 0)) last = { clause, number };
  }
  return last;
}

function headingOf(clause: Clause) {
  return span(clause.heading, 0, clause.label?.end ?? 0);
}
