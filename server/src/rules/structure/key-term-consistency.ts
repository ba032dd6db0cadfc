/** Key terms in bold at the beginning of untitled subclauses: in all of a level, or in none. */
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { type NumberedClause, numberSpan, siblingSubclauses, titling } from './outline.ts';

export const keyTermConsistency: Rule = {
  id: 'key-term-consistency',
  category: 'structure',
  title: say('无标题条突出关键术语应一致', 'Bold key terms in untitled subclauses: all or none'),
  why: say(
    '无标题条的首句可以用黑体突出关键术语；同一层次的无标题条，有无突出的关键术语应一致。',
    'The first sentence of an untitled subclause may show its key term in bold; on one level, all untitled subclauses do so or none.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.3.4' }],
  covers: ['STR-10'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 包装\n\n5.1 **纸箱**应干燥。\n\n5.2 **合格证**应盖章。\n\n⟦5.3⟧ 箱外应标明重量。\n' },
    { text: '# 5 包装\n\n5.1 纸箱应干燥。\n\n5.2 合格证应盖章。\n\n5.3 **⟦重量⟧**应标明在箱外。\n' },
  ],
  good: [
    { text: '# 5 包装\n\n5.1 **纸箱**应干燥。\n\n5.2 **合格证**应盖章。\n' },
    { text: '# 5 包装\n\n**5.1** 纸箱应干燥。\n\n**5.2** 合格证应盖章。\n\n5.3 箱外应标明重量。\n' },
    // The key term may stand anywhere in the first sentence.
    { text: '# 5 包装\n\n5.1 **纸箱**应干燥。\n\n5.2 箱内应附有盖章的**合格证**。\n' },
    // Bold for emphasis, not for the key term.
    { text: '# 5 包装\n\n5.1 纸箱应干燥，**严禁**淋雨。\n\n5.2 合格证应盖章。\n' },
  ],
  check(context: RuleContext): void {
    for (const { clauses } of siblingSubclauses(context.draft)) {
      if (!clauses.some(hasBold)) continue;
      const untitled = clauses.filter((clause) => titling(clause, context.draft) === 'untitled');
      if (untitled.length === clauses.length) checkLevel(untitled, context);
    }
  },
};

function checkLevel(clauses: readonly NumberedClause[], context: RuleContext): void {
  // Where the text stands in a paragraph of its own, the number shows nothing.
  if (clauses.some(({ heading, label }) => label.rest === heading.block.text.length)) return;
  const leading = clauses.filter((clause) => leadingTermEnd(clause) > 0);
  const plain = clauses.filter((clause) => !hasBold(clause));
  if (leading.length === 0 || plain.length === 0) return;
  if (plain.length <= leading.length) {
    for (const clause of plain) {
      context.report({
        at: numberSpan(clause),
        message: say(
          `“${clause.key}”没有用黑体突出关键术语，而同一层次的其他条有`,
          `${clause.key} shows no key term in bold, but its siblings do`,
        ),
      });
    }
    return;
  }
  for (const clause of leading) {
    context.report({
      at: span(clause.heading, clause.label.rest, leadingTermEnd(clause)),
      message: say(
        `“${clause.key}”用黑体突出了关键术语，而同一层次的其他条没有`,
        `${clause.key} shows its key term in bold, but its siblings do not`,
      ),
    });
  }
}

/** The end of the bold words that the text behind the number begins with; 0 when it does not. */
function leadingTermEnd({ heading, label }: NumberedClause): number {
  for (const mark of heading.block.marks) {
    if (mark.kind !== 'strong' || mark.start > label.rest || mark.end <= label.rest) continue;
    return mark.end < heading.block.text.length ? mark.end : 0;
  }
  return 0;
}

function hasBold({ heading, label }: NumberedClause): boolean {
  return heading.block.marks.some((mark) => mark.kind === 'strong' && mark.end > label.rest);
}
