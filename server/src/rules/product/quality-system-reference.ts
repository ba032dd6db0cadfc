/** A product standard does not require a quality management system by reference. */
import type { CodeUse } from '../../facts/facts.ts';
import { textOf } from '../../facts/place.ts';
import { isProductStandard } from '../../facts/product-chapters.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';

export const qualitySystemReference: Rule = {
  id: 'quality-system-reference',
  category: 'product',
  title: say('产品标准不规范性引用质量管理体系标准', 'A product standard does not require a quality management system'),
  why: say(
    '产品标准规定产品应达到的特性，不应包括对生产者质量管理体系的要求，因此不应规范性引用GB/T 19001、ISO 9001这样的文件。需要提及时，写在注或参考文献中。',
    'A product standard says what the product has to be like, not how its maker is organised: it does not make GB/T 19001 or ISO 9001 a requirement. Mention it in a note or in the bibliography.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 20001.10—2014', clause: '6.8.2' }],
  covers: ['PRD-09'],
  profiles: STANDARDS,
  bad: [
    { objectType: 'product', text: '# 5 生产\n\n生产企业的质量管理体系应符合⟦GB/T 19001⟧的要求。\n' },
    {
      objectType: 'product',
      text: '# 5 检验规则\n\n检验机构应按⟦GB/T 19001—2016⟧建立质量管理体系，并通过⟦ISO 9001⟧认证。\n',
    },
    { profile: 'zhejiang-made', text: '# 5 基本要求\n\n5.1 应按⟦GB/T 19001⟧建立质量管理体系。\n' },
  ],
  good: [
    { objectType: 'product', text: '# 5 生产\n\n注：质量管理体系的要求见GB/T 19001。\n' },
    { objectType: 'product', text: '# 3 术语和定义\n\nGB/T 19000界定的以及下列术语和定义适用于本文件。\n' },
    { objectType: 'product', text: '# 5 试验\n\n检测设备应符合GB/T 19022的规定，实验室应符合GB/T 27025的要求。\n' },
    { objectType: 'service', text: '# 5 管理\n\n应按GB/T 19001建立质量管理体系。\n' },
    { objectType: 'product', text: '# 5 说明书\n\n企业可给出GB/T 19001的认证信息，不写“应符合GB/T 19001”。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    if (!isProductStandard(draft)) return;
    for (const use of facts.codes) {
      if (use.context !== 'text' || !isQualitySystem(use)) continue;
      const { span: at } = use;
      const text = textOf(at);
      if (isQuoted(text, at.start) || !isRequired(text, at.start)) continue;
      report({
        at,
        message: say(
          `产品标准不应规范性引用质量管理体系标准${use.code.canonical}：删去，或改写为注`,
          `a product standard does not require ${use.code.canonical}: leave it out, or make it a note`,
        ),
      });
    }
  },
};

const QUALITY_SYSTEM: readonly (readonly [prefix: RegExp, number: RegExp])[] = [
  [/^GB(?:\/T)?$/, /^19001$/],
  [/^(?:ISO|EN ISO|DIN EN ISO)$/, /^9001$/],
  [/^(?:ISO\/TS|IATF)$/, /^16949$/],
];

function isQualitySystem({ code }: CodeUse): boolean {
  return QUALITY_SYSTEM.some(([prefix, number]) => prefix.test(code.prefix) && number.test(code.number));
}

/** Whether the sentence up to the code requires something. */
function isRequired(text: string, at: number): boolean {
  const sentence =
    text
      .slice(Math.max(0, at - 80), at)
      .split(/[。；]/)
      .at(-1) ?? '';
  return (
    /应(?![用力对])|必须|符合|满足|建立|通过/.test(sentence) && !/[可宜](?:以|按|参照|给出|通过|提供)/.test(sentence)
  );
}
