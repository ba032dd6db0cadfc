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
  covers: ['POL-08', 'STR-14'],
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
    {
      text: '# 5 技术要求\n\n## 5.1 外观⟦：⟧\n\n表面应平整。\n\n## 5.2 尺寸\n\n应符合图样。\n\n# 附录A（规范性）试验装置⟦。⟧\n\n装置的组成见图A.1。\n',
      fixed:
        '# 5 技术要求\n\n## 5.1 外观\n\n表面应平整。\n\n## 5.2 尺寸\n\n应符合图样。\n\n# 附录A（规范性）试验装置\n\n装置的组成见图A.1。\n',
    },
  ],
  good: [
    { text: '# 6 试剂\n\n## 6.1 硫酸。\n\n密度为1.84 g/mL。\n\n## 6.2 盐酸。\n\n分析纯。\n' },
    { text: '# 6 方法\n\n## 6.1 按表1分级：\n\n一级为好。\n\n## 6.2 用尺测量，并记录。\n' },
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
    const marked = new Set(draft.clauses.filter(endsWithMark));
    if (marked.size === 0) return;
    const parents = new Set([...marked].map(({ parent }) => parent));
    for (const siblings of siblingsOf(draft.clauses.filter(({ parent }) => parents.has(parent)))) {
      const odd = siblings.filter((clause) => marked.has(clause));
      if (odd.length === 0) continue;
      const bare = siblings.filter(({ heading }) => HAN_AT_END.test(heading.block.text));
      // Where others end with a mark too, they are the items of a list.
      if (odd.length + bare.length < siblings.length) continue;
      const slips = bare.length >= odd.length * TITLES_FOR_ONE;
      for (const clause of odd) {
        if (!slips && !isPlainTitle(clause, bare.length > 0 || siblings.length === 1)) continue;
        const { heading } = clause;
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

const MARKS = '。；：，、';

/** A short heading alone on its line, with text below it, that ends with a mark. */
function endsWithMark({ heading, label, first, end }: Clause): boolean {
  const { text } = heading.block;
  if (!MARKS.includes(text.charAt(text.length - 1))) return false;
  const title = text.slice(label?.rest ?? 0);
  return title.length > 1 && title.length <= LONGEST && /^[^。；：，！？]+[。；：，、]$/.test(title) && end > first + 1;
}

/** （规范性）, on the line of an annex. */
const NATURE = /^[（(](?:规范性|资料性)(?:附录)?[）)]\s*/;
/** Words of a sentence that a conversion took for a heading, and of a subclause without title. */
const SENTENCE = /[应宜可须为是将]|不得|下列|以下|如下|包括|\d/;
const LONGEST_PLAIN = 12;

/** A heading of a standard that is a title by its form, where the siblings do not tell. */
function isPlainTitle({ kind, heading, label }: Clause, alone: boolean): boolean {
  if (kind !== 'annex' && !(kind === 'clause' && alone)) return false;
  const title = heading.block.text.slice(label?.rest ?? 0, -1).replace(NATURE, '');
  return title.length > 1 && title.length <= LONGEST_PLAIN && !SENTENCE.test(title);
}

/** The levels that have titles. */
const TITLED: ReadonlySet<LabelKind> = new Set(['han', 'bracketed-han', 'clause', 'annex']);

/** Clauses of one kind below one parent. */
function siblingsOf(clauses: readonly Clause[]): Iterable<readonly Clause[]> {
  const groups = new Map<string, Clause[]>();
  for (const clause of clauses) {
    if (!clause.label || !TITLED.has(clause.label.kind) || clause.term) continue;
    if (clause.kind !== 'policy' && clause.heading.block.kind !== 'heading') continue;
    const key = `${clause.text} ${clause.parent?.first ?? ''} ${clause.label.kind}`;
    const group = groups.get(key);
    if (group) group.push(clause);
    else groups.set(key, [clause]);
  }
  return groups.values();
}
