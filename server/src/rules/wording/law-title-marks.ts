/** The title of a law stands in 《》. */
import { isQuoted } from '../../facts/quotation.ts';
import { type Rule, STANDARDS, say } from '../rule.ts';
import { type Hit, proseColumn } from './texts.ts';

export const lawTitleMarks: Rule = {
  id: 'law-title-marks',
  category: 'wording',
  title: say('法律、法规的名称用书名号', 'The title of a law stands in 《》'),
  why: say(
    '书名、篇名和法律、法规、文件的名称用书名号标示，不用引号，也不省略。《宪法》习惯上不加。',
    'Titles of books, laws and documents stand in 《》, not in quotation marks and not bare. The constitution is cited without them.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: '4.15' }],
  covers: ['PUN-13', 'POL-11'],
  // Laws themselves, in particular older ones, cite other laws without the marks.
  profiles: [...STANDARDS, 'policy'],
  bad: [
    {
      text: '一、根据⟦“中华人民共和国计量法”⟧，制定本办法。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、根据《中华人民共和国计量法》，制定本办法。\n\n二、甲。\n\n三、乙。\n',
      profile: 'policy',
    },
    {
      text: '# 5 要求\n\n应符合⟦中华人民共和国产品质量法⟧第二十七条的规定。\n',
      fixed: '# 5 要求\n\n应符合《中华人民共和国产品质量法》第二十七条的规定。\n',
    },
    {
      text: '# 5 要求\n\n按照⟦“中华人民共和国标准化法实施条例”⟧的规定。\n',
      fixed: '# 5 要求\n\n按照《中华人民共和国标准化法实施条例》的规定。\n',
    },
  ],
  good: [
    { text: '# 5 要求\n\n应符合《中华人民共和国计量法》、〈中华人民共和国立法法〉和中华人民共和国宪法的规定。\n' },
    { text: '# 5 要求\n\n应符合中华人民共和国法律、中华人民共和国司法部、中华人民共和国法定计量单位的规定。\n' },
    { text: '# 参考文献\n\n[1] 中华人民共和国网络安全法（2016年11月7日通过）\n' },
    { text: '中华人民共和国个人所得税法实施条例\n\n一、甲。\n\n二、乙。\n\n三、丙。\n', profile: 'policy' },
    { text: '# 5 要求\n\n《关于修改中华人民共和国计量法的决定》和“按照中华人民共和国计量法的规定”。\n' },
  ],
  check({ draft, report }) {
    for (const { hit, at, text, passage } of names(draft)) {
      if (passage.role === 'bibliography' || passage.role === 'reference' || passage.role === 'title') continue;
      if (!hit.quoted && isQuoted(text, hit.start)) continue;
      const name = text.slice(hit.start, hit.end).replace(/[“”]/g, '');
      const repair = `《${name}》`;
      report({
        at,
        message: say(`法律、法规的名称用书名号：${repair}`, `the title of a law stands in 《》: ${repair}`),
        fixes: [{ title: say(`改为“${repair}”`, `change to ${repair}`), kind: 'safe', edits: [{ at, text: repair }] }],
        ...(!hit.quoted && { severity: 'info' as const }),
      });
    }
  },
};

interface Name extends Hit {
  readonly quoted: boolean;
}

const COUNTRY = '中华人民共和国';
const NAME = `${COUNTRY}(?!宪法)[\\u4e00-\\u9fff]{1,16}?(?<!司|立|书|办|无|方|非|依)法(?:实施条例|实施细则)?`;
/** In quotation marks, or bare where a sentence goes on behind it. */
const NAMES = new RegExp(
  `“${NAME}”|(?<![《〈<“\\u4e00-\\u9fff](?=${COUNTRY}))(?<!的)${NAME}(?=第[一二三四五六七八九十百千\\d]+条|的(?:有关|相关)?规定|规定)|` +
    `(?<=(?:依照|按照|根据|符合|遵守|执行))${NAME}(?=第[一二三四五六七八九十百千\\d]+条|的(?:有关|相关)?规定|、|，|和)`,
  'g',
);

const names = proseColumn<Name>((text) => {
  if (!text.includes(COUNTRY)) return [];
  const hits: Name[] = [];
  for (const { 0: name, index } of text.matchAll(NAMES)) {
    if (isInTitle(text, index)) continue;
    hits.push({ start: index, end: index + name.length, quoted: name.startsWith('“') });
  }
  return hits;
});

/** Whether 《 is open at `at`. */
function isInTitle(text: string, at: number): boolean {
  const window = text.slice(Math.max(0, at - 60), at);
  return window.lastIndexOf('《') > window.lastIndexOf('》');
}
