/** Two marks where one should stand: 。。 or ，。 */
import { isQuoted } from '../../facts/quotation.ts';
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { matches, proseColumn, replacement } from './texts.ts';

export const doubledMark: Rule = {
  id: 'doubled-mark',
  category: 'wording',
  title: say('标点不应重复', 'No two marks in a row'),
  why: say(
    '句号、逗号、顿号、分号、冒号不连用。“。。”“，。”一类多是修改时留下的。',
    'Full stop, commas, semicolon and colon do not stand next to each other. 。。 or ，。 are usually left over from editing.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 15834—2011', clause: '4' }],
  covers: ['PUN-14'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    { text: '# 5 要求\n\n壶体应光洁⟦。。⟧\n', fixed: '# 5 要求\n\n壶体应光洁。\n' },
    { text: '# 5 要求\n\n壶体应光洁⟦，，⟧不应有裂纹⟦，。⟧\n', fixed: '# 5 要求\n\n壶体应光洁，不应有裂纹。\n' },
    {
      text: '一、甲⟦；。⟧\n\n二、乙、丙⟦、、⟧丁⟦、，⟧戊。\n\n三、己⟦。；⟧\n',
      profile: 'policy',
    },
  ],
  good: [
    { text: '# 5 要求\n\n不写“。。”和“，。”，写作“……”。它是“甲”，“乙”。\n' },
    { text: '# 5 要求\n\n壶体应光洁……，不应有裂纹！！！为什么？！\n' },
    { text: '# 5 要求\n\n壶体应光洁。。。\n' },
  ],
  check({ draft, report }) {
    for (const { hit, at, text } of marks(draft)) {
      if (isQuoted(text, hit.start)) continue;
      const written = text.slice(hit.start, hit.end);
      const repair = repaired(written);
      report({
        at,
        message: say(`“${written}”标点重复`, `two marks in a row: ${written}`),
        fixes: repair ? [replacement(at, repair, 'safe')] : [],
      });
    }
  },
};

/** Three full stops or more are meant as an ellipsis. */
const MARKS = /(?<![。，、；：])[。，、；：]{2}(?![。，、；：])/g;

const marks = proseColumn((text) => matches(text, MARKS));

/** The mark that is meant, where there is no doubt. */
function repaired(written: string): string | undefined {
  const [first, second] = written as unknown as [string, string];
  if (first === second) return first;
  return second === '。' ? second : undefined;
}
