/** A document is cited by its title, then its number in round brackets: 《……的意见》（国发〔2012〕9号）. */
import { isQuoted } from '../../facts/quotation.ts';
import { type Rule, say } from '../rule.ts';
import { matches, proseColumn, replacement } from '../wording/texts.ts';

export const citationOrder: Rule = {
  id: 'citation-order',
  category: 'policy',
  title: say('引用公文先标题、后发文字号', 'A cited document: title first, then its number'),
  why: say(
    '引用公文应先引标题，后引发文字号，发文字号用圆括号括入：《国务院关于……的意见》（国发〔2012〕9号）。',
    'A cited document is named by its title in 《》 first; its number follows in round brackets.',
  ),
  severity: 'info',
  basis: [{ document: '公文惯例', clause: '' }],
  covers: ['POL-05'],
  profiles: ['policy'],
  bad: [
    {
      text: '一、根据⟦国发〔2012〕9号《质量发展纲要》⟧，制定本办法。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、根据《质量发展纲要》（国发〔2012〕9号），制定本办法。\n\n二、甲。\n\n三、乙。\n',
    },
    {
      text: '一、按照⟦浙政办发〔2020〕3号文件《关于加强标准化工作的意见》⟧执行。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、按照《关于加强标准化工作的意见》（浙政办发〔2020〕3号）执行。\n\n二、甲。\n\n三、乙。\n',
    },
    {
      text: '一、依据⟦国办发〔2015〕7号《甲》⟧和《乙》。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、依据《甲》（国办发〔2015〕7号）和《乙》。\n\n二、甲。\n\n三、乙。\n',
    },
  ],
  good: [
    { text: '一、根据《质量发展纲要》（国发〔2012〕9号）、《标准化发展纲要》，制定本办法。\n\n二、甲。\n\n三、乙。\n' },
    {
      text: '一、废止国发〔2012〕9号、《甲》。\n\n二、（国发〔2012〕9号）《乙》。\n\n三、《丙》国发〔2012〕9号《丁》。\n',
    },
  ],
  check({ draft, report }) {
    for (const { hit, at, text } of citations(draft)) {
      if (isQuoted(text, hit.start)) continue;
      const [, number, title] = CITATION_PARTS.exec(text.slice(hit.start, hit.end)) ?? [];
      report({
        at,
        message: say(
          '引用公文先引标题，后引发文字号',
          'a cited document is named by its title first, then by its number',
        ),
        fixes: [replacement(at, `${title}（${number}）`, 'meaning')],
      });
    }
  },
};

/** What the codes of authorities begin with: 国发, 中办发, 浙政办发. Words such as 根据 do not. */
const FIRST = '国中厅京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川贵云陕甘青台蒙桂藏宁新杭甬温嘉湖绍金衢舟丽';
const CITATION = new RegExp(
  `(?<=(?:根据|按照|依据|依照|执行|落实|印发|转发|废止|和|及|与|[、，。；：（]|^))[${FIRST}][\\u4e00-\\u9fff]{1,6}〔(?:19|20)\\d\\d〕\\d{1,5}号(?:文件|文)?《[^《》]{1,80}》(?!（)`,
  'g',
);
const CITATION_PARTS = /^(.+?号)(?:文件|文)?(《.+》)$/;

const citations = proseColumn((text) => (/号(?:文件|文)?《/.test(text) ? matches(text, CITATION) : []));
