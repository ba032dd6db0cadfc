/** Between the two ends of a period stands —: 2021—2025年. */
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { HAN, matches, proseColumn, replacement } from './texts.ts';

export const timeRangeMark: Rule = {
  id: 'time-range-mark',
  category: 'wording',
  title: say('时间的起止之间用一字线', 'A period is written with —'),
  why: say(
    '连接号中，一字线“—”标示时间、地域的起止，短横线“-”用于复合名词、型号和编号。',
    'Of the connecting marks, — stands between the ends of a period or a route; the hyphen belongs to compounds, models and numbers.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: '4.13.3' }],
  covers: ['PUN-08'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    {
      text: '一、2021⟦-⟧2025年，累计制定标准100项。\n\n二、2019年⟦-⟧2020年。\n\n三、乙。\n',
      fixed: '一、2021—2025年，累计制定标准100项。\n\n二、2019年—2020年。\n\n三、乙。\n',
      profile: 'policy',
    },
    {
      text: '一、行动方案（2023⟦–⟧2025年）。\n\n二、3月⟦-⟧5月集中开展，5月1日⟦-⟧5月7日宣传。\n\n三、乙。\n',
      fixed: '一、行动方案（2023—2025年）。\n\n二、3月—5月集中开展，5月1日—5月7日宣传。\n\n三、乙。\n',
      profile: 'policy',
    },
    { text: '# 5 要求\n\n数据取2019⟦-⟧2020年的平均值。\n', fixed: '# 5 要求\n\n数据取2019—2020年的平均值。\n' },
  ],
  good: [
    { text: '# 5 要求\n\n按GB/T 1.1-2020年版，型号WPS2019-2020年型，2021—2025年，2016～2020年，2025-01-26发布。\n' },
    { text: '# 5 要求\n\n不写“2019-2020年”，电话0571-2019-2020，Ⅰ-2019年。\n' },
    { text: '# 5 要求\n\n样品编号为3月-5号，第5日-夜间。\n' },
  ],
  check({ draft, report }) {
    for (const { hit, at, text } of ranges(draft)) {
      if (isQuoted(text, hit.start)) continue;
      report({
        at,
        message: say('时间的起止之间用一字线“—”', 'write — between the ends of a period'),
        fixes: [replacement(at, '—', 'safe')],
      });
    }
  },
};

const YEARS = '(?<=(?<![\\d.A-Za-z/—–-])(?:19|20)\\d\\d年?)[-–－−](?=(?:19|20)\\d\\d年(?![版型]))';
const MONTHS = `(?<=(?<!\\d)\\d{1,2}月(?:份|底|初)?)[-–－−](?=(?:次年)?\\d{1,2}月)`;
const DAYS = `(?<=\\d{1,2}月\\d{1,2}日)[-–－−](?=(?:\\d{1,2}月)?\\d{1,2}日)`;
const RANGE = new RegExp(`${YEARS}|${MONTHS}|${DAYS}`, 'g');
const BETWEEN_NUMBERS = new RegExp(`[\\d${HAN}][-–－−]\\d`);

const ranges = proseColumn((text) => (BETWEEN_NUMBERS.test(text) ? matches(text, RANGE) : []));
