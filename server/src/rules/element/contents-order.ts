/** The order of the entries of 目次. */
import type { ContentsEntry } from '../../draft/draft.ts';
import { squeeze } from '../../draft/elements.ts';
import { type Rule, type RuleContext, STANDARDS, say, wholeSpan } from '../rule.ts';

export const contentsOrder: Rule = {
  id: 'contents-order',
  category: 'element',
  title: say('目次的先后顺序', 'The order of the contents'),
  why: say(
    '目次依次列出：前言、引言、章、条（需要时）、附录、附录条（需要时）、参考文献、索引、图（需要时）、表（需要时）。图和表在最后，图在表之前。',
    'The contents list, in this order: foreword, introduction, chapters, subclauses if needed, annexes with their subclauses if needed, bibliography, index, then figures and tables if needed, figures first.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.2' }],
  covers: ['TOC-01'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 目次\n\n1 范围……1\n\n2 要求……2\n\n⟦表1　尺寸……3⟧\n\n附录A（规范性）装置……4\n\n参考文献……5\n\n# 1 范围\n',
    },
    { text: '# 目次\n\n前言……Ⅰ\n\n1 范围……1\n\n⟦参考文献……5⟧\n\n附录A（规范性）装置……4\n\n# 前言\n\n# 1 范围\n' },
    { text: '# 目次\n\n1 范围……1\n\n2 要求……2\n\n⟦前言……Ⅰ⟧\n\n# 前言\n\n# 1 范围\n' },
    {
      text: '# 目次\n\n1 范围……1\n\n2 要求……2\n\n⟦表1　尺寸……3⟧\n\n表2　质量……3\n\n图1　外形……4\n\n# 前言\n\n# 1 范围\n',
    },
  ],
  good: [
    {
      text: '# 目次\n\n前言……Ⅰ\n\n引言……Ⅱ\n\n1 范围……1\n\n1.1 通则……1\n\n附录A（规范性）装置……4\n\nA.1 组成……4\n\n参考文献……5\n\n索引……6\n\n图1　外形……2\n\n图A.1　装置……4\n\n表1　尺寸……3\n\n# 前言\n',
    },
    { text: '# 目次\n\n1 范围……1\n\n2 要求……2\n\n附录A（规范性）装置……4\n\n附录B（规范性）装置……5\n\n# 1 范围\n' },
    { text: '# 目次\n\n1 范围……1\n\n3.1 图1的说明……2\n\n4 要求……2\n\n# 1 范围\n' },
    // Lists of their own for figures and tables.
    { text: '# 目次\n\n1 范围……1\n\n参考文献……5\n\n表1　尺寸……3\n\n表2　质量……3\n\n# 1 范围\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const entries = draft.contents.flatMap((entry) => {
      const rank = rankOf(entry);
      return rank === undefined ? [] : [{ entry, rank }];
    });
    // The last entry of each rank: what has a higher rank and stands before it is too early.
    const last = new Map(entries.map(({ rank }, index) => [rank, index]));
    let highest = -1;
    for (const [index, { entry, rank }] of entries.entries()) {
      if (rank <= LAST_OF_FRONT && rank < highest) {
        report({
          at: wholeSpan(entry.passage),
          message: say('目次中先列前言、引言，再列各章', 'foreword and introduction come first in the contents'),
        });
      } else if (rank >= FIRST_OF_END && rank > highest) {
        // Of several of a kind that stand too early, the first one is named.
        const behind = NAMES.findIndex(
          (_, other) => other < rank && other > LAST_OF_FRONT && (last.get(other) ?? -1) > index,
        );
        if (behind >= 0) {
          report({
            at: wholeSpan(entry.passage),
            message: say(
              `目次中${NAMES[rank]}应列在${NAMES[behind]}之后`,
              'in the contents this stands behind what follows it here',
            ),
          });
        }
      }
      highest = Math.max(highest, rank);
    }
  },
};

/** By rank. */
const NAMES = ['前言', '引言', '章、条', '附录', '参考文献', '索引', '图', '表'];
const LAST_OF_FRONT = 1;
const FIRST_OF_END = 4;

function rankOf({ label, title }: ContentsEntry): number | undefined {
  if (!label) {
    const rank = NAMES.indexOf(squeeze(title));
    return rank < 0 ? undefined : rank;
  }
  switch (label.kind) {
    case 'clause':
    case 'arabic':
      return label.annex ? 3 : 2;
    case 'annex':
      return 3;
    case 'figure':
      return 6;
    case 'table':
      return 7;
    default:
      return undefined;
  }
}
