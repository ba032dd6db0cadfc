/** Numbered formulas count continuously through the main body, and anew in each annex. */
import { type Rule, STANDARDS, say } from '../rule.ts';
import { formulaSeries } from './formula-numbers.ts';
import { checkSeries, type SeriesWords } from './series.ts';

const numberOf = (annex: string, number: number): string => (annex ? `${annex}.${number}` : String(number));

const WORDS: SeriesWords = {
  zh: '数学公式',
  en: 'formula',
  label: (annex, number) => `（${numberOf(annex, number)}）`,
  labelEn: (annex, number) => `formula (${numberOf(annex, number)})`,
};

export const formulaSequence: Rule = {
  id: 'formula-sequence',
  category: 'caption',
  title: say('数学公式的编号应连续', 'Formulas are numbered continuously'),
  why: say(
    '需要引用或提示的数学公式用带圆括号、从1开始的阿拉伯数字编号，从引言开始一直连续到附录之前，与章条、图、表的编号无关；附录中重新编为（A.1）（A.2）……。不需要引用的公式可以不编号。',
    'Formulas that are referred to are numbered （1）,（2）… from the introduction up to the annexes; each annex starts anew with （A.1）. A formula that nobody refers to needs no number.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.9.2' },
    { document: 'GB/T 1.1—2020', clause: '9.6.3.1' },
  ],
  covers: ['FML-01'],
  profiles: STANDARDS,
  bad: [
    { text: '$$\nF = ma \\tag{1}\n$$\n\n$$\np = F/S \\tag{⟦3⟧}\n$$\n' },
    { text: '$$\nF = ma \\tag{2}\n$$\n\n$$\np = F/S \\tag{⟦2⟧}\n$$\n' },
    { text: '# 附录A（规范性）计算\n\n$$\nF = ma \\tag{A.1}\n$$\n\n$$\np = F/S \\tag{⟦A.3⟧}\n$$\n' },
    { text: '# 6 计算\n\n$$\nF = ma \\tag{1}\n$$\n\n# 附录A（规范性）计算\n\n$$\np = F/S \\tag{⟦B.1⟧}\n$$\n' },
  ],
  good: [
    { text: '$$\nF = ma \\tag{1}\n$$\n\n$$\nv = s/t\n$$\n\n$$\np = F/S \\tag{2}\n$$\n' },
    { text: '# 6 计算\n\n$$\nF = ma \\tag{1}\n$$\n\n# 附录A（规范性）计算\n\n$$\np = F/S \\tag{A.1}\n$$\n' },
    {
      text: '$$\n\\begin{aligned} F &= ma \\tag{1} \\\\ p &= F/S \\tag{2} \\end{aligned}\n$$\n\n$$\nv = s/t \\tag{3}\n$$\n',
    },
    // The formula without a number may be the one that lost it.
    { text: '$$\nF = ma \\tag{1}\n$$\n\n$$\nv = s/t\n$$\n\n$$\np = F/S \\tag{3}\n$$\n' },
  ],
  check(context) {
    checkSeries(formulaSeries(context.draft), WORDS, context);
  },
};
