/** An informative pointer is written 见, not 参见 or 详见. */

import { followsEarlierEdition } from '../../facts/edition.ts';
import type { Span } from '../../facts/facts.ts';
import { textOf } from '../../facts/place.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { referenceSlips } from './mentions.ts';
import { MODAL } from './requirement-pointer.ts';

export const seeVerb: Rule = {
  id: 'see-verb',
  category: 'reference',
  title: say('资料性提示用“见”，不用“参见”“详见”', 'Pointers are written 见'),
  why: say(
    '提及附录、图、表或其他条文供参考时，GB/T 1.1—2020只用“见”。“参见”是2009年版的用法，在按2009年版起草的文件中只作提示。',
    'GB/T 1.1—2020 points to annexes, tables and clauses with 见 alone. 参见 was the form of the 2009 edition; in documents drafted under that edition it is only a hint.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.5.5.2' }],
  covers: ['CIT-08'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 要求\n\n装配方法⟦参见⟧附录B，参数⟦详见⟧表2。\n', fixed: '# 5 要求\n\n装配方法见附录B，参数见表2。\n' },
    { text: '# 5 要求\n\n管理体系⟦参见⟧GB/T 19001。\n', fixed: '# 5 要求\n\n管理体系见GB/T 19001。\n' },
    { text: '# 5 要求\n\n参数（⟦参见⟧5.2.1和5.2.3）。\n', fixed: '# 5 要求\n\n参数（见5.2.1和5.2.3）。\n' },
    { text: '# 5 要求\n\n装配方法⟦可参见⟧附录B。\n', fixed: '# 5 要求\n\n装配方法见附录B。\n' },
  ],
  good: [
    { text: '# 5 要求\n\n装配方法见附录B。操作细节详见产品说明书，参见者须登记。\n' },
    { text: '# 5 要求\n\n不写“参见附录B”。\n' },
  ],
  check({ facts, report }: RuleContext): void {
    const severity = followsEarlierEdition(facts) ? 'info' : undefined;
    const take = (found: Span): void => {
      const text = textOf(found);
      if (isQuoted(text, found.start)) return;
      // 可参见 permits to look it up: 可见 would say that it can be seen.
      const before = text.slice(Math.max(0, found.start - 2), found.start);
      const at = /(?<![不许认])可$/.test(before) ? { ...found, start: found.start - 1 } : found;
      const verb = text.slice(at.start, at.end);
      report({
        at,
        message: say(`“${verb}”改为“见”`, `write 见 instead of ${verb}`),
        fixes: [{ title: say('改为“见”', 'change to 见'), kind: 'safe', edits: [{ at, text: '见' }] }],
        ...(severity && { severity }),
      });
    };
    for (const { slip, at } of referenceSlips(facts)) {
      // 应参见 is for requirement-pointer.
      if (slip.kind === 'see-verb' && !MODAL.test(textOf(at).slice(Math.max(0, at.start - 6), at.start))) take(at);
    }
    for (const { span, context } of facts.codes) {
      if (context !== 'text' && context !== 'note') continue;
      const verb = VERB_BEFORE.exec(textOf(span).slice(Math.max(0, span.start - 8), span.start));
      if (verb) take({ ...span, start: span.start - verb[0].length, end: span.start - verb[0].length + 2 });
    }
  },
};

const VERB_BEFORE = /(?:参见|详见)\s*$/;
