/** 范围 is chapter 1, 规范性引用文件 chapter 2; a rule on terms says where 术语和定义 stands. */
import { chaptersOf } from '../../facts/chapters.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { numberSpan } from '../structure/outline.ts';
import { FIRST_CHAPTERS, orderedChapters, placeIn } from './chapters.ts';

export const elementPosition: Rule = {
  id: 'element-position',
  category: 'element',
  title: say('“范围”“规范性引用文件”的位置', 'The places of the first two chapters'),
  why: say(
    '“范围”为第1章，“规范性引用文件”为第2章，不换位，也不在其间插入其他章；其后是第3章“术语和定义”。',
    '范围 is chapter 1, 规范性引用文件 is chapter 2, and no other chapter stands between them; chapter 3, 术语和定义, follows.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '8.5.2' },
    { document: 'GB/T 1.1—2020', clause: '8.6.1' },
  ],
  covers: ['ELE-02'],
  profiles: STANDARDS,
  bad: [
    { text: '# 1 范围\n\n# 2 术语和定义\n\n# ⟦3⟧ 规范性引用文件\n\n# 4 要求\n' },
    { text: '# 1 范围\n\n# 2 总体要求\n\n# ⟦3⟧ 规范性引用文件\n\n# 4 术语和定义\n\n# 5 要求\n' },
    { text: '# 1 总体要求\n\n# ⟦2⟧ 范围\n\n# ⟦3⟧ 规范性引用文件\n\n# 4 术语和定义\n' },
  ],
  good: [
    { text: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n' },
    // What is missing is said by another rule, a gap in the numbers by a third.
    { text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n' },
    { text: '# 1 范围\n\n# 3 规范性引用文件\n\n# 4 术语和定义\n' },
    { text: '# 1 总则\n\n# 2 术语\n\n# 3 基本规定\n' },
    { text: '# 3 术语和定义\n\n# 4 要求\n' },
    // A standard on terms has them in more than one chapter.
    { text: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 术语的使用\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const chapters = orderedChapters(draft);
    if (chapters.length === 0 || chaptersOf(draft).length < 2) return;
    const severity = followsEarlierEdition(facts) ? ('info' as const) : undefined;
    let expected = 0;
    for (const [number, [element, name]] of FIRST_CHAPTERS.entries()) {
      const place = placeIn(chapters, element);
      const chapter = chapters[place];
      if (!chapter) continue;
      if (place !== expected && element !== 'terms') {
        report({
          at: numberSpan(chapter),
          message: say(`“${name}”应为第${number + 1}章`, `${name} is chapter ${number + 1}`),
          ...(severity && { severity }),
        });
      }
      expected++;
    }
  },
};
