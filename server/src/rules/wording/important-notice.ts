/** A notice for the whole document stands before the scope, behind one of four words. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import { type Rule, STANDARDS, say, span } from '../rule.ts';

export const importantNotice: Rule = {
  id: 'important-notice',
  category: 'wording',
  title: say('涉及整个文件的提示以“重要提示：”等开头', 'The form of a notice for the whole document'),
  why: say(
    '涉及整个文件内容的提示，在正文首页文件名称与“范围”之间以“重要提示：”，或按程度以“危险：”“警告：”“注意：”开头给出，不写在前言、引言或“范围”之中。',
    'A notice that concerns the whole document stands between its name and the scope on the first text page, behind 重要提示：, or 危险：, 警告：, 注意：. It does not stand in the foreword, the introduction or the scope.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.13.3' }],
  covers: ['OTH-01'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 前言\n\n本文件由某协会提出。\n\n# 某产品\n\n⟦安全警示⟧：使用本文件的人员应有实践经验。\n\n# 1 范围\n\n本文件规定了甲。\n',
    },
    { text: '# 前言\n\n⟦重要提示⟧：本文件涉及危险操作。\n\n# 某产品\n\n# 1 范围\n\n本文件规定了甲。\n' },
    {
      text: '# 某产品\n\n# 1 范围\n\n本文件规定了甲。\n\n⟦警告⟧：使用本文件的人员应有正规实验室工作的实践经验。\n\n# 2 规范性引用文件\n',
    },
  ],
  good: [
    {
      text: '# 前言\n\n本文件由某协会提出。\n\n# 某产品\n\n警告：使用本文件的人员应有实践经验。\n\n# 1 范围\n\n本文件规定了甲。\n',
    },
    { text: '# 某产品\n\n# 1 范围\n\n本文件规定了甲。\n\n# 5 试验\n\n警告：硫酸有腐蚀性，操作时应戴手套。\n' },
    { text: '# 前言\n\n请注意本文件的某些内容可能涉及专利。\n\n# 1 范围\n\n本文件规定了警告：甲。\n' },
  ],
  check({ draft, report }) {
    const words = noticeWords(draft.passages);
    for (const index of filled(words)) {
      const passage = draft.passages[index] as Passage;
      const word = words[index] as string;
      if (passage.role !== 'paragraph') continue;
      const at = span(passage, 0, word.length);
      if (ELSEWHERE.has(passage.element) && FORMS.has(word)) {
        report({
          at,
          message: say(
            `“${word}：”应在正文首页的文件名称与“范围”之间给出`,
            `a notice for the whole document stands between its name and the scope`,
          ),
        });
      } else if (!FORMS.has(word) && isBeforeScope(passage, draft)) {
        report({
          at,
          message: say(
            '提示以“重要提示：”“危险：”“警告：”或“注意：”开头',
            'a notice begins with 重要提示：, 危险：, 警告： or 注意：',
          ),
        });
      }
    }
  },
};

const FORMS: ReadonlySet<string> = new Set(['重要提示', '危险', '警告', '注意']);
const NOTICE = /^(?:重要提示|危险|警告|注意|(?:安全|重要|特别)?(?:警示|提示|提醒|警告)|安全须知|特别注意)(?=[：:])/;
const noticeWords = blockColumn(({ text }) => NOTICE.exec(text)?.[0]);
const ELSEWHERE: ReadonlySet<Passage['element']> = new Set(['foreword', 'introduction', 'scope']);

/** Between the name on the first text page and the heading of the scope. */
function isBeforeScope(passage: Passage, draft: Draft): boolean {
  const scope = draft.roots.find(({ element }: Clause) => element === 'scope');
  if (!scope || passage.index > scope.first) return false;
  for (let at = passage.index; at >= 0; at--) {
    const role = draft.passages[at]?.role;
    if (role === 'title') return true;
    if (role === 'element' || role === 'clause') return false;
  }
  return false;
}
