/** An abbreviation stands in the list once. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING } from './entries.ts';
import { type ListedSymbol, symbolLists } from './listed.ts';

export const abbreviationTwice: Rule = {
  id: 'abbreviation-twice',
  category: 'term',
  title: say('一个符号或缩略语只列出一次', 'A symbol or abbreviation is listed once'),
  why: say(
    '同一缩略语列出两次时，含义相同的应删去一个；含义不同的会引起混淆，应换用别的缩略语或中文全称。',
    'Of two entries for one abbreviation one has to go; where they mean different things readers are confused: use another abbreviation, or the full name.',
  ),
  severity: 'error',
  basis: [
    { document: DRAFTING, clause: '8.8.3' },
    { document: DRAFTING, clause: '9.4.3.3' },
  ],
  covers: ['SYM-05'],
  profiles: STANDARDS,
  bad: [
    { text: '# 4 缩略语\n\nAP：无线访问接入点\n\nAPI：应用程序接口\n\n⟦AP⟧：应用平台\n' },
    { text: '# 4 缩略语\n\n| 缩略语 | 含义 |\n| --- | --- |\n| API | 应用程序接口 |\n| ⟦API⟧ | 应用程序接口 |\n' },
  ],
  good: [
    { text: '# 4 缩略语\n\nAP：无线访问接入点\n\nAPI：应用程序接口\n' },
    { text: '# 4 符号\n\nA：面积\n\na：长度\n' },
    { text: '# 4 符号\n\nC m：电容的量\n\nC n：电容的量\n' },
    { text: '# 4 符号\n\nC<sub>m</sub>：电容\n\nC<sub>2</sub>：电容\n' },
    { text: '# 4 符号和缩略语\n\n## 4.1 符号\n\nU：电压\n\n## 4.2 代号\n\nU：上部\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const { entries } of symbolLists(draft)) {
      const known = new Map<string, ListedSymbol>();
      for (const entry of entries) {
        // The index of a single letter may be lost.
        if (entry.text.length < 2) continue;
        const first = known.get(entry.text);
        if (!first) known.set(entry.text, entry);
        else {
          report({
            at: entry.span,
            message: say(`“${entry.text}”已经列出`, `${entry.text} has been listed before`),
            related: [{ at: first.span, message: say('第一次列出', 'listed first') }],
          });
        }
      }
    }
  },
};
