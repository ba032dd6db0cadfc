/** The year of an official document's number stands in 〔〕: 国发〔2012〕9号. */
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { type Hit, proseColumn } from '../wording/texts.ts';

export const documentNumberBracket: Rule = {
  id: 'document-number-bracket',
  category: 'policy',
  title: say('发文字号的年份用六角括号“〔〕”', 'The year of a document number stands in 〔〕'),
  why: say(
    '发文字号由机关代字、年份、顺序号组成，年份标全称，用六角括号“〔〕”（U+3014、U+3015）括入，不用方括号、方头括号或圆括号。',
    'The number of an official document has the code of the authority, the year and a serial number; the full year stands in 〔〕 (U+3014, U+3015), not in square, lenticular or round brackets.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 9704—2012', clause: '7.2.5' },
    { document: 'GB/T 15834—2011', clause: '4.9.3.4' },
  ],
  covers: ['POL-03', 'POL-04', 'PUN-06'],
  profiles: [...POLICIES, ...STANDARDS],
  bad: [
    {
      text: '一、根据《质量发展纲要》（国发⟦[⟧2012]9号），制定本办法。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、根据《质量发展纲要》（国发〔2012〕9号），制定本办法。\n\n二、甲。\n\n三、乙。\n',
    },
    {
      text: '浙政发⟦【⟧2020】3号\n\n一、废止国办发⟦（⟧2015）7号、浙市监质⟦［⟧2021］12号文件。\n\n二、甲。\n\n三、乙。\n',
      fixed: '浙政发〔2020〕3号\n\n一、废止国办发〔2015〕7号、浙市监质〔2021〕12号文件。\n\n二、甲。\n\n三、乙。\n',
    },
    {
      text: '# 5 要求\n\n应符合《标准化工作规定》（国标委发⟦[⟧2020]12号）的规定。\n',
      fixed: '# 5 要求\n\n应符合《标准化工作规定》（国标委发〔2020〕12号）的规定。\n',
      profile: 'group-standard',
    },
    {
      text: '一、执行国发⟦(⟧2019)5号文件和《甲》（教职成⟦（⟧2018）8号）。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、执行国发〔2019〕5号文件和《甲》（教职成〔2018〕8号）。\n\n二、甲。\n\n三、乙。\n',
    },
  ],
  good: [
    { text: '国发〔2012〕9号\n\n一、执行国函〔1996〕95号。\n\n二、甲。\n\n三、乙。\n' },
    { text: '一、不写“国发[2012]9号”。\n\n二、见文献[2012]9号楼，市场监管总局公告（2019）1号线。\n\n三、乙。\n' },
    { text: '一、（2019）浙01民初12号民事判决。\n\n二、年度报告（2019）。\n\n三、第3号公告（2020年第9号）。\n' },
  ],
  check({ draft, report }) {
    for (const { hit, at, text } of numbers(draft)) {
      if (isQuoted(text, hit.start)) continue;
      report({
        at,
        message: say('发文字号的年份用六角括号“〔〕”', 'the year of a document number stands in 〔〕'),
        fixes: [
          {
            title: say('改为“〔〕”', 'Change to 〔〕'),
            kind: 'safe',
            edits: [
              { at, text: '〔' },
              { at: { ...at, start: hit.close, end: hit.close + 1 }, text: '〕' },
            ],
          },
        ],
        // Old documents had other brackets; who cites one may have copied them.
        ...(hit.year < 2000 && { severity: 'info' as const }),
      });
    }
  },
};

interface YearBracket extends Hit {
  readonly close: number;
  readonly year: number;
}

/** Behind a round bracket anything may stand; the codes of authorities end with these characters. */
const CODE_END = '发函办字文规通审复批监质标财税人科教环建农商外经法释令';
const NUMBER = new RegExp(
  `(?:(?<=[\\u4e00-\\u9fff]{2})[[【［﹝〖]|(?<=[\\u4e00-\\u9fff][${CODE_END}])[(（]|(?<=》[(（][\\u4e00-\\u9fff]{2,10})[(（]|(?<=[\\u4e00-\\u9fff]{2})〔(?=\\s?\\d{4}\\s?[^〕\\d]))` +
    `\\s?(?:19|20)\\d\\d\\s?[\\]】］﹞〗)）〕]\\s?第?\\s?\\d{1,5}\\s?号(?![楼线机院馆门库房段台])`,
  'g',
);

const numbers = proseColumn<YearBracket>((text) => {
  if (!text.includes('号')) return [];
  const hits: YearBracket[] = [];
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    const year = Number(/\d{4}/.exec(number)?.[0]);
    hits.push({ start: index, end: index + 1, close: index + number.search(/[\]】］﹞〗)）〕]/), year });
  }
  return hits;
});
