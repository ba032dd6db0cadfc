/** A whole series is cited as （所有部分）. */
import type { CodeSlipKind } from '../../../../grammar/standard-code.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING, slipsOfKinds } from './citations.ts';

const KINDS: ReadonlySet<CodeSlipKind> = new Set(['series-word']);

export const seriesWord: Rule = {
  id: 'series-word',
  category: 'code',
  title: say('引用所有部分应标明“（所有部分）”', 'A whole series is cited with （所有部分）'),
  why: say(
    '引用一个文件的所有部分时，在文件顺序号之后标明“（所有部分）”，不用“系列标准”之类的说法。',
    'When all parts of a document are cited, （所有部分） follows the sequence number; 系列标准 and the like do not say which documents are meant.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '9.5.4.1.2' }],
  covers: ['CIT-11'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 5 试验方法\n\n环境试验按GB/T 2423⟦系列标准⟧的规定进行。\n',
      fixed: '# 5 试验方法\n\n环境试验按GB/T 2423（所有部分）的规定进行。\n',
    },
  ],
  good: [
    { text: '# 5 试验方法\n\n环境试验按GB/T 2423（所有部分）的规定进行。\n' },
    { text: '# 5 要求\n\n质量管理体系应符合ISO 9000系列标准的规定。\n' },
    { text: '# 引言\n\nGB/T 28181系列标准由三个部分构成。\n' },
  ],
  check(context: RuleContext): void {
    for (const { use, at, slip } of slipsOfKinds(context.facts, KINDS)) {
      if (use.context !== 'text' && use.context !== 'list') continue;
      context.report({
        at,
        message: say('引用所有部分应标明“（所有部分）”', 'a whole series is cited with （所有部分）'),
        fixes: [
          {
            title: say('改为“（所有部分）”', 'Write （所有部分）'),
            kind: 'meaning',
            edits: [{ at, text: slip.repair }],
          },
        ],
      });
    }
  },
};
