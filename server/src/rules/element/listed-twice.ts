/** A document stands in the list of normative references or in the bibliography. */
import { codeKey } from '../../../../grammar/standard-code.ts';
import { codedEntries, codeOf, isCoded } from '../code/citations.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';

export const listedTwice: Rule = {
  id: 'listed-twice',
  category: 'element',
  title: say('同一文件不重复列入参考文献', 'What is cited normatively is not in the bibliography as well'),
  why: say(
    '规范性引用的文件列入“规范性引用文件”，资料性引用的列入“参考文献”。同一文件已在前者中列出的，不必在后者中再列。',
    'A document that is cited normatively stands in the normative references; there is no need to list it in the bibliography again.',
  ),
  severity: 'info',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '8.6.1' },
    { document: 'GB/T 1.1—2020', clause: '8.13' },
  ],
  covers: ['BIB-05'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 参考文献\n\n[1] ⟦GB/T 191⟧　包装储运图示标志\n',
    },
  ],
  good: [
    { text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n\n# 参考文献\n\n[1] GB/T 192　普通螺纹\n' },
    {
      text: '# 2 规范性引用文件\n\nGB/T 191—2008　包装储运图示标志\n\n# 参考文献\n\n[1] GB/T 191—2000　包装储运图示标志\n',
    },
    { text: '# 2 规范性引用文件\n\nGB/T 2423.1　低温\n\n# 参考文献\n\n[1] GB/T 2423（所有部分）　环境试验\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const keyOf = (entry: ReturnType<typeof codedEntries>[number]): string =>
      `${codeKey(entry.code)} ${entry.code.year} ${entry.code.allParts}`;
    const normative = new Map(codedEntries(draft).map((entry) => [keyOf(entry), entry]));
    for (const entry of draft.references) {
      const other = entry.list === 'bibliography' && isCoded(entry) ? normative.get(keyOf(entry)) : undefined;
      if (!other || !isCoded(entry)) continue;
      report({
        at: codeOf(entry),
        message: say(
          `“${entry.code.canonical}”已列入“规范性引用文件”`,
          `${entry.code.canonical} stands in the normative references`,
        ),
        related: [{ at: codeOf(other), message: say('规范性引用文件', 'the normative references') }],
      });
    }
  },
};
