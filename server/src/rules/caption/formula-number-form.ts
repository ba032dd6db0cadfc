/** The number of a formula has its one form: （1）, in an annex （A.1）. */
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { type FormulaNumber, formulaNumbers } from './formula-numbers.ts';
import { annexLetter } from './series.ts';

export const formulaNumberForm: Rule = {
  id: 'formula-number-form',
  category: 'caption',
  title: say('数学公式编号的形式', 'Form of formula numbers'),
  why: say(
    '数学公式编号为带圆括号的阿拉伯数字，如（1）；附录中为（A.1）。全文连续，不按章编为（5-1），编号前不加“式”字。',
    'A formula is numbered with an Arabic numeral in round brackets, （1）, in an annex （A.1）; not by chapter （5-1）, and without the word 式.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.9.2' },
    { document: 'GB/T 1.1—2020', clause: '9.6.3.1' },
  ],
  covers: ['FML-01'],
  profiles: STANDARDS,
  bad: [
    { text: '# 6 计算\n\n$$\nF = ma \\tag{⟦6-1⟧}\n$$\n' },
    { text: '# 6 计算\n\n$$\nF = ma \\qquad ⟦式1⟧\n$$\n', fixed: '# 6 计算\n\n$$\nF = ma \\qquad （1）\n$$\n' },
    { text: '# 6 计算\n\n$$\nF = ma \\tag{⟦式1⟧}\n$$\n', fixed: '# 6 计算\n\n$$\nF = ma \\tag{1}\n$$\n' },
    {
      text: '# 附录A（规范性）计算\n\n$$\nF = ma \\tag{⟦A1⟧}\n$$\n',
      fixed: '# 附录A（规范性）计算\n\n$$\nF = ma \\tag{A.1}\n$$\n',
    },
  ],
  good: [
    { text: '# 6 计算\n\n$$\nF = ma \\tag{1}\n$$\n' },
    { text: '# 附录A（规范性）计算\n\n$$\nF = ma \\tag{A.1}\n$$\n' },
    { text: '# 6 计算\n\n$$\nF = f(x_1, x_2)\n$$\n' },
    { text: '# 6 计算\n\n$$\ny = x + (5-1)\n$$\n' },
  ],
  check(context) {
    for (const formula of context.draft.formulas) {
      for (const number of formulaNumbers(formula)) {
        if (number.second > 0) reportSplit(number, context);
        else if (number.word || number.dotless) reportForm(number, context);
      }
    }
  },
};

function reportSplit({ passage, start, end, annex }: FormulaNumber, { report }: RuleContext): void {
  const home = annexLetter(passage) || annex;
  const form = home ? `（${home}.1）（${home}.2）` : '（1）（2）';
  report({
    at: span(passage, start, end),
    message: say(
      home
        ? `附录${home}中数学公式的编号只有一级，如${form}`
        : `数学公式的编号与章条编号无关，应从1开始全文连续，如${form}`,
      `formula numbers count through the ${home ? `annex` : 'document'}, not through the clause: ${form}`,
    ),
  });
}

function reportForm({ passage, start, end, annex, number, sub, tagged }: FormulaNumber, { report }: RuleContext): void {
  const right = `${annex && `${annex}.`}${number}${sub}`;
  const word = !passage.block.text.slice(start, end).startsWith(annex || String(number));
  report({
    at: span(passage, start, end),
    message: say(`数学公式的编号应写作“（${right}）”`, `the number of the formula is written （${right}）`),
    fixes: [
      {
        title: say(`改为“（${right}）”`, `Change to （${right}）`),
        kind: 'safe',
        edits: [{ at: span(passage, start, end), text: tagged || !word ? right : `（${right}）` }],
      },
    ],
  });
}
