/** The levels of a policy document follow in order: 一、（一）1.（1）. */
import type { LabelKind } from '../../../../grammar/numbering.ts';
import type { Clause } from '../../draft/draft.ts';
import { type Rule, say, span } from '../rule.ts';
import { textBefore, written } from './levels.ts';

const ORDER: readonly LabelKind[] = ['han', 'bracketed-han', 'arabic', 'bracketed-arabic'];
const NAMES = ['一、', '（一）', '1.', '（1）'] as const;

export const policyLevelSkip: Rule = {
  id: 'policy-level-skip',
  category: 'policy',
  title: say('公文层次序数不宜越级', 'Levels of a policy document are not skipped'),
  why: say(
    '公文的结构层次序数依次用“一、”“（一）”“1.”“（1）”标注。越过中间层次（如“一、”之下直接用“1.”），以后增加层次时难以编号。全文只有“一、”“1.”两个层次的除外。',
    'The levels are marked 一、,（一）, 1., （1）, in this order. Where one is skipped, such as 1. right below 一、, there is no room for it later. A text that has no more than these two levels may do so.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 9704—2012', clause: '7.3.3' },
    { document: 'GB/T 15834—2011', clause: 'B.3.8' },
  ],
  covers: ['POL-01'],
  // Laws have levels of their own: 条、款、项、目.
  profiles: ['policy'],
  bad: [
    {
      text: '一、总体要求\n\n（一）指导思想。\n\n（二）主要目标。\n\n二、重点任务\n\n⟦1.⟧扩大供给。\n\n2.提升质量。\n',
    },
    { text: '一、总体要求\n\n（一）指导思想。\n\n⟦（1）⟧甲。\n\n（2）乙。\n\n二、重点任务\n' },
  ],
  good: [
    { text: '一、总体要求\n\n（一）指导思想。\n\n1.甲。\n\n（1）子。\n\n（2）丑。\n\n2.乙。\n\n二、重点任务\n' },
    { text: '（一）指导思想。\n\n1.甲。\n\n2.乙。\n\n（二）主要目标。\n\n（三）实施步骤。\n' },
    // A text of two levels only.
    {
      text: '一、总体要求\n\n1.指导思想。\n\n2.主要目标。\n\n二、重点任务\n\n1.扩大供给。\n\n2.提升质量。\n\n三、附则\n',
    },
    // A list that a sentence leads to is no level.
    {
      text: '一、总体要求\n\n（一）指导思想。\n\n（二）主要目标。\n\n二、材料。申报时提交以下材料：\n\n1.申报书；\n\n2.证明。\n\n三、附则\n',
    },
    // Words explained behind a report belong to none of its parts.
    { text: '一、甲\n\n（一）子。\n\n（二）丑。\n\n二、乙\n\n三、丙\n\n名词解释\n\n1.丁：指……。\n\n2.戊：指……。\n' },
    { text: '第一章 总则\n\n一、甲。\n\n（一）子。\n\n（二）丑。\n\n二、乙。\n' },
  ],
  check({ draft, report }) {
    const told = new Set<Clause>();
    const deep = textsWith('bracketed-han', draft.clauses);
    for (const clause of draft.clauses) {
      const { parent, label } = clause;
      if (!parent?.label || !label || told.has(parent)) continue;
      const outer = ORDER.indexOf(parent.label.kind);
      const inner = ORDER.indexOf(label.kind);
      if (outer < 0 || inner <= outer + 1) continue;
      told.add(parent);
      if (parent.label.kind === 'han' && label.kind === 'arabic' && !deep.has(clause.text)) continue;
      if (/[：:]$/.test(textBefore(draft, clause.heading.index)?.block.text ?? '')) continue;
      const between = NAMES.slice(outer + 1, inner);
      report({
        at: span(clause.heading, 0, label.end),
        message: say(
          `“${written(parent)}”之下直接使用“${written(clause)}”，越过了${between.map((name) => `“${name}”`).join('')}层次`,
          `${written(clause)} stands right below ${written(parent)}; the level ${between.join(', ')} is skipped`,
        ),
      });
    }
  },
};

/** The texts of the file in which the level occurs. */
function textsWith(kind: LabelKind, clauses: readonly Clause[]): ReadonlySet<number> {
  return new Set(clauses.filter(({ label }) => label?.kind === kind).map(({ text }) => text));
}
