/** A part calls the document that it is a part of by its number: GB/T 9999. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { softened } from '../element/fixed-sentence.ts';
import { isPart } from '../element/part.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

export const seriesDesignation: Rule = {
  id: 'series-designation',
  category: 'reference',
  title: say('部分称呼其所在文件用编号', 'A part calls the whole document by its number'),
  why: say(
    '分为部分的文件中，某个部分需要称呼其所在文件的所有部分时，用不带部分号和年份的编号“GB/T ×××××”，不用“本系列标准”。',
    'Where a part has to name the whole document, it uses the number without part and year, not 本系列标准.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.5.2' }],
  covers: ['CIT-02'],
  profiles: STANDARDS,
  bad: [
    {
      text: '---\nnumber: T/ZSXH 0001.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 引言\n\n⟦本系列标准⟧拟由三个部分构成。\n',
      fixed:
        '---\nnumber: T/ZSXH 0001.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 引言\n\nT/ZSXH 0001拟由三个部分构成。\n',
    },
    {
      text: '---\nnumber: GB/T 9999.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 4 要求\n\n⟦本标准的所有部分⟧均适用。\n',
      fixed: '---\nnumber: GB/T 9999.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 4 要求\n\nGB/T 9999均适用。\n',
    },
    {
      text: '---\nnumber: GB/T 9999.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 4 要求\n\n术语见⟦本系列文件⟧。\n',
    },
  ],
  good: [
    {
      text: '---\nnumber: T/ZSXH 0001.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 引言\n\nT/ZSXH 0001拟由三个部分构成，不写“本系列标准”。本系列产品有三种。\n',
    },
    { text: '---\nnumber: T/ZSXH 0001—2026\ntitle: 社区食堂\n---\n\n# 引言\n\n本系列标准拟由三个部分构成。\n' },
    {
      text: '---\nnumber: GB/T 9999.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 引言\n\n本系列标准件的尺寸见表1。\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const { code } = draft.metadata;
    if (!code || !isPart(draft)) return;
    const column = namesOfBlocks(draft.passages);
    const series = `${code.prefix} ${code.series}`;
    for (const index of filled(column)) {
      const passage = draft.passages[index] as Passage;
      if (passage.role === 'code' || passage.role === 'comment' || passage.role === 'layout') continue;
      for (const [start, end] of column[index] as readonly (readonly [number, number])[]) {
        const at = span(passage, start, end);
        const written = passage.block.text.slice(start, end);
        report({
          at,
          message: say(`“${written}”用编号称呼：${series}`, `call ${written} by its number: ${series}`),
          fixes: [
            { title: say(`改为“${series}”`, `Change to ${series}`), kind: 'meaning', edits: [{ at, text: series }] },
          ],
          ...softened(facts),
        });
      }
    }
  },
};

const NAME = /本系列(?:标准|文件)(?!化|件|样|物质)|本(?:标准|文件|系列标准)的?(?:所有|各个?|全部)部分/g;

const namesOfBlocks = blockColumn(({ text }) => {
  if (!text.includes('本系列') && !/本(?:标准|文件)的?[所各全]/.test(text)) return undefined;
  const names = [...text.matchAll(NAME)]
    .filter(({ index }) => !isQuoted(text, index))
    .map(({ index, 0: name }) => [index, index + name.length] as const);
  return names.length > 0 ? names : undefined;
});
