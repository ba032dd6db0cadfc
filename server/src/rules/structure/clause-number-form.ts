/** Numbers of chapters and subclauses: Arabic numerals with dots between them, and nothing else. */

import type { Label, LabelKind, LabelSlipKind } from '../../../../grammar/numbering.ts';
import { blockColumn, filled } from '../../draft/columns.ts';
import type { ElementKind, Passage } from '../../draft/draft.ts';
import { blockLabel } from '../../draft/passages.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { isNumbered, type NumberedClause, usualGap } from './outline.ts';

export const clauseNumberForm: Rule = {
  id: 'clause-number-form',
  category: 'structure',
  title: say('章条编号的写法', 'How clause numbers are written'),
  why: say(
    '章条编号使用阿拉伯数字，层次之间用下脚点“.”相隔，末尾不加点或顿号；不用“第五章”“一、”“（一）”。统一的写法才便于引用。',
    'Clause numbers are Arabic numerals with dots between the levels and no mark at the end; 第五章, 一、 and （一） are not used. References depend on the uniform form.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '7.2' },
    { document: 'GB/T 1.1—2020', clause: '7.3.2' },
  ],
  covers: ['STR-03'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 4⟦.⟧ 技术要求\n\n## 4.1⟦.⟧ 外观\n\n## 4.2 尺寸\n',
      fixed: '# 4 技术要求\n\n## 4.1 外观\n\n## 4.2 尺寸\n',
    },
    { text: '# 4⟦、⟧技术要求\n', fixed: '# 4　技术要求\n' },
    { text: '# 4 技术要求\n\n## 4.1⟦、⟧外观\n\n## 4.2 尺寸\n', fixed: '# 4 技术要求\n\n## 4.1 外观\n\n## 4.2 尺寸\n' },
    { text: '# 4 技术要求\n\n## 4⟦-⟧1 外观\n\n## 4.2 尺寸\n', fixed: '# 4 技术要求\n\n## 4.1 外观\n\n## 4.2 尺寸\n' },
    {
      text: '# 附录A（规范性）装置\n\n## A.⟦ ⟧1 组成\n\n## A.2 校准\n',
      fixed: '# 附录A（规范性）装置\n\n## A.1 组成\n\n## A.2 校准\n',
    },
    { text: '# ⟦第五章⟧ 技术要求\n\n装置应符合下列要求。\n', fixed: '# 5 技术要求\n\n装置应符合下列要求。\n' },
    {
      text: '# ⟦第4章⟧ 要求\n\n## 4.1 外观\n\n## 4.2 尺寸\n\n# ⟦第5章⟧ 试验\n\n## 5.1 外观\n\n## 5.2 尺寸\n',
      fixed: '# 4 要求\n\n## 4.1 外观\n\n## 4.2 尺寸\n\n# 5 试验\n\n## 5.1 外观\n\n## 5.2 尺寸\n',
    },
    { text: '# ⟦一、⟧范围\n\n本文件规定了水杯的要求。\n' },
    { text: '# 1 范围\n\n# 2 技术要求\n\n## ⟦（一）⟧外观\n\n表面应平整。\n' },
  ],
  good: [
    { text: '# 4 技术要求\n\n## 4.1 外观\n\n### 4.1.1 表面\n\n# 附录A（规范性）装置\n\n## A.1 组成\n' },
    // Forms of lists and of quoted questionnaires, not of clauses.
    { text: '# 5 试验方法\n\n1. 将样品放平。\n\n2. 施加载荷。\n\n一、准备阶段的记录见表1。\n' },
    { text: '# 附录A（资料性）调查表\n\n## 一、基本情况\n\n## 二、使用情况\n' },
    { text: '# 第1部分：总则\n\n# 1 范围\n\n本文件规定了术语。\n' },
  ],
  check(context: RuleContext): void {
    const { draft } = context;
    for (const clause of draft.clauses) {
      // 第5章 is wrong as a whole, not in a mark behind the number: `checkHeading` says it.
      if (isNumbered(clause) && clause.label.kind !== 'han-chapter') checkNumber(clause, context);
    }
    const labels = wrongLabels(draft.passages);
    for (const index of filled(labels)) {
      checkHeading(draft.passages[index] as Passage, labels[index] as Label, context);
    }
  },
};

const SLIPS: Readonly<Partial<Record<LabelSlipKind, (number: string) => Report['message']>>> = {
  separator: (number) =>
    say(`编号的各层次应以“.”相隔：“${number}”`, `the levels of a number are joined by dots: ${number}`),
  'inner-gap': (number) => say(`编号中不应有空格：“${number}”`, `a number has no gap inside: ${number}`),
};

function checkNumber(clause: NumberedClause, context: RuleContext): void {
  const { heading, label } = clause;
  for (const slip of label.slips) {
    const message = SLIPS[slip.kind]?.(clause.key);
    if (!message) continue;
    const at = span(heading, slip.start, slip.end);
    context.report({
      at,
      message,
      fixes: [
        { title: say(`改为“${clause.key}”`, `Write ${clause.key}`), kind: 'safe', edits: [{ at, text: slip.repair }] },
      ],
    });
  }
  if (label.end === label.numberEnd) return;
  const { text } = heading.block;
  const at = span(heading, label.numberEnd, label.end);
  const mark = text.slice(label.numberEnd, label.end);
  const bare = label.rest === label.end && label.end < text.length;
  context.report({
    at,
    message: say(`编号“${clause.key}”之后不应有“${mark}”`, `no ${mark} behind the number ${clause.key}`),
    fixes: [
      {
        title: say(`删去“${mark}”`, `Remove ${mark}`),
        kind: 'safe',
        edits: [{ at, text: bare ? usualGap(context.draft) : '' }],
      },
    ],
  });
}

/** Elements in which a numbered heading is a chapter or a subclause. */
const BODY: readonly ElementKind[] = ['cover', 'scope', 'normative-references', 'terms', 'symbols', 'text'];
const WRONG: readonly LabelKind[] = ['han', 'bracketed-han', 'han-chapter', 'han-section', 'article'];

/** The labels of headings that are numbered otherwise. */
const wrongLabels = blockColumn((block): Label | undefined => {
  if (block.kind !== 'heading') return undefined;
  const label = blockLabel(block);
  return label && WRONG.includes(label.kind) ? label : undefined;
});

function checkHeading(passage: Passage, label: Label, context: RuleContext): void {
  if (passage.role !== 'paragraph' && passage.role !== 'title' && passage.role !== 'clause') return;
  if (!BODY.includes(passage.element)) return;
  const at = span(passage, 0, label.end);
  const written = passage.block.text.slice(0, label.end);
  const message = say(
    `标准的章条编号应使用阿拉伯数字，不用“${written}”`,
    `clauses of a standard have Arabic numbers, not ${written}`,
  );
  if (label.kind !== 'han-chapter' || label.rest === label.end) {
    context.report({ at, message });
    return;
  }
  const title = say(`改为“${label.key}”`, `Write ${label.key}`);
  context.report({ at, message, fixes: [{ title, kind: 'safe', edits: [{ at, text: label.key }] }] });
}
