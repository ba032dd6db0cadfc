/** A formula is not split into (2a) and (2b). */
import { type Rule, STANDARDS, say, span } from '../rule.ts';
import { formulaNumbers } from './formula-numbers.ts';

export const subformula: Rule = {
  id: 'subformula',
  category: 'caption',
  title: say('不准许将数学公式进一步细分', 'Formulas are not split into parts'),
  why: say(
    '不准许将数学公式进一步细分，如将公式（2）分为（2a）和（2b）。各公式应分别编号。',
    'A formula is not split into (2a) and (2b): each formula has a number of its own.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.9.2' }],
  covers: ['FML-02'],
  profiles: STANDARDS,
  bad: [
    { text: '$$\nF = ma \\tag{⟦2a⟧}\n$$\n\n$$\np = F/S \\tag{⟦2b⟧}\n$$\n' },
    { text: '# 附录B（资料性）计算\n\n$$\nF = ma \\tag{⟦B.1a⟧}\n$$\n' },
  ],
  good: [{ text: '$$\nF = ma \\tag{2}\n$$\n\n$$\np = F/S \\tag{3}\n$$\n' }, { text: '$$\nS = 2a\n$$\n' }],
  check({ draft, report }) {
    for (const formula of draft.formulas) {
      for (const { passage, start, end, sub, number, annex } of formulaNumbers(formula)) {
        if (sub === '') continue;
        const whole = `（${annex && `${annex}.`}${number}）`;
        report({
          at: span(passage, start, end),
          message: say(
            `不准许将公式${whole}进一步细分，各公式应分别编号`,
            `formula ${whole} is not split; each formula has a number of its own`,
          ),
        });
      }
    }
  },
};
