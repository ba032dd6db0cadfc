/** Chapters and subclauses are numbered continuously, each under its parent's number. */
import type { Clause } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { sequenceBreaks } from '../sequence.ts';
import { isNumbered, type NumberedClause, numberSpan } from './outline.ts';

export const clauseSequence: Rule = {
  id: 'clause-sequence',
  category: 'structure',
  title: say('章条编号应连续并与上一层次一致', 'Clause numbers are continuous and follow their parent'),
  why: say(
    '章从“范围”起用阿拉伯数字从1开始连续编号，直到附录之前；同一层次的条从1起连续编号，并以上一层次的编号开头。跳号、重号、串号会使引用落空或落错。',
    'Chapters are numbered from 1 (范围) without a gap up to the annexes, and subclauses from 1 within their clause, with the number of that clause in front. A gap, a number that stands twice or a number of another clause makes references miss or hit the wrong clause.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '7.2' },
    { document: 'GB/T 1.1—2020', clause: '7.3.2' },
  ],
  covers: ['STR-01', 'STR-06'],
  profiles: STANDARDS,
  bad: [
    { text: '# 1 范围\n\n# 2 规范性引用文件\n\n# ⟦4⟧ 技术要求\n' },
    { text: '# 4 要求\n\n## 4.1 外观\n\n## ⟦4.3⟧ 尺寸\n' },
    { text: '# 4 要求\n\n## 4.1 外观\n\n## ⟦4.1⟧ 尺寸\n' },
    { text: '# 4 要求\n\n## ⟦4.2⟧ 外观\n\n## 4.3 尺寸\n' },
    { text: '# 5 试验方法\n\n## ⟦6.1⟧ 外观检查\n\n## 6.2 尺寸测量\n\n# 6 检验规则\n' },
    { text: '# 5 试验方法\n\n## 5.1 外观检查\n\n## ⟦4.2⟧ 尺寸测量\n\n## 5.3 硬度试验\n' },
    { text: '# 5 试验方法\n\n### ⟦5.1.1⟧ 试验条件\n\n### 5.1.2 仪器\n\n## 5.2 外观检查\n' },
    { text: '# 8 质量承诺\n\n8.1 接到投诉后8 h内答复。\n\n8.2 整机保修三年。\n\n⟦8.4⟧ 保修期满后长期供应配件。\n' },
    {
      text: '# 附录A（规范性）步骤\n\n## A.1 准备\n\nA.1.1 预热30 min。\n\nA.1.2 调零。\n\n⟦A.1.4⟧ 读数。\n\n## A.2 计算\n',
    },
    { text: '# 附录A（规范性）试验装置\n\n## A.1 组成\n\n## ⟦B.2⟧ 校准\n\n## A.3 维护\n' },
    { text: '# 附录A（规范性）试验装置\n\n## A.1 组成\n\n## ⟦A.3⟧ 校准\n' },
  ],
  good: [
    { text: '# 4 要求\n\n## 4.1 外观\n\n## 4.2 尺寸\n\n# 5 试验方法\n' },
    // A file that holds only some chapters of a draft.
    { text: '# 6 检验规则\n\n## 6.1 检验分类\n\n## 6.2 出厂检验\n\n# 7 标志\n' },
    { text: '## 6.3 型式检验\n\n## 6.4 判定规则\n\n# 7 标志\n' },
    { text: '# 引言\n\n## 0.1 背景\n\n## 0.2 目的\n\n# 1 范围\n' },
    { text: '# 1 范围\n\n# 2 要求\n\n# 附录A（规范性）装置\n\n## A.1 组成\n\n# 附录B（资料性）记录\n\n## B.1 格式\n' },
    { text: '# 4 要求\n\n## 4.1 质量\n\n装置的质量为\n\n4.3 kg，允许偏差为±0.1 kg。\n' },
  ],
  check(context: RuleContext): void {
    checkChapters(context);
    for (const parent of context.draft.clauses) checkSubclauses(parent, context);
  },
};

/** The chapters of each text, and at the start of a file the subclauses of a chapter that it does not hold. */
function checkChapters(context: RuleContext): void {
  let group: NumberedClause[] = [];
  let interrupted = false;
  for (const root of context.draft.roots) {
    if (!isNumbered(root)) {
      interrupted = true;
      continue;
    }
    const first = group[0];
    // Behind an annex or the bibliography, a chapter 1 begins an enclosed text.
    const enclosed = interrupted && root.label.path[0] === 1;
    if (first && (enclosed || prefixOf(first) !== prefixOf(root))) {
      checkNumbers(group, lastNumber, undefined, context);
      group = [];
    }
    group.push(root);
    interrupted = false;
  }
  checkNumbers(group, lastNumber, undefined, context);
}

function checkSubclauses(parent: Clause, context: RuleContext): void {
  if (parent.children.length === 0) return;
  const prefix = prefixFor(parent);
  if (prefix === undefined || areInOrder(parent, prefix)) return;
  const children = parent.children.filter(isNumbered);
  if (children.length === 0) return;
  const own: NumberedClause[] = [];
  let stray: string | undefined;
  for (const child of children) {
    const found = prefixOf(child);
    if (found === prefix) {
      own.push(child);
    } else if (!leftToOthers(child, parent)) {
      // Several strays with the same prefix most likely miss one heading: one finding.
      if (found !== stray) reportStray(child, parent, context);
      if (found !== stray && takesPlace(child, own.at(-1), parent)) own.push(child);
    }
    stray = found === prefix ? undefined : found;
  }
  checkNumbers(own, (clause) => numberAt(clause, parent), 1, context);
}

/** Whether the subclauses are those of the parent and count from 1, as they mostly do. */
function areInOrder({ children }: Clause, prefix: string): boolean {
  let number = 0;
  for (const child of children) if (isNumbered(child) && child.key !== `${prefix}${++number}`) return false;
  return true;
}

/** Whether a stray stands for the next subclause: 6.2 between 5.1 and 5.3, or 5.2.1 without its 5.2. */
function takesPlace(stray: NumberedClause, last: NumberedClause | undefined, parent: Clause): boolean {
  const next = last ? numberAt(last, parent) + 1 : 1;
  return stray.level > parent.level && numberAt(stray, parent) === next;
}

/** The component that counts below the parent: 2 of 5.2.1 in 5, and of 5.2. */
function numberAt(clause: NumberedClause, parent: Clause): number {
  const above = parent.kind === 'clause' ? (parent.label?.path.length ?? 0) : 0;
  return clause.label.path[parent.kind === 'element' ? 1 : above] ?? 0;
}

/** `introduction-number` and `annex-label-form` speak about these. */
function leftToOthers(child: NumberedClause, parent: Clause): boolean {
  return parent.element === 'introduction' || (parent.element === 'annex' && child.label.annex === '');
}

/** What stands before the last component: '5.2.' of 5.2.1, 'A.' of A.1, '' of a chapter. */
function prefixOf(clause: NumberedClause): string {
  return clause.key.slice(0, clause.key.lastIndexOf('.') + 1);
}

/** The prefix that the subclauses of a clause should have; undefined for elements that have none. */
function prefixFor(parent: Clause): string | undefined {
  if (parent.kind === 'annex' || isNumbered(parent)) return `${parent.key}.`;
  return parent.element === 'introduction' ? '0.' : undefined;
}

function reportStray(child: NumberedClause, parent: Clause, context: RuleContext): void {
  const at = numberSpan(child);
  const within = parent.kind === 'annex' ? `附录${parent.key}` : parent.key;
  const above = prefixOf(child).slice(0, -1);
  const message = child.key.startsWith(`${parent.key}.`)
    ? say(`编号“${child.key}”之前缺少上一层次的“${above}”`, `number ${child.key} has no clause ${above} above it`)
    : say(
        `编号“${child.key}”与所属的“${within}”不一致：改正编号，或补上“${above}”的标题`,
        `number ${child.key} does not belong in ${within}: correct it, or add the heading of ${above}`,
      );
  context.report({ at, message });
}

function checkNumbers(
  clauses: readonly NumberedClause[],
  numberOf: (clause: NumberedClause) => number,
  first: number | undefined,
  context: RuleContext,
): void {
  for (const { item: clause, expected, kind } of sequenceBreaks(clauses, numberOf, first)) {
    const key = `${prefixOf(clause)}${expected}`;
    context.report({
      at: numberSpan(clause),
      message:
        kind === 'repeated'
          ? say(
              `编号“${clause.key}”重复，此处应为“${key}”`,
              `number ${clause.key} stands twice; this one should be ${key}`,
            )
          : say(
              `编号“${clause.key}”不连续，此处应为“${key}”`,
              `number ${clause.key} is out of sequence; expected ${key}`,
            ),
    });
  }
}

function lastNumber(clause: NumberedClause): number {
  return clause.label.path.at(-1) ?? 0;
}
