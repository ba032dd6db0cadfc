/** Parts of a figure are lettered a), b), and nothing else. */
import { type Rule, STANDARDS, say, span } from '../rule.ts';
import { isPart, isSplit, plainKeys, wholeKey } from './caption-numbers.ts';

export const subfigureNumber: Rule = {
  id: 'subfigure-number',
  category: 'caption',
  title: say('分图编为 a)、b)', 'Parts of a figure are lettered a), b)'),
  why: say(
    '只准许对图作一个层次的细分，分图用后带半圆括号的小写拉丁字母编号，如图1包含分图 a)、b)；不应编为“图1-1”“图1.1”“图1a”。提及时写作“图1 a)”。',
    'A figure has at most one level of parts, lettered a), b); not 图1-1, 图1.1, 图1a. They are referred to as 图1 a).',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.7.6.2' }],
  covers: ['FIG-10'],
  profiles: STANDARDS,
  bad: [
    { text: '![](a.png)\n\n图⟦1-1⟧ 正面\n\n![](b.png)\n\n图⟦1-2⟧ 背面\n\n![](c.png)\n\n图1 外形\n' },
    { text: '![](a.png)\n\n图⟦2a⟧ 正面\n\n![](b.png)\n\n图⟦2b⟧ 背面\n' },
  ],
  good: [
    { text: '![](a.png)\n\na) 正面\n\n![](b.png)\n\nb) 背面\n\n图1 外形\n' },
    { text: '![](a.png)\n\n图1 a) 正面\n\n![](b.png)\n\n图1b) 背面\n' },
    // Numbers that count through a chapter are another fault.
    { text: '# 5 要求\n\n![](a.png)\n\n图5-1 正面\n\n![](b.png)\n\n图5-2 背面\n' },
    { text: '# 附录A（规范性）夹具\n\n![](a.png)\n\n图A.1 夹具\n' },
  ],
  check({ draft, report }) {
    const plain = plainKeys(draft, 'figure');
    for (const caption of draft.captions) {
      const { label, passage } = caption;
      if (caption.kind !== 'figure' || caption.continued) continue;
      const lettered = label.sub !== '' && !/^[)）]/.test(passage.block.text.slice(label.end));
      if (!lettered && !isPart(caption, plain)) continue;
      const part = label.sub || String.fromCharCode(96 + Math.min(label.path.at(-1) as number, 26));
      const whole = isSplit(caption) ? wholeKey(caption) : label.key;
      report({
        at: span(passage, label.numberStart, label.end),
        message: say(
          `分图应编为“${part})”，提及时写作“图${whole} ${part})”`,
          `a part of a figure is lettered ${part}) and referred to as 图${whole} ${part})`,
        ),
      });
    }
  },
};
