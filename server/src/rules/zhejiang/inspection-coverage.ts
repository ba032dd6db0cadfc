/** The table of inspection items has every requirement that is tested. */
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import type { Facts, Mention } from '../../facts/facts.ts';
import { inspectionHeads, inspectionTables } from '../../facts/inspection-rows.ts';
import { needsTest, type Pairing, pairsOf, targetsOf } from '../../facts/pairs.ts';
import { productChapters } from '../../facts/product-chapters.ts';
import { subjectOf } from '../../facts/titles.ts';
import { perBlock } from '../../source/per-block.ts';
import { type Rule, type RuleContext, say, span } from '../rule.ts';

const HEAD =
  '# 1 范围\n\n# 2 技术要求\n\n## 2.1 外观\n\n应平整。\n\n## 2.2 噪声\n\n应小。\n\n## 2.3 温升\n\n2.3.1 绕组应不大于80 K。\n\n2.3.2 轴承应不大于55 K。\n\n';
const TESTS =
  '# 3 试验方法\n\n## 3.1 外观\n\n目测。\n\n## 3.2 噪声\n\n测量。\n\n## 3.3 温升\n\n用电阻法。\n\n## 3.4 振动\n\n测量。\n\n# 4 检验规则\n\n';
const HEADS =
  '表1 检验项目\n\n| 项目 | 技术要求条款 | 试验方法条款 | 出厂检验 | 型式检验 |\n| --- | --- | --- | --- | --- |\n';
const FIRST = '| 外观 | 2.1 | 3.1 | √ | √ |\n| 噪声 | 2.2 | 3.2 | — | √ |\n';

export const inspectionCoverage: Rule = {
  id: 'inspection-coverage',
  category: 'zhejiang',
  title: say('检验项目表列有每一项技术要求', 'The table of inspection items has every requirement'),
  why: say(
    '型式检验检查技术要求的全部项目，检验项目表因此逐条列出技术要求及其试验方法。要求增加以后忘了补进表里，型式检验就会漏项。',
    'Type inspection covers all requirements, so the table of items lists each of them with its test method. A requirement that was added later and not put into the table is never inspected.',
  ),
  severity: 'warning',
  basis: [{ document: '已发布的T/ZZB标准', clause: '' }],
  covers: ['ZZB-15'],
  profiles: ['zhejiang-made'],
  bad: [
    { text: `${HEAD.replace('## 2.3', '## ⟦2.3⟧')}${TESTS}${HEADS}${FIRST}` },
    {
      text: `${HEAD}## ⟦2.4⟧ 振动\n\n应不大于5.8 mm/s。\n\n${TESTS}${HEADS}${FIRST}| 温升 | 2.3 | 3.3 | — | √ |\n`,
    },
  ],
  good: [
    { text: `${HEAD}${TESTS}${HEADS}${FIRST}| 温升 | 2.3 | 3.3 | — | √ |\n` },
    // A part of it, a range, the chapter as a whole, or its title alone.
    { text: `${HEAD}${TESTS}${HEADS}${FIRST}| 绕组 | 2.3.1 | 3.3 | — | √ |\n` },
    { text: `${HEAD}${TESTS}${HEADS}| 全部项目 | 2.1～2.3 | 3.1～3.3 | — | √ |\n` },
    { text: `${HEAD}${TESTS}${HEADS}${FIRST}| 温升 | — | 3.3 | — | √ |\n` },
    // The text below the table has it.
    { text: `${HEAD}${TESTS}${HEADS}${FIRST}\n注：2.3的检验周期为2年。\n` },
    { text: `${HEAD}${TESTS}型式检验的项目为第2章规定的全部项目，出厂检验见表1。\n\n${HEADS}${FIRST}` },
    // Not tested at all: another rule says so. No type inspection in the table.
    { text: `${HEAD}## 2.4 铭牌内容\n\n应清晰。\n\n${TESTS}${HEADS}${FIRST}| 温升 | 2.3 | 3.3 | — | √ |\n` },
    { text: `${HEAD}${TESTS}${HEADS.replace(' 型式检验 |', ' 备注 |')}${FIRST}` },
  ],
  check({ draft, facts, report }: RuleContext): void {
    if (!isWholeStandard(draft)) return;
    const tables = new Set(inspectionTables(draft));
    if (![...tables].some(({ block }) => inspectionHeads(block)?.type)) return;
    const pairing = pairsOf(facts);
    if (!pairing) return;
    const inspected = inspectedIn(facts, tables);
    const names = namesIn(tables);
    const missing = pairing.requirements.filter((requirement) => !isInspected(requirement, inspected, names));
    // A table that lacks most of them lists something else.
    if (missing.length === 0 || missing.length * 2 > pairing.requirements.length) return;
    const caption = draft.captions.find(({ body }) => body && tables.has(body));
    const tested = missing.filter((requirement) => needsTest(requirement) && isTested(requirement, pairing));
    for (const requirement of joined(tested)) {
      if (!requirement.label) continue;
      const name = requirement.titled === 'no' ? requirement.key : `${requirement.key}　${requirement.title}`;
      const table = caption ? `表${caption.label.key}` : '检验项目表';
      report({
        at: span(requirement.heading, requirement.label.numberStart, requirement.label.numberEnd),
        message: say(`${table}中没有“${name}”`, `the table of inspection items does not have ${name}`),
        ...(caption && {
          related: [
            {
              at: span(caption.passage, caption.label.numberStart, caption.label.numberEnd),
              message: say('检验项目表', 'the table of inspection items'),
            },
          ],
        }),
      });
    }
  },
};

/** 6.3 for 6.3.1, 6.3.2 and 6.3.3, where these are all that it has. */
function joined(missing: readonly Clause[]): ReadonlySet<Clause> {
  const all = new Set(missing);
  const whole = new Map<Clause, boolean>();
  const found = new Set<Clause>();
  for (const requirement of missing) {
    const { parent } = requirement;
    if (!parent || parent.level === 1) found.add(requirement);
    else {
      const known = whole.get(parent) ?? parent.children.every((part) => all.has(part));
      whole.set(parent, known);
      found.add(known ? parent : requirement);
    }
  }
  return found;
}

/** Sure to be tested: what nobody tests is not missing in the table. */
function isTested(requirement: Clause, pairing: Pairing): boolean {
  return pairing.testsOf(requirement).some(({ certainty }) => certainty !== 'guess');
}

/** What the tables, or the text on inspection apart from what it says of the result, refer to. */
function inspectedIn({ draft, mentions }: Facts, tables: ReadonlySet<Passage>): ReadonlySet<Clause> {
  const chapters = inspectionChapters(draft);
  const found = new Set<Clause>();
  for (const mention of mentions) {
    const inTable = tables.has(mention.span.passage);
    if (!inTable && !isOnInspection(mention, chapters)) continue;
    for (const target of targetsOf(mention)) {
      if (inTable || target.level > 1 || ALL.test(mention.span.passage.block.text)) found.add(target);
    }
  }
  return found;
}

function inspectionChapters(draft: Draft): readonly Clause[] {
  return productChapters(draft).flatMap(({ clause, elements }) => (elements.includes('inspection') ? [clause] : []));
}

/** 型式检验的项目为第6章规定的全部项目. */
const ALL = /型式|全部|所有|各项/;
const RESULT = /判定|合格|符合/;

function isOnInspection({ span: { passage } }: Mention, chapters: readonly Clause[]): boolean {
  const inside = chapters.some(({ first, end }) => passage.index >= first && passage.index < end);
  return inside && !RESULT.test(passage.block.text);
}

/** What the cells of the tables are about. */
function namesIn(tables: ReadonlySet<Passage>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { block } of tables) for (const name of namesOf(block)) names.add(name);
  return names;
}

const namesOf = perBlock(({ rows }) => rows.flatMap((row) => row.map(({ text }) => subjectOf(text))));

/** It, a part of it, or a clause that it is part of. */
function isInspected(requirement: Clause, inspected: ReadonlySet<Clause>, names: ReadonlySet<string>): boolean {
  for (let at: Clause | undefined = requirement; at; at = at.parent) {
    if (inspected.has(at)) return true;
    if (at.title !== '' && at.parent && names.has(subjectOf(at.title))) return true;
  }
  return hasPart(requirement, inspected);
}

function hasPart({ children }: Clause, inspected: ReadonlySet<Clause>): boolean {
  return children.some((child) => inspected.has(child) || hasPart(child, inspected));
}
