/** The separating dot of names is ·: U+00B7, not a bullet or a katakana dot. */
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { HAN, matches, proseColumn, replacement } from './texts.ts';

export const middleDot: Rule = {
  id: 'middle-dot',
  category: 'wording',
  title: say('间隔号用“·”（U+00B7）', 'The form of the separating dot'),
  why: say(
    '外国人名、少数民族人名和书名与篇名之间的间隔号是“·”（U+00B7）。项目符号“•”、日文中点“・”看上去相近，检索时却找不到。',
    'The dot between the parts of a foreign name or a title is · (U+00B7). A bullet or a katakana dot looks alike, but a search does not find it.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 15834—2011', clause: '4.14' }],
  covers: ['PUN-12'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    { text: '# 5 要求\n\n由艾萨克⟦•⟧牛顿提出。\n', fixed: '# 5 要求\n\n由艾萨克·牛顿提出。\n' },
    { text: '# 5 要求\n\n见《论语⟦・⟧学而》。\n', fixed: '# 5 要求\n\n见《论语·学而》。\n' },
    {
      text: '一、表彰买买提⟦‧⟧艾力同志。\n\n二、甲。\n\n三、乙。\n',
      fixed: '一、表彰买买提·艾力同志。\n\n二、甲。\n\n三、乙。\n',
      profile: 'policy',
    },
  ],
  good: [
    { text: '# 5 要求\n\n由艾萨克·牛顿提出，单位为N•m。\n' },
    { text: '# 5 要求\n\n包括： • 甲 • 乙。\n\n• 壶体应光洁。\n' },
  ],
  check({ draft, report }) {
    for (const { at } of dots(draft)) {
      report({
        at,
        message: say('间隔号写作“·”', 'write the separating dot as ·'),
        fixes: [replacement(at, '·', 'safe')],
      });
    }
  },
};

const DOT = new RegExp(`(?<=[${HAN}])[•‧・･∙⋅](?=[${HAN}])`, 'g');

const dots = proseColumn((text) => matches(text, DOT));
