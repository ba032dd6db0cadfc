/** A chapter 总体要求 requires something. */
import type { Clause, Draft } from '../../draft/draft.ts';
import { passagesOf } from '../../facts/chapters.ts';
import { provisionSentences } from '../../facts/sentences.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

export const requirementsWithoutShall: Rule = {
  id: 'requirements-without-shall',
  category: 'provision',
  title: say('“总体要求”一章含有要求', 'A chapter 总体要求 holds requirements'),
  why: say(
    '总体要求应使用要求型条款。整章没有一个“应”时，使用者找不到要满足什么：把要做到的写成“应……”，或者把标题改为“总体原则”或“概述”。',
    'General requirements are requirements. Where the whole chapter has no 应, nobody knows what to fulfil: write 应, or call the chapter by another name.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.10' }],
  covers: ['GEN-02'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 4 ⟦总体要求⟧\n\n服务机构建立质量管理制度，人员持证上岗，服务内容和价格向社会公开。\n\n# 5 人员\n\n人员应持证。\n',
    },
    { text: '# 4 ⟦总体要求⟧\n\n4.1 服务机构宜建立质量管理制度。\n\n4.2 服务内容和价格宜向社会公开，接受监督。\n' },
  ],
  good: [
    { text: '# 4 总体要求\n\n服务机构应建立质量管理制度，人员持证上岗。\n' },
    { text: '# 4 总体要求\n\n服务机构必须建立质量管理制度，不得外包，人员持证上岗，接受监督。\n' },
    { text: '# 4 总体要求\n\n待定。\n' },
    {
      text: '# 4 总体要求\n\n总体要求见表1。\n\n| 项目 | 要求 |\n| --- | --- |\n| 制度 | 应建立质量管理制度并保存三年 |\n',
    },
    { text: '# 5 总体要求和分类\n\n服务分为三类，每类的内容见表2，表2的内容由机构公布。\n' },
    { text: '# 4 总体要求\n\n按GB/T 1234—2020中第5章的规定，服务机构建立质量管理制度。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const clause of draft.roots) {
      if (clause.kind !== 'clause' || clause.title !== '总体要求' || clause.titled !== 'yes') continue;
      if (requires(clause, draft)) continue;
      const { heading } = clause;
      const start = heading.block.text.lastIndexOf(clause.title);
      if (start < 0) continue;
      report({
        at: span(heading, start, start + clause.title.length),
        message: say(
          '“总体要求”应使用要求型条款，本章没有“应”：写出要求，或者换一个标题',
          'a chapter 总体要求 holds requirements, and this one has no 应: write them, or change the title',
        ),
      });
    }
  },
};

/** Whether the chapter says 应 or something like it, or is too short or too dependent on others to tell. */
function requires(clause: Clause, draft: Draft): boolean {
  const sentences = provisionSentences(draft.passages);
  let length = 0;
  for (const { index, block, role } of passagesOf(draft, clause)) {
    if (sentences[index]?.some(({ kind }) => kind === 'requirement' || kind === 'instruction')) return true;
    // What stands in a picture or a formula cannot be read, and what another document requires is required.
    if (role === 'figure' || role === 'code' || /应|规定|符合|满足|遵守|按照?/.test(block.text)) return true;
    if (role === 'paragraph' || role === 'item' || role === 'clause') length += block.text.length;
  }
  return length < SHORTEST;
}

/** A chapter that is still to be written says nothing. */
const SHORTEST = 30;
