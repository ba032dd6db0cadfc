/** A clause does not send its reader to itself. */
import type { Mention } from '../../facts/facts.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { labelSpan, targetName } from './mentions.ts';

export const selfReference: Rule = {
  id: 'self-reference',
  category: 'reference',
  title: say('条不应引用它自己', 'A clause does not refer to itself'),
  why: say(
    '“5.2”的条文写“按5.2的规定”，使用者转了一圈回到原处。多半是条文移动或编号更改后引用没有跟着改。',
    'A text in 5.2 that says 按5.2的规定 sends the reader in a circle. Most often the clause was moved or renumbered and the reference was not.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.5.3' }],
  covers: ['CIT-05'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 要求\n\n## 5.1 外观\n\n## 5.2 温升\n\n温升应符合⟦5.2⟧的规定。\n' },
    { text: '# 7 检验规则\n\n## 7.1 分类\n\n### 7.1.1 总则\n\n### 7.1.2 出厂检验\n\n抽样见⟦7.1.2⟧。\n' },
  ],
  good: [
    {
      text: '# 5 要求\n\n## 5.2 温升\n\n### 5.2.1 绕组\n\n绕组的温升应符合5.2的规定。\n\n### 5.2.2 轴承\n\n按5.2.1的规定。\n',
    },
    { text: '# 5 要求\n\n## 5.2 温升\n\n5.2规定的温升为极限值。按5.1～5.2的顺序检查，按GB/T 755—2008中5.2测量。\n' },
    {
      text: '# 5 要求\n\n## 5.2 温升\n\n| 序号 | 要求条款 |\n| --- | --- |\n| 1 | 5.2 |\n\n见5.2 a)。\n\na) 绕组；\n\nb) 轴承。\n',
    },
  ],
  check({ facts, report }: RuleContext): void {
    for (const mention of facts.mentions) {
      if (!pointsAtItself(mention)) continue;
      const name = targetName(mention.target);
      report({
        at: labelSpan(mention),
        message: say(
          `${name}的条文引用了${name}自身，核对编号`,
          `the text of ${name} refers to ${name} itself; check the number`,
        ),
      });
    }
  },
};

const POINTER = /见|按|依|照|据|符合|遵守|执行/;

function pointsAtItself({ resolution, reference, target, span }: Mention): boolean {
  if (resolution.to !== 'label' || resolution.labelled.kind !== 'clause') return false;
  if (span.cell || !reference.certain || reference.targets.length > 1 || target.path.length > 0) return false;
  const { clause } = resolution.labelled;
  return clause === span.passage.clause && clause.children.length === 0 && POINTER.test(reference.lead);
}
