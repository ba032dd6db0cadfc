/** An annex has no scope, no normative references, no terms of its own. */
import { squeeze } from '../../draft/elements.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { isNumbered } from './outline.ts';

export const annexElements: Rule = {
  id: 'annex-elements',
  category: 'structure',
  title: say('附录中不设范围、规范性引用文件、术语和定义', 'No scope, references or terms in an annex'),
  why: say(
    '附录中不准许设置“范围”“规范性引用文件”“术语和定义”等内容：附录引用的文件列入第2章，使用的术语在第3章界定。',
    'An annex has no scope, no normative references and no terms of its own: what it cites is listed in chapter 2, its terms are defined in chapter 3.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.6.3.2' }],
  covers: ['ANX-08'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 附录A（规范性）恒温偏差的测定\n\n## A.1 ⟦范围⟧\n\n本附录规定了恒温偏差的测定方法。\n\n## A.2 仪器\n\n温度计。\n',
    },
    {
      text: '# 附录B（规范性）检验\n\n## B.1 ⟦规范性引用文件⟧\n\nGB/T 191　标志\n\n## B.2 ⟦术语和定义⟧\n\n下列术语适用。\n',
    },
    { text: '# 附录B（规范性）检验\n\n## B.1 ⟦适用范围⟧\n\n本附录适用于电水壶。\n\n## B.2 步骤\n\n加水。\n' },
  ],
  good: [
    {
      text: '# 附录A（规范性）恒温偏差的测定\n\n## A.1 概述\n\n本方法适用于电水壶。\n\n## A.2 测量范围\n\n0 ℃～100 ℃。\n',
    },
    {
      text: '# 附录A（资料性）术语的编写\n\n## A.1 术语和定义的条目\n\n见示例。\n\n## A.2 引用文件的选择\n\n见示例。\n',
    },
    { text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n' },
    // A model of a document, which has its own numbers.
    { text: '# 附录A（资料性）企业标准示例\n\n## A.1 范围\n\n本标准规定了要求。\n\n## A.2 要求\n\n应完好。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    // Earlier editions did not say so.
    const severity = followsEarlierEdition(facts) ? ('info' as const) : undefined;
    for (const clause of draft.clauses) {
      const { parent, title, heading, label, titled } = clause;
      if (!isNumbered(clause) || !label || parent?.kind !== 'annex' || titled === 'no') continue;
      if (!ELEMENTS.has(squeeze(title)) || MODEL.test(parent.title)) continue;
      const start = heading.block.text.indexOf(title, label.rest);
      if (start < 0) continue;
      report({
        at: span(heading, start, start + title.length),
        message: say(`附录中不准许设置“${squeeze(title)}”`, 'an annex has no such element of its own'),
        ...(severity && { severity }),
      });
    }
  },
};

const ELEMENTS: ReadonlySet<string> = new Set([
  ...['范围', '适用范围', '规范性引用文件', '引用文件', '术语和定义', '术语', '术语、定义和缩略语'],
]);
/** An annex that shows what another document looks like. */
const MODEL = /示例|样例|范例|模板|范本|样本|格式|式样/;
