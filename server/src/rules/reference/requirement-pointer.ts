/** A requirement does not point with 见: 见 only informs. */

import { textOf } from '../../facts/place.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';

export const requirementPointer: Rule = {
  id: 'requirement-pointer',
  category: 'reference',
  title: say('规范性提示用“应符合”“应按照”，不用“应见”', 'A requirement points with 应符合 or 应按照, not with 应见'),
  why: say(
    '“见”用于资料性提示。要求文件使用者遵守某条时，用能愿动词和“符合”“按照”等引出，如“应符合7.5.2的相关规定”；只是告知所在之处时，写“见7.5.2”。“应见”说不清是哪一种。',
    '见 only tells where something stands. Where the reader has to comply, a modal verb with 符合 or 按照 introduces the number (应符合7.5.2的相关规定). 应见 says neither.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.5.5' }],
  covers: ['CIT-06'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 要求\n\n包装⟦应见⟧8.2的规定。\n' },
    { text: '# 5 要求\n\n试验步骤⟦宜参见⟧附录B，偏差⟦应详见⟧表2。\n' },
  ],
  good: [
    { text: '# 5 要求\n\n包装应符合8.2的规定，步骤应按照5.3，参数见表2。\n' },
    { text: '# 5 要求\n\n与本条对应见表2，响应见5.3，反应见附录B，相应见第6章。\n' },
    { text: '# 5 要求\n\n不写“应见8.2”。\n' },
  ],
  check({ facts, report }: RuleContext): void {
    for (const { reference, span } of facts.mentions) {
      // Once for a list of numbers: with the first of them.
      if (!reference.lead.endsWith('见') || reference.targets[0]?.start !== span.start) continue;
      const text = textOf(span);
      const modal = MODAL.exec(text.slice(Math.max(0, reference.leadStart - 6), reference.leadStart));
      if (!modal || isQuoted(text, span.start)) continue;
      const start = reference.leadStart - (modal[1] as string).length;
      const at = { ...span, start, end: reference.leadStart + reference.lead.length };
      report({
        at,
        message: say(
          `“${text.slice(at.start, at.end)}”既像要求又像提示：要求用“应符合”“应按照”，提示用“见”`,
          `${text.slice(at.start, at.end)} is neither a requirement nor a pointer: write 应符合 or 应按照, or 见 alone`,
        ),
      });
    }
  },
};

/** A modal verb right before the pointer, and not the end of 相应, 对应, 响应 … */
export const MODAL = /(?:^|[^相响反适对供效感急因呼照顺不适便事合])((?:应当|应|宜|须|必须))\s*$/;
