/** A short form is introduced once. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING } from './entries.ts';
import { type ShortForm, shortForms } from './short-forms.ts';

export const shortFormTwice: Rule = {
  id: 'short-form-twice',
  category: 'term',
  title: say('一个简称只给出一次', 'A short form is introduced once'),
  why: say(
    '简称在正文中第一次使用全称时给出，以后则使用简称。再次给出同一简称，读者会以为它另有所指。',
    'A short form is introduced behind the first use of the full name; from then on the short form is used. Introduced again it seems to mean something else.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '9.4.3.2' }],
  covers: ['SYM-07'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件规定了智能恒温电水壶（以下简称“电水壶”）的要求。\n\n# 4 要求\n\n智能恒温电水壶（以下简称“⟦电水壶⟧”）应符合表1。\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了电动机（以下简称电机）和发电机（以下简称⟦电机⟧）的要求。\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n本文件规定了智能恒温电水壶（以下简称“电水壶”）的要求。\n\n# 4 要求\n\n电水壶应符合表1。\n',
    },
    // The foreword stands by itself.
    {
      text: '# 引言\n\n智能恒温电水壶（以下简称“电水壶”）已经普及。\n\n# 1 范围\n\n本文件规定了智能恒温电水壶（以下简称“电水壶”）的要求。\n',
    },
    { text: '# 1 范围\n\n本文件规定了水壶（以下简称“壶”）和水杯（以下简称“水杯甲”）的要求。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const known = new Map<string, ShortForm>();
    for (const form of shortForms(draft)) {
      const first = known.get(form.text);
      if (!first) known.set(form.text, form);
      else {
        report({
          at: form.span,
          message: say(`简称“${form.text}”已经给出`, `${form.text} has been introduced before`),
          related: [{ at: first.span, message: say('第一次给出', 'introduced first') }],
        });
      }
    }
  },
};
