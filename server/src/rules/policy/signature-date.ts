/** The date of a document is written in Arabic numerals, without leading zeros: 2012年7月1日. */
import { parseChineseNumeral } from '../../../../grammar/numeral.ts';
import { type Rule, say, span } from '../rule.ts';
import { replacement } from '../wording/texts.ts';

export const signatureDate: Rule = {
  id: 'signature-date',
  category: 'policy',
  title: say('成文日期用阿拉伯数字，月、日不编虚位', 'The form of a document’s date'),
  why: say(
    'GB/T 9704—2012起，成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位（1不编为01）。此前的公文用汉字，不在此列。',
    'Since GB/T 9704—2012 the date of a document is written in Arabic numerals, with the full year and no leading zeros. Earlier documents, which used Chinese numerals, are left alone.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 9704—2012', clause: '7.3.5.4' }],
  covers: ['POL-06'],
  profiles: ['policy'],
  bad: [
    {
      text: '一、甲。\n\n二、乙。\n\n三、丙。\n\n某市人民政府\n\n⟦二〇二〇年七月一日⟧\n',
      fixed: '一、甲。\n\n二、乙。\n\n三、丙。\n\n某市人民政府\n\n2020年7月1日\n',
    },
    {
      text: '一、甲。\n\n二、乙。\n\n三、丙。\n\n某市人民政府\n\n⟦2020年07月01日⟧\n',
      fixed: '一、甲。\n\n二、乙。\n\n三、丙。\n\n某市人民政府\n\n2020年7月1日\n',
    },
    {
      text: '一、甲。\n\n二、乙。\n\n三、丙。\n\n⟦二○一五年十二月二十三日⟧\n',
      fixed: '一、甲。\n\n二、乙。\n\n三、丙。\n\n2015年12月23日\n',
    },
  ],
  good: [
    { text: '一、甲。\n\n二、乙。\n\n三、丙。\n\n国务院\n\n2019年1月27日\n' },
    { text: '国办函〔2004〕57号\n\n一、甲。\n\n二、乙。\n\n三、丙。\n\n国务院办公厅\n\n二〇〇四年八月十二日\n' },
    { text: '一、自二〇二〇年七月一日起施行。\n\n二、2012年07月01日前完成。\n\n三、丙。\n' },
    { text: '一、甲。\n\n二、乙。\n\n三、丙。\n\n国家地震局\n\n一九九七年一月二十日\n' },
  ],
  check({ draft, report }) {
    const ownYear = draft.metadata.year;
    if (ownYear > 0 && ownYear < IN_FORCE) return;
    for (const passage of draft.passages) {
      if (passage.role !== 'signature') continue;
      const { text } = passage.block;
      const repair = repaired(text.replace(/[（()）\s]/g, ''));
      if (repair === undefined) continue;
      const start = text.search(/[^（(\s]/);
      const end = text.lastIndexOf('日') + 1;
      const at = span(passage, start, end);
      report({
        at,
        message: say(`成文日期写作“${repair}”`, `write the date of the document as ${repair}`),
        fixes: [replacement(at, repair, 'safe')],
      });
    }
  },
};

/** The first whole year under GB/T 9704—2012. */
const IN_FORCE = 2013;

const CHINESE_DATE = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/;
const DIGITS = '〇一二三四五六七八九';

/** The date as it should be written, or undefined where it is right, or older than the rule. */
function repaired(date: string): string | undefined {
  const arabic = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(date);
  if (arabic) {
    const right = `${arabic[1]}年${Number(arabic[2])}月${Number(arabic[3])}日`;
    return right === date || Number(arabic[1]) < IN_FORCE ? undefined : right;
  }
  const [, digits, han, hanDay] = CHINESE_DATE.exec(date) ?? [];
  if (!digits || !han || !hanDay) return undefined;
  const year = [...digits.replace(/[○零]/g, '〇')].map((digit) => DIGITS.indexOf(digit)).join('');
  const month = parseChineseNumeral(han);
  const day = parseChineseNumeral(hanDay);
  if (Number(year) < IN_FORCE || !month || !day) return undefined;
  return `${year}年${month}月${day}日`;
}
