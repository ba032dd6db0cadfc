/** The year of a cited edition can be right: not before there were standards, not after the draft itself. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING, isOwn, within } from './citations.ts';

/** The first national standards date from the fifties, ISO was founded in 1947. */
const FIRST = 1950;

export const yearPlausible: Rule = {
  id: 'year-plausible',
  category: 'code',
  title: say('年份号应可信', 'The year of an edition is possible'),
  why: say(
    '引用文件的年份号不会晚于本文件发布的年份，也不会早于1950年；否则多半是笔误。',
    'A cited edition is not younger than the document that cites it, nor older than 1950; else the year is probably a slip.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '8.6.3.1' }],
  covers: ['NAM-11'],
  profiles: STANDARDS,
  bad: [
    { text: '---\nnumber: T/ZZB 1064—2019\n---\n\n# 2 规范性引用文件\n\nGB/T 191—⟦2080⟧　包装储运图示标志\n' },
    { text: '# 5 要求\n\n应符合GB/T 2423.1—⟦1948⟧的规定。\n' },
  ],
  good: [
    {
      text: '---\nnumber: T/ZZB 1064—2019\n---\n\n# 2 规范性引用文件\n\nGB/T 191—2019　包装储运图示标志\n\nGB 3100—1993　国际单位制\n',
    },
    { text: '# 5 要求\n\n应符合GB/T 2423.1—2099的规定。\n' },
  ],
  check(context: RuleContext): void {
    const last = context.draft.metadata.year;
    for (const use of context.facts.codes) {
      const { code } = use;
      const year = Number(code.year);
      if (!code.ranges.year || use.context === 'own' || use.context === 'contents') continue;
      const late = last > 0 && year > last;
      if ((!late && year >= FIRST) || isOwn(context.facts, code)) continue;
      context.report({
        at: within(use, code.ranges.year[0], code.ranges.year[1]),
        message: late
          ? say(`年份号晚于本文件的${last}年，请核对`, `later than ${last}, the year of this document; check it`)
          : say('年份号过早，请核对', 'too early a year; check it'),
      });
    }
  },
};
