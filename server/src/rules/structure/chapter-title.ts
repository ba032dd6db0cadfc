/** Every chapter has a title. */
import type { Draft } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { behindNumber, isNumbered, isSentence, type NumberedClause, numberSpan } from './outline.ts';

export const chapterTitle: Rule = {
  id: 'chapter-title',
  category: 'structure',
  title: say('章应有标题', 'Every chapter has a title'),
  why: say(
    '每一章都应有章标题，写在编号之后。没有标题的章在目次中无从列出，读者也无法知道其内容。',
    'Every chapter has a title behind its number. Without it the chapter cannot be listed in the contents, and nobody knows what it is about.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.2' }],
  covers: ['STR-02'],
  profiles: STANDARDS,
  bad: [
    { text: '# 4 技术要求\n\n## 4.1 外观\n\n## 4.2 尺寸\n\n# ⟦5⟧\n\n抽样应按批次进行，每批抽取三件样品。\n' },
    { text: '# 4 技术要求\n\n# ⟦5⟧\n\n## 5.1 外观检查\n\n## 5.2 尺寸测量\n' },
    { text: '# 4 技术要求\n\n# ⟦5⟧ 抽样应按批次进行，每批抽取三件样品。\n' },
  ],
  good: [
    { text: '# 5 抽样\n\n抽样应按批次进行，每批抽取三件样品。\n' },
    { text: '# 5\n\n# 抽样\n\n抽样应按批次进行。\n' },
    { text: '# 5\n\n抽样\n\n抽样应按批次进行。\n' },
    { text: '# 5\n\n**抽样**\n\n抽样应按批次进行。\n' },
    { text: '# 附录A（规范性）试验装置\n\n# A.1\n\n装置由支架和砝码组成。\n\n# A.2\n\n支架应稳固。\n' },
  ],
  check(context: RuleContext): void {
    for (const clause of context.draft.clauses) {
      if (!isNumbered(clause) || clause.level !== 1 || clause.title !== '') continue;
      if (!lacksTitle(clause, context.draft)) continue;
      context.report({
        at: numberSpan(clause),
        message: say(`第${clause.key}章没有标题`, `chapter ${clause.key} has no title`),
      });
    }
  },
};

function lacksTitle(clause: NumberedClause, draft: Draft): boolean {
  const behind = behindNumber(clause);
  if (behind !== '') return isSentence(behind);
  for (let at = clause.first + 1; at < clause.end; at++) {
    const passage = draft.passages[at];
    if (!passage || passage.role === 'layout' || passage.role === 'comment') continue;
    // A short line may be the title, set as a paragraph.
    return passage.role === 'clause' || isSentence(passage.block.text);
  }
  return false;
}
