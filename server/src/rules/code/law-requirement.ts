/** A standard does not demand compliance with a law. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { isQuoted } from '../../facts/quotation.ts';
import type { Block } from '../../source/block.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING } from './citations.ts';
import { isLaw } from './law-in-references.ts';

export const lawRequirement: Rule = {
  id: 'law-requirement',
  category: 'code',
  title: say('法律法规只作资料性提及', 'A law is mentioned for information only'),
  why: say(
    '不应规范性引用法律、行政法规、规章和其他政策性文件。确有必要时可资料性提及（“……见《……管理办法》”），或用“必须”指出由法律形成的外部约束。',
    'Laws, regulations and policy documents are not cited normatively. Where needed they are mentioned for information (见《……管理办法》), or 必须 tells of an obligation that the law imposes.',
  ),
  severity: 'error',
  basis: [
    { document: DRAFTING, clause: '9.5.4.4.3' },
    { document: DRAFTING, clause: '9.5.4.2.2' },
  ],
  covers: ['CIT-15'],
  profiles: STANDARDS,
  bad: [
    { text: '# 4 要求\n\n净含量应符合⟦《定量包装商品计量监督管理办法》⟧的规定。\n' },
    { text: '# 4 要求\n\n计量器具应按照⟦《中华人民共和国计量法》⟧检定。\n' },
    { text: '# 4 要求\n\n产品应遵守⟦《计量法》⟧和⟦《产品质量法》⟧，标签应符合国家⟦《食品标识管理规定》⟧。\n' },
  ],
  good: [
    { text: '# 4 要求\n\n强制认证标志的使用见《强制性产品认证管理规定》。\n' },
    { text: '# 4 要求\n\n依据《安全生产法》，在这些环境中必须穿戴护目用具，必须遵守《消防法》。\n' },
    {
      text: '# 4 要求\n\n应符合《中华人民共和国药典》和《电动机噪声测定方法》的规定，算法应符合《椭圆曲线公钥密码算法》。\n',
    },
    { text: '# 4 要求\n\n不写“应符合《计量法》”。\n\n记录应说明是否符合《计量法》，应在《计量法》实施后更新。\n' },
    { text: '# 前言\n\n净含量应符合《定量包装商品计量监督管理办法》的规定。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const earlier = followsEarlierEdition(facts);
    const column = lawColumn(draft.passages);
    for (const index of filled(column)) {
      const passage = draft.passages[index] as Passage;
      if (!TEXT.has(passage.element) || passage.role === 'example' || passage.role === 'code') continue;
      for (const { start, end, certain } of column[index] as readonly Law[]) {
        report({
          at: span(passage, start, end),
          message: certain
            ? say(
                '不应规范性引用法律法规：写“见《……》”，或用“必须”指出外部约束',
                'laws are not cited normatively: write 见《……》, or tell of the obligation with 必须',
              )
            : say(
                '如果是法律法规或政策性文件，不应规范性引用，只作资料性提及',
                'if this is a regulation or a policy document it is mentioned for information only',
              ),
          ...(earlier || !certain ? { severity: 'info' as const } : {}),
        });
      }
    }
  },
};

const TEXT: ReadonlySet<string> = new Set(['text', 'annex']);

interface Law {
  readonly start: number;
  readonly end: number;
  /** 办法 and 规定 may also be those of an enterprise for itself. */
  readonly certain: boolean;
}

/** 应符合, with nothing but whose law it is between it and the title. */
const DEMAND =
  /(?:^|[^相对供适反响感效回顺])(?:应当?|不应)(?:严格|均|都|同时)?(?:符合|遵守|遵循|满足|执行|按照?|依照|依据|根据|贯彻)(?:国家|现行|有关|相关|我国|的)*$/;
const CERTAIN = /^中华人民共和国|(?<![办方])法$|法典$|条例$|细则$|监督管理|国务院|国家|强制性/;
/** Another title in the same breath. */
const JOINED = /^(?:[、，]|和|及|与|以及|或)$/;

const lawColumn = blockColumn(({ text, rows }: Block): readonly Law[] | undefined => {
  if (rows.length > 0 || !text.includes('《')) return undefined;
  const found: Law[] = [];
  let demanded = -1;
  for (const { 0: title, 1: name = '', index } of text.matchAll(/《([^《》]{2,60})》/g)) {
    const joined = demanded >= 0 && JOINED.test(text.slice(demanded, index));
    const demand = joined || DEMAND.test(text.slice(Math.max(0, index - 24), index));
    demanded = demand ? index + title.length : -1;
    if (!demand || !isLaw(name) || isQuoted(text, index)) continue;
    found.push({ start: index, end: index + title.length, certain: CERTAIN.test(name) });
  }
  return found.length > 0 ? found : undefined;
});
