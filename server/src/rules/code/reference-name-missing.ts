/** Every entry of the list of references gives the name of the document. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { codedEntries, codeOf, DRAFTING, goesOn } from './citations.ts';

export const referenceNameMissing: Rule = {
  id: 'reference-name-missing',
  category: 'code',
  title: say('引用文件应给出名称', 'A listed document has its name'),
  why: say(
    '规范性引用文件清单中，注日期的引用文件给出文件编号和文件名称，不注日期的给出文件代号、顺序号和文件名称。',
    'The list gives number and name of every document, dated or not.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '8.6.3.1' }],
  covers: ['REF-05'],
  profiles: STANDARDS,
  bad: [
    { text: '# 2 规范性引用文件\n\n⟦GB/T 191⟧\n\nGB/T 2828.1　计数抽样检验程序\n' },
    { text: '# 2 规范性引用文件\n\n⟦GB/T 191⟧（ISO 780:1997，MOD）\n' },
  ],
  good: [
    { text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\nGB/T 3102（所有部分）　量和单位\n' },
    { text: '# 2 规范性引用文件\n\nGB/T 191\n\n包装储运图示标志\n' },
    { text: '# 5 要求\n\nGB/T 191\n' },
  ],
  check(context: RuleContext): void {
    for (const entry of codedEntries(context.draft)) {
      const name = entry.title.replace(/^[（(][^（）()]*[）)][。；;]?$/, '');
      if (name !== '' || goesOn(context.facts, entry)) continue;
      context.report({
        at: codeOf(entry),
        message: say(`应给出“${entry.code.canonical}”的名称`, `give the name of ${entry.code.canonical}`),
      });
    }
  },
};
