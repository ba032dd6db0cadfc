/** A quantity has a symbol of one letter, not an abbreviation. */
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { explanations } from './explanations.ts';

/** Three capitals and more: two may be a letter with an index that was not set as one, or a number such as Re. */
const ABBREVIATION = /^(?:\\(?:mathrm|text|mathit|operatorname)\s?\{)?([A-Z]{3,8})(?=$|[\s_})）,，、{])/;

export const symbolAbbreviation: Rule = {
  id: 'symbol-abbreviation',
  category: 'caption',
  title: say('量的符号不用多字母缩略语', 'No abbreviations for symbols of quantities'),
  why: say(
    '数学公式中不应使用多字母缩略术语代替量的符号，不论正体或斜体、有无下标：写作带下标的单个字母，如“S_ME”而不是“MSE”。公式中的“MSE”会被读成三个量的乘积。',
    'In a formula no abbreviation of several letters stands for a quantity, upright or italic, with index or without: write one letter with an index. MSE in a formula reads as the product of three quantities.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.9.3.1' }],
  covers: ['FML-07'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 6 计算\n\n$$\nBMI = \\frac{m}{h^2} \\tag{1}\n$$\n\n式中：\n\n⟦BMI⟧——体质指数；\n\nm——体重；\n\nh——身高。\n',
    },
    {
      text: '# 6 计算\n\n$$\nt = \\sqrt{\\frac{\\mathrm{MSE}}{\\mathrm{MSR}}} \\tag{1}\n$$\n\n式中：\n\nt——统计量；\n\n$\\mathrm{⟦MSE⟧}$——残差均方；\n\n$\\mathrm{⟦MSR⟧}$——回归均方。\n',
    },
  ],
  good: [
    {
      text: '# 6 计算\n\n$$\nS_\\mathrm{ME} = m \\tag{1}\n$$\n\n式中：\n\n$S_\\mathrm{ME}$——残差均方；\n\nm——质量。\n',
    },
    { text: '# 6 计算\n\n$$\nRe = \\frac{vl}{\\nu} \\tag{1}\n$$\n\n式中：\n\nRe——雷诺数；\n\nv——速度。\n' },
    { text: '# 6 计算\n\n$$\nP = UI \\tag{1}\n$$\n\n式中：\n\nP——功率；\n\nUI——电压与电流之积。\n' },
    { text: '# 3 缩略语\n\nBMI——体质指数。\n\nVWC——含水量。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const { lines } of explanations(draft)) {
      for (const { passage, start, markStart } of lines) {
        const symbol = passage.block.text.slice(start, markStart);
        const written = ABBREVIATION.exec(symbol)?.[1];
        if (written === undefined) continue;
        const at = start + symbol.indexOf(written);
        report({
          at: span(passage, at, at + written.length),
          message: say(
            `“${written}”是多字母缩略语，不应代替量的符号，用带下标的单个字母表示`,
            `${written} is an abbreviation; a quantity has one letter, with an index where needed`,
          ),
        });
      }
    }
  },
};
