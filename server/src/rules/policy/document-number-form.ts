/** The serial number of an official document has neither 第 nor leading zeros: 国发〔2012〕9号. */
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { type Hit, proseColumn, replacement } from '../wording/texts.ts';

export const documentNumberForm: Rule = {
  id: 'document-number-form',
  category: 'policy',
  title: say('发文顺序号不加“第”，不编虚位', 'No 第 and no leading zero in a document number'),
  why: say(
    '发文字号的顺序号不加“第”字，不编虚位（1不编为01），在阿拉伯数字后加“号”字。公告、令的编号写“第×号”，不在此列。',
    'The serial number of a document number has no 第 before it and no leading zeros; 号 stands behind it. Announcements and orders, which count 第×号, are something else.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 9704—2012', clause: '7.2.5' }],
  covers: ['POL-03'],
  profiles: [...POLICIES, ...STANDARDS],
  bad: [
    {
      text: '一、执行国发〔2012〕⟦第⟧9号和国办发〔2015〕⟦0⟧7号文件。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、执行国发〔2012〕9号和国办发〔2015〕7号文件。\n\n二、甲。\n\n三、乙。\n',
    },
    {
      text: '国发[2012]⟦第0⟧9号\n\n一、甲。\n\n二、乙。\n\n三、丙。\n',
      fixed: '国发[2012]9号\n\n一、甲。\n\n二、乙。\n\n三、丙。\n',
    },
    {
      text: '# 5 要求\n\n应符合浙市监质〔2021〕⟦00⟧3号的规定。\n',
      fixed: '# 5 要求\n\n应符合浙市监质〔2021〕3号的规定。\n',
      profile: 'group-standard',
    },
  ],
  good: [
    { text: '一、执行国发〔2012〕9号、中国人民银行公告〔2018〕第5号、国务院令第707号。\n\n二、甲。\n\n三、乙。\n' },
    { text: '一、（〔1996〕武司字第82号）收悉，国发〔2012〕100号。\n\n二、甲。\n\n三、乙。\n' },
    { text: '一、不写“国发〔2012〕第09号”。\n\n二、甲。\n\n三、乙。\n' },
  ],
  check({ draft, report }) {
    for (const { hit, at, text } of slips(draft)) {
      if (isQuoted(text, hit.start)) continue;
      const written = text.slice(hit.start, hit.end);
      report({
        at,
        message: written.startsWith('第')
          ? say('发文字号的顺序号不加“第”，不编虚位', 'no 第 stands before the serial number of a document')
          : say('发文字号的顺序号不编虚位', 'the serial number of a document has no leading zeros'),
        fixes: [replacement(at, '', 'safe')],
      });
    }
  },
};

const SLIP =
  /(?<=[\u4e00-\u9fff]{2}(?<!公告|通告|令|决定)[〔[【［（(]\s?(?:19|20)\d\d\s?[〕\]】］）)]\s?)(?:第\s?0*|0+)(?=[1-9]\d{0,4}\s?号(?![楼线机院馆门库房段台]))/g;

const slips = proseColumn<Hit>((text) => {
  if (!text.includes('号')) return [];
  const hits: Hit[] = [];
  for (const { 0: written, index } of text.matchAll(SLIP)) hits.push({ start: index, end: index + written.length });
  return hits;
});
