/** A gap between a clause's number and what follows it. */
import { breaksLine } from '../../facts/place.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { isNumbered, numberSpan, usualGap } from './outline.ts';

export const clauseGap: Rule = {
  id: 'clause-gap',
  category: 'structure',
  title: say('编号之后应空一个汉字的间隙', 'A gap behind the clause number'),
  why: say(
    '章条编号之后空一个汉字的间隙，再排标题或条文。没有间隙时，编号与紧接的数字、字母容易混淆。',
    'Behind the number of a chapter or subclause there is a gap of one Chinese character, then the title or the text. Without it the number runs into what follows.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '10.2.1' }],
  covers: ['STR-13'],
  profiles: STANDARDS,
  bad: [
    { text: '# ⟦5⟧要求\n\n## ⟦5.1⟧外观\n', fixed: '# 5　要求\n\n## 5.1　外观\n' },
    { text: '# 5 要求\n\n## 5.1 外观\n\n## ⟦5.2⟧尺寸\n', fixed: '# 5 要求\n\n## 5.1 外观\n\n## 5.2 尺寸\n' },
    { text: '# 5　要求\n\n**⟦5.1⟧**表面应平整。\n', fixed: '# 5　要求\n\n**5.1**　表面应平整。\n' },
    { text: '# 附录A（规范性）装置\n\n## ⟦A.1⟧组成\n', fixed: '# 附录A（规范性）装置\n\n## A.1　组成\n' },
  ],
  good: [
    { text: '# 5 要求\n\n## 5.1　外观\n\n### 5.1.1\n\n表面应平整。\n' },
    { text: '# 附录A（规范性）装置\n\n## A.1 组成\n\n5.2节距应符合图样，3.5mm的孔应去毛刺。\n' },
    // The mark behind the number is the subject of clause-number-form.
    { text: '# 5、要求\n\n## 5.1.外观\n' },
  ],
  check(context: RuleContext): void {
    for (const clause of context.draft.clauses) {
      if (!isNumbered(clause)) continue;
      const { heading, label } = clause;
      if (label.rest > label.end || label.end !== label.numberEnd || label.end === heading.block.text.length) continue;
      if (breaksLine(context.draft, heading, label.end)) continue;
      context.report({
        at: numberSpan(clause),
        message: say(`编号“${clause.key}”之后应空一个汉字的间隙`, `a gap is missing behind the number ${clause.key}`),
        fixes: [
          {
            title: say('加上间隙', 'Insert the gap'),
            kind: 'safe',
            edits: [{ at: span(heading, label.end, label.end), text: usualGap(context.draft) }],
          },
        ],
      });
    }
  },
};
