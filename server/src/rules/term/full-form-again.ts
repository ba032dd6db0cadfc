/** Once a short form is introduced, the text uses it. */
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING } from './entries.ts';
import { fullForm, placesOf } from './full-forms.ts';
import { shortForms } from './short-forms.ts';

export const fullFormAgain: Rule = {
  id: 'full-form-again',
  category: 'term',
  title: say('给出简称之后应使用简称', 'Behind its short form the full form is not used'),
  why: say(
    '词语第一次出现时给出简称，以后则应使用该简称。全称和简称混用，读者会以为是两个概念。全称作为产品名称出现时（如代号的说明）有其必要，因此默认不检查。',
    'Once the short form of a phrase is introduced it is used from then on. Where full and short form alternate readers take them for two things. As the name of a product the full form may be needed; therefore this is off by default.',
  ),
  severity: 'info',
  off: true,
  basis: [{ document: DRAFTING, clause: '9.4.3.2' }],
  covers: ['SYM-07'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件规定了智能恒温电水壶（以下简称“电水壶”）的要求。\n\n# 4 要求\n\n⟦智能恒温电水壶⟧应符合表1。电水壶应完好。\n',
      fixed:
        '# 1 范围\n\n本文件规定了智能恒温电水壶（以下简称“电水壶”）的要求。\n\n# 4 要求\n\n电水壶应符合表1。电水壶应完好。\n',
    },
    {
      text: '# 4 要求\n\n公共信息图形符号（以下简称“图形符号”）应清晰，⟦公共信息图形符号⟧的尺寸见表1。\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n本文件规定了智能恒温电水壶（以下简称“电水壶”）的要求。\n\n# 4 要求\n\n电水壶应符合表1，恒温电水壶和智能恒温电水壶底座除外。\n',
    },
    // Titles, names of documents, wording that is shown.
    {
      text: '# 1 范围\n\n本文件规定了智能恒温电水壶（以下简称“电水壶”）的要求。\n\n# 4 智能恒温电水壶\n\n标志“智能恒温电水壶”应清晰，见《智能恒温电水壶》。\n',
    },
    // A short form for several things.
    {
      text: '# 4 要求\n\n语音输入设备/语音输入联网系统（以下简称“语音流发送者”）应注册。语音输入设备/语音输入联网系统应可用。\n',
    },
  ],
  check({ draft, report }: RuleContext): void {
    for (const form of shortForms(draft)) {
      const full = fullForm(form);
      if (!full) continue;
      for (const { passage, at } of placesOf(full, draft)) {
        if (passage.index < form.bracket.passage.index) continue;
        if (passage === form.bracket.passage && at < form.bracket.end) continue;
        const place = span(passage, at, at + full.length);
        report({
          at: place,
          message: say(
            `已给出简称“${form.text}”，以后则应使用简称`,
            `its short form ${form.text} has been introduced: use that`,
          ),
          related: [{ at: form.span, message: say('简称在此给出', 'introduced here') }],
          fixes: [
            {
              title: say(`改为“${form.text}”`, `change to ${form.text}`),
              kind: 'meaning',
              edits: [{ at: place, text: form.text }],
            },
          ],
        });
      }
    }
  },
};
