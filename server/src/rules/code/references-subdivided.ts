/** The chapter of normative references has no subclauses. */
import type { Label } from '../../../../grammar/numbering.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING } from './citations.ts';

export const referencesSubdivided: Rule = {
  id: 'references-subdivided',
  category: 'code',
  title: say('“规范性引用文件”不应分条', '规范性引用文件 is not subdivided'),
  why: say(
    '“规范性引用文件”由引导语和文件清单构成，不应分条；清单按规定的顺序排列，不另分类、不编号。',
    'The chapter consists of its lead-in and the list. It has no subclauses; the list has its prescribed order.',
  ),
  severity: 'error',
  basis: [{ document: DRAFTING, clause: '8.6.1' }],
  covers: ['REF-01'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 2 规范性引用文件\n\n## ⟦2.1⟧ 国家标准\n\nGB/T 191　包装储运图示标志\n\n## 2.2 行业标准\n\nJB/T 8896　工业机器人验收规则\n',
    },
  ],
  good: [
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 3 术语和定义\n\n## 3.1 通用术语\n\n## 3.2 产品术语\n',
    },
  ],
  check(context: RuleContext): void {
    for (const clause of context.draft.clauses) {
      if (clause.element !== 'normative-references' || clause.level !== 1) continue;
      const first = clause.children.find((child) => child.kind === 'clause');
      if (!first) continue;
      const label = first.label as Label;
      context.report({
        at: span(first.heading, label.numberStart, label.numberEnd),
        message: say(
          '“规范性引用文件”不应分条，直接列出文件清单',
          'this chapter is not subdivided: give the list itself',
        ),
      });
    }
  },
};
