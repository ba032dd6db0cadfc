/** The scope of a specification lays down requirements and describes the methods that verify them. */
import { isWholeStandard } from '../../facts/chapters.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { isProductStandard } from '../../facts/product-chapters.ts';
import { scopeAspects } from '../../facts/scope-aspects.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

const REST = '\n\n# 2 规范性引用文件\n\n# 3 要求\n\n略。\n\n# 4 证实方法\n\n略。\n';

export const specificationScope: Rule = {
  id: 'specification-scope',
  category: 'product',
  title: say(
    '规范标准的范围：规定要求，描述证实方法',
    'The scope of a specification: requirements are 规定, methods 描述',
  ),
  why: say(
    '规范标准的范围写“本文件规定了……的要求，描述了对应的证实方法”。方法是描述的，不是规定的。产品标准另有规定。',
    'The scope of a specification says 本文件规定了……的要求，描述了对应的证实方法: methods are described, not laid down. Product standards have a form of their own.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 20001.5—2017', clause: '' }],
  covers: ['SPC-03'],
  profiles: STANDARDS,
  bad: [
    { functionType: 'specification', text: `# 1 范围\n\n本文件规定了社区食堂的服务要求和⟦证实方法⟧。${REST}` },
    {
      functionType: 'specification',
      text: `# 1 范围\n\n本文件规定了社区食堂的场所、人员要求，以及相应的⟦检验方法⟧。${REST}`,
    },
    { functionType: 'specification', text: `# 1 范围\n\n⟦本文件规定了社区食堂的服务要求⟧。${REST}` },
  ],
  good: [
    {
      functionType: 'specification',
      text: `# 1 范围\n\n本文件规定了社区食堂的服务要求，描述了对应的证实方法。${REST}`,
    },
    { functionType: 'specification', text: `# 1 范围\n\n本文件规定了社区食堂的服务要求，并描述了试验方法。${REST}` },
    {
      functionType: 'specification',
      text: `# 1 范围\n\n本文件规定了社区食堂的服务要求。本文件描述了证实方法。${REST}`,
    },
    // No chapter on methods.
    {
      functionType: 'specification',
      text: '# 1 范围\n\n本文件规定了社区食堂的服务要求。\n\n# 2 场所\n\n略。\n\n# 3 人员\n\n略。\n',
    },
    {
      functionType: 'specification',
      objectType: 'product',
      text: `# 1 范围\n\n本文件规定了水壶的技术要求和试验方法。${REST}`,
    },
    { text: `# 1 范围\n\n本文件规定了社区食堂的服务要求和证实方法。${REST}` },
    // Methods of work.
    {
      functionType: 'specification',
      text: '# 1 范围\n\n本文件规定了社区食堂的服务要求和结算方法。\n\n# 2 场所\n\n略。\n\n# 3 人员\n\n略。\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    if (draft.functionType !== 'specification' || isProductStandard(draft) || !isWholeStandard(draft)) return;
    const scope = scopeAspects(draft);
    if (!scope) return;
    const { passage, start, end } = scope;
    const severity = followsEarlierEdition(facts) ? ({ severity: 'info' } as const) : {};
    const sentence = passage.block.text.slice(start, end);
    if (/描述了/.test(sentence)) return;
    const aspect = scope.aspects.find(({ text }) => METHOD.test(text));
    if (aspect) {
      const from = aspect.end - (METHOD.exec(aspect.text)?.[0].length ?? 0);
      report({
        at: span(passage, from, aspect.end),
        message: say(
          '方法是描述的：写“规定了……的要求，描述了对应的证实方法”',
          'methods are described: write 规定了……的要求，描述了对应的证实方法',
        ),
        ...severity,
      });
      return;
    }
    const chapter = draft.roots.find(({ kind, title }) => kind === 'clause' && CHAPTER.test(title));
    if (!chapter || scope.open) return;
    report({
      at: span(passage, start, end),
      message: say(
        `文件有“${chapter.title}”一章，范围应写“描述了对应的证实方法”`,
        `the document has a chapter ${chapter.title}: its scope says 描述了对应的证实方法`,
      ),
      ...severity,
    });
  },
};

const METHOD = /(?:证实|试验|检验|检测|测试|验证)方法$/;
const CHAPTER = /^(?:证实|试验|检验|检测|测试|验证)方法$/;
