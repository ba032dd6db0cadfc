/** Where there are several methods for one property, one of them is named for disputes. */
import type { Clause, Draft } from '../../draft/draft.ts';
import { isProductStandard, productChapters } from '../../facts/product-chapters.ts';
import { perBlock, wholeText } from '../../source/per-block.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { nameSpan } from './order.ts';

const HEAD = '# 1 范围\n\n# 2 技术要求\n\n## 2.1 含水率\n\n应不大于8%。\n\n# 3 试验方法\n\n';

export const refereeMethod: Rule = {
  id: 'referee-method',
  category: 'product',
  title: say('有多种试验方法时指明仲裁方法', 'Of several test methods one is for disputes'),
  why: say(
    '同一特性有几种适用的试验方法时，应指明仲裁方法，例如“以方法A为仲裁方法”，否则有争议时无从判定。',
    'Where several methods may be used for one property, the one that decides in a dispute has to be named (以方法A为仲裁方法).',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 20001.10—2014', clause: '6.7.3' }],
  covers: ['PRD-08'],
  profiles: STANDARDS,
  bad: [
    {
      objectType: 'product',
      text: `${HEAD}## ⟦3.1 含水率⟧\n\n### 3.1.1 方法A：烘干法\n\n烘干。\n\n### 3.1.2 方法B：红外法\n\n测量。\n`,
    },
    {
      objectType: 'product',
      text: `${HEAD}## ⟦3.1 含水率⟧\n\n### 3.1.1 第一法　烘干法\n\n烘干。\n\n### 3.1.2 第二法　红外法\n\n测量。\n`,
    },
  ],
  good: [
    {
      objectType: 'product',
      text: `${HEAD}## 3.1 含水率\n\n### 3.1.1 方法A：烘干法（仲裁法）\n\n烘干。\n\n### 3.1.2 方法B：红外法\n\n测量。\n`,
    },
    {
      objectType: 'product',
      text: `${HEAD}有争议时以各方法中的第一法为准。\n\n## 3.1 含水率\n\n### 3.1.1 第一法　烘干法\n\n烘干。\n\n### 3.1.2 第二法　红外法\n\n测量。\n`,
    },
    // One method each for different properties; steps.
    {
      objectType: 'product',
      text: `${HEAD}## 3.1 含水率\n\n### 3.1.1 烘干法\n\n烘干。\n\n### 3.1.2 计算方法\n\n计算。\n`,
    },
    { objectType: 'product', text: `${HEAD}## 3.1 方法A\n\n烘干。\n\n## 3.2 外观\n\n目测。\n` },
    // Methods for different products.
    {
      objectType: 'product',
      text: `${HEAD}## 3.1 含水率\n\n### 3.1.1 方法A（适用于颗粒）\n\n烘干。\n\n### 3.1.2 方法B（适用于粉末）\n\n测量。\n`,
    },
  ],
  check({ draft, report }: RuleContext): void {
    if (!isProductStandard(draft)) return;
    for (const { clause: chapter, elements } of productChapters(draft)) {
      if (!elements.includes('test-methods')) continue;
      for (const clause of withSubclauses(chapter)) {
        const methods = clause.children.filter(({ title }) => NUMBERED_METHOD.test(title));
        if (methods.length < 2 || namesReferee(chapter, clause, draft)) continue;
        report({
          at: nameSpan(clause),
          message: say(
            `有${methods.length}种方法，应指明哪一种是仲裁方法`,
            `there are ${methods.length} methods: say which one decides in a dispute`,
          ),
        });
      }
    }
  },
};

/** 方法A, 第一法, A法, 方法一 */
const NUMBERED_METHOD = /^(?:方法\s?[A-Z一二三四五1-5](?![A-Za-z])|第[一二三四五]法|[A-E]法|[甲乙丙丁]法)/;

const REFEREE = /仲裁|争议|异议|分歧|为准|优先|适用于|只适用|首选/;
const speaksOfReferee = perBlock((block) => REFEREE.test(wholeText(block)));

/** In the clause, or in what the chapter says before its first clause. */
function namesReferee(chapter: Clause, { first, end }: Clause, draft: Draft): boolean {
  const before = draft.passages.slice(chapter.first, chapter.children[0]?.first ?? chapter.end);
  return [...before, ...draft.passages.slice(first, end)].some(({ block }) => speaksOfReferee(block));
}

function withSubclauses(clause: Clause): Clause[] {
  return [clause, ...clause.children.flatMap(withSubclauses)];
}
