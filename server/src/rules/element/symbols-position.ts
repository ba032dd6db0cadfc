/** 符号和缩略语 is chapter 4. */
import { squeeze } from '../../draft/elements.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { numberSpan } from '../structure/outline.ts';
import { orderedChapters, placeIn } from './chapters.ts';

export const symbolsPosition: Rule = {
  id: 'symbols-position',
  category: 'element',
  title: say('“符号和缩略语”宜为第4章', 'Symbols and abbreviations are chapter 4'),
  why: say(
    '需要“符号和缩略语”时，宜作为文件的第4章，紧接“术语和定义”；可只列符号或只列缩略语，也可分为两章。',
    'Symbols and abbreviations, where there are any, are best chapter 4, right behind the terms. There may be only one of them, or a chapter for each.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.8.1' }],
  covers: ['ELE-06'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 分类\n\n# 5 要求\n\n# ⟦6⟧ 符号和缩略语\n',
    },
    { text: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 总体要求\n\n# ⟦5⟧ 缩略语\n' },
    { text: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 总则\n\n# ⟦5⟧ 符号\n\n# 6 缩略语\n' },
  ],
  good: [
    { text: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 符号和缩略语\n\n# 5 要求\n' },
    { text: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 符号\n\n# 5 缩略语\n\n# 6 要求\n' },
    { text: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 分类\n\n# 5 代号\n' },
    { text: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 通则\n\n# 5 符号\n', functionType: 'symbol' },
    { text: '# 4 分类\n\n# 5 要求\n\n# 6 符号和缩略语\n' },
    { text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 规范性引用文件\n\n# 4 符号\n\n# 5 要求\n' },
    { text: '# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义、缩略语\n\n# 4 要求\n\n# 5 符号、代号标记方法\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const chapters = orderedChapters(draft);
    if (draft.functionType === 'symbol' || placeIn(chapters, 'terms') < 0) return;
    const place = chapters.findIndex(({ title }) => TITLE.test(squeeze(title)));
    const chapter = chapters[place];
    // Where a chapter of another kind stands before it; the first three may have places of their own.
    if (!chapter || !chapters.slice(0, place).some(({ element }) => element === 'text')) return;
    report({
      at: numberSpan(chapter),
      message: say(
        `“${chapter.title}”宜为第4章，紧接“术语和定义”`,
        'symbols and abbreviations are best chapter 4, right behind the terms',
      ),
      ...(followsEarlierEdition(facts) && { severity: 'info' as const }),
    });
  },
};

const TITLE = /^(?:符号|缩略语|缩写|代号)?[、和与]?(?:符号|缩略语|缩写|代号[和与]缩略语|缩写词)$/;
