/** A paragraph of sentences ends with a mark. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage, Role } from '../../draft/draft.ts';
import { POLICIES, type Rule, STANDARDS, say, span } from '../rule.ts';
import { HAN, isProse } from './texts.ts';

export const missingEndMark: Rule = {
  id: 'missing-end-mark',
  category: 'wording',
  title: say('段落末尾应有标点', 'A paragraph ends with a mark'),
  why: say(
    '由句子组成的段落，末尾有句号等标点。末尾是汉字的，多是漏写了句号，或句子没有写完。',
    'A paragraph made of sentences ends with a mark. Where it ends with a character, the full stop is missing, or part of the sentence is.',
  ),
  severity: 'info',
  basis: [{ document: 'GB/T 15834—2011', clause: '4.1' }],
  covers: ['PUN-14'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    {
      text: '# 5 要求\n\n## 5.1 噪声\n\n频率为5 kHz。试验后电动机应能正常工作⟦⟧\n\n## 5.2 试验\n\n应按GB/T 191检验。\n',
    },
    { text: '# 5 要求\n\n壶体应光洁。壶盖应严密，开合应灵活⟦⟧\n\n# 6 试验\n\n应按GB/T 191检验。\n' },
    {
      text: '一、培育主体。支持企业牵头制定标准⟦⟧\n\n二、完善标准。推动标准提升。\n\n三、加强领导。\n',
      profile: 'policy',
    },
    { text: '# 5 要求\n\na) 外观应光洁。不应有裂纹⟦⟧\n\nb) 尺寸应符合表1。\n' },
  ],
  good: [
    { text: '# 5 要求\n\n## 5.1 外观\n\n壶体应光洁。效率按公式（1）计算。其中\n\n$$\na=b \\tag{1}\n$$\n' },
    { text: '一、培育主体\n\n支持企业牵头制定标准。\n\n国务院\n\n2019年1月27日\n', profile: 'policy' },
    { text: '# 5 要求\n\na) 外观\n\nb) 尺寸。按GB/T 191\n\n名称　　壶体。单位　　毫米\n' },
    { text: '# 5 要求\n\n这一段在提取时断成两段。后一半另起\n\n一行，不能断定缺标点。\n' },
  ],
  check({ draft, report }) {
    for (const index of filled(endsOpen(draft.passages))) {
      const passage = draft.passages[index] as Passage;
      if (!isProse(passage) || !TEXT.has(passage.role)) continue;
      const next = draft.passages[index + 1];
      // The paragraph may go on behind a formula, or have been cut by the extraction of a page.
      if (next && (GOES_ON.has(next.role) || (next.role === 'paragraph' && draft.profile !== 'policy'))) continue;
      const end = passage.block.text.length;
      report({
        at: span(passage, end, end),
        message: say('段落末尾没有标点', 'this paragraph ends without a mark'),
      });
    }
  },
};

const TEXT: ReadonlySet<Role> = new Set(['paragraph', 'item', 'clause']);
const GOES_ON: ReadonlySet<Role> = new Set(['formula', 'figure', 'table', 'code', 'layout', 'comment', 'signature']);

/** A sentence, and behind it one that stays open; columns made of gaps are none. */
const OPEN = new RegExp(`[${HAN}\\w%℃）”]。[^。]{0,200}[${HAN}]$`);

const endsOpen = blockColumn(
  ({ kind, text }) =>
    (kind === 'paragraph' || kind === 'item') && OPEN.test(text.slice(-210)) && !/[\t\u3000 ]{2}/.test(text),
);
