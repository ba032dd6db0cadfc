/** Clauses are divided into five levels at most. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { isNumbered, numberSpan } from './outline.ts';

/** The chapter or annex, and five levels of subclauses. */
const DEEPEST = 6;

export const clauseDepth: Rule = {
  id: 'clause-depth',
  category: 'structure',
  title: say('条最多分到第五层次', 'Five levels of subclauses at most'),
  why: say(
    '条可以逐层细分，但最多到第五层次（如5.1.1.1.1.1）。更深的内容用列项表示，或重新组织章条。',
    'Subclauses are divided into five levels at most (such as 5.1.1.1.1.1). Use a list for what lies deeper, or reorganise the clauses.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.3.1' }],
  covers: ['STR-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 5 要求\n\n## 5.1 通信\n\n### 5.1.1 接口\n\n#### 5.1.1.1 有线\n\n##### 5.1.1.1.1 电气\n\n###### 5.1.1.1.1.1 电平\n\n###### ⟦5.1.1.1.1.1.1⟧ 高电平\n',
    },
    { text: '# 附录A（规范性）协议\n\n## ⟦A.1.1.1.1.1.1⟧ 校验\n' },
  ],
  good: [
    {
      text: '# 5 要求\n\n## 5.1 通信\n\n### 5.1.1 接口\n\n#### 5.1.1.1 有线\n\n##### 5.1.1.1.1 电气\n\n###### 5.1.1.1.1.1 电平\n',
    },
    { text: '# 附录A（规范性）协议\n\n## A.1.1.1.1.1 校验\n' },
  ],
  check(context: RuleContext): void {
    for (const clause of context.draft.clauses) {
      if (!isNumbered(clause) || clause.level <= DEEPEST) continue;
      context.report({
        at: numberSpan(clause),
        message: say(
          `“${clause.key}”是第${clause.level - 1}层次的条，最多只能分到第五层次`,
          `${clause.key} is a subclause of level ${clause.level - 1}; five are the limit`,
        ),
      });
    }
  },
};
