/** The unit of a symbol is given as 单位为千米每小时（km/h）. */
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { explanations } from './explanations.ts';
import { unitName } from './units.ts';

const SYMBOL = '[A-Za-zμµΩ℃°][A-Za-zμµΩ/·²³]{0,8}';
/** ……，mm； or ……，单位：mm； or ……，单位为mm；, but not 单位为毫米（mm）. */
const PLAIN = new RegExp(`[，,]\\s*(?:单位\\s?(?:[:：]|为|是)?\\s*)?(${SYMBOL})\\s*[；;。]?$`);
/** ……（mm）； behind a word. */
const BRACKETS = new RegExp(`(?<=[\\u4e00-\\u9fff])\\s*[（(]\\s*(${SYMBOL})\\s*[）)]\\s*[；;。]?$`);

const FORMULA = '# 6 计算\n\n$$\nv = \\frac{l}{t} \\tag{1}\n$$\n\n式中：\n\n';

export const symbolUnit: Rule = {
  id: 'symbol-unit',
  category: 'caption',
  title: say('公式符号的单位写作“单位为米（m）”', 'The unit of a symbol is 单位为米（m）'),
  why: say(
    'GB/T 1.1的示例在解释符号时这样给出单位：“单位为千米每小时（km/h）”，先写单位名称，再在括号中写单位符号。用数值关系式时还应写明“……的数值”。',
    'The examples of GB/T 1.1 give the unit of a symbol in this form: 单位为千米每小时（km/h）, first the name and then the unit symbol in brackets. In a numerical-value equation the meaning ends with ……的数值.',
  ),
  severity: 'info',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.9.3.1' }],
  covers: ['FML-06'],
  profiles: STANDARDS,
  bad: [
    {
      text: `${FORMULA}v——速度⟦，m/s⟧；\n\nl——距离⟦，单位：m⟧；\n\nt——时间⟦，单位为s⟧。\n`,
      fixed: `${FORMULA}v——速度，单位为米每秒（m/s）；\n\nl——距离，单位为米（m）；\n\nt——时间，单位为秒（s）。\n`,
    },
    {
      text: `${FORMULA}v——速度⟦（m/s）⟧；\n\nl——距离⟦(m)⟧；\n\nt——时间。\n`,
      fixed: `${FORMULA}v——速度，单位为米每秒（m/s）；\n\nl——距离，单位为米（m）；\n\nt——时间。\n`,
    },
  ],
  good: [
    {
      text: `${FORMULA}v——速度，单位为米每秒（m/s）；\n\nl——距离，单位为米(m)；\n\nt——时间，单位为秒（s），取3 600。\n`,
    },
    {
      text: `${FORMULA}v——匀速运动质点的速度的数值，单位为千米每小时（km/h）；\n\nl——图1中的距离（l）；\n\nt——时间，见A。\n`.replace(
        '（L）',
        '（l）',
      ),
    },
    { text: '# 6 计算\n\n距离（m），速度（m/s）。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const { lines } of explanations(draft)) {
      for (const { passage, markEnd } of lines) {
        const { text } = passage.block;
        const from = Math.max(markEnd, text.length - 40);
        const tail = text.slice(from);
        const match = PLAIN.exec(tail) ?? (tail.includes('单位') ? null : BRACKETS.exec(tail));
        const unit = match?.[1];
        const name = unit === undefined ? undefined : unitName(unit);
        if (!match || unit === undefined || name === undefined) continue;
        const start = from + match.index;
        const end = start + match[0].replace(/\s*[；;。]$/, '').length;
        const at = span(passage, start, end);
        const right = `，单位为${name}（${unit}）`;
        report({
          at,
          message: say(`单位写作“单位为${name}（${unit}）”`, `write the unit as 单位为${name}（${unit}）`),
          fixes: [{ title: say(`改为“${right}”`, `Write ${right}`), kind: 'safe', edits: [{ at, text: right }] }],
        });
      }
    }
  },
};
