/** The scope of a code of practice establishes procedures, lays down instructions and describes how they are verified. */
import { followsEarlierEdition } from '../../facts/edition.ts';
import { scopeAspects } from '../../facts/scope-aspects.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

export const codeOfPracticeScope: Rule = {
  id: 'code-of-practice-scope',
  category: 'product',
  title: say('规程标准的范围：确立程序，规定指示', 'The scope of a code of practice: procedures are 确立'),
  why: say(
    '规程标准的范围写“本文件确立了……的程序，规定了……的指示，描述了……的追溯方法（证实方法）”。流程、程序用“确立了”。',
    'The scope of a code of practice says 本文件确立了……的程序，规定了……的指示，描述了……的追溯方法. Procedures are established (确立), not laid down.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 20001.6—2017', clause: '' }],
  covers: ['COP-02'],
  profiles: STANDARDS,
  bad: [
    { functionType: 'code-of-practice', text: '# 1 范围\n\n本文件⟦规定了⟧电梯维护的作业流程、操作要求。\n' },
    { text: '---\ntitle: 茶叶加工技术规程\n---\n\n# 1 范围\n\n本文件⟦规定了⟧茶叶加工的程序和操作要求。\n' },
  ],
  good: [
    {
      functionType: 'code-of-practice',
      text: '# 1 范围\n\n本文件确立了电梯维护的程序，规定了各阶段的操作指示，描述了追溯方法。\n',
    },
    { functionType: 'code-of-practice', text: '# 1 范围\n\n本文件规定了操作指示，确立了电梯维护的流程。\n' },
    // Another rule has it: the sentence says nothing else.
    { functionType: 'code-of-practice', text: '# 1 范围\n\n本文件规定了电梯维护的程序。\n' },
    // It names no procedure.
    { functionType: 'code-of-practice', text: '# 1 范围\n\n本文件规定了茶叶加工的场所、原料和操作要求。\n' },
    { functionType: 'specification', text: '# 1 范围\n\n本文件规定了电梯维护的流程、操作要求。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    if (draft.functionType !== 'code-of-practice') return;
    const scope = scopeAspects(draft);
    if (!scope) return;
    const { passage, start, end } = scope;
    const sentence = passage.block.text.slice(start, end);
    const verb = sentence.indexOf('规定了');
    if (verb < 0 || sentence.includes('确立了') || scope.aspects.length < 2) return;
    if (!scope.aspects.some(({ text }) => /(?:程序|流程|步骤)$/.test(text))) return;
    report({
      at: span(passage, start + verb, start + verb + '规定了'.length),
      message: say(
        '程序、流程用“确立了”：“确立了……的程序，规定了……的指示”',
        'procedures are 确立: 确立了……的程序，规定了……的指示',
      ),
      ...(followsEarlierEdition(facts) && { severity: 'info' as const }),
    });
  },
};
