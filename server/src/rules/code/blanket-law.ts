/** No blanket demand to obey the law. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { isQuoted } from '../../facts/quotation.ts';
import type { Block } from '../../source/block.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING } from './citations.ts';

export const blanketLaw: Rule = {
  id: 'blanket-law',
  category: 'code',
  title: say('不笼统要求“应符合国家有关法律法规”', 'No blanket demand to obey the law'),
  why: say(
    '不应普遍性要求符合法规或政策性文件：使用者不管是否声明符合标准，都要遵守法律法规。“应符合国家有关法律法规”的表述是不正确的；笼统的“有关标准”“有关规定”无法检验，写出具体的文件。',
    'No document makes a blanket demand to comply with laws or policy documents: everybody has to, whether or not they claim conformity. 应符合国家有关法律法规 is wrong. Nobody can check 有关标准 or 有关规定: name the document.',
  ),
  severity: 'error',
  basis: [{ document: DRAFTING, clause: '9.5.4.4.3' }],
  covers: ['CIT-14'],
  profiles: STANDARDS,
  bad: [
    { text: '# 4 要求\n\n产品⟦应符合国家有关法律法规⟧的规定。\n' },
    { text: '# 4 要求\n\n企业⟦应遵守国家及地方现行的法律、法规⟧，⟦应当满足相关法规⟧的要求。\n' },
    // Standards and rules that are not named: a hint.
    { text: '# 4 要求\n\n包装⟦应符合国家有关标准⟧的规定，运输⟦应按照有关规定⟧进行。\n' },
  ],
  good: [
    { text: '# 4 要求\n\n标志应符合GB 3100的规定，强制认证标志的使用见《强制性产品认证管理规定》。\n' },
    { text: '# 4 要求\n\n诸如“应符合国家有关法律法规”的表述是不正确的。\n' },
    // What obliges from outside; what a draft states, names or defines.
    { text: '# 4 要求\n\n依据有关法律规定，在这些环境中必须遵守国家有关法律法规。\n' },
    {
      text: '# 4 要求\n\n企业遵守国家有关法律法规的情况见表1，适应有关法规的变化，应符合相关性阈值要求，应按相关标准件选用，应执行有关法律程序。\n',
    },
    { text: '# 4 要求\n\n消息应符合相关SIP消息的规定，应符合相关条款的规定。\n' },
    { text: '# 前言\n\n本文件的使用应符合国家有关法律法规。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const earlier = followsEarlierEdition(facts);
    const column = blanketColumn(draft.passages);
    for (const index of filled(column)) {
      const passage = draft.passages[index] as Passage;
      if (!TEXT.has(passage.element) || passage.role === 'example' || passage.role === 'code') continue;
      for (const { start, end, law } of column[index] as readonly Blanket[]) {
        report({
          at: span(passage, start, end),
          message: law
            ? say(
                '不应普遍性要求符合法律法规：删去，或写出具体的标准',
                'no blanket demand to obey the law: remove it, or name a standard',
              )
            : say('没有写明是哪个文件，无法检验：写出具体的文件', 'nobody can check this: name the document'),
          ...((earlier || !law) && { severity: 'info' as const }),
        });
      }
    }
  },
};

const TEXT: ReadonlySet<string> = new Set(['text', 'annex']);

interface Blanket {
  readonly start: number;
  readonly end: number;
  /** Laws or policy, not standards or rules. */
  readonly law: boolean;
}

const WHOSE = '(?:国家|地方|我国|当地|所在地|行业|政府|的|及|和|与|、){0,6}';
const BLANKET = new RegExp(
  '(?<![相对供适反响感效回顺必])(?:应当?|不应|须)(?:严格|均|都|同时|全面)?' +
    `(?:符合|遵守|遵循|满足|执行|按照?|依照|贯彻)${WHOSE}(?:有关|相关|现行|适用)(?:有关|相关|现行|的)?(?:国家|地方|行业|的){0,2}` +
    '((?:法律|法规|规章|政策)(?:(?:、|和|及|与|以及)?(?:法律|法规|规章|政策|标准)){0,3}|标准|规定)(?![性化号件物样品液图尺]|程序|责任|文书|义务|事务|意识|知识)',
  'g',
);

const blanketColumn = blockColumn(({ text, rows }: Block): readonly Blanket[] | undefined => {
  if (rows.length > 0 || !/有关|相关|现行|适用/.test(text)) return undefined;
  const found: Blanket[] = [];
  for (const { 0: words, 1: what = '', index } of text.matchAll(BLANKET)) {
    if (isQuoted(text, index)) continue;
    found.push({ start: index, end: index + words.length, law: /法|规章|政策/.test(what) });
  }
  return found.length > 0 ? found : undefined;
});
