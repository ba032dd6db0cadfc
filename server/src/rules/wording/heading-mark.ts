/** Headings end without a mark. */
import type { LabelKind } from '../../../../grammar/numbering.ts';
import type { Clause } from '../../draft/draft.ts';
import { type Rule, STANDARDS, say, span } from '../rule.ts';
import { HAN, replacement } from './texts.ts';

export const headingMark: Rule = {
  id: 'heading-mark',
  category: 'wording',
  title: say('标题末尾不用标点', 'Headings end without a mark'),
  why: say(
    '标题末尾通常不用句号、分号、冒号等标点。标题之后直接接正文的，标题末尾用句号。',
    'A heading ends without full stop, semicolon or colon. Where the text follows on the same line, the heading ends with a full stop.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: 'B.4' }],
  covers: ['POL-08'],
  // In laws 一、 and （一） are items of lists.
  profiles: [...STANDARDS, 'policy'],
  bad: [
    {
      text: '一、总体要求\n\n（一）指导思想。甲。\n\n二、重点任务⟦。⟧\n\n（一）扩大供给。乙。\n\n三、保障措施\n\n（一）加强领导。丙。\n',
      fixed:
        '一、总体要求\n\n（一）指导思想。甲。\n\n二、重点任务\n\n（一）扩大供给。乙。\n\n三、保障措施\n\n（一）加强领导。丙。\n',
      profile: 'policy',
    },
    {
      text: '一、总体要求\n\n甲。\n\n二、重点任务⟦：⟧\n\n乙。\n\n三、保障措施\n\n丙。\n\n四、附则\n\n丁。\n',
      fixed: '一、总体要求\n\n甲。\n\n二、重点任务\n\n乙。\n\n三、保障措施\n\n丙。\n\n四、附则\n\n丁。\n',
      profile: 'policy',
    },
    {
      text: '# 5 要求\n\n## 5.1 外观⟦。⟧\n\n壶体应光洁。\n\n## 5.2 尺寸\n\n尺寸应符合表1。\n\n## 5.3 材料\n\n材料应符合GB/T 191。\n',
      fixed:
        '# 5 要求\n\n## 5.1 外观\n\n壶体应光洁。\n\n## 5.2 尺寸\n\n尺寸应符合表1。\n\n## 5.3 材料\n\n材料应符合GB/T 191。\n',
    },
  ],
  good: [
    // All are sentences, or all have the mark.
    {
      text: '一、同意设立示范区。\n\n甲。\n\n二、加强组织领导。\n\n乙。\n\n三、抓好落实。\n\n丙。\n',
      profile: 'policy',
    },
    {
      text: '一、总体要求\n\n（一）指导思想。\n\n甲。\n\n（二）主要目标。\n\n乙。\n\n二、重点任务\n\n丙。\n\n三、为什么要改革？\n\n丁。\n',
      profile: 'policy',
    },
    { text: '# 5 要求\n\n## 5.1 壶体应光洁，不应有裂纹。\n\n## 5.2 尺寸\n\n## 5.3 材料\n' },
    { text: '一、甲\n\n乙。\n\n二、丙丁。\n\n三、戊\n', profile: 'policy' },
  ],
  check({ draft, report }) {
    for (const siblings of siblingsOf(draft.clauses)) {
      const odd = siblings.filter(endsWithMark);
      const bare = siblings.filter(({ heading }) => HAN_AT_END.test(heading.block.text));
      // Where others end with a mark too, they are the items of a list.
      if (odd.length === 0 || odd.length + bare.length < siblings.length) continue;
      if (bare.length < odd.length * TITLES_FOR_ONE) continue;
      for (const { heading } of odd) {
        const end = heading.block.text.length;
        const at = span(heading, end - 1, end);
        report({
          at,
          message: say('标题末尾不用标点', 'a heading ends without a mark'),
          fixes: [replacement(at, '', 'safe')],
        });
      }
    }
  },
};

/** So many siblings without a mark show that one with it is a slip. */
const TITLES_FOR_ONE = 2;

const HAN_AT_END = new RegExp(`[${HAN}）》”]$`);
const LONGEST = 30;

/** A short heading alone on its line, with text below it, that ends with a mark. */
function endsWithMark({ heading, label, first, end }: Clause): boolean {
  const title = heading.block.text.slice(label?.rest ?? 0);
  return title.length > 1 && title.length <= LONGEST && /^[^。；：，！？]+[。；：，、]$/.test(title) && end > first + 1;
}

/** The levels that have titles. */
const TITLED: ReadonlySet<LabelKind> = new Set(['han', 'bracketed-han', 'clause']);

/** Clauses of one kind below one parent. */
function siblingsOf(clauses: readonly Clause[]): Iterable<readonly Clause[]> {
  const groups = new Map<string, Clause[]>();
  for (const clause of clauses) {
    if (!clause.label || !TITLED.has(clause.label.kind) || clause.term || clause.kind === 'annex') continue;
    if (clause.kind === 'clause' && clause.heading.block.kind !== 'heading') continue;
    const key = `${clause.text} ${clause.parent?.first ?? ''} ${clause.label.kind}`;
    const group = groups.get(key);
    if (group) group.push(clause);
    else groups.set(key, [clause]);
  }
  return groups.values();
}
