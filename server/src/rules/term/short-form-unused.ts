/** A short form that is introduced is used. */
import type { Draft } from '../../draft/draft.ts';
import { wholeText } from '../../source/per-block.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING } from './entries.ts';
import { isText, type ShortForm, shortForms } from './short-forms.ts';

export const shortFormUnused: Rule = {
  id: 'short-form-unused',
  category: 'term',
  title: say('给出的简称应在后文使用', 'A short form is used where it is introduced'),
  why: say(
    '词语第一次出现时在其后的括号中给出简称，以后则应使用该简称。后文没有使用的简称应删去。',
    'A short form stands in brackets behind the first use of a phrase and replaces it from then on. One that is never used has to go.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '9.4.3.2' }],
  covers: ['SYM-07'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件规定了公共信息图形符号（以下简称“⟦图形标志⟧”）的要求。\n\n# 4 要求\n\n图形符号应清晰。\n',
    },
    {
      text: '# 1 范围\n\n本文件适用于滚筒洗衣机用电动机（以下简称⟦洗衣电机⟧）。\n\n# 4 要求\n\n电动机应合格。\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n本文件规定了公共信息图形符号（以下简称“图形符号”）的要求。\n\n# 4 要求\n\n图形符号应清晰。\n',
    },
    // In a table, in the same paragraph, in an annex.
    {
      text: '# 1 范围\n\n本文件适用于智能电水壶（以下简称“水壶”）、智能饮水机（以下简称“饮水机”），饮水机含台式。\n\n# 4 要求\n\n| 项目 | 水壶 |\n| --- | --- |\n| 容量 | 1 L |\n',
    },
    // An excerpt; the foreword.
    { text: '# 1 范围\n\n本文件适用于智能电水壶（以下简称“水壶”）。\n' },
    {
      text: '# 前言\n\n本文件由某某协会（以下简称“协会”）提出。\n\n# 1 范围\n\n本文件规定了要求。\n\n# 4 要求\n\n应完好。\n',
    },
    { text: '# 1 范围\n\n本文件规定了要求。\n\n# 4 要求\n\n不写“符号（以下简称“图标”）”。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const last = draft.roots.findLast(({ kind }) => kind === 'clause' || kind === 'annex');
    for (const form of shortForms(draft)) {
      // What comes behind is not there, or not yet.
      if (!last || last.first <= form.span.passage.index || isUsed(form, draft)) continue;
      report({
        at: form.span,
        message: say(
          `后文没有使用简称“${form.text}”：删去，或在后文使用`,
          `${form.text} is not used: remove it, or use it from here on`,
        ),
      });
    }
  },
};

function isUsed({ text, span, bracket }: ShortForm, draft: Draft): boolean {
  const { passage } = span;
  if (passage.block.text.includes(text, bracket.end)) return true;
  // Quotation marks and gaps may stand inside.
  return draft.passages.some(
    (next) => next.index > passage.index && isText(next) && wholeText(next.block).includes(text),
  );
}
