/** Half a character's gap between the code and the number of a standard; none around the dash. */
import type { CodeSlipKind } from '../../../../grammar/standard-code.ts';
import { breaksLine } from '../../facts/place.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING, slipsOfKinds } from './citations.ts';

const KINDS: ReadonlySet<CodeSlipKind> = new Set(['gap']);

export const codeGap: Rule = {
  id: 'code-gap',
  category: 'code',
  title: say('文件代号与顺序号之间空半个汉字', 'A gap between the code and the number of a document'),
  why: say(
    '文件编号中，文件代号与顺序号之间空半个汉字的间隙（一个半角空格），顺序号、一字线、年份号之间不空。',
    'There is a gap of half a Chinese character (one space) between the code and the sequence number, and none around the dash before the year.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '10.3.1.4' }],
  covers: ['NAM-12'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 要求\n\n标志应符合GB/T⟦⟧191的规定。\n', fixed: '# 5 要求\n\n标志应符合GB/T 191的规定。\n' },
    {
      text: '# 2 规范性引用文件\n\nIEC⟦⟧62056-62　电能计量（Electricity metering）\n',
      fixed: '# 2 规范性引用文件\n\nIEC 62056-62　电能计量（Electricity metering）\n',
    },
    {
      text: '# 5 要求\n\n应符合GB/T 2423.1⟦ — ⟧2008的规定。\n',
      fixed: '# 5 要求\n\n应符合GB/T 2423.1—2008的规定。\n',
    },
  ],
  good: [
    { text: '# 5 要求\n\n标志应符合GB/T 191的规定，抽样按T/ZZB 2109—2021。\n' },
    { text: '# 5 要求\n\n不写作“GB/T191”，而写作“GB/T 191”。\n' },
    { text: '# 5 要求\n\n存储容量为16GB，编码为GB2312，阻燃等级为UL94 V-0。\n' },
  ],
  check(context: RuleContext): void {
    for (const { use, slip, at } of slipsOfKinds(context.facts, KINDS)) {
      if (!at.cell && breaksLine(context.draft, at.passage, at.start)) continue;
      const message =
        slip.repair === '—' || slip.repair === ''
          ? say('此处不应有空格', 'no space here')
          : say(
              `文件代号与顺序号之间应空半个汉字：${use.code.canonical}`,
              `one space between code and number: ${use.code.canonical}`,
            );
      context.report({
        at,
        message,
        fixes: [{ title: say('调整间隙', 'Correct the gap'), kind: 'safe', edits: [{ at, text: slip.repair }] }],
      });
    }
  },
};
