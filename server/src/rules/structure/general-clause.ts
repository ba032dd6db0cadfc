/** 通用要求, 通则 and 概述: first of their siblings, each with the provisions that its title announces. */
import type { Clause, Passage, Role } from '../../draft/draft.ts';
import { squeeze } from '../../draft/elements.ts';
import { passagesOf } from '../../facts/chapters.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import type { Span } from '../../facts/facts.ts';
import { type ProvisionKind, provisionsIn } from '../../facts/provisions.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { isSubclause, numberSpan } from './outline.ts';

export const generalClause: Rule = {
  id: 'general-clause',
  category: 'structure',
  title: say('“通用要求”“通则”“概述”', 'General requirements, general, overview'),
  why: say(
    '某章、条的通用内容宜为其中最前面的一条：“通用要求”只用要求型条款；“通则”至少有一个要求型条款；“概述”只作陈述，不包含要求、指示或推荐（有要求时改用“通则”），除非必要，通常不设。',
    'What is common to a clause is best its first subclause: 通用要求 has only requirements; 通则 has at least one; 概述 only states, and has no requirement or recommendation (with them it is 通则), and is usually left out.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.3' }],
  covers: ['STR-15'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 5 要求\n\n## 5.1 ⟦概述⟧\n\n产品应按图样制造。\n\n## 5.2 外观\n\n表面应平整。\n',
      fixed: '# 5 要求\n\n## 5.1 通则\n\n产品应按图样制造。\n\n## 5.2 外观\n\n表面应平整。\n',
    },
    { text: '# 5 要求\n\n## 5.1 外观\n\n表面应平整。\n\n## ⟦5.2⟧ 通用要求\n\n产品应按图样制造。\n' },
    {
      text: '# 7 方法\n\n## 7.1 ⟦概述⟧\n\n### 7.1.1 原理\n\n宜采用重量法。\n\n### 7.1.2 条件\n\n见表1。\n\n## 7.2 步骤\n',
      fixed:
        '# 7 方法\n\n## 7.1 通则\n\n### 7.1.1 原理\n\n宜采用重量法。\n\n### 7.1.2 条件\n\n见表1。\n\n## 7.2 步骤\n',
    },
    { text: '# 5 要求\n\n## 5.1 ⟦通则⟧\n\n产品分为两类：台式和壁挂式。\n\n## 5.2 外观\n\n表面应平整。\n' },
  ],
  good: [
    {
      text: '# 5 要求\n\n## 5.1 概述\n\n产品由壳体和底座构成，应用于家庭，具有可靠性。\n\n## 5.2 外观\n\n表面应平整。\n',
    },
    { text: '# 5 要求\n\n## 5.1 通则\n\n产品应按图样制造，可采用新材料。\n\n## 5.2 外观\n' },
    { text: '# 4 概述\n\n系统应由三部分构成。\n\n# 5 要求\n' },
    { text: '# 5 要求\n\n## 5.1 概述\n\n注：应用时可参考附录A。\n\n产品的构成见图1，“应”表示要求。\n\n## 5.2 外观\n' },
    { text: '# 5 要求\n\n## 5.1 通用要求\n\n产品应按图样制造。\n\n## 5.2 外观\n' },
    { text: '# 5 要求\n\n## 5.1 通则\n\n## 5.2 外观\n' },
    { text: '# 6 报告\n\n## 6.1 封面\n\n应给出名称。\n\n## 6.2 项目概述\n\n应写明背景。\n' },
    { text: '# 5 要求\n\n## 5.1 一般要求\n\n应符合5.2。\n\n## 5.2 通用要求\n\n产品应按图样制造。\n' },
    { text: '# 6 报告\n\n6.1 封面\n\n6.2 概述，应写明背景。\n' },
  ],
  check(context: RuleContext): void {
    const severity = followsEarlierEdition(context.facts) ? ('info' as const) : undefined;
    for (const clause of context.draft.clauses) {
      if (clause.title.length > LONGEST_TITLE || !isSubclause(clause)) continue;
      const title = squeeze(clause.title);
      if (title !== '概述' && title !== '通则' && title !== '通用要求') continue;
      checkPlace(clause, title, severity, context);
      if (title === '概述') checkOverview(clause, severity, context);
      else checkRequirements(clause, title, context);
    }
  },
};

/** Spread over its line, too. */
const LONGEST_TITLE = 12;
const GENERAL = /^(?:一般|总体|基本|通用)(?:要求|规定)$|^(?:总则|通则|概述|一般规定)$/;

/** The general subclauses that a clause begins with; nobody has more than a few of them. */
function leading({ children }: Clause): readonly Clause[] {
  const first = children.slice(0, MOST);
  const end = first.findIndex(({ title }) => !GENERAL.test(squeeze(title)));
  return end < 0 ? first : first.slice(0, end);
}

const MOST = 4;

function checkPlace(clause: Clause, title: string, severity: 'info' | undefined, { report }: RuleContext): void {
  const { parent } = clause;
  if (!parent || parent.children[0] === clause || !isSubclause(clause)) return;
  // Behind another general subclause; or a second one, which belongs to what stands between them.
  if (leading(parent).includes(clause)) return;
  if (parent.children.some((sibling) => sibling !== clause && squeeze(sibling.title) === title)) return;
  report({
    at: numberSpan(clause),
    message: say(`“${title}”宜为最前面的一条`, `${title} is best the first of its siblings`),
    ...(severity && { severity }),
  });
}

function checkOverview(clause: Clause, severity: 'info' | undefined, context: RuleContext): void {
  const at = titlePlace(clause);
  const verb = firstProvision(clause, ['requirement', 'recommendation'], context);
  if (!at || !verb) return;
  context.report({
    at,
    message: say(
      '“概述”只作陈述，不包含要求或推荐；有“应”“宜”时改为“通则”',
      '概述 has no requirement or recommendation; with them it is 通则',
    ),
    related: [{ at: verb, message: say('要求或推荐', 'requirement or recommendation') }],
    fixes: [{ title: say('改为“通则”', 'Write 通则'), kind: 'meaning', edits: [{ at, text: '通则' }] }],
    ...(severity && { severity }),
  });
}

function checkRequirements(clause: Clause, title: string, context: RuleContext): void {
  const at = titlePlace(clause);
  const passages = textsOf(clause, context);
  if (!at || passages.length === 0 || firstProvision(clause, ['requirement'], context)) return;
  // What refers to another place, or is told to do, may be a requirement without the verb.
  if (passages.some(({ block }) => REQUIRES.test(block.text))) return;
  context.report({
    at,
    severity: 'info',
    message: say(`“${title}”中应有要求型条款（“应……”）`, `${title} has at least one requirement`),
  });
}

const REQUIRES = /按|符合|不得|必须|须|禁止|严禁|将|进行|见/;
const TEXT: readonly Role[] = ['paragraph', 'item', 'clause', 'table'];

/** The text of the clause: its notes, examples and footnotes have no provisions. */
function textsOf(clause: Clause, { draft }: RuleContext): readonly Passage[] {
  return passagesOf(draft, clause).filter(({ role, index }) => TEXT.includes(role) && index !== clause.first);
}

function firstProvision(clause: Clause, kinds: readonly ProvisionKind[], context: RuleContext): Span | undefined {
  for (const passage of textsOf(clause, context)) {
    const found = provisionsIn(passage.block).find(({ kind }) => kinds.includes(kind));
    if (found) return { passage, cell: found.cell, start: found.start, end: found.end };
  }
  return undefined;
}

function titlePlace({ heading, label, title }: Clause): Span | undefined {
  const start = label?.rest ?? 0;
  const { text } = heading.block;
  return text.slice(start) === title ? span(heading, start, text.length) : undefined;
}
