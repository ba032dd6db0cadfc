/** A level of subclauses has two of them at least. */
import type { Clause, Draft } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { isSubclause, type NumberedClause, numberSpan } from './outline.ts';

export const onlySubclause: Rule = {
  id: 'only-subclause',
  category: 'structure',
  title: say('一个层次不应只有一个条', 'No level with a single subclause'),
  why: say(
    '一个层次中有一个以上的条时才可设条：没有5.2，就不必设5.1。把唯一的条并入上一层次，或再分出一条。',
    'A level of subclauses is made only where there are two or more: without 5.2 there is no 5.1. Merge the only one into the clause above, or divide it.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.3.1' }],
  covers: ['STR-05', 'ANX-11'],
  profiles: STANDARDS,
  bad: [
    { text: '# 4 要求\n\n## ⟦4.1⟧ 外观\n\n表面应平整。\n\n# 5 试验方法\n' },
    { text: '# 4 要求\n\n## 4.1 外观\n\n### ⟦4.1.1⟧ 表面\n\n表面应平整。\n\n## 4.2 尺寸\n' },
    { text: '# 附录A（规范性）装置\n\n## ⟦A.1⟧ 组成\n\n装置由支架和砝码组成。\n' },
  ],
  good: [
    { text: '# 4 要求\n\n## 4.1 外观\n\n表面应平整。\n\n## 4.2 尺寸\n\n# 5 试验方法\n' },
    { text: '# 3 术语和定义\n\n## 3.1 保温杯\n\n能保持水温的杯子。\n\n# 4 要求\n' },
    { text: '# 4 要求\n\n表面应平整。\n\n# 5 试验方法\n' },
    // The second one is there, in a form that the outline does not know.
    { text: '# 4 要求\n\n## 4.1 外观\n\n表面应平整。\n\n4.2尺寸：长度为30 mm。\n\n# 5 试验方法\n' },
  ],
  check(context: RuleContext): void {
    for (const parent of context.draft.clauses) {
      const only = onlyChild(parent);
      if (!only || numberedAlike(parent, only, context.draft)) continue;
      const place = parent.kind === 'annex' ? `附录${parent.key}` : parent.key;
      context.report({
        at: numberSpan(only),
        message: say(
          `“${place}”之下只有“${only.key}”一条，不应单独设条`,
          `${only.key} is the only subclause of ${place}; a single one should not be made`,
        ),
        // The clause speaks of chapters; for annexes it holds by analogy.
        severity: parent.kind === 'annex' ? 'warning' : 'error',
      });
    }
  },
};

function onlyChild(parent: Clause): NumberedClause | undefined {
  const [child] = parent.children;
  if (!child || parent.children.length > 1 || !isSubclause(child)) return undefined;
  // A wrong number is another finding, and hides what is missing.
  return child.key === `${parent.key}.1` ? child : undefined;
}

/** Whether a passage of the parent that was not taken for a clause starts with a number of the same level. */
function numberedAlike(parent: Clause, only: NumberedClause, draft: Draft): boolean {
  const prefix = `${parent.key}.`;
  for (let at = only.first + 1; at < parent.end; at++) {
    const text = draft.passages[at]?.block.text ?? '';
    if (text.startsWith(prefix) && !text.startsWith(`${only.key}.`)) return true;
  }
  return false;
}
