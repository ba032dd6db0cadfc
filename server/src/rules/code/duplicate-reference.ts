/** No document stands twice in a list of references. */
import { codeKey } from '../../../../grammar/standard-code.ts';
import type { ListedReference } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING, isCoded } from './citations.ts';

export const duplicateReference: Rule = {
  id: 'duplicate-reference',
  category: 'code',
  title: say('清单中的文件不重复', 'No document is listed twice'),
  why: say('同一文件的同一版本在清单中只列一次。', 'The same edition of a document stands in the list once.'),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '8.6.3' }],
  covers: ['REF-19'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\nGB/T 2828.1　计数抽样检验程序\n\n⟦GB/T 191⟧　包装储运图示标志\n',
    },
    { text: '# 参考文献\n\n[1] GB/T 191—2008　包装储运图示标志\n\n[2] ⟦GB/T 191—2008⟧　包装储运图示标志\n' },
  ],
  good: [
    { text: '# 2 规范性引用文件\n\nGB/T 7345—2008　控制电机\n\nGB/T 7345—1994　控制电机\n' },
    {
      text: '# 2 规范性引用文件\n\nISO/IEC 14496-2:2004　视觉（Visual）\n\nISO/IEC 14496-2:2004/Amd 2:2005　视觉　修订稿2（Visual）\n',
    },
    { text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 参考文献\n\n[1] GB/T 191　包装储运图示标志\n' },
  ],
  check(context: RuleContext): void {
    const seen = new Map<string, ListedReference>();
    for (const entry of context.draft.references) {
      if (!isCoded(entry)) continue;
      const { code } = entry;
      const key = [entry.list, codeKey(code), code.year, code.month, code.amendment, code.allParts].join('|');
      const first = seen.get(key);
      if (!first) {
        seen.set(key, entry);
        continue;
      }
      context.report({
        at: span(entry.passage, entry.codeStart, entry.codeEnd),
        message: say(`“${code.canonical}”重复列出`, `${code.canonical} is listed twice`),
        related: [
          {
            at: span(first.passage, first.codeStart, first.codeEnd),
            message: say('已在此处列出', 'listed here already'),
          },
        ],
      });
    }
  },
};
