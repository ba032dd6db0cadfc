/** No paragraph between the title of a clause and its first subclause. */
import type { Draft, ElementKind, Passage } from '../../draft/draft.ts';
import { blockLabel } from '../../draft/passages.ts';
import { type Rule, type RuleContext, STANDARDS, say, wholeSpan } from '../rule.ts';
import { behindNumber, isInventory, isNumbered, isSubclause, type NumberedClause, titling } from './outline.ts';

export const hangingParagraph: Rule = {
  id: 'hanging-paragraph',
  category: 'structure',
  title: say('不宜有悬置段', 'No hanging paragraphs'),
  why: say(
    '章标题与条之间、条标题与下一层次的条之间不宜设段：引用“第5章”时说不清是指这一段，还是连同5.1、5.2。可将其编为一条（如“5.1 通用要求”），移到别处，或删去。“术语和定义”“符号和缩略语”的引导语和“重要提示”不是悬置段。',
    'There should be no paragraph between a title and the first subclause below it: a reference to clause 5 would not tell whether it means this paragraph or 5.1 and 5.2 as well. Give it a number (5.1 通用要求), move it, or delete it. The lead-ins of terms and of symbols, and 重要提示, are no hanging paragraphs.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.4' }],
  covers: ['STR-11', 'STR-12'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 要求\n\n⟦产品应按经批准的图样制造。⟧\n\n## 5.1 外观\n\n表面应平整。\n\n## 5.2 尺寸\n' },
    { text: '# 5 要求\n\n## 5.1 外观\n\n⟦外观包括表面和颜色两个方面：⟧\n\n### 5.1.1 表面\n\n### 5.1.2 颜色\n' },
    {
      text: '# 5 要求\n\n⟦产品应符合下列规定：⟧\n\na) 按图样制造；\n\nb) 经检验合格。\n\n## 5.1 外观\n\n## 5.2 尺寸\n',
    },
  ],
  good: [
    {
      text: '# 5 要求\n\n5.1 电动机应能在下列条件下工作\n\n并保持稳定。\n\n5.1.1 海拔不超过1000 m。\n\n5.1.2 室内。\n',
    },
    { text: '# 5 要求\n\n## 5.1 通用要求\n\n产品应按经批准的图样制造。\n\n## 5.2 外观\n' },
    { text: '# 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n## 3.1 一般术语\n\n### 3.1.1 水杯\n' },
    { text: '# 4 符号和缩略语\n\n下列符号和缩略语适用于本文件。\n\n## 4.1 符号\n\n## 4.2 缩略语\n' },
    { text: '# 6 试验方法\n\n重要提示：试验中使用强酸，操作者应佩戴防护用品。\n\n## 6.1 仪器\n\n## 6.2 步骤\n' },
    { text: '# 6 试验方法\n\n警示——使用本文件的人员应有实验室工作的经验。\n\n## 6.1 仪器\n\n## 6.2 步骤\n' },
    { text: '# 5 试剂\n\n除非另有说明，仅使用分析纯试剂。\n\n5.1 硫酸：密度为1.84 g/mL。\n\n5.2 硝酸。\n' },
    { text: '# 6 试验方法\n\n注：试验方法的来源见参考文献。\n\n## 6.1 仪器\n\n## 6.2 步骤\n' },
    { text: '# 6 试验方法\n\n试验方法见5.2的规定。\n\n# 7 检验规则\n\n## 7.1 分类\n\n## 7.2 抽样\n' },
    { text: '# 附录A（规范性）装置\n\n本附录规定了装置的组成。\n\n## A.1 支架\n\n## A.2 砝码\n' },
  ],
  check(context: RuleContext): void {
    for (const clause of context.draft.clauses) {
      if (
        !isNumbered(clause) ||
        EXEMPT.includes(clause.element) ||
        isInventory(clause) ||
        !clause.children.some(isSubclause)
      )
        continue;
      const hanging = firstHanging(clause, context.draft);
      if (!hanging) continue;
      const first = clause.children[0]?.key;
      context.report({
        at: wholeSpan(hanging),
        message: say(
          `“${clause.key} ${clause.title}”与“${first}”之间的悬置段：宜编为一条，移到别处或删去`,
          `hanging paragraph between ${clause.key} and ${first}: number it, move it or delete it`,
        ),
      });
    }
  },
};

const EXEMPT: readonly ElementKind[] = ['terms', 'symbols'];
const WARNING = /^\s*(?:重要提示|警示|警告|危险|小心|注意)/;

function firstHanging(clause: NumberedClause, draft: Draft): Passage | undefined {
  // The text behind the number of an untitled subclause is no hanging paragraph, but another fault.
  if (clause.level > 1 && titling(clause, draft) !== 'titled' && !looksLikeTitle(clause)) return undefined;
  const end = (clause.children[0] as NumberedClause).first;
  for (let at = clause.first + 1; at < end; at++) {
    const passage = draft.passages[at] as Passage;
    if (passage.role === 'paragraph' && isParagraph(passage)) return passage;
  }
  return undefined;
}

/** In plain text nothing but its form marks a title. */
function looksLikeTitle(clause: NumberedClause): boolean {
  const behind = behindNumber(clause);
  return clause.titled === 'unsure' && behind.length <= 20 && !/[，。；：,;:、应宜]/.test(behind);
}

/** A sentence: not a title that was split off, not a unit statement or a page head. */
function isParagraph({ block }: Passage): boolean {
  if (block.kind === 'heading' || WARNING.test(block.text)) return false;
  if (blockLabel(block)?.kind === 'clause') return false;
  return /[。：:；]$/.test(block.text) || block.text.length > 60;
}
