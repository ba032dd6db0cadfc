/** Brackets within brackets are of another kind: ［……（……）……］. */
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { HAN, type Hit, proseColumn } from './texts.ts';

export const nestedBrackets: Rule = {
  id: 'nested-brackets',
  category: 'wording',
  title: say('同一形式的括号避免套用', 'No round brackets within round brackets'),
  why: say(
    '同一形式的括号应尽量避免套用；必须套用时，外层宜用方括号“［］”。书名号内的括注、公式和图表的编号、“（所有部分）”等固定写法不在此列。',
    'Brackets of one kind should not stand within each other; where they have to, the outer ones are square. Titles in 《》, numbers of formulas, and fixed forms such as （所有部分） are something else.',
  ),
  severity: 'info',
  basis: [{ document: 'GB/T 15834—2011', clause: '4.9.3.6' }],
  covers: ['PUN-07'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    {
      text: '# 5 要求\n\n器件⟦（⟧包括加热盘（含温控器）和底座）应可靠。\n',
      fixed: '# 5 要求\n\n器件［包括加热盘（含温控器）和底座］应可靠。\n',
    },
    {
      text: '一、支持企业⟦（⟧含小微企业（个体工商户）、合作社）发展。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、支持企业［含小微企业（个体工商户）、合作社］发展。\n\n二、甲。\n\n三、乙。\n',
      profile: 'policy',
    },
    {
      text: '# 5 要求\n\n系统⟦（⟧见组合驾驶辅助系统（ADS））应可靠。\n',
      fixed: '# 5 要求\n\n系统［见组合驾驶辅助系统（ADS）］应可靠。\n',
    },
  ],
  good: [
    { text: '# 5 要求\n\n器件［包括加热盘（含温控器）和底座］应可靠（见公式（1）和5.2 a)）。\n' },
    { text: '# 5 要求\n\n按规定（以下简称《修正案（十一）》、GB/T 2423（所有部分）），见表1（续）。\n' },
    { text: '# 5 要求\n\n比热容（单位为J/(kg·℃)），应提交（1）申请书（原件）；（2）证明（复印件）。\n' },
    { text: '# 5 要求\n\n写作“器件（包括加热盘（含温控器））”。\n' },
  ],
  check({ draft, report }) {
    for (const { hit, at, text } of nests(draft)) {
      if (isQuoted(text, hit.start)) continue;
      report({
        at,
        message: say(
          '括号之内又有圆括号，外层宜用方括号',
          'round brackets within round brackets; make the outer ones square',
        ),
        fixes: [
          {
            title: say('外层改为“［］”', 'Change the outer ones to ［］'),
            kind: 'meaning',
            edits: [
              { at, text: '［' },
              { at: { ...at, start: hit.close, end: hit.close + 1 }, text: '］' },
            ],
          },
        ],
      });
    }
  },
};

interface Nest extends Hit {
  readonly close: number;
}

/** An inner pair that could be left out or written in another way: words, or an abbreviation. */
const WORDS = new RegExp(
  `^(?!所有部分|规范性|资料性|续$|试行$|暂行$)(?:[^（）]{0,80}[${HAN}]{2}[^（）]{0,80}|[A-Z]{2,10})$`,
);

const nests = proseColumn<Nest>((text) => {
  if (text.split('（').length < 3) return [];
  const hits: Nest[] = [];
  /** Open brackets with what they hold: whether a pair of words. */
  const open: { readonly start: number; holds: boolean }[] = [];
  let title = 0;
  for (const { 0: mark, index } of text.matchAll(/[（）《》]/g)) {
    if (mark === '《') title++;
    else if (mark === '》') title = Math.max(0, title - 1);
    else if (title > 0) continue;
    else if (mark === '（') open.push({ start: index, holds: false });
    else {
      const closed = open.pop();
      if (!closed) continue;
      const outer = open.at(-1);
      if (outer && WORDS.test(text.slice(closed.start + 1, index))) outer.holds = true;
      if (closed.holds && !outer) hits.push({ start: closed.start, end: closed.start + 1, close: index });
    }
  }
  return hits;
});
