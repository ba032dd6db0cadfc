/** Below the number of an annex stands its nature, then its title. */
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import type { Span } from '../../facts/facts.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

export const annexHeading: Rule = {
  id: 'annex-heading',
  category: 'structure',
  title: say('附录应标明作用和标题', 'An annex says its nature and its title'),
  why: say(
    '附录编号之下应标明附录的作用，即“（规范性）”或“（资料性）”，再下方为附录标题。2009年版写作“（规范性附录）”。',
    'Below the number of an annex stand its nature, （规范性） or （资料性）, and below that its title. The 2009 edition wrote （规范性附录）.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.6.2' }],
  covers: ['ANX-03'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 附录A（规范性⟦附录⟧）试验装置\n\n装置的组成见图A.1。\n',
      fixed: '# 附录A（规范性）试验装置\n\n装置的组成见图A.1。\n',
    },
    {
      text: '# 附录A\n\n（资料性⟦附录⟧）\n\n# 试验装置\n\n装置的组成见图A.1。\n',
      fixed: '# 附录A\n\n（资料性）\n\n# 试验装置\n\n装置的组成见图A.1。\n',
    },
    { text: '# ⟦附录A⟧ 试验装置\n\n装置的组成见图A.1。\n' },
    { text: '# ⟦附录A⟧（规范性）\n\n## A.1 试验装置\n\n装置的组成见图A.1。\n' },
    {
      text: '# 附录A 试验装置⟦（规范性）⟧\n\n装置的组成见图A.1。\n',
      fixed: '# 附录A（规范性） 试验装置\n\n装置的组成见图A.1。\n',
    },
  ],
  good: [
    { text: '# 附录A（规范性）试验装置\n\n装置的组成见图A.1。\n' },
    { text: '# 附录A\n\n（规范性）\n\n# 试验装置\n\n装置的组成见图A.1。\n' },
    { text: '# 附录A\n\n（规范性）\n\n试验装置\n\n装置的组成见图A.1。\n' },
    { text: '# 附录A 试验装置\n\n（规范性）\n\n装置的组成见图A.1。\n' },
    { text: '# 附录A\n\n## （资料性） 试验装置\n\n装置的组成见图A.1。\n' },
    // The title may still come; the contents are no annex.
    { text: '# 附录A（规范性）\n' },
    { text: '# 目次\n\n附录A 试验装置……3\n\n# 1 范围\n\n本文件规定了要求，附录A为规范性附录。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const severity = followsEarlierEdition(facts) ? ('info' as const) : undefined;
    for (const annex of draft.roots) {
      if (annex.kind !== 'annex' || !annex.label || annex.label.slips.some(({ kind }) => kind === 'annex-word'))
        continue;
      const label = span(annex.heading, 0, annex.label.end);
      const old = earlierForm(annex, draft);
      if (old) {
        report({
          at: old,
          message: say('附录的作用写作“（规范性）”或“（资料性）”', 'the nature is written （规范性） or （资料性）'),
          fixes: [{ title: say('删去“附录”', 'remove 附录'), kind: 'safe', edits: [{ at: old, text: '' }] }],
          ...(severity && { severity }),
        });
      }
      if (annex.nature === undefined) reportNature(annex, label, draft, report);
      else if (annex.title === '' && lacksTitle(annex, draft)) {
        report({ at: label, message: say(`附录${annex.key}没有标题`, `annex ${annex.key} has no title`) });
      }
    }
  },
};

const NATURE = /[（(]\s*(?:规范性|资料性)(?:附录)?\s*[）)]/;
/** The lines that a heading may consist of. */
const LINES = 5;

function headingLines({ first, end }: Clause, { passages }: Draft): readonly Passage[] {
  return passages.slice(first, Math.min(end, first + LINES));
}

/** 附录 in （规范性附录）. */
function earlierForm(annex: Clause, draft: Draft): Span | undefined {
  for (const passage of headingLines(annex, draft)) {
    if (passage.role !== 'annex' && passage.role !== 'annex-nature') continue;
    const found = /[（(]\s*(?:规范性|资料性)\s*附录(?=\s*[）)])/.exec(passage.block.text.slice(0, 60));
    if (found) return span(passage, found.index + found[0].length - 2, found.index + found[0].length);
  }
  return undefined;
}

function reportNature(annex: Clause, label: Span, draft: Draft, report: RuleContext['report']): void {
  const { text } = annex.heading.block;
  const behind = NATURE.exec(text.slice(0, 120));
  if (behind && behind.index > label.end) {
    const nature = span(annex.heading, behind.index, behind.index + behind[0].length);
    report({
      at: nature,
      message: say('附录的作用位于编号之下、标题之上', 'the nature stands between number and title'),
      fixes: [
        {
          title: say('移到编号之后', 'move it behind the number'),
          kind: 'safe',
          edits: [
            { at: span(annex.heading, label.end, label.end), text: behind[0] },
            { at: nature, text: '' },
          ],
        },
      ],
    });
    return;
  }
  // It may stand on a line that was not taken for part of the heading.
  if (headingLines(annex, draft).some(({ block }) => /规范性|资料性/.test(block.text.slice(0, 60)))) return;
  report({
    at: label,
    message: say(
      `附录${annex.key}没有标明作用：在编号之下写“（规范性）”或“（资料性）”`,
      `annex ${annex.key} does not say its nature: write （规范性） or （资料性） below the number`,
    ),
  });
}

/** Whether what stands behind the nature can be no title. */
function lacksTitle({ first, end }: Clause, { passages }: Draft): boolean {
  for (let at = first + 1; at < end; at++) {
    const { role, block } = passages[at] as Passage;
    if (role === 'layout' || role === 'comment' || role === 'annex-nature') continue;
    return role === 'clause' || /[。；：]$/.test(block.text);
  }
  return false;
}
