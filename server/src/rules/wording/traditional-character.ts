/** Stray traditional characters in a simplified text. */
import { blockColumn } from '../../draft/columns.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import { wholeText } from '../../source/per-block.ts';
import { POLICIES, type Rule, STANDARDS, say } from '../rule.ts';
import { matches, proseColumn, replacement } from './texts.ts';
import { SIMPLIFIED } from './traditional-characters.ts';

export const traditionalCharacter: Rule = {
  id: 'traditional-character',
  category: 'wording',
  title: say('使用规范汉字', 'Standard Chinese characters'),
  why: say(
    '文件使用规范汉字。简体文中个别的繁体字多是复制资料时带入的，检索时找不到。全文用繁体字的，不逐字提示；起草人等人名不提示；书名号、引号中的只作提示。',
    'Documents are written in standard characters. A few traditional ones in a simplified text usually came in by copying, and a search does not find them. A document in traditional characters is left alone, and so are the names of drafters; within titles and quotations it is a hint only.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.4.1' },
    { document: '中华人民共和国国家通用语言文字法', clause: '第九条' },
  ],
  covers: ['OTH-03'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    {
      text: '# 5 要求\n\n产品的⟦質⟧量应符合国家标准的规定，检验机构应对设备进行测试。\n',
      fixed: '# 5 要求\n\n产品的质量应符合国家标准的规定，检验机构应对设备进行测试。\n',
    },
    {
      text: '一、贯彻执行⟦國際標準⟧，提高产品质量，加强检验检测机构建设，扩大对外开放，发展农业。\n\n二、甲。\n\n三、乙。\n',
      fixed:
        '一、贯彻执行国际标准，提高产品质量，加强检验检测机构建设，扩大对外开放，发展农业。\n\n二、甲。\n\n三、乙。\n',
      profile: 'policy',
    },
    {
      text: '# 5 要求\n\n按《⟦計⟧量通论》的规定，检验机构应对设备进行测试，产品质量应符合规范。\n',
      fixed: '# 5 要求\n\n按《计量通论》的规定，检验机构应对设备进行测试，产品质量应符合规范。\n',
    },
  ],
  good: [
    { text: '# 5 要求\n\n乾隆年间的瞭望塔，宫商角徵羽，慰藉。产品质量应符合国家标准，检验机构应对设备进行测试。\n' },
    // A document in traditional characters.
    { text: '# 5 要求\n\n產品的質量應符合國家標準的規定，檢驗機構應對設備進行測試。\n' },
    {
      text: '# 前言\n\n本文件起草单位：某检验检测有限公司。\n\n本文件主要起草人：張三、陳國華。\n\n# 5 要求\n\n产品质量应符合国家标准。\n',
    },
  ],
  check({ draft, report }) {
    const found = [...stretches(draft)];
    if (found.length === 0 || isTraditional(draft)) return;
    for (const { at, hit, text, passage } of found) {
      if (isNameList(passage)) continue;
      const written = text.slice(hit.start, hit.end);
      const repair = [...written].map((character) => SIMPLIFIED.get(character) ?? character).join('');
      const cited = isCited(text, hit.start);
      report({
        at,
        message: say(`“${written}”是繁体字，写作“${repair}”`, `${written} is traditional; write ${repair}`),
        fixes: [replacement(at, repair, cited ? 'meaning' : 'safe')],
        ...(cited && { severity: 'info' as const }),
      });
    }
  },
};

const TRADITIONAL = `[${[...SIMPLIFIED.keys()].join('')}]`;
const RUN = new RegExp(`${TRADITIONAL}+`, 'g');
const ONE = new RegExp(TRADITIONAL, 'g');
/** The simplified characters whose traditional forms are looked for. */
const COUNTERPART = new RegExp(`[${[...new Set(SIMPLIFIED.values())].join('')}]`, 'g');

const stretches = proseColumn((text) => matches(text, RUN));

const counts = blockColumn((block) => {
  const text = wholeText(block);
  return (text.match(COUNTERPART)?.length ?? 0) - SIMPLIFIED_FOR_ONE * (text.match(ONE)?.length ?? 0);
});

/** A simplified text has at least so many simplified characters for each stray traditional one. */
const SIMPLIFIED_FOR_ONE = 2;

function isTraditional(draft: Draft): boolean {
  let balance = 0;
  for (const count of counts(draft.passages)) balance += count;
  return balance < 0;
}

/** 主要起草人：……. Who is named so writes their name so. */
function isNameList({ element, role, block }: Passage): boolean {
  return role === 'signature' || (element === 'foreword' && /人[：:]/.test(block.text));
}

/** Whether 《 or “ is open at `at`: somebody else wrote it so. */
function isCited(text: string, at: number): boolean {
  const window = text.slice(Math.max(0, at - 60), at);
  return window.lastIndexOf('《') > window.lastIndexOf('》') || window.lastIndexOf('“') > window.lastIndexOf('”');
}
