/** The dash is ——: two U+2014, not hyphens or box-drawing lines. */
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { HAN, matches, proseColumn, replacement } from './texts.ts';

export const dashForm: Rule = {
  id: 'dash-form',
  category: 'wording',
  title: say('破折号用“——”', 'The form of a dash'),
  why: say(
    '破折号是占两个字位置的一横“——”（两个U+2014），不用连字符“--”、制表符“──”或减号代替。',
    'A dash is the line —— of two characters (twice U+2014), not hyphens, box-drawing lines or minus signs.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: '4.10' }],
  covers: ['PUN-11'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    { text: '# 5 要求\n\n壶的核心⟦--⟧加热盘应可靠。\n', fixed: '# 5 要求\n\n壶的核心——加热盘应可靠。\n' },
    {
      text: '# 5 要求\n\n式中：\n\nm⟦--⟧水的质量，单位为千克（kg）；\n\nc⟦──⟧水的比热容。\n',
      fixed: '# 5 要求\n\n式中：\n\nm——水的质量，单位为千克（kg）；\n\nc——水的比热容。\n',
    },
    {
      text: '一、人民城市⟦－－⟧“无废城市”建设。\n\n二、甲。\n\n三、乙⟦----⟧丙。\n',
      fixed: '一、人民城市——“无废城市”建设。\n\n二、甲。\n\n三、乙——丙。\n',
      profile: 'policy',
    },
  ],
  good: [
    { text: '# 5 要求\n\n壶的核心——加热盘应可靠，m——水的质量，北京—上海，云―端融合，5―6级。\n' },
    { text: '# 5 要求\n\n用git --help查看帮助，选项`--输出`，不写“甲--乙”。\n' },
    { text: '# 5 要求\n\n| 项目 | 值 |\n| --- | --- |\n| 甲 | -- |\n| 乙 | --- |\n' },
  ],
  check({ draft, report }) {
    for (const { hit, at, text } of dashes(draft)) {
      if (isQuoted(text, hit.start)) continue;
      report({
        at,
        message: say('破折号写作“——”', 'write the dash as ——'),
        fixes: [replacement(at, '——', 'safe')],
      });
    }
  },
};

const DASH = new RegExp(
  `(?<=[${HAN}A-Za-z0-9)）”》])(?:-{2,4}|－{2,4}|─{2,4}|–{2,4}|―{2,4}|−{2,4})(?=[${HAN}“《（])`,
  'g',
);

const dashes = proseColumn((text) => matches(text, DASH));
