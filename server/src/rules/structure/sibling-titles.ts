/** Of the subclauses on one level below a clause, all have a title or none. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { type NumberedClause, numberSpan, siblingSubclauses, titling } from './outline.ts';

export const siblingTitles: Rule = {
  id: 'sibling-titles',
  category: 'structure',
  title: say('同一层次的条有无标题应一致', 'Subclauses on one level all have titles, or none'),
  why: say(
    '某一章或条的下一个层次上，各条有无标题应一致：5.1有标题，5.2、5.3也应有标题；或者都没有标题。',
    'On the level below a chapter or subclause, all subclauses have titles or none has: if 5.1 has one, so have 5.2 and 5.3.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.3.3' }],
  covers: ['STR-08'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 包装\n\n## 5.1 材料\n\n应用纸箱。\n\n⟦5.2⟧ 箱内应附有合格证。\n\n## 5.3 标志\n\n应标明重量。\n' },
    { text: '# 5 包装\n\n## 5.1 材料\n\n⟦5.1.1⟧ **纸箱**\n\n应用纸箱。\n\n5.1.2 箱内应干燥。\n\n5.1.3 箱外应捆扎。\n' },
    { text: '# 5 包装\n\n## 5.1 材料\n\n应用纸箱。\n\n## ⟦5.2⟧\n\n箱内应附有合格证。\n' },
  ],
  good: [
    {
      text: '# 5 包装\n\n## 5.1 材料\n\n应用纸箱。\n\n## 5.2 合格证\n\n5.2.1 箱内应附有合格证。\n\n5.2.2 合格证应盖章。\n',
    },
    { text: '# 5 包装\n\n5.1 产品应用纸箱包装。\n\n5.2 箱内应附有合格证。\n' },
    // Plain numbered lines do not tell whether they are titles.
    { text: '# 5 包装\n\n## 5.1 材料\n\n应用纸箱。\n\n5.2 合格证\n\n箱内应附有合格证。\n' },
    // A heading with a colon behind it is a title with a slip.
    { text: '# 5 试验\n\n## 5.1 试验步骤：\n\n将样品放平。\n\n## 5.2 试验报告\n\n报告应完整。\n' },
    { text: '# 3 术语和定义\n\n## 3.1 一般术语\n\n3.2 保温杯是能保持水温的杯子。\n' },
  ],
  check(context: RuleContext): void {
    for (const { clauses } of siblingSubclauses(context.draft)) {
      const titled: NumberedClause[] = [];
      const untitled: NumberedClause[] = [];
      for (const clause of clauses) {
        const found = titling(clause, context.draft);
        if (found === 'titled') titled.push(clause);
        else if (found === 'untitled') untitled.push(clause);
      }
      if (titled.length === 0 || untitled.length === 0) continue;
      const lack = untitled.length <= titled.length;
      for (const clause of lack ? untitled : titled) reportOne(clause, lack, context);
    }
  },
};

function reportOne(clause: NumberedClause, lack: boolean, context: RuleContext): void {
  context.report({
    at: numberSpan(clause),
    message: lack
      ? say(`“${clause.key}”没有标题，而同一层次的其他条有标题`, `${clause.key} has no title, but its siblings have`)
      : say(
          `“${clause.key}”有标题，而同一层次的其他条没有标题`,
          `${clause.key} has a title, but its siblings have none`,
        ),
  });
}
