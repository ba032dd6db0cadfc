/** A standard for test methods is cited with 按 or 按照. */
import { textOf } from '../../facts/place.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING, isCitation } from './citations.ts';

export const methodVerb: Rule = {
  id: 'method-verb',
  category: 'code',
  title: say('引用试验方法用“按”或“按照”', 'Test methods are cited with 按 or 按照'),
  why: say(
    '规范标准中，由“按”或“按照”提及试验方法类文件属于规范性引用。用“依据”“根据”“参照”时，说不清试验是否必须这样做。',
    'In a specification a standard for test methods is cited normatively with 按 or 按照. With 依据, 根据 or 参照 nobody knows whether the test has to be done that way.',
  ),
  severity: 'info',
  basis: [{ document: DRAFTING, clause: '9.5.4.2.1' }],
  covers: ['CIT-19'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 5 试验方法\n\n甲醛含量⟦依据⟧GB/T 2912.1—2009描述的方法测定。\n',
      fixed: '# 5 试验方法\n\n甲醛含量按照GB/T 2912.1—2009描述的方法测定。\n',
    },
    {
      text: '# 5 试验方法\n\n低温试验⟦根据⟧GB/T 2423.1的规定进行，跌落试验⟦参照⟧GB/T 2423.7进行。\n',
      fixed: '# 5 试验方法\n\n低温试验按照GB/T 2423.1的规定进行，跌落试验按照GB/T 2423.7进行。\n',
    },
  ],
  good: [
    { text: '# 5 试验方法\n\n甲醛含量按GB/T 2912.1—2009描述的方法测定，低温试验按照GB/T 2423.1进行。\n' },
    // What is classified, judged or drafted is no test.
    { text: '# 5 分类\n\n产品根据GB/T 7345的分类分为两类，本文件依据GB/T 1.1—2020起草。\n' },
    {
      text: '# 5 要求\n\n依据GB/T 2828.1的判定结果，决定是否进行复检，依据GB/T 2828.1进行抽样，根据GB/T 8170进行修约。\n',
    },
    { text: '# 5 试验方法\n\n不写“依据GB/T 2423.1进行”。\n' },
  ],
  check({ facts, report }: RuleContext): void {
    for (const use of facts.codes) {
      if (!isCitation(use) || use.context === 'note') continue;
      const { span, place } = use;
      const text = textOf(span);
      const verb = VERB.exec(text.slice(Math.max(0, span.start - 6), span.start));
      const end = place ? Math.max(span.end, place.end) : span.end;
      if (!verb || !METHOD.test(text.slice(end, end + 40))) continue;
      const word = verb[1] as string;
      const start = span.start - verb[0].length;
      const at = { ...span, start, end: start + word.length };
      report({
        at,
        message: say(`引用试验方法用“按照”，不用“${word}”`, `a test method is cited with 按照, not ${word}`),
        fixes: [{ title: say('改为“按照”', 'change to 按照'), kind: 'meaning', edits: [{ at, text: '按照' }] }],
      });
    }
  },
};

const VERB = /(依据|根据|参照)[\s\u3000]*$/;
/** The sentence goes on with the test that is made. */
const METHOD =
  /^[\s\u3000]*(?:《[^《》]{0,20}》)?(?:的)?(?:规定|要求|描述|给出)?(?:的)?(?:试验|检验|测试|测定|检测)?(?:的)?(?:方法|规定|要求|步骤)?(?:来)?(?:进行(?:$|[，。；、]|试验|检验|测试|测定|检测|测量)|测定|测量|测试|试验|检验|检测)/;
