/** The ellipsis of Chinese text is ……: six dots; it does not stand beside 等. */
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { HAN, type Hit, proseColumn, replacement } from './texts.ts';

export const ellipsisForm: Rule = {
  id: 'ellipsis-form',
  category: 'wording',
  title: say('省略号用“……”，不与“等”并用', 'The form of an ellipsis'),
  why: say(
    '中文的省略号是占两个字位置的六个点“……”（两个U+2026），不用三个点或句号代替；它和“等”都表示列举未尽，只用其一。数学式中的三个点不在此列。',
    'The ellipsis of Chinese text has six dots in two characters (twice U+2026). It and 等 say the same: use one of them. The three dots of formulas are something else.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: '5.1.5、A.9.2' }],
  covers: ['PUN-09'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    { text: '# 5 要求\n\n包括铜、铝⟦...⟧。\n', fixed: '# 5 要求\n\n包括铜、铝……。\n' },
    { text: '# 5 要求\n\n包括铜、铝⟦…⟧，还有铁⟦。。。⟧\n', fixed: '# 5 要求\n\n包括铜、铝……，还有铁……\n' },
    { text: '# 5 要求\n\n包括铜、铝……⟦等⟧。\n', fixed: '# 5 要求\n\n包括铜、铝……。\n' },
    { text: '# 5 要求\n\n包括铜、铝⟦等⟧……\n', fixed: '# 5 要求\n\n包括铜、铝……\n' },
  ],
  good: [
    { text: '# 5 要求\n\n包括铜、铝……，i取1、2、…、n，x1，x2，…，xn，第1行…第n行。\n' },
    { text: '# 5 要求\n\n写作“包括...”，不写“……等”。\n' },
    { text: '# 5 要求\n\n包括铜、铝等，给出……等级，甲...n。\n' },
    { text: '# 5 要求\n\n姓名………………\n\n范围...............3\n' },
  ],
  check({ draft, report }) {
    for (const { hit, at, text } of ellipses(draft)) {
      if (isQuoted(text, hit.start)) continue;
      report({
        at,
        message:
          hit.repair === ''
            ? say('省略号与“等”不并用，只用其一', 'an ellipsis and 等 say the same; use one of them')
            : say('中文的省略号写作“……”', 'write the ellipsis of Chinese text as ……'),
        fixes: [replacement(at, hit.repair, hit.repair === '' ? 'meaning' : 'safe')],
      });
    }
  },
};

interface Ellipsis extends Hit {
  readonly repair: string;
}

/** Behind a Chinese character, and not between the terms of a formula or before a page number. */
const WRONG = new RegExp(
  `(?<=[${HAN}”》）])(?:\\.{3,6}|…)(?![.…，,、]\\s?[A-Za-z\\d]|[.…A-Za-z\\d第]|\\s*\\d+$|、)|(?<![。])。{3,6}(?!。)`,
  'g',
);
const WITH_DENG = /(?<=…)等等?(?=[，。；：）)]|$)|等等?(?=…{2,3}(?:[，。；：）)]|$))/g;

const ellipses = proseColumn<Ellipsis>((text) => {
  if (!/\.{3}|…|。{3}/.test(text)) return [];
  const hits: Ellipsis[] = [];
  for (const { 0: written, index } of text.matchAll(WRONG)) {
    hits.push({ start: index, end: index + written.length, repair: '……' });
  }
  for (const { 0: written, index } of text.matchAll(WITH_DENG)) {
    hits.push({ start: index, end: index + written.length, repair: '' });
  }
  return hits;
});
