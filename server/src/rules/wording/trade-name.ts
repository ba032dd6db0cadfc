/** Products are named by what they are, not by a trade name. */
import { isQuoted } from '../../facts/quotation.ts';
import { type Rule, STANDARDS, say } from '../rule.ts';
import { matches, proseColumn, replacement } from './texts.ts';

export const tradeName: Rule = {
  id: 'trade-name',
  category: 'wording',
  title: say('给出产品的正确名称，不用商品名', 'No trade names'),
  why: say(
    '文件中应给出产品的正确名称或描述，不给出商品名或商标。不得不用时，指明其性质（用®或™标出），并加脚注说明不表示对该产品的认可。这里只查少数常见的商品名，默认关闭。',
    'A document gives the right name or a description of a product, not a trade name or trademark. Where one cannot be avoided it carries ® or ™ and a footnote. Only a few common ones are known here; the rule is off by default.',
  ),
  severity: 'info',
  off: true,
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.13.1' }],
  covers: ['OTH-02'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 要求\n\n内壁涂⟦特氟龙⟧。\n', fixed: '# 5 要求\n\n内壁涂聚四氟乙烯（PTFE）。\n' },
    { text: '# 5 要求\n\n密封圈用⟦铁氟龙⟧。\n', fixed: '# 5 要求\n\n密封圈用聚四氟乙烯（PTFE）。\n' },
    { text: '# 5 要求\n\n绳索用⟦凯夫拉⟧纤维。\n', fixed: '# 5 要求\n\n绳索用对位芳酰胺纤维。\n' },
  ],
  good: [
    { text: '# 5 要求\n\n内壁涂聚四氟乙烯（PTFE），必要时用特氟龙®。\n' },
    { text: '# 5 要求\n\n不写“特氟纶”。\n' },
  ],
  check({ draft, report }) {
    for (const { at, hit, text } of names(draft)) {
      if (isQuoted(text, hit.start)) continue;
      const written = text.slice(hit.start, hit.end);
      const right = NAMES.get(written) ?? '';
      report({
        at,
        message: say(`“${written}”是商品名，写作“${right}”`, `${written} is a trade name; write ${right}`),
        fixes: [replacement(at, right, 'meaning')],
      });
    }
  },
};

const PTFE = '聚四氟乙烯（PTFE）';
const NAMES: ReadonlyMap<string, string> = new Map([
  ['特氟龙', PTFE],
  ['特氟纶', PTFE],
  ['铁氟龙', PTFE],
  ['凯夫拉', '对位芳酰胺'],
]);

const ANY = new RegExp(`(?:${[...NAMES.keys()].join('|')})(?![®™])`, 'g');

const names = proseColumn((text) => matches(text, ANY));
