/** Letters in the place of digits: GB/T 1O1, 2O25年. */
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { type Hit, proseColumn, replacement } from './texts.ts';

export const glyphConfusion: Rule = {
  id: 'glyph-confusion',
  category: 'wording',
  title: say('数字中混入了形近的字母', 'A letter in the place of a digit'),
  why: say(
    '字母O与数字0、字母l和I与数字1形近，多是识别或输入的差错：看上去一样，检索时却找不到。',
    'The letter O looks like 0, and l or I like 1. Such slips of recognition or typing cannot be seen, and a search fails because of them.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '10.3.1.4' }],
  covers: ['OTH-05'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    { text: '# 5 要求\n\n按GB/T ⟦1O1⟧—2020的规定。\n', fixed: '# 5 要求\n\n按GB/T 101—2020的规定。\n' },
    { text: '# 5 要求\n\n按GB/T ⟦l91⟧和ISO ⟦9OO1⟧的规定。\n', fixed: '# 5 要求\n\n按GB/T 191和ISO 9001的规定。\n' },
    {
      text: '# 5 要求\n\n按GB/T 8170—⟦2O08⟧和GB/T 1.1—⟦2O2O⟧的规定。\n',
      fixed: '# 5 要求\n\n按GB/T 8170—2008和GB/T 1.1—2020的规定。\n',
    },
    {
      text: '一、到⟦2O25⟧年，合格率达到⟦1OO⟧%。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、到2025年，合格率达到100%。\n\n二、甲。\n\n三、乙。\n',
      profile: 'policy',
    },
    { text: '# 5 要求\n\n长度为⟦5O⟧ mm，温度为⟦2OO⟧ ℃。\n', fixed: '# 5 要求\n\n长度为50 mm，温度为200 ℃。\n' },
  ],
  good: [
    { text: '# 5 要求\n\n含3O2、Fe2O3、H2O2、10 l水、型号1O1A和IO20，T/ZZB 0101，5 Ω。\n' },
    {
      text: '# 5 要求\n\n编码为2OH，取值01I，I2C总线，GB/T 1.1，L1O2端口，GB/T 191—2008、GB/T 191—2008O和JB/T 5—I型。\n',
    },
  ],
  check({ draft, report }) {
    for (const { hit, at, text } of numbers(draft)) {
      const written = text.slice(hit.start, hit.end);
      const repair = written.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
      report({
        at,
        message: say(
          `“${written}”中混入了字母，应为“${repair}”`,
          `a letter stands in ${written}; it should be ${repair}`,
        ),
        fixes: [replacement(at, repair, 'safe')],
      });
    }
  },
};

/** Behind the code of a document, before 年, or before a unit: only there a number is certain. */
const IN_CODE =
  /(?<=(?<![A-Za-z])(?:GB|GB\/[TZ]|DB\d{2}(?:\/T)?|[A-Z]{2}\/T|T\/[A-Z]{2,6}|ISO|IEC)[ \u00a0])(?=[\dOolI]*[OolI])(?=[OolI]*\d)[\dOolI]{2,6}(?=[.—–-]\d|[^\w.]|[.]?$)/g;
const IN_CODE_YEAR =
  /(?<=(?<![A-Za-z])(?:GB|GB\/[TZ]|DB\d{2}(?:\/T)?|[A-Z]{2}\/T|T\/[A-Z]{2,6}|ISO|IEC)[ \u00a0]?\d[\d.]{0,7}[—–-])(?=\d*[OolI])[12][\dOol]{3}(?![\w—–-])/g;
const IN_YEAR = /(?<![\w.])(?:2[Oo]\d\d|2\d[Oo]\d|2[Oo]\d[Oo]|2[Oo]{2}\d|19\d[Oo]|2\d\d[Oo])(?=年)/g;
const BEFORE_UNIT =
  /(?<![\w.])\d{1,4}O{1,3}\d{0,3}(?=\s?(?:%|℃)|\s(?:mm|cm|kg|kPa|MPa|kV|kW|Hz|min|mL|μm|dB)(?![A-Za-z]))/g;

const numbers = proseColumn<Hit>((text) => {
  if (!/\d[OolI]|[OolI]\d/.test(text)) return [];
  const hits: Hit[] = [];
  for (const pattern of [IN_CODE, IN_CODE_YEAR, IN_YEAR, BEFORE_UNIT]) {
    for (const { 0: written, index } of text.matchAll(pattern)) {
      hits.push({ start: index, end: index + written.length });
    }
  }
  return hits;
});
