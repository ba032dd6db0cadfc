/** Every table has a header. */
import { blockColumn } from '../../draft/columns.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { exampleFinder } from './series.ts';
import { bodyOf, gridOf } from './table-grid.ts';

export const tableHeader: Rule = {
  id: 'table-header',
  category: 'caption',
  title: say('每个表应有表头', 'Every table has a header'),
  why: say(
    '每个表应有表头，说明各栏是什么；特殊情况下表头可位于左侧边栏。没有表头，栏中的数字就没有名称和单位。',
    'Every table has a header that says what its columns are; exceptionally it may stand at the left. Without it, the numbers of a column have neither name nor unit.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.8.4' }],
  covers: ['TAB-06'],
  profiles: STANDARDS,
  bad: [
    { text: '⟦表1⟧ 尺寸\n\n|  |  |  |\n| --- | --- | --- |\n| 20 | 30 | 40 |\n| 25 | 35 | 45 |\n' },
    { text: '⟦表A.1⟧ 沸点\n\n|  |  |\n| --- | --- |\n| 0 | 100.0 |\n| 500 | 98.3 |\n' },
  ],
  good: [
    { text: '表1 尺寸\n\n| 长 | 宽 |\n| --- | --- |\n| 20 | 30 |\n' },
    // The header stands at the left; a cross table; a form.
    { text: '表1 尺寸\n\n|  |  |  |\n| --- | --- | --- |\n| 长 | 20 | 30 |\n| 宽 | 25 | 35 |\n' },
    { text: '表1 尺寸\n\n|  | A型 | B型 |\n| --- | --- | --- |\n| 长 | 20 | 30 |\n' },
    { text: '|  |  |\n| --- | --- |\n| 20 | 30 |\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const headless = headlessTables(draft.passages);
    const inExample = exampleFinder(draft);
    for (const { kind, body, passage, label, continued } of draft.captions) {
      if (kind !== 'table' || !body || continued || !headless[body.index] || inExample(passage)) continue;
      report({
        at: span(passage, 0, label.end),
        message: say('此表没有表头，每个表应有表头', 'this table has no header'),
      });
    }
  },
};

/** Tables with a blank header row, and numbers where a header at the left would be. */
const headlessTables = blockColumn((block) => {
  const header = block.rows[0];
  if (!header || block.rows.length < 2 || header.some(({ text }) => text.trim() !== '')) return false;
  const left = bodyOf(gridOf(block), 0);
  return left.length > 0 && left.every(({ cell }) => /^[≤≥<>±−+-]?\d/.test(cell.text.trim()));
});
