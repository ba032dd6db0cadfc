/** The test methods stand in the order of the requirements that they test. */
import type { Clause } from '../../draft/draft.ts';
import { pairsOf } from '../../facts/pairs.ts';
import { isProductStandard } from '../../facts/product-chapters.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { misplaced, nameOf } from './order.ts';

const HEAD =
  '# 1 范围\n\n# 2 技术要求\n\n## 2.1 外观\n\n应平整。\n\n## 2.2 噪声\n\n应小。\n\n## 2.3 温升\n\n应小。\n\n# 3 试验方法\n\n## 3.1 试验条件\n\n常温。\n\n';

export const testOrder: Rule = {
  id: 'test-order',
  category: 'product',
  title: say('试验方法与技术要求次序一致', 'Test methods stand in the order of the requirements'),
  why: say(
    '试验方法按技术要求的次序编排，读者容易对照，增删时也不易遗漏。标准没有明文规定，所以默认关闭。',
    'Test methods in the order of the requirements are easy to compare, and nothing is forgotten when one is added. No standard says so, so this rule is off by default.',
  ),
  severity: 'info',
  off: true,
  basis: [{ document: 'GB/T 20001.10—2014', clause: '6.7.1' }],
  covers: ['PRD-10'],
  profiles: STANDARDS,
  bad: [
    {
      objectType: 'product',
      text: `${HEAD}## 3.2 外观\n\n目测。\n\n## 3.3 温升\n\n测量。\n\n## ⟦3.4⟧ 噪声\n\n测量。\n`,
    },
    {
      profile: 'zhejiang-made',
      text: `${HEAD}## 3.2 噪声\n\n测量。\n\n## 3.3 温升试验\n\n测量。\n\n## ⟦3.4⟧ 外观检查\n\n目测。\n`,
    },
  ],
  good: [
    { objectType: 'product', text: `${HEAD}## 3.2 外观\n\n目测。\n\n## 3.3 噪声\n\n测量。\n\n## 3.4 温升\n\n测量。\n` },
    // One method for several requirements, another that stands anywhere.
    {
      objectType: 'product',
      text: `${HEAD}## 3.2 预热\n\n运行1 h。\n\n## 3.3 外观、噪声\n\n目测、测量。\n\n## 3.4 温升\n\n测量。\n`,
    },
    { objectType: 'service', text: `${HEAD}## 3.2 温升\n\n测量。\n\n## 3.3 外观\n\n目测。\n` },
  ],
  check({ draft, facts, report }: RuleContext): void {
    if (!isProductStandard(draft)) return;
    const pairing = pairsOf(facts);
    if (!pairing || pairing.tests.length > LONGEST) return;
    const requirementOf = new Map<Clause, Clause>();
    for (const test of pairing.tests) {
      const [pair, ...others] = pairing.requirementsOf(test);
      if (pair?.certainty === 'certain' && others.length === 0) requirementOf.set(test, pair.requirement);
    }
    const order = new Map(pairing.requirements.map((requirement, at) => [requirement, at]));
    const rank = (test: Clause): number => order.get(requirementOf.get(test) as Clause) ?? 0;
    for (const test of misplaced([...requirementOf.keys()], rank)) {
      if (!test.label) continue;
      const requirement = nameOf(requirementOf.get(test) as Clause);
      report({
        at: span(test.heading, test.label.numberStart, test.label.numberEnd),
        message: say(
          `“${nameOf(test)}”的次序与技术要求不一致：对应的是“${requirement}”`,
          `${nameOf(test)} stands in another order than its requirement ${requirement}`,
        ),
      });
    }
  },
};

/** Finding what is out of place takes time with the square of the number of tests. */
const LONGEST = 200;
