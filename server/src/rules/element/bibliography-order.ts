/** The order of 参考文献 is that of the normative references. */
import type { Draft } from '../../draft/draft.ts';
import { type CodedReference, codeOf, isCoded } from '../code/citations.ts';
import { compareRanks } from '../code/order.ts';
import { bestOrder } from '../code/reference-order.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { softened } from './fixed-sentence.ts';

export const bibliographyOrder: Rule = {
  id: 'bibliography-order',
  category: 'element',
  title: say('参考文献的排列顺序', 'The order of the bibliography'),
  why: say(
    '参考文献的排列顺序与规范性引用文件清单相同：国家、行业、地方、团体标准化文件，ISO、ISO/IEC或IEC标准化文件，其他机构或组织的标准化文件，其他文献；分组时各组分别排列。',
    'The bibliography has the order of the list of normative references; where it has groups, each of them.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '8.13' },
    { document: 'GB/T 1.1—2020', clause: '8.6.3.2' },
  ],
  covers: ['BIB-04'],
  profiles: STANDARDS,
  bad: [
    { text: '# 参考文献\n\n[1] ⟦JB/T 8896⟧　工业机器人\n\n[2] GB/T 191　包装\n\n[3] GB/T 755　电机\n' },
    { text: '# 参考文献\n\n[1] ⟦GB/T 2423.10⟧　振动\n\n[2] GB/T 2423.2　高温\n' },
  ],
  good: [
    {
      text: '# 参考文献\n\n[1] GB/T 191　包装\n\n[2] JB/T 8896　工业机器人\n\n[3] ISO 690 Information\n\n[4] 《计量法》\n',
    },
    { text: '# 参考文献\n\n机器人\n\n[1] JB/T 8896　工业机器人\n\n包装\n\n[2] GB/T 191　包装\n' },
    { text: '# 参考文献\n\n[1] GB/T 191　包装\n\n[2] 《计量法》\n\n[3] ISO 690 Information\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    for (const group of groupsOf(draft)) {
      const { ranked, wrong } = bestOrder(group);
      const [first] = wrong;
      if (!first) continue;
      const sorted = [...ranked].sort((a, b) => compareRanks(a.rank, b.rank));
      const at = sorted.indexOf(first);
      const before = sorted[at - 1]?.entry.code.canonical;
      const after = sorted[at + 1]?.entry.code.canonical;
      const code = first.entry.code.canonical;
      report({
        at: codeOf(first.entry),
        message: before
          ? say(`“${code}”应排在“${before}”之后`, `${code} belongs behind ${before}`)
          : say(`“${code}”应排在“${after}”之前`, `${code} belongs before ${after}`),
        related: wrong.slice(1).map(({ entry }) => ({ at: codeOf(entry), message: say('顺序不对', 'out of order') })),
        ...softened(facts),
      });
    }
  },
};

/** The coded entries, cut where a line without number and code stands as the title of a group. */
function groupsOf(draft: Draft): CodedReference[][] {
  const groups: CodedReference[][] = [[]];
  let last = -1;
  for (const entry of draft.references) {
    if (entry.list !== 'bibliography') continue;
    const { index, block } = entry.passage;
    const title = !entry.code && !/^[[［\d（(【]/.test(block.text);
    // Anything else in between may be a title as well.
    const apart = last >= 0 && draft.passages.slice(last + 1, index).some(({ role }) => role !== 'layout');
    if (title || apart) groups.push([]);
    if (isCoded(entry)) groups.at(-1)?.push(entry);
    last = index;
  }
  return groups;
}
