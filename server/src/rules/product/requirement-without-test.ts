/** Each requirement of a product standard has a test method. */
import type { Clause, Draft } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import type { Facts } from '../../facts/facts.ts';
import { needsTest, type Pairing, pairsOf } from '../../facts/pairs.ts';
import { isProductStandard } from '../../facts/product-chapters.ts';
import { isNear, subjectOf } from '../../facts/titles.ts';
import { perBlock, wholeText } from '../../source/per-block.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

const HEAD = '# 1 范围\n\n本文件规定了水壶的技术要求和试验方法。\n\n';
const REQUIREMENTS =
  '# 2 技术要求\n\n## 2.1 外观\n\n表面应平整。\n\n## 2.2 噪声\n\n噪声应不大于65 dB。\n\n## 2.3 热效率\n\n热效率应不低于90%。\n\n';
const TESTS =
  '# 3 试验方法\n\n## 3.1 外观\n\n目视检查。\n\n## 3.2 噪声\n\n用声级计测量。\n\n## 3.3 热效率\n\n加热并记录电能。\n';
const VIBRATION = '## ⟦2.4⟧ 振动\n\n振动速度应不大于5.8 mm/s。\n\n';

export const requirementWithoutTest: Rule = {
  id: 'requirement-without-test',
  category: 'product',
  title: say('每项技术要求有对应的试验方法', 'Each technical requirement has a test method'),
  why: say(
    '产品标准中的每项要求都应能证实：在试验方法中有对应的一条，或在条文中写明按哪个标准、用什么方法检查。准绳按四种线索找对应关系：试验方法的条提到该条，检验项目表的同一行列出两者，标题相同或相近，编号平行；四种都没有，才提出来。',
    'What a product standard requires can be verified: a clause of the test methods deals with it, or the requirement says itself by which standard or method it is checked. A pair is found where one mentions the other, where a row of the inspection table names both, where the titles are alike, or where the numbers are parallel. Only a requirement with none of these is reported.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 20001.10—2014', clause: '6.7.1.1' }],
  covers: ['PRD-04', 'ZZB-16'],
  profiles: STANDARDS,
  bad: [
    { objectType: 'product', text: `${HEAD}${REQUIREMENTS}${VIBRATION}${TESTS}` },
    { profile: 'zhejiang-made', text: `${HEAD}${REQUIREMENTS}${VIBRATION}${TESTS}` },
    // Not the last one; the tests behind it have moved up.
    {
      objectType: 'product',
      text: `${HEAD}${REQUIREMENTS.replace('## 2.3', '## ⟦2.3⟧ 跌落\n\n跌落后应无漏水。\n\n## 2.4')}${TESTS}`,
    },
    // Its untitled parts belong to one requirement.
    {
      objectType: 'product',
      text: `${HEAD}${REQUIREMENTS}## ⟦2.4⟧ 防护\n\n2.4.1 底座应能防溅水。\n\n2.4.2 壶盖应能锁定。\n\n${TESTS}`,
    },
  ],
  good: [
    { objectType: 'product', text: `${HEAD}${REQUIREMENTS}${TESTS}` },
    // The test mentions it.
    {
      objectType: 'product',
      text: `${HEAD}${REQUIREMENTS}## 2.4 振动\n\n应不大于5.8 mm/s。\n\n${TESTS}\n## 3.4 空载运行\n\n空载运行，检查2.4。\n`,
    },
    // A range of clauses.
    {
      objectType: 'product',
      text: `${HEAD}${REQUIREMENTS}## 2.4 壶盖\n\n应能锁定。\n\n## 2.5 提手\n\n应牢固。\n\n${TESTS}\n## 3.4 操作试验\n\n手动操作，检查2.2～2.5。\n`,
    },
    // The requirement says itself how it is checked, or by which standard.
    {
      objectType: 'product',
      text: `${HEAD}${REQUIREMENTS}## 2.4 气味\n\n感官检查，应无异味。\n\n## 2.5 安全\n\n应符合GB 4706.1的规定。\n\n## 2.6 壶盖\n\n壶盖按附录A测定，开启力应不大于20 N。\n\n${TESTS}`,
    },
    // A row of the inspection table.
    {
      objectType: 'product',
      text: `${HEAD}${REQUIREMENTS}## 2.4 壶盖锁定\n\n壶盖应能锁定。\n\n${TESTS}\n## 3.4 操作\n\n手动操作。\n\n# 4 检验规则\n\n表1 检验项目\n\n| 项目 | 要求条款 | 方法条款 | 型式检验 |\n| --- | --- | --- | --- |\n| 外观 | 2.1 | 3.1 | √ |\n| 锁定 | 2.4 | 3.4 | √ |\n`,
    },
    // Parallel numbers, other words.
    {
      objectType: 'product',
      text: `${HEAD}${REQUIREMENTS}## 2.4 异味\n\n应无异味。\n\n${TESTS}\n## 3.4 嗅辨\n\n由3人嗅辨。\n`,
    },
    // An annex has the method.
    {
      objectType: 'product',
      text: `${HEAD}${REQUIREMENTS}## 2.4 耐磨性\n\n磨耗应不大于5 mg。\n\n${TESTS}\n# 附录A（规范性）耐磨性试验\n\n磨1000次。\n`,
    },
    // What a text of the tests names.
    {
      objectType: 'product',
      text: `${HEAD}${REQUIREMENTS}## 2.4 容量\n\n应不小于1 L。\n\n${TESTS}\n测量后倒空，称量并换算容量。\n`,
    },
    // General conditions, and a heading that nothing stands under yet.
    {
      objectType: 'product',
      text: `${HEAD}${REQUIREMENTS}## 2.4 一般要求\n\n应按图样制造。\n\n## 2.5 耐热\n\n${TESTS}`,
    },
    // A test holds for the whole chapter.
    {
      objectType: 'product',
      text: `${HEAD}${REQUIREMENTS}## 2.4 振动\n\n应不大于5.8 mm/s。\n\n${TESTS}\n## 3.4 其他\n\n其余项目按相应标准检验。\n`,
    },
    // Part of a draft, and something that is no product.
    { objectType: 'product', text: `${REQUIREMENTS}## 2.4 振动\n\n应不大于5.8 mm/s。\n\n${TESTS}` },
    { objectType: 'service', text: `${HEAD}${REQUIREMENTS}## 2.4 振动\n\n应不大于5.8 mm/s。\n\n${TESTS}` },
  ],
  check({ draft, facts, report }: RuleContext): void {
    if (!isProductStandard(draft) || !isWholeStandard(draft)) return;
    const pairing = pairsOf(facts);
    if (!pairing || pairing.wholesale || pairing.tests.some(({ title }) => OTHERS.test(title))) return;
    const untested = untestedOf(pairing);
    // A draft that is mostly without pairs is not finished, or divided in another way.
    if (untested.length === 0 || untested.length * 2 > pairing.requirements.length) return;
    const citing = clausesThatCite(facts);
    const annexes = draft.clauses.filter(isInAnnex).map(({ title }) => subjectOf(title));
    for (const clause of untested) {
      const subject = subjectOf(clause.title);
      if (annexes.some((other) => other !== '' && isNear(subject, other))) continue;
      if (!clause.label || isVerifiedOtherwise(clause, draft, citing)) continue;
      const name = clause.titled === 'no' ? clause.key : `${clause.key}　${clause.title}`;
      report({
        at: span(clause.heading, clause.label.numberStart, clause.label.numberEnd),
        message: say(
          `“${name}”没有对应的试验方法：补一条试验方法，或在条文中写明按哪个标准、用什么方法检查`,
          `${name} has no test method: add one, or say in the clause by which standard or method it is checked`,
        ),
      });
    }
  },
};

/** A test that takes all that the others leave: 其他, 其余项目. */
const OTHERS = /^(?:其他|其它|其余|各项|全部)/;

function untestedOf(pairing: Pairing): Clause[] {
  return pairing.requirements.filter(
    (requirement) =>
      pairing.testsOf(requirement).length === 0 && !pairing.elsewhere.has(requirement) && needsTest(requirement),
  );
}

/** Words by which a requirement says itself how it is checked. */
const METHOD =
  /目[测视]|感官|手感|嗅|品尝|试验后|方法|(?:[按经用以在]|通过|进行|承受)[^。；]{1,60}(?:测定|测量|测试|检测|检查|检验|试验|称量)|(?:试验|检验|检测)(?:报告|证书)/;

const saysMethod = perBlock((block) => METHOD.test(wholeText(block)));

function clausesThatCite({ codes, mentions }: Facts): ReadonlySet<Clause | undefined> {
  const found = new Set<Clause | undefined>();
  for (const { span: at, context } of codes) if (context === 'text') found.add(at.passage.clause);
  for (const { span: at, resolution } of mentions) {
    const annex = resolution.to === 'label' && 'clause' in resolution.labelled && isInAnnex(resolution.labelled.clause);
    if (annex || resolution.to === 'other-document') found.add(at.passage.clause);
  }
  return found;
}

function isInAnnex({ element }: Clause): boolean {
  return element === 'annex';
}

/** Whether it says how it is checked, cites a standard that does, or says nothing yet. */
function isVerifiedOtherwise(clause: Clause, draft: Draft, citing: ReadonlySet<Clause | undefined>): boolean {
  let empty = clause.titled !== 'no';
  for (let at = clause.first; at < clause.end; at++) {
    const passage = draft.passages[at];
    if (!passage || passage.role === 'comment' || passage.role === 'layout') continue;
    if (citing.has(passage.clause) || (passage !== clause.heading && saysMethod(passage.block))) return true;
    if (passage === clause.heading && clause.titled === 'no' && saysMethod(passage.block)) return true;
    if (passage !== clause.heading && passage.role !== 'clause-title') empty = false;
  }
  return empty;
}
