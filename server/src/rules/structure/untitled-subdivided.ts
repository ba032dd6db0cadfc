/** An untitled subclause is not divided further. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { isSubclause, numberSpan, titling } from './outline.ts';

export const untitledSubdivided: Rule = {
  id: 'untitled-subdivided',
  category: 'structure',
  title: say('无标题条不应再分条', 'An untitled subclause is not divided'),
  why: say(
    '无标题条的编号之后就是条文，不应再分出下一层次的条。给它加上标题，或把下一层次改为列项。',
    'In an untitled subclause the text follows the number; it is not divided into further subclauses. Give it a title, or turn the next level into a list.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.3.4' }],
  covers: ['STR-09'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 包装\n\n## ⟦5.1⟧ 产品应用纸箱包装。\n\n### 5.1.1 纸箱应干燥。\n\n### 5.1.2 纸箱应完好。\n' },
    { text: '# 5 包装\n\n⟦5.1⟧ 包装应符合下列要求：\n\n5.1.1 纸箱应干燥；\n\n5.1.2 纸箱应完好。\n' },
  ],
  good: [
    { text: '# 5 包装\n\n## 5.1 材料\n\n### 5.1.1 纸箱应干燥。\n\n### 5.1.2 纸箱应完好。\n' },
    { text: '# 5 包装\n\n5.1 包装应符合下列要求：\n\na) 纸箱干燥；\n\nb) 纸箱完好。\n' },
    { text: '# 5 包装\n\n5.1 材料\n\n5.1.1 纸箱应干燥。\n\n5.1.2 纸箱应完好。\n' },
  ],
  check(context: RuleContext): void {
    for (const clause of context.draft.clauses) {
      if (!isSubclause(clause) || !clause.children.some(isSubclause)) continue;
      if (titling(clause, context.draft) !== 'untitled') continue;
      context.report({
        at: numberSpan(clause),
        message: say(
          `“${clause.key}”没有标题，不应再分出“${clause.children[0]?.key}”等条`,
          `${clause.key} has no title and must not be divided into ${clause.children[0]?.key} and so on`,
        ),
      });
    }
  },
};
