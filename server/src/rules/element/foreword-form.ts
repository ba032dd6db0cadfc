/** The foreword is text: no tables, figures, formulas, no numbers. */
import { type Bilingual, type Rule, type RuleContext, STANDARDS, say, span, wholeSpan } from '../rule.ts';

export const forewordForm: Rule = {
  id: 'foreword-form',
  category: 'element',
  title: say('前言不编号、不分条，不用图、表、公式', 'The foreword has no numbers, figures, tables or formulas'),
  why: say(
    '前言不应给出章编号且不分条，也不应使用图、表或数学公式。需要时移入引言或正文。',
    'The foreword has no chapter number and no subclauses, and shows no figures, tables or formulas.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.3' }],
  covers: ['FWD-12', 'ELE-09'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 前言\n\n## ⟦0.1⟧ 概述\n\n本文件由示例协会归口。\n\n# 1 范围\n',
    },
    { text: '# 前言\n\n本文件起草单位见表。\n\n| ⟦单位⟧ | 人员 |\n| --- | --- |\n| 甲公司 | 周禾 |\n\n# 1 范围\n' },
    { text: '# ⟦1⟧ 前言\n\n本文件由示例协会归口。\n\n# 2 范围\n' },
    { text: '# 前言\n\n$$⟦a=b⟧$$\n\n# 1 范围\n' },
  ],
  good: [
    { text: '# 前言\n\n本文件由示例协会归口。\n\na) 增加了包装（见5.3）；\n\nb) 删除了分类。\n\n# 1 范围\n' },
    { text: '# 引言\n\n## 0.1 概述\n\n| 年 | 台 |\n| --- | --- |\n| 2025 | 3 |\n\n# 1 范围\n' },
    { text: '# 前言\n\n本文件由示例协会归口。\n\n![](seal.png)\n\n# 1 范围\n' },
    { text: '# 1 范围\n\n# 2 前言和引言的编写\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const clause of draft.roots) {
      if (clause.kind !== 'element' || clause.element !== 'foreword') continue;
      if (clause.label) {
        report({
          at: span(clause.heading, 0, clause.label.numberEnd),
          message: say('前言不应给出章编号', 'the foreword has no number'),
        });
      }
      for (const { label, heading } of clause.children) {
        if (!label) continue;
        report({
          at: span(heading, 0, label.numberEnd),
          message: say('前言不分条', 'the foreword has no subclauses'),
        });
      }
      for (let index = clause.first; index < clause.end; index++) {
        const passage = draft.passages[index];
        const message = passage && FORBIDDEN[passage.role];
        const cell = passage?.block.rows[0]?.[0];
        if (passage && message) {
          report({
            at: cell ? { passage, cell: { row: 0, column: 0 }, start: 0, end: cell.text.length } : wholeSpan(passage),
            message,
          });
        }
      }
    }
  },
};

/** A figure may be a seal or what is left of a page. */
const FORBIDDEN: Readonly<Record<string, Bilingual>> = {
  table: say('前言不应使用表', 'the foreword has no tables'),
  formula: say('前言不应使用数学公式', 'the foreword has no formulas'),
};
