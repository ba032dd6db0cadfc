/** The symbols of a formula are explained below 式中：, which has a line of its own. */
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { explanations } from './explanations.ts';

const FORMULA = '# 6 计算\n\n$$\nv = \\frac{l}{t} \\tag{1}\n$$\n\n';
const LINES = 'v——速度；\n\nl——距离；\n\nt——时间。\n';

export const whereLead: Rule = {
  id: 'where-lead',
  category: 'caption',
  title: say('公式之后的“式中：”', '式中： below a formula'),
  why: say(
    '在数学公式之后用“式中：”引出对字母符号含义的解释，不用“其中：”“这里”；“式中：”单独占一行，各符号分行说明。',
    'Below a formula, 式中： leads to the meaning of its symbols, not 其中：. It has a line of its own, and so has each symbol.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.9.3.1' },
    { document: 'GB/T 1.1—2020', clause: '10.4.3' },
  ],
  covers: ['FML-03', 'FML-11'],
  profiles: STANDARDS,
  bad: [
    { text: `${FORMULA}⟦其中：⟧\n\n${LINES}`, fixed: `${FORMULA}式中：\n\n${LINES}` },
    { text: `${FORMULA}⟦式中：⟧v——速度；\n\nl——距离；\n\nt——时间。\n`, fixed: `${FORMULA}式中：\n\n${LINES}` },
    { text: `${FORMULA}⟦式中⟧\n\n${LINES}`, fixed: `${FORMULA}式中：\n\n${LINES}` },
    { text: `${FORMULA}⟦这里，⟧v为速度；\n\nl——距离；\n\nt——时间。\n` },
  ],
  good: [
    { text: `${FORMULA}式中：\n\n${LINES}` },
    { text: `${FORMULA}式中:\n\n${LINES}` },
    // Not below a formula, or nothing of a formula.
    { text: '# 6 计算\n\n速度按公式（1）计算，其中：\n\nv——速度。\n' },
    { text: `${FORMULA}其中，距离在常温下测量，速度取三次的平均值。\n` },
    { text: `${FORMULA}其中：\n\na) 距离在常温下测量；\n\nb) 速度取平均值。\n` },
    { text: '# 6 计算\n\n示例：\n\n$$\nv = 3.6 \\tag{1}\n$$\n\n其中：\n\nv——速度。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const severity = followsEarlierEdition(facts) ? ({ severity: 'info' } as const) : {};
    for (const { lead, word, mark, rest, lines } of explanations(draft)) {
      if (lines.length === 0) continue;
      const { text } = lead.block;
      const alone = rest === text.length;
      const right = word === '式中' && (mark === '：' || mark === ':');
      if (right && alone) continue;
      const at = span(lead, 0, word.length + mark.length);
      const gap = draft.documents[lead.document]?.format === 'markdown' ? '\n\n' : '\n';
      const canSplit = alone || (!lead.block.quoted && lines[0]?.start === rest);
      report({
        at,
        ...severity,
        message: right
          ? say('“式中：”应单独占一行，各符号分行说明', '式中： has a line of its own')
          : say('用“式中：”引出公式中符号的含义', 'the symbols of a formula are explained below 式中：'),
        fixes: canSplit
          ? [
              {
                title: alone
                  ? say('改为“式中：”', 'Write 式中：')
                  : say('“式中：”单独占一行', 'Put 式中： on its own line'),
                kind: 'safe',
                edits: [{ at: span(lead, 0, rest), text: alone ? '式中：' : `式中：${gap}` }],
              },
            ]
          : [],
      });
    }
  },
};
