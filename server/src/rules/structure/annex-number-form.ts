/** An annex is called 附录 and has a capital letter. */

import type { LabelSlipKind } from '../../../../grammar/numbering.ts';
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Clause, Passage } from '../../draft/draft.ts';
import { squeeze } from '../../draft/elements.ts';
import { blockLabel } from '../../draft/passages.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

export const annexNumberForm: Rule = {
  id: 'annex-number-form',
  category: 'structure',
  title: say('附录编号的写法', 'How annexes are numbered'),
  why: say(
    '附录编号由“附录”和大写拉丁字母组成：“附录A”，不写“附录1”“附录一”“附件A”。只有一个附录时，仍应编为“附录A”。',
    'An annex is 附录 with a capital letter: 附录A, not 附录1, 附录一 or 附件A. A single annex is 附录A too.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.6.2' }],
  covers: ['ANX-02'],
  profiles: STANDARDS,
  bad: [
    { text: '# 1 范围\n\n# 附录⟦1⟧（规范性）装置\n\n装置的组成见图1。\n' },
    { text: '# 1 范围\n\n# 附录⟦二⟧（规范性）装置\n\n装置的组成见图1。\n' },
    {
      text: '# 1 范围\n\n# ⟦附件⟧A（规范性）装置\n\n装置的组成见图A.1。\n',
      fixed: '# 1 范围\n\n# 附录A（规范性）装置\n\n装置的组成见图A.1。\n',
    },
    { text: '# 1 范围\n\n# ⟦附件1⟧ 记录表\n\n记录表的格式见下文。\n' },
    { text: '# 1 范围\n\n# ⟦附录⟧（资料性）记录表\n\n记录表的格式见表1。\n' },
  ],
  good: [
    { text: '# 1 范围\n\n# 附录A（规范性）装置\n\n装置的组成见图A.1。\n\n# 附 录 B（资料性附录）记录\n' },
    { text: '# 1 范围\n\n# 2 附录的编写\n\n附件1是合同的组成部分。\n\n附录一览表见第3章。\n' },
  ],
  check(context: RuleContext): void {
    for (const root of context.draft.roots) {
      if (root.kind === 'annex') checkAnnex(root, context);
    }
    const ends = otherForms(context.draft.passages);
    for (const index of filled(ends)) {
      checkHeading(context.draft.passages[index] as Passage, ends[index] as number, context);
    }
  },
};

const FORMS: readonly LabelSlipKind[] = ['annex-number', 'annex-word'];

function checkAnnex({ heading, label }: Clause, context: RuleContext): void {
  for (const slip of label?.slips ?? []) {
    if (!FORMS.includes(slip.kind)) continue;
    const at = span(heading, slip.start, slip.end);
    const written = heading.block.text.slice(0, label?.end);
    context.report({
      at,
      message: say(
        `“${written}”应由“附录”和大写拉丁字母组成，如“附录A”`,
        `${written}: an annex is 附录 with a capital letter`,
      ),
      // A new number has to be carried to the references; a new word does not change the number.
      fixes:
        slip.kind === 'annex-word'
          ? [{ title: say('改为“附录”', 'Write 附录'), kind: 'safe', edits: [{ at, text: slip.repair }] }]
          : [],
    });
  }
}

/** Headings that are annexes of no known form: 附件1, and 附录 without a letter. */
function checkHeading(passage: Passage, end: number, context: RuleContext): void {
  const { block, role } = passage;
  if (role !== 'paragraph' && role !== 'title') return;
  // Inside an annex it may be part of a specimen.
  if (passage.element === 'cover' || passage.element === 'annex') return;
  const written = block.text.slice(0, end);
  context.report({
    at: span(passage, 0, end),
    message: say(`“${written}”应编为“附录A”等`, `${written}: annexes are 附录A and so on`),
  });
}

/** Where the name of an annex of no known form ends in a heading; 0 where there is none. */
const otherForms = blockColumn((block): number => {
  if (block.kind !== 'heading') return 0;
  const label = blockLabel(block);
  return label?.kind === 'attachment' ? label.end : bareWordEnd(block.text);
});

/** The end of 附录 in a heading that has no letter behind it; 0 where it is something else. */
function bareWordEnd(text: string): number {
  const match = /^附\s{0,8}[录錄](?=\s{0,8}(?:[（(](?:规范性|资料性)|$))/.exec(text);
  return match && squeeze(match[0]).length === 2 ? match[0].length : 0;
}
