/** Subclauses, tables, figures and formulas of an annex have its letter and a dot in front of the number. */
import type { Caption, Clause, Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { isNumbered, numberSpan } from './outline.ts';

export const annexLabelForm: Rule = {
  id: 'annex-label-form',
  category: 'structure',
  title: say('附录中的编号应冠以附录字母和下脚点', 'Numbers in an annex begin with its letter and a dot'),
  why: say(
    '每个附录中的条、图、表和数学公式重新从1编号，编号之前加附录的大写字母，字母后跟下脚点：A.1、图A.1、表A.1、（A.1）。',
    'Subclauses, figures, tables and formulas of each annex count from 1 again, with its capital letter and a dot in front: A.1, 图A.1, 表A.1, （A.1）.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.6.3.1' }],
  covers: ['ANX-07'],
  profiles: STANDARDS,
  bad: [
    { text: '# 附录A（规范性）装置\n\n表⟦1⟧ 装置的参数\n\n| 项目 | 值 |\n| --- | --- |\n| 质量 | 5 |\n' },
    { text: '# 附录A（规范性）装置\n\n## ⟦1⟧ 组成\n\n## ⟦2⟧ 校准\n' },
  ],
  good: [
    {
      text: '# 附录A（规范性）装置\n\n## A.1 组成\n\n表A.1 装置的参数\n\n| 项目 | 值 |\n| --- | --- |\n| 质量 | 5 |\n\n$$m = \\rho V \\tag{A.1}$$\n',
    },
    { text: '# 4 要求\n\n表1 装置的参数\n\n| 项目 | 值 |\n| --- | --- |\n| 质量 | 5 |\n' },
    // Letter without dot: what caption-number-form and formula-number-form say.
    { text: '# 附录A（规范性）计算\n\n$$m = \\rho V \\tag{A1}$$\n' },
    { text: '# 附录B（规范性）装置\n\n![装置](b.png)\n\n图B-1 装置\n' },
    // A specimen of a form keeps its own numbers.
    { text: '# 附录A（资料性）记录\n\n记录的格式如下。\n\n1. 记录应完整。\n\n2. 记录应清晰。\n\n```\n表1 记录\n```\n' },
  ],
  check(context: RuleContext): void {
    for (const clause of context.draft.clauses) checkClause(clause, context);
    for (const caption of context.draft.captions) checkCaption(caption, context);
  },
};

function annexOf(passage: Passage): Clause | undefined {
  let clause = passage.clause;
  while (clause?.parent) clause = clause.parent;
  return clause?.kind === 'annex' ? clause : undefined;
}

function checkClause(clause: Clause, context: RuleContext): void {
  if (!isNumbered(clause) || clause.label.annex !== '') return;
  const annex = annexOf(clause.heading);
  if (annex) context.report({ at: numberSpan(clause), message: lacksLetter(clause.key, annex) });
}

function checkCaption({ kind, label, passage }: Caption, context: RuleContext): void {
  const annex = annexOf(passage);
  if (!annex || label.annex !== '') return;
  const word = kind === 'table' ? '表' : '图';
  const at = span(passage, label.numberStart, label.numberEnd);
  // A specimen of a document may stand in an annex, with captions of its own.
  context.report({ at, message: lacksLetter(`${word}${label.key}`, annex), severity: 'warning' });
}

function lacksLetter(written: string, annex: Clause): ReturnType<typeof say> {
  return say(
    `附录${annex.key}中的编号“${written}”之前应加“${annex.key}.”`,
    `${written} stands in annex ${annex.key}: its number begins with ${annex.key}.`,
  );
}
