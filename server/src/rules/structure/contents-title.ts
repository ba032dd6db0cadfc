/** The table of contents is called 目次. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { unnumberedElement } from '../../draft/elements.ts';
import { type Rule, type RuleContext, STANDARDS, say, span, wholeSpan } from '../rule.ts';

export const contentsTitle: Rule = {
  id: 'contents-title',
  category: 'structure',
  title: say('“目次”不称“目录”', 'The contents are called 目次'),
  why: say(
    '列出章条、附录、图、表及其页码的要素，标题是“目次”，不是“目录”。',
    'The element that lists clauses, annexes, figures and tables with their pages has the title 目次, not 目录.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '6.2.2.3' }],
  covers: ['TOC-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# ⟦目录⟧\n\n1 范围……1\n\n2 要求……2\n\n# 1 范围\n',
      fixed: '# 目次\n\n1 范围……1\n\n2 要求……2\n\n# 1 范围\n',
    },
    { text: '# ⟦目　录⟧\n\n1 范围……1\n\n# 1 范围\n', fixed: '# 目　次\n\n1 范围……1\n\n# 1 范围\n' },
  ],
  good: [
    { text: '# 目　次\n\n1 范围……1\n\n2 要求……2\n\n# 1 范围\n' },
    { text: '# 1 范围\n\n# 2 产品目录\n\n产品目录应列出全部型号。\n' },
  ],
  check(context: RuleContext): void {
    for (const index of filled(otherTitles(context.draft.passages))) {
      const passage = context.draft.passages[index] as Passage;
      const { text } = passage.block;
      if (passage.role !== 'contents' || passage.label) continue;
      context.report({
        at: wholeSpan(passage),
        message: say('标题应为“目次”', 'the title is 目次'),
        fixes: [
          {
            title: say('改为“目次”', 'Write 目次'),
            kind: 'safe',
            edits: [{ at: span(passage, text.length - 1, text.length), text: '次' }],
          },
        ],
      });
    }
  },
};

/** 目录, for the title. */
const otherTitles = blockColumn(({ text }) => /[录錄]$/.test(text) && unnumberedElement(text) === 'contents');
