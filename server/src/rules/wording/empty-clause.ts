/** A heading with nothing below it. */
import type { Clause, Draft, Role } from '../../draft/draft.ts';
import { type Rule, STANDARDS, say, span } from '../rule.ts';

export const emptyClause: Rule = {
  id: 'empty-clause',
  category: 'wording',
  title: say('章、条不应只有标题', 'No heading without text'),
  why: say(
    '只有标题、没有内容的章、条多是模板留下的，或尚未写完。补充内容，或删去标题并重新编号。起草时先列提纲，所以从征求意见稿起才检查。',
    'A chapter or clause that has a title and nothing below it was left by a template, or is not written yet. Write it, or delete the heading and renumber. A first draft begins with its headings, so this is checked from the draft for comment on.',
  ),
  severity: 'warning',
  // Who writes a first draft writes the headings first: the stages switch it on.
  off: true,
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.3' }],
  covers: ['OTH-06'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 要求\n\n## 5.1 外观\n\n壶体应光洁。\n\n## ⟦5.2 尺寸⟧\n\n## 5.3 材料\n\n材料应符合GB/T 191。\n' },
    { text: '# 4 要求\n\n壶体应光洁。\n\n# ⟦5 检验规则⟧\n\n<!-- 写出检验的分类。 -->\n\n# 6 标志\n\n标志应清晰。\n' },
    { text: '# 5 要求\n\n壶体应光洁。\n\n# ⟦附录A（资料性）试验装置⟧\n\n# 附录B（资料性）记录表\n\n记录见表B.1。\n' },
  ],
  good: [
    {
      text: '# 5 要求\n\n## 5.1 外观\n\n壶体应光洁。\n\n## 5.2 尺寸\n\n| 型号 | 长 |\n| --- | --- |\n| A | 20 |\n\n## 5.3 接线\n\n![](a.png)\n\n图1 接线\n',
    },
    // The end of an excerpt.
    { text: '# 5 要求\n\n## 5.1 外观\n\n壶体应光洁。\n\n# 6 试验方法\n' },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n## 电热水壶 kettle\n\n烧水的器具。\n\n# 4 要求\n\n## 4.1 壶体应光洁，不应有裂纹。\n\n## 4.2 壶盖应严密。\n',
    },
  ],
  check({ draft, report }) {
    for (const clause of draft.clauses) {
      if (!isEmpty(clause, draft)) continue;
      const { heading } = clause;
      report({
        at: span(heading, 0, heading.block.text.length),
        message: say(
          '只有标题，没有内容：补充内容，或删去标题并重新编号',
          'a heading with nothing below it; write the text, or delete the heading and renumber',
        ),
      });
    }
  },
};

const NO_TEXT: ReadonlySet<Role> = new Set(['comment', 'layout', 'annex-nature', 'annex-title', 'clause-title']);

function isEmpty(clause: Clause, draft: Draft): boolean {
  const { kind, term, titled, heading, label, children, first, end, element } = clause;
  if (
    (kind !== 'clause' && kind !== 'annex') ||
    term ||
    element === 'terms' ||
    element === 'normative-references' ||
    children.length > 0
  )
    return false;
  // The text may go on in another file, or beyond the end of an excerpt.
  const next = draft.passages[end];
  if (!next || next.document !== heading.document || heading.block.kind !== 'heading') return false;
  if (next.role !== 'clause' && next.role !== 'annex' && next.role !== 'element') return false;
  const title = heading.block.text.slice(label?.rest ?? 0);
  if (title === '' || /[。；：，]/.test(title) || (kind === 'clause' && titled !== 'yes')) return false;
  for (let at = first + 1; at < end; at++) if (!NO_TEXT.has(draft.passages[at]?.role ?? 'paragraph')) return false;
  return true;
}
