/** Each footnote of the text has a mark, and each mark its footnote. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import type { Block } from '../../source/block.ts';
import { type Rule, type RuleContext, STANDARDS, say, span, wholeSpan } from '../rule.ts';

export const footnoteDefinition: Rule = {
  id: 'footnote-definition',
  category: 'caption',
  title: say('条文脚注的编号与内容应对应', 'Marks and texts of footnotes correspond'),
  why: say(
    '条文中每个脚注编号都有对应的脚注，每条脚注在条文中都有编号。Markdown中编号写作“[^1]”，脚注写作“[^1]: ……”。',
    'Each footnote mark in the text has its footnote, and each footnote its mark. In Markdown the mark is [^1], and the footnote [^1]: ……',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.12.1' }],
  covers: ['NTE-06'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 要求\n\n水杯应洁净[^1]。\n\n[^1]: 目视检查。\n\n[^2]: ⟦以手感检查。⟧\n' },
    { text: '# 5 要求\n\n水杯应洁净[^1]⟦⟧，应干燥[^2]。\n\n[^2]: 目视检查。\n' },
  ],
  good: [
    { text: '# 5 要求\n\n水杯[^1]应洁净[^note]。\n\n[^1]: 玻璃杯。\n\n[^note]: 目视检查。\n' },
    { text: '表1 尺寸\n\n| 代号 | 尺寸[^1] |\n| --- | --- |\n| L | 20 |\n\n[^1]: 不含涂层。\n\n    两段的脚注。\n' },
    { text: '# 5 要求\n\n水杯[^1]应洁净[^1]。\n\n[^1]: 玻璃杯[^2]。\n\n[^2]: 含耐热玻璃。\n' },
    { text: '# 5 要求\n\n字段由[^;]组成。\n' },
    { text: '# 5 要求\n\n水杯应洁净<sup>1)</sup>。\n\n1) 目视检查。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const found = footnotes(draft.passages);
    const marked = new Set<string>();
    const defined = new Set<string>();
    for (const index of filled(found)) {
      const { document, block } = draft.passages[index] as Passage;
      for (const target of (found[index] as Footnotes).targets) marked.add(`${document} ${target}`);
      if (block.footnote) defined.add(`${document} ${block.footnote}`);
    }
    const reported = new Set<string>();
    for (const index of filled(found)) {
      const passage = draft.passages[index] as Passage;
      const { document, block } = passage;
      const own = `${document} ${block.footnote}`;
      if (block.footnote && block.text !== '' && !marked.has(own) && !reported.has(own)) {
        reported.add(own);
        report({
          at: wholeSpan(passage),
          message: say('条文中没有此脚注的编号', 'there is no mark for this footnote in the text'),
        });
      }
      for (const { kind, end, target } of block.marks) {
        // Without any footnote, [^,] may be a pattern.
        if (defined.size === 0 && !/^\d{1,3}$/.test(target)) continue;
        if (kind !== 'footnote-mark' || defined.has(`${document} ${target}`)) continue;
        report({
          at: span(passage, end, end),
          message: say(`脚注“${target}”没有内容`, `footnote ${target} has no text`),
        });
      }
    }
  },
};

interface Footnotes {
  /** The footnotes that the block's marks lead to. */
  readonly targets: readonly string[];
}

const footnotes = blockColumn((block): Footnotes | undefined => {
  const targets = [block, ...block.rows.flat()].flatMap(targetsOf);
  return targets.length > 0 || block.footnote !== '' ? { targets } : undefined;
});

function targetsOf({ marks }: Pick<Block, 'marks'>): string[] {
  return marks.filter(({ kind }) => kind === 'footnote-mark').map(({ target }) => target);
}
