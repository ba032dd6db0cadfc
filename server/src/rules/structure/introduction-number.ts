/** The introduction has no number; its subclauses are 0.1, 0.2 … */
import type { Label } from '../../../../grammar/numbering.ts';
import type { Clause } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { isNumbered, numberSpan } from './outline.ts';

export const introductionNumber: Rule = {
  id: 'introduction-number',
  category: 'structure',
  title: say('引言不编号，其条编为0.1、0.2', 'The introduction has no number, its subclauses are 0.1, 0.2'),
  why: say(
    '引言不应给出章编号；需要分条时，仅对条编号，编为0.1、0.2等。章编号从“范围”开始。',
    'The introduction has no chapter number; its subclauses, if any, are 0.1, 0.2 and so on. Chapter numbers begin with 范围.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.4' }],
  covers: ['INT-03'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# ⟦0⟧ 引言\n\n本文件给出水杯的技术要求。\n\n# 1 范围\n',
      fixed: '# 引言\n\n本文件给出水杯的技术要求。\n\n# 1 范围\n',
    },
    { text: '# ⟦1⟧ 引言\n\n本文件给出水杯的技术要求。\n\n# 2 范围\n' },
    { text: '# 引言\n\n## ⟦1.1⟧ 背景\n\n水杯的使用日益广泛。\n\n## ⟦1.2⟧ 目的\n\n# 1 范围\n' },
  ],
  good: [
    { text: '# 引言\n\n## 0.1 背景\n\n水杯的使用日益广泛。\n\n## 0.2 目的\n\n# 1 范围\n' },
    { text: '# 引言\n\n水杯的使用日益广泛。\n\n1) 家用；\n\n2) 商用。\n\n# 1 范围\n' },
    { text: '# 1 范围\n\n# 2 文件的构成\n\n## 2.1 引言\n\n引言给出背景信息。\n\n## 2.2 正文\n' },
  ],
  check(context: RuleContext): void {
    const { roots } = context.draft;
    for (const [index, root] of roots.entries()) {
      if (isNumbered(root)) break;
      if (root.kind !== 'element' || root.element !== 'introduction') continue;
      if (root.label?.path.length === 1) reportNumber(root, root.label, roots[index + 1], context);
      for (const child of root.children) {
        if (!isNumbered(child) || child.label.path[0] === 0) continue;
        context.report({
          at: numberSpan(child),
          message: say(
            `引言的条应编为0.1、0.2等，不应为“${child.key}”`,
            `subclauses of the introduction are 0.1, 0.2 …, not ${child.key}`,
          ),
        });
      }
    }
  },
};

function reportNumber(root: Clause, label: Label, next: Clause | undefined, context: RuleContext): void {
  const { heading } = root;
  const written = heading.block.text.slice(0, label.end);
  // Where the chapters behind it go on counting, they have to be renumbered as well.
  const alone = next?.label?.path[0] === 1;
  context.report({
    at: span(heading, 0, label.end),
    message: say(`引言不应给出章编号“${written}”`, `the introduction has no number ${written}`),
    fixes: alone
      ? [
          {
            title: say('删去引言的编号', 'Remove the number'),
            kind: 'safe',
            edits: [{ at: span(heading, 0, label.rest), text: '' }],
          },
        ]
      : [],
  });
}
