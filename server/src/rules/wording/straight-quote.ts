/** Quotation marks of Chinese text are “ and ”, not the straight " of a keyboard. */
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { HAN, type Hit, proseColumn } from './texts.ts';

export const straightQuote: Rule = {
  id: 'straight-quote',
  category: 'wording',
  title: say('中文用弯引号“ ”', 'Chinese text has curly quotation marks'),
  why: say(
    '中文的双引号是成对的“和”，不用键盘上不分左右的直引号。代码、英寸符号和西文中的直引号不在此列。',
    'The quotation marks of Chinese text are the pair “ ”, not the straight ones of a keyboard. Code, inch signs and Latin quotations are something else.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: '4.8' }],
  covers: ['PUN-01'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    {
      text: '# 5 要求\n\n应标明⟦"⟧小心轻放"，不用⟦"⟧易碎"。\n',
      fixed: '# 5 要求\n\n应标明“小心轻放”，不用“易碎”。\n',
    },
    {
      text: '# 5 要求\n\n增加⟦"⟧个性化展示"(见7.5)，平台(以下简称⟦"⟧平台")应可用。\n',
      fixed: '# 5 要求\n\n增加“个性化展示”(见7.5)，平台(以下简称“平台”)应可用。\n',
    },
    {
      text: '一、推进⟦"⟧无废城市"建设。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、推进“无废城市”建设。\n\n二、甲。\n\n三、乙。\n',
      profile: 'policy',
    },
    {
      text: '一、实施⟦"⟧415X"先进制造业集群培育行动，推进⟦"⟧互联网+"。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、实施“415X”先进制造业集群培育行动，推进“互联网+”。\n\n二、甲。\n\n三、乙。\n',
      profile: 'policy',
    },
  ],
  good: [
    { text: '# 5 要求\n\n调用print("完成")，输出结果。\n' },
    { text: '# 5 要求\n\n报文为{"name":"张三","age":"18"}，屏幕为5"和7"两种。\n' },
    { text: '# 5 要求\n\n属性name="张三"，值为“小心轻放”，返回字符串"成功"，格式见`"状态"`。\n' },
    { text: '# 5 要求\n\n显示"Hello"或"OK" text "ok"，12"管。\n' },
    { text: '# 5 要求\n\n应标明"小心轻放。\n' },
  ],
  check({ draft, report }) {
    for (const { hit, at } of pairsOf(draft)) {
      report({
        at,
        message: say('中文用弯引号“ ”', 'Chinese text has the quotation marks “ ”'),
        fixes: [
          {
            title: say('改为“ ”', 'Change to “ ”'),
            kind: 'safe',
            edits: [
              { at, text: '“' },
              { at: { ...at, start: hit.close, end: hit.close + 1 }, text: '”' },
            ],
          },
        ],
      });
    }
  },
};

/** The opening mark of a pair, and where the closing one stands. */
interface Pair extends Hit {
  readonly close: number;
}

const CHINESE = new RegExp(`[${HAN}]`);
/** What stands outside a quotation of Chinese text. */
const OUTSIDE = new RegExp(`^[${HAN}，。；：、！？（）《》“”]?$`);
/** Signs of code within a text, and words that speak of it: what stands in straight quotes there is a string. */
const CODE = /[{}<>=\\]|":|": |\["|字符|命令|报文|字段|代码|语句|脚本|关键字/;
const LONGEST = 60;

const pairsOf = proseColumn<Pair>((text) => {
  if (!text.includes('"') || !CHINESE.test(text) || CODE.test(text)) return [];
  const marks: number[] = [];
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) marks.push(at);
  if (marks.length % 2 === 1) return [];
  const pairs: Pair[] = [];
  for (let at = 0; at < marks.length; at += 2) {
    const start = marks[at] as number;
    const close = marks[at + 1] as number;
    const within = text.slice(start + 1, close);
    const before = text[start - 1] ?? '';
    const behind = text[close + 1] ?? '';
    if (within.length > LONGEST || within.length === 0 || !OUTSIDE.test(before)) continue;
    // A half-width bracket before it may be that of code: print("完成").
    if (!OUTSIDE.test(behind) && !(/[()]/.test(behind) && CHINESE.test(before))) continue;
    if (!CHINESE.test(within) && !(CHINESE.test(before) && CHINESE.test(behind))) continue;
    pairs.push({ start, end: start + 1, close });
  }
  return pairs;
});
