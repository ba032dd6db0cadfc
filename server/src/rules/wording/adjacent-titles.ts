/** No 、 between titles or quotations that stand side by side: 《甲》《乙》. */
import { type Rule, STANDARDS, say } from '../rule.ts';
import { type Hit, proseColumn } from './texts.ts';

export const adjacentTitles: Rule = {
  id: 'adjacent-titles',
  category: 'wording',
  title: say('并列的书名号、引号之间通常不用顿号', 'No 、 between adjacent titles or quotations'),
  why: say(
    '标有书名号或引号的并列成分之间通常不用顿号：《甲》《乙》，“甲”“乙”。其间还有括注等其他成分的，宜用顿号。',
    'Items with title or quotation marks need no 、 between them: 《甲》《乙》, “甲”“乙”. Where something else stands in between, such as a remark in brackets, it is used.',
  ),
  severity: 'info',
  basis: [{ document: 'GB/T 15834—2011', clause: '4.5.3.5' }],
  covers: ['PUN-02'],
  // Laws keep the 、.
  profiles: [...STANDARDS, 'policy'],
  bad: [
    {
      text: '一、根据《计量法》⟦、⟧《标准化法》等法律，制定本办法。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、根据《计量法》《标准化法》等法律，制定本办法。\n\n二、甲。\n\n三、乙。\n',
      profile: 'policy',
    },
    {
      text: '# 5 要求\n\n应标明“小心轻放”⟦、⟧“易碎”、“向上”的标志。\n',
      fixed: '# 5 要求\n\n应标明“小心轻放”“易碎”“向上”的标志。\n',
    },
    {
      text: '# 5 要求\n\n按《甲》⟦、⟧《乙》和《丙》的规定。\n',
      fixed: '# 5 要求\n\n按《甲》《乙》和《丙》的规定。\n',
    },
  ],
  good: [
    { text: '# 5 要求\n\n应标明“小心轻放”“易碎”的标志，按《甲》《乙》的规定。\n' },
    // Something stands in between, or not all of the items are titles.
    { text: '# 5 要求\n\n按《甲》（2020年）、《乙》、《丙》的规定。\n' },
    { text: '# 5 要求\n\n按《甲》、《乙》（2020年）的规定，包括“子”、“丑”、寅和卯。\n' },
    { text: '# 5 要求\n\n按卯、《甲》、《乙》的规定。\n' },
  ],
  check({ draft, report }) {
    const { year } = draft.metadata;
    if (year > 0 && year < IN_FORCE) return;
    for (const { hit, at } of runs(draft)) {
      const edits = hit.marks.map((start) => ({ at: { ...at, start, end: start + 1 }, text: '' }));
      report({
        at,
        message: say('并列的书名号或引号之间通常不用顿号', 'no 、 is needed between adjacent titles or quotations'),
        fixes: [{ title: say('删除顿号', 'Delete 、'), kind: 'safe', edits }],
      });
    }
  },
};

/** GB/T 15834—2011 has been in force since June 2012; before, the mark was the rule. */
const IN_FORCE = 2012;

/** The first mark of a run of titles, and where all of them stand. */
interface Run extends Hit {
  readonly marks: readonly number[];
}

const RUN = /(?:《[^《》]{1,100}》、(?=《))+《[^《》]{1,100}》|(?:“[^“”]{1,100}”、(?=“))+“[^“”]{1,100}”/g;

const runs = proseColumn<Run>((text) => {
  if (!text.includes('》、《') && !text.includes('”、“')) return [];
  const hits: Run[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    // One of several items that are no titles, or one with a remark.
    if (text[index - 1] === '、' || /[、（(〔[]/.test(text[index + run.length] ?? '')) continue;
    const marks = [...run.matchAll(/(?<=[》”])、(?=[《“])/g)].map((mark) => index + mark.index);
    const [start] = marks as [number];
    hits.push({ start, end: start + 1, marks });
  }
  return hits;
});
