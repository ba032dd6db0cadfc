/** Each test method of a product standard serves a requirement. */
import type { Clause } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import type { Facts } from '../../facts/facts.ts';
import { type Pairing, pairsOf, servesOne } from '../../facts/pairs.ts';
import { isProductStandard } from '../../facts/product-chapters.ts';
import { subjectOf } from '../../facts/titles.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

const HEAD = '# 1 范围\n\n本文件规定了水壶的技术要求和试验方法。\n\n';
const REQUIREMENTS = '# 2 技术要求\n\n## 2.1 外观\n\n表面应平整。\n\n## 2.2 噪声\n\n噪声应不大于65 dB。\n\n';
const TESTS = '# 3 试验方法\n\n## 3.1 外观\n\n目视检查。\n\n## 3.2 噪声\n\n用声级计测量。\n\n';

export const testWithoutRequirement: Rule = {
  id: 'test-without-requirement',
  category: 'product',
  title: say('每个试验方法有对应的技术要求', 'Each test method serves a requirement'),
  why: say(
    '技术要求与试验方法应一一对应。没有要求与之对应的试验方法，或者是要求漏写了，或者是方法多余了；试验条件、仪器、试样制备等共用的条不算。',
    'Requirements and test methods correspond to each other. Behind a test method without a requirement there is a requirement that was forgotten, or nothing. Clauses that all tests share (conditions, apparatus, preparation of samples) do not count.',
  ),
  severity: 'info',
  basis: [{ document: 'GB/T 20001.10—2014', clause: '6.7.1.1' }],
  covers: ['PRD-04', 'ZZB-16'],
  profiles: STANDARDS,
  bad: [
    { objectType: 'product', text: `${HEAD}${REQUIREMENTS}${TESTS}## ⟦3.3⟧ 跌落\n\n从0.5 m高处跌落。\n` },
    { profile: 'zhejiang-made', text: `${HEAD}${REQUIREMENTS}${TESTS}## ⟦3.3⟧ 盐雾\n\n喷雾48 h。\n` },
  ],
  good: [
    { objectType: 'product', text: `${HEAD}${REQUIREMENTS}${TESTS}` },
    // Clauses that the tests share.
    {
      objectType: 'product',
      text: `${HEAD}${REQUIREMENTS}${TESTS}## 3.3 试验条件\n\n常温。\n\n## 3.4 仪器和设备\n\n声级计。\n\n## 3.5 试验报告\n\n写明结果。\n`,
    },
    // It is mentioned somewhere, or tests what another chapter requires.
    {
      objectType: 'product',
      text: `${HEAD}${REQUIREMENTS}${TESTS}## 3.3 跌落\n\n跌落。\n\n## 3.4 材料厚度\n\n测量。\n\n# 4 检验规则\n\n定型时按3.3检验。\n\n# 5 材料\n\n## 5.1 材料厚度\n\n应不小于1 mm。\n`,
    },
    // Requirements in one text, without clauses for each.
    {
      objectType: 'product',
      text: `${HEAD}# 2 技术要求\n\n2.1 外观应平整，噪声应不大于65 dB。\n\n2.2 应经久耐用。\n\n${TESTS}`,
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    if (!isProductStandard(draft) || !isWholeStandard(draft)) return;
    const pairing = pairsOf(facts);
    if (!pairing || pairing.wholesale) return;
    const idle = pairing.tests.filter((test) => test.titled === 'yes' && servesOne(test) && isIdle(test, pairing));
    // Where most are without, the tests are divided in another way than the requirements.
    if (idle.length === 0 || idle.length * 2 > pairing.tests.length) return;
    const subjects = new Set<string>();
    for (const clause of draft.clauses) {
      if (clause.title !== '' && !pairing.tests.includes(clause)) subjects.add(subjectOf(clause.title));
    }
    for (const clause of idle) {
      if (!clause.label || subjects.has(subjectOf(clause.title)) || isMentioned(clause, facts)) continue;
      report({
        at: span(clause.heading, clause.label.numberStart, clause.label.numberEnd),
        message: say(
          `“${clause.key}　${clause.title}”没有对应的技术要求：是否漏了一条要求，或多了一个方法`,
          `no requirement belongs to ${clause.key} ${clause.title}: is one missing, or is the method idle?`,
        ),
      });
    }
  },
};

function isIdle(test: Clause, pairing: Pairing): boolean {
  return pairing.requirementsOf(test).length === 0;
}

/** By a clause outside of itself. */
function isMentioned(clause: Clause, { mentionsOf }: Facts): boolean {
  const family: Clause[] = [clause, ...clause.children];
  for (let at = clause.parent; at?.parent; at = at.parent) family.push(at);
  return family.some((member) =>
    mentionsOf({ kind: 'clause', clause: member }).some(
      ({ span: { passage } }) => passage.index < clause.first || passage.index >= clause.end,
    ),
  );
}
