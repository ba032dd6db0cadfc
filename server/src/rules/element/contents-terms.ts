/** The contents do not list the entries of 术语和定义. */
import type { Clause, Draft } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, wholeSpan } from '../rule.ts';

export const contentsTerms: Rule = {
  id: 'contents-terms',
  category: 'element',
  title: say('目次不列术语条目', 'No term entries in the contents'),
  why: say(
    '目次中不列“术语和定义”中的条目编号和术语；把术语分组的条（如“3.1 一般术语”）可以列出。',
    'The entries of 术语和定义 are not listed in the contents; the subclauses that group them may be.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.2' }],
  covers: ['TOC-02'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 目次\n\n1 范围……1\n\n3 术语和定义……1\n\n⟦3.1 电水壶……2⟧\n\n⟦3.2 保温……2⟧\n\n4 要求……3\n\n# 1 范围\n\n# 3 术语和定义\n\n## 3.1 电水壶　electric kettle\n\n烧水的器具。\n\n## 3.2 保温　keeping warm\n\n保持水温的状态。\n\n# 4 要求\n',
    },
    {
      text: '# 目次\n\n3 术语和定义……1\n\n3.1 一般术语……1\n\n⟦3.1.1 电水壶……2⟧\n\n# 3 术语和定义\n\n## 3.1 一般术语\n\n### 3.1.1\n\n**电水壶　electric kettle**\n\n烧水的器具。\n',
    },
  ],
  good: [
    {
      text: '# 目次\n\n3 术语和定义……1\n\n3.1 一般术语……1\n\n3.2 缩略语……2\n\n# 3 术语和定义、缩略语\n\n## 3.1 一般术语\n\n### 3.1.1\n\n**电水壶　electric kettle**\n\n烧水的器具。\n\n## 3.2 缩略语\n\n下列缩略语适用于本文件。\n',
    },
    {
      text: '# 目次\n\n3 术语和定义……1\n\n3.1 一般术语……1\n\n# 3 术语和定义\n\n## 3.1 一般术语\n\n下列术语和 GB/T 2900 界定的术语和定义适用于本文件。\n',
    },
    {
      text: '# 目次\n\n3 术语和定义……1\n\n4 要求……2\n\n4.1 外观……2\n\n# 3 术语和定义\n\n## 3.1\n\n**电水壶　electric kettle**\n',
    },
    { text: '# 目次\n\n3.1 电水壶……1\n\n# 3 要求\n\n## 3.1 电水壶\n' },
  ],
  check({ draft, report }: RuleContext): void {
    if (draft.contents.length === 0) return;
    const terms = new Set(draft.clauses.flatMap((clause) => (isEntry(clause, draft) ? [clause.key] : [])));
    if (terms.size === 0) return;
    for (const { passage, label } of draft.contents) {
      if (label?.kind !== 'clause' || !terms.has(label.key)) continue;
      report({
        at: wholeSpan(passage),
        message: say('目次中不应列出术语条目', 'term entries are not listed in the contents'),
      });
    }
  },
};

/** An English equivalent makes certain that it is an entry and no group of entries. */
const EQUIVALENT = /^[^。：；，]*[\u3400-\u9fff）)][\s\u3000]{1,8}[（(]?[A-Za-z]{2}[^。]*$/;
const LONGEST_LINE = 120;

/** On the line of the number, or on the next one. */
function isEntry({ term, first, end }: Clause, draft: Draft): boolean {
  if (!term) return false;
  const lines = draft.passages.slice(first, Math.min(end, first + 2));
  return lines.some(({ block, role }) => role !== 'table' && EQUIVALENT.test(block.text.slice(0, LONGEST_LINE)));
}
