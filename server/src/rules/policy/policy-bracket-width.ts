/** The brackets of （一） and （1） are full-width throughout a document. */
import type { Label, LabelKind } from '../../../../grammar/numbering.ts';
import type { Passage } from '../../draft/draft.ts';
import { POLICIES, type Rule, say, span } from '../rule.ts';

const BRACKETED: readonly LabelKind[] = ['bracketed-han', 'bracketed-arabic'];

export const policyBracketWidth: Rule = {
  id: 'policy-bracket-width',
  category: 'policy',
  title: say('层次序数的括号应全角', 'Brackets of level numbers are full-width'),
  why: say(
    '“（一）”“（1）”用全角括号。同一文件中混用半角括号，版面不齐，查找、替换时也会漏掉。',
    '（一） and （1） have full-width brackets. Half-width ones mixed in look uneven and are missed by a search.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 9704—2012', clause: '7.3.3' }],
  covers: ['POL-01'],
  profiles: POLICIES,
  bad: [
    {
      text: '一、重点任务\n\n（一）扩大供给。\n\n⟦(二)⟧提升质量。\n\n（三）培育品牌。\n',
      fixed: '一、重点任务\n\n（一）扩大供给。\n\n（二）提升质量。\n\n（三）培育品牌。\n',
    },
    {
      text: '一、重点任务\n\n（一）扩大供给。\n\n（二）提升质量。\n\n⟦（三)⟧培育品牌。\n',
      fixed: '一、重点任务\n\n（一）扩大供给。\n\n（二）提升质量。\n\n（三）培育品牌。\n',
    },
  ],
  good: [
    // A document that has half-width brackets throughout has its own way.
    { text: '一、重点任务\n\n(一)扩大供给。\n\n(二)提升质量。\n\n(三)培育品牌。\n' },
    { text: '一、重点任务\n\n（一）扩大供给。\n\n（二）提升质量(2025年)。\n\n（三）培育品牌。\n' },
    { text: '一、重点任务\n\n（一）扩大供给。\n\n1.甲。\n\n(1)子。\n\n(2)丑。\n\n（二）提升质量。\n' },
  ],
  check({ draft, report }) {
    for (const kind of BRACKETED) {
      const labelled = draft.passages.filter((passage) => passage.label?.kind === kind);
      const half = labelled.filter(isHalf);
      if (half.length * 2 >= labelled.length) continue;
      for (const passage of half) {
        const label = passage.label as Label;
        const slips = label.slips.filter((slip) => slip.kind === 'half-width-bracket');
        const right = `（${passage.block.text.slice(label.numberStart, label.numberEnd)}）`;
        report({
          at: span(passage, 0, label.end),
          message: say(
            `序数的括号应为全角“${right}”，与本文件其他各处一致`,
            `full-width brackets, ${right}, as everywhere else in this document`,
          ),
          fixes: [
            {
              title: say('改为全角括号', 'Use full-width brackets'),
              kind: 'safe',
              edits: slips.map((slip) => ({ at: span(passage, slip.start, slip.end), text: slip.repair })),
            },
          ],
        });
      }
    }
  },
};

function isHalf(passage: Passage): boolean {
  return passage.label?.slips.some((slip) => slip.kind === 'half-width-bracket') ?? false;
}
