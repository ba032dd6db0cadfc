/** Examples are not a chapter or a subclause of their own. */
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

const TITLE = /^(?:应用|标记|计算|使用)?(?:示例|举例|例子)\s?\d{0,2}$/;

export const exampleClause: Rule = {
  id: 'example-clause',
  category: 'caption',
  title: say('示例不宜单独设章或条', 'Examples are no clause of their own'),
  why: say(
    '示例宜置于所涉及的章或条之下，以“示例：”标明，不宜单独设章或条；示例较多时，宜以“……示例”为标题形成资料性附录。',
    'An example should stand in the clause that it is about, marked 示例：, and not be a clause of its own; many examples make an informative annex titled ……示例.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.10.3' }],
  covers: ['NTE-08'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 标记\n\n## 5.1 标记的构成\n\n标记由代号和规格构成。\n\n## 5.2 ⟦示例⟧\n\nDJ-20表示规格为20的电机。\n' },
    { text: '# 5 标记\n\n标记由代号和规格构成。\n\n# 6 ⟦标记示例⟧\n\nDJ-20\n' },
    { text: '# 5 计算\n\n## 5.1 公式\n\n按公式（1）计算。\n\n## 5.2 ⟦举例⟧\n\n质量为20 g。\n' },
  ],
  good: [
    { text: '# 5 标记\n\n标记由代号和规格构成。\n\n示例：\n\nDJ-20表示规格为20的电机。\n' },
    { text: '# 5 示例的编写\n\n示例应标明。\n' },
    { text: '# 附录A（资料性）标记示例\n\n## A.1 示例\n\nDJ-20\n' },
    { text: '# 5 标记\n\n#### 示例：\n\nDJ-20\n' },
    { text: '# 5 编写\n\n## 5.1 注\n\n注应标明。\n\n## 5.2 示例\n\n5.2.1 示例宜置于条之下。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const clause of draft.clauses) {
      const { element, heading, title, titled, term } = clause;
      if (element !== 'text' || titled !== 'yes' || term || !TITLE.test(title.trim())) continue;
      if (speaksOfExamples(clause, draft)) continue;
      const start = heading.block.text.lastIndexOf(title);
      if (start < 0) continue;
      report({
        at: span(heading, start, start + title.length),
        message: say(
          '示例不宜单独设章或条，宜置于所涉及的章或条之下，标明“示例：”',
          'an example should stand in the clause that it is about, marked 示例：',
        ),
      });
    }
  },
};

/** A clause on how examples are written or used is no example. */
function speaksOfExamples({ first, end }: Clause, { passages }: Draft): boolean {
  for (let at = first + 1; at < end; at++) {
    const { text } = (passages[at] as Passage).block;
    if (text.includes('示例') && passages[at]?.role !== 'example') return true;
  }
  return false;
}
