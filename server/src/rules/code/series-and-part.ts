/** A whole series and one of its parts are not both listed. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { codeOf, DRAFTING, referenceIndex, seriesKey } from './citations.ts';

export const seriesAndPart: Rule = {
  id: 'series-and-part',
  category: 'code',
  title: say('所有部分与其中一个部分不同时列出', 'A whole series and one of its parts'),
  why: say(
    '已列出某文件的“（所有部分）”时，不注日期的单个部分已包括在内，不再另列；若只引用个别部分，则只列这些部分。',
    'Once a whole series is listed, an undated part of it is listed too. Either list the series, or the parts that are cited.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '8.6.3.1' }],
  covers: ['REF-20'],
  profiles: STANDARDS,
  bad: [{ text: '# 2 规范性引用文件\n\nGB/T 2423（所有部分）　环境试验\n\n⟦GB/T 2423.1⟧　环境试验　第1部分\n' }],
  good: [
    { text: '# 2 规范性引用文件\n\nGB/T 2423.1　环境试验　第1部分\n\nGB/T 2423.2　环境试验　第2部分\n' },
    { text: '# 2 规范性引用文件\n\nGB/T 2423（所有部分）　环境试验\n\nGB/T 2423.10—2019　环境试验　第10部分\n' },
  ],
  check(context: RuleContext): void {
    const { entries, wholes } = referenceIndex(context.facts);
    for (const entry of entries) {
      const { code } = entry;
      const whole =
        code.allParts || code.part === '' || code.year !== '' ? undefined : wholes.get(seriesKey(code))?.[0];
      if (!whole) continue;
      context.report({
        at: codeOf(entry),
        message: say(`已包括在“${whole.code.canonical}”中`, `included in ${whole.code.canonical}`),
        related: [{ at: codeOf(whole), message: say('所有部分', 'the whole series') }],
      });
    }
  },
};
