/** A part's number stands behind a dot, and a part has no parts. */
import type { CodeSlipKind } from '../../../../grammar/standard-code.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING, slipsOfKinds } from './citations.ts';

const KINDS: ReadonlySet<CodeSlipKind> = new Set(['part-hyphen', 'sub-part']);

export const partNumber: Rule = {
  id: 'part-number',
  category: 'code',
  title: say('部分的编号', 'The number of a part'),
  why: say(
    '部分编号置于文件顺序号之后，用下脚点隔开，如GB/T 2423.10；不应再将部分细分为分部分。连字符是国际文件（IEC 60034-1）的写法。',
    'The number of a part follows the sequence number behind a dot, as in GB/T 2423.10, and a part is not divided further. The hyphen belongs to international documents (IEC 60034-1).',
  ),
  severity: 'error',
  basis: [
    { document: DRAFTING, clause: '7.1.1.1' },
    { document: DRAFTING, clause: '7.1.2' },
  ],
  covers: ['NAM-13'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 5 试验方法\n\n按GB/T 12345⟦-⟧1—2020的规定进行。\n',
      fixed: '# 5 试验方法\n\n按GB/T 12345.1—2020的规定进行。\n',
    },
    { text: '# 5 试验方法\n\n按GB/T 12345.1⟦.2⟧—2020的规定进行。\n' },
  ],
  good: [
    { text: '# 5 试验方法\n\n按GB/T 2423.10—2008、IEC 60034-1和GSB 16-1234—2010的规定进行。\n' },
    { text: '# 5 试验方法\n\n按GB/T 1234-2008的规定进行，销为GB/T 117-10×50。\n' },
  ],
  check(context: RuleContext): void {
    for (const { use, slip, at } of slipsOfKinds(context.facts, KINDS)) {
      if (slip.kind === 'sub-part') {
        context.report({
          at,
          message: say('部分不应再分为分部分，请核对编号', 'a part has no parts of its own; check the number'),
        });
        continue;
      }
      context.report({
        at,
        message: say(
          `部分编号应置于下脚点之后：${use.code.canonical}`,
          `the part's number stands behind a dot: ${use.code.canonical}`,
        ),
        fixes: [{ title: say('改为下脚点', 'Use a dot'), kind: 'safe', edits: [{ at, text: slip.repair }] }],
      });
    }
  },
};
