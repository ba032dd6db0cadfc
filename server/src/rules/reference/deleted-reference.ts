/** Renumbering marks the mentions of what was deleted; the author has to decide what they mean now. */
import { DELETED_MARK } from '../../../../grammar/deleted-mark.ts';
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import { POLICIES, type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';

export const deletedReference: Rule = {
  id: 'deleted-reference',
  category: 'reference',
  title: say('引用的内容不应已被删除', 'What is referred to has not been deleted'),
  why: say(
    '重新编号时，如果被引用的条、图、表已经删除，其编号又归了别处，准绳把引用标为“〔原4.2〕”，以免悄悄指错。请改为现在应引用的编号，或删去这处引用。',
    'Where renumbering gives the number of something deleted to something else, Zhunsheng marks the references to it, 〔原4.2〕, so that they do not lead astray. Refer to what is meant now, or take the reference out.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.5.3' }],
  covers: [],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    { text: '# 5 要求\n\n## 5.1 外观\n\n外观应符合⟦〔原5.2〕⟧的规定。\n' },
    { text: '# 5 要求\n\n性能见⟦〔原表3〕⟧和⟦〔原5.2 a)〕⟧。\n' },
    { text: '# 5 要求\n\n| 项目 | 要求的条款 |\n| --- | --- |\n| 外观 | ⟦〔原5.2〕⟧ |\n' },
  ],
  good: [{ text: '# 5 要求\n\n按国发〔2012〕9号执行。\n' }, { text: '# 5 要求\n\n引文作“不的得动”〔原文如此〕。\n' }],
  check({ draft, report }: RuleContext): void {
    const marks = marksOfPassages(draft.passages);
    for (const index of filled(marks)) {
      const passage = draft.passages[index] as Passage;
      for (const { cell, start, end, meant } of marks[index] as readonly Mark[]) {
        report({
          at: { passage, cell, start, end },
          message: say(
            `此处原来引用的“${meant}”已删除，应改为现在所指的内容，或删去引用`,
            `${meant}, which this referred to, was deleted: refer to what is meant now, or take it out`,
          ),
        });
      }
    }
  },
};

interface Mark {
  readonly cell: Span['cell'];
  readonly start: number;
  readonly end: number;
  readonly meant: string;
}

const marksOfPassages = blockColumn((block): readonly Mark[] | undefined => {
  const found = marksIn(block.text, undefined);
  for (const [row, cells] of block.rows.entries()) {
    for (const [column, { text }] of cells.entries()) found.push(...marksIn(text, { row, column }));
  }
  return found.length === 0 || block.kind === 'code' ? undefined : found;
});

function marksIn(text: string, cell: Span['cell']): Mark[] {
  if (!text.includes('〔原')) return [];
  return Array.from(text.matchAll(DELETED_MARK), (match) => {
    return { cell, start: match.index, end: match.index + match[0].length, meant: match[1] as string };
  });
}
