/** The scope is one piece of text; subclauses are for cases that need them. */
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { scopeOf } from './scope.ts';

export const scopeSubdivided: Rule = {
  id: 'scope-subdivided',
  category: 'element',
  title: say('范围一般不分条', 'The scope is seldom subdivided'),
  why: say(
    '范围应简洁，确有必要时才进一步细分为条。一两段能说清的，不编号。',
    'The scope is concise; it is divided into subclauses only where that is really necessary.',
  ),
  severity: 'info',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.5.2' }],
  covers: ['SCP-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n## ⟦1.1⟧ 主题内容\n\n本文件规定了电水壶的要求。\n\n## 1.2 适用范围\n\n本文件适用于电水壶。\n',
    },
    { text: '# 1 范围\n\n⟦1.1⟧ 本文件规定了电水壶的要求。\n\n1.2 本文件适用于电水壶。\n' },
  ],
  good: [
    { text: '# 1 范围\n\n本文件规定了电水壶的要求。\n\n本文件适用于：\n\na) 家用电水壶；\n\nb) 电热水瓶。\n' },
    { text: '# 1 范围\n\n本文件规定了电水壶的要求。\n\n# 2 分类\n\n## 2.1 型式\n\n## 2.2 规格\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const first = scopeOf(draft)?.clause.children.find(({ kind }) => kind === 'clause');
    if (!first?.label) return;
    report({
      at: span(first.heading, first.label.numberStart, first.label.numberEnd),
      message: say('范围确有必要时才分条', 'divide the scope into subclauses only where it is really necessary'),
    });
  },
};
