/** A standard has no contract terms and no legal ones: no compensation, guarantees, settlement; no liability, penalties. */

import { blockColumn, filled } from '../../draft/columns.ts';
import type { Clause, Passage, Role } from '../../draft/draft.ts';
import { squeeze } from '../../draft/elements.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

export const contractClause: Rule = {
  id: 'contract-clause',
  category: 'element',
  title: say('不规定合同要求和法律责任', 'No contract terms, no legal liability'),
  why: say(
    '文件中不应规定索赔、担保、费用结算等合同要求，也不应规定行政管理措施、法律责任、罚则等法律法规要求：前者写入合同，后者由法律法规规定。浙江制造标准的“质量承诺”只作提示。',
    'A standard does not rule on compensation, guarantees or settlement, which belong in contracts, nor on administrative measures, legal liability or penalties, which belong in laws. In the chapter 质量承诺 of 浙江制造 standards it is only a hint.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '5.5.3' }],
  covers: ['ELE-08', 'PRD-06'],
  profiles: STANDARDS,
  bad: [
    { text: '# 8 质量保证\n\n供方逾期交货的，应支付合同总额1%的⟦违约金⟧。\n' },
    { text: '# 9 ⟦法律责任⟧\n\n生产企业应遵守国家有关规定。\n' },
    { text: '# 8 管理\n\n8.1 违反本文件造成事故的，⟦依法追究⟧其责任。\n\n8.2 情节严重的，⟦处1万元以上罚款⟧。\n' },
    { text: '# 8 售后\n\n因质量问题造成的损失，制造商应⟦承担赔偿责任⟧。\n', profile: 'zhejiang-made' },
    { text: '# 8 结算\n\n## 8.1 ⟦费用结算⟧\n\n双方按月核对。\n\n## 8.2 发票\n' },
  ],
  good: [
    { text: '# 10 质量承诺\n\n自售出之日起3年内免费维修或更换。\n', profile: 'zhejiang-made' },
    { text: '# 8 服务\n\n8.1 结算清单应列出项目、数量和单价。\n\n8.2 应告知顾客投诉和索赔的渠道。\n' },
    { text: '# 5 要求\n\n企业应建立质量责任制，明确法律法规规定的责任人。\n' },
    { text: '# 5 要求\n\n服务机构应是独立承担民事责任的法人，能承担法律责任的组织。收费处不收取罚款。\n' },
    { text: '# 前言\n\n违反规定的依法追究责任。\n\n# 1 范围\n' },
    { text: '# 5 要求\n\n文件中不写“承担法律责任”等内容。\n' },
    { text: '---\ntitle: 合同管理规范\n---\n\n# 5 合同的内容\n\n合同应写明违约金的计算方法。\n' },
    { text: '# 5 要求\n\n合同内容包括违约金、违约责任和争议解决方式。\n' },
    { text: '# 5 要求\n\n注：违约金的约定见合同。\n' },
    { text: '# 5 要求\n\n温度补偿、质量担保书的编号和赔偿记录应保存3年。\n' },
  ],
  check(context: RuleContext): void {
    const { draft } = context;
    if (SUBJECT.test(draft.metadata.title)) return;
    checkTitles(context);
    const words = phrases(draft.passages);
    for (const index of filled(words)) {
      const passage = draft.passages[index] as Passage;
      if (!isProvision(passage)) continue;
      for (const { start, end } of words[index] as readonly Phrase[]) {
        const word = passage.block.text.slice(start, end);
        context.report({
          at: span(passage, start, end),
          message: say(
            `文件中不应规定合同要求或法律责任：“${word}”写入合同或由法律法规规定`,
            'no contract terms and no legal liability in a standard',
          ),
          ...(isPromise(passage) && { severity: 'info' as const }),
        });
      }
    }
  },
};

/** Contracts, insurance, the work of authorities may be what the standard is about. */
const SUBJECT = /合同|赔偿|理赔|保险|担保|信用|招标|投标|采购|法律|行政|执法|处罚|结算|租赁|争议|仲裁|调解/;
/** Spread over its line, too. */
const LONGEST_TITLE = 12;
const TITLE = /^(?:法律责任|罚则|处罚|违约责任|违约处理|费用结算|索赔|合同条款)$/;

function checkTitles({ draft, report }: RuleContext): void {
  for (const { kind, heading, label, title } of draft.clauses) {
    if (kind !== 'clause' || !label || title === '' || title.length > LONGEST_TITLE || !TITLE.test(squeeze(title)))
      continue;
    if (heading.block.text.slice(label.rest) !== title) continue;
    report({
      at: span(heading, label.rest, heading.block.text.length),
      message: say(
        `文件中不应规定合同要求或法律责任：“${title}”不属于标准的内容`,
        'contract terms and legal liability are no subject of a standard',
      ),
    });
  }
}

interface Phrase {
  readonly start: number;
  readonly end: number;
}

const PHRASES = new RegExp(
  '(?<=(?:支付|赔付|缴纳|交纳|收取|扣除)[^，。；]{0,20})(?:违约金|滞纳金)|(?<!独立|能够)(?:承担|负)(?:相应的?|全部|一切|连带)?(?:法律|违约|赔偿|民事|刑事|连带)责任(?!的?(?:能力|法人|主体|资格|组织|机构|单位|企业))|' +
    '依法(?:追究|予以处罚|给予处罚|给予行政处罚)|追究[^，。；]{0,6}(?:法律|刑事|行政|民事)责任|' +
    '(?<!费|事|办|理)处(?:以)?[^，。；]{0,12}罚款|给予(?:行政处罚|行政处分)',
  'g',
);

const phrases = blockColumn(({ text, kind }): readonly Phrase[] | undefined => {
  if ((kind !== 'paragraph' && kind !== 'item') || !/责任|罚|违约金|滞纳金|依法追究|处分/.test(text)) return undefined;
  const found: Phrase[] = [];
  for (const { 0: word, index } of text.matchAll(PHRASES)) {
    if (!isQuoted(text, index)) found.push({ start: index, end: index + word.length });
  }
  return found.length > 0 ? found : undefined;
});

const TEXT: readonly Role[] = ['paragraph', 'item', 'clause'];

/** Text of a chapter, or of a normative annex. */
function isProvision({ role, element, clause }: Passage): boolean {
  if (!TEXT.includes(role)) return false;
  if (element === 'annex') return rootOf(clause)?.nature === 'normative';
  return element === 'text';
}

function rootOf(clause: Clause | undefined): Clause | undefined {
  let root = clause;
  while (root?.parent) root = root.parent;
  return root;
}

function isPromise({ clause }: Passage): boolean {
  return /质量承诺|服务承诺/.test(rootOf(clause)?.title ?? '');
}
