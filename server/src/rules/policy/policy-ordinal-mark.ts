/** The mark behind a level's number: 一、 and 1. have theirs, （一） and （1） have none. */
import type { Label } from '../../../../grammar/numbering.ts';
import type { Passage } from '../../draft/draft.ts';
import { POLICIES, type Rule, type RuleContext, say, span } from '../rule.ts';

export const policyOrdinalMark: Rule = {
  id: 'policy-ordinal-mark',
  category: 'policy',
  title: say('层次序数后的标点', 'The mark behind a level number'),
  why: say(
    '带括号的序数“（一）”“（1）”后不加标点；不带括号的汉字数字后用顿号（“一、”），不带括号的阿拉伯数字后用下脚点（“1.”）。',
    'No mark stands behind a number in brackets,（一） or （1）; a Chinese numeral has 、 (一、), an Arabic one has a dot (1.).',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: 'B.3.2～B.3.4' }],
  covers: ['POL-02'],
  profiles: POLICIES,
  bad: [
    {
      text: '一、重点任务\n\n（一）⟦、⟧扩大供给。\n\n（二）⟦、⟧提升质量。\n',
      fixed: '一、重点任务\n\n（一）扩大供给。\n\n（二）提升质量。\n',
    },
    {
      text: '一、重点任务\n\n（一）扩大供给。\n\n1⟦、⟧甲。\n\n2、乙。\n\n（二）提升质量。\n',
      fixed: '一、重点任务\n\n（一）扩大供给。\n\n1.甲。\n\n2.乙。\n\n（二）提升质量。\n',
    },
  ],
  good: [
    { text: '一、重点任务\n\n（一）扩大供给。\n\n1.甲。\n\n2.乙。\n\n（二）提升质量。\n' },
    { text: '一、重点任务\n\n（一）（二）项所列事项，由主管部门办理。\n\n二、组织实施\n\n三、附则\n' },
  ],
  check(context) {
    const dotted: Passage[] = [];
    for (const passage of context.draft.passages) {
      const { label } = passage;
      if (!label?.slips.some((slip) => slip.kind === 'mark')) continue;
      if (label.kind === 'arabic') dotted.push(passage);
      else reportBracketed(passage, label, context);
    }
    reportArabic(dotted, context);
  },
};

function reportBracketed(passage: Passage, label: Label, { report }: RuleContext): void {
  const [slip] = label.slips.filter(({ kind }) => kind === 'mark') as [Label['slips'][number]];
  const right = passage.block.text.slice(0, slip.start);
  report({
    at: span(passage, slip.start, slip.end),
    message: say(`带括号的序数“${right}”后不加顿号`, `no mark stands behind a number in brackets: ${right}`),
    fixes: [
      {
        title: say('删除顿号', 'Remove the mark'),
        kind: 'safe',
        edits: [{ at: span(passage, slip.start, slip.end), text: '' }],
      },
    ],
  });
}

/** 1、 is often a habit of the whole document: said once, and repaired everywhere. */
function reportArabic(passages: readonly Passage[], { report }: RuleContext): void {
  const [first] = passages;
  if (!first) return;
  const marks = passages.map((passage) => {
    const slip = passage.label?.slips.find(({ kind }) => kind === 'mark') as Label['slips'][number];
    return { at: span(passage, slip.start, slip.end), text: slip.repair };
  });
  const [at] = marks as [(typeof marks)[number]];
  report({
    at: at.at,
    severity: 'info',
    message: say(
      `阿拉伯数字的序数后用下脚点，不用顿号（本文件共${passages.length}处）`,
      `a dot, not 、, stands behind an Arabic number (${passages.length} in this document)`,
    ),
    fixes: [{ title: say('全部改为下脚点', 'Change all to a dot'), kind: 'safe', edits: marks }],
  });
}
