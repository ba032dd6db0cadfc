/** Subclauses of the first level should have titles. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { isInventory, numberSpan, siblingSubclauses, titling } from './outline.ts';

export const subclauseTitle: Rule = {
  id: 'subclause-title',
  category: 'structure',
  title: say('第一层次的条宜有标题', 'Subclauses of the first level should have titles'),
  why: say(
    '章内第一层次的条（如5.1）宜给出条标题，便于查阅和列入目次。只有部分条没有标题时，见“同一层次的条有无标题应一致”。',
    'Subclauses of the first level (such as 5.1) should have titles, for readers and for the contents. Where only some lack one, see sibling-titles.',
  ),
  severity: 'info',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.3.3' }],
  covers: ['STR-07'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 包装\n\n⟦5.1⟧ 产品应用纸箱包装。\n\n5.2 箱内应附有合格证。\n' },
    { text: '# 5 包装\n\n## ⟦5.1⟧\n\n产品应用纸箱包装。\n\n## 5.2\n\n箱内应附有合格证。\n' },
  ],
  good: [
    { text: '# 5 包装\n\n5.1 产品应用纸箱包装。\n\n# 6 贮存\n' },
    { text: '# 1 范围\n\n1.1 本文件规定了水壶的要求。\n\n1.2 本文件适用于水壶。\n' },
    { text: '# 5 包装\n\n## 5.1 材料\n\n应用纸箱。\n\n## 5.2 合格证\n\n箱内应附有合格证。\n' },
    // It cannot be told whether these are titles.
    { text: '# 5 包装\n\n5.1 材料\n\n5.2 合格证\n' },
    { text: '# 5 包装\n\n## 5.1 材料\n\n5.1.1 纸箱应干燥。\n\n5.1.2 纸箱应完好。\n\n## 5.2 合格证\n' },
    { text: '# 3 术语和定义\n\n3.1 保温杯：能保持水温的杯子。\n\n3.2 杯盖：封闭杯口的部件。\n' },
    { text: '# 5 试剂和材料\n\n5.1 硫酸：密度为1.84 g/mL。\n\n5.2 硫酸溶液：1+1。\n' },
    // Mixed siblings are the subject of sibling-titles.
    { text: '# 5 包装\n\n## 5.1 材料\n\n5.2 箱内应附有合格证。\n' },
  ],
  check(context: RuleContext): void {
    for (const { parent, clauses } of siblingSubclauses(context.draft)) {
      if (parent.level !== 1 || parent.kind === 'element' || isInventory(parent) || clauses.length < 2) continue;
      // Whether these are subdivided at all is another matter.
      if (parent.element === 'symbols' || parent.element === 'scope') continue;
      if (!clauses.every((clause) => titling(clause, context.draft) === 'untitled')) continue;
      const [first] = clauses;
      if (!first) continue;
      const place = parent.kind === 'annex' ? `附录${parent.key}` : `第${parent.key}章`;
      context.report({
        at: numberSpan(first),
        message: say(`${place}的条都没有标题，宜给出条标题`, `the subclauses of ${parent.key} should have titles`),
      });
    }
  },
};
