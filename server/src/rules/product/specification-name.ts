/** The name of a specification says 规范, not 要求 or 技术条件. */
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { namePlaces } from './name.ts';

export const specificationName: Rule = {
  id: 'specification-name',
  category: 'product',
  title: say('规范标准的名称用“规范”', 'The name of a specification says 规范'),
  why: say(
    '规范标准的名称中应含有“规范”，不宜用“技术条件”。“要求”“规定”不能与其他功能类型区分。声明为规范标准的才查“要求”“规定”；产品标准的名称另有规定。',
    'The name of a specification contains 规范 and should not say 技术条件. 要求 and 规定 do not tell it from other types of standards; they are checked where the type is declared. Product standards have names of their own.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 20001.5—2017', clause: '6.1.1' },
    { document: 'GB/T 20001.5—2017', clause: '6.1.2' },
  ],
  covers: ['SPC-01', 'SPC-02'],
  profiles: STANDARDS,
  bad: [
    {
      text: '---\ntitle: 电水壶⟦技术条件⟧\n---\n\n# 1 范围\n',
      fixed: '---\ntitle: 电水壶技术规范\n---\n\n# 1 范围\n',
    },
    {
      functionType: 'specification',
      text: '---\ntitle: 社区食堂服务⟦要求⟧\n---\n\n# 1 范围\n',
      fixed: '---\ntitle: 社区食堂服务规范\n---\n\n# 1 范围\n',
    },
    {
      text: '# 前言\n\n# 电水壶　⟦通用技术条件⟧\n\n# 1 范围\n',
      fixed: '# 前言\n\n# 电水壶　通用技术规范\n\n# 1 范围\n',
    },
  ],
  good: [
    { text: '---\ntitle: 电水壶技术规范\n---\n\n# 1 范围\n' },
    { functionType: 'specification', text: '---\ntitle: 社区食堂服务规范　第2部分：送餐要求\n---\n\n# 1 范围\n' },
    // Not declared: it may be of another type.
    { text: '---\ntitle: 社区食堂服务要求\n---\n\n# 1 范围\n' },
    { functionType: 'specification', objectType: 'product', text: '---\ntitle: 电水壶\n---\n\n# 1 范围\n' },
    { functionType: 'specification', objectType: 'product', text: '---\ntitle: 电水壶　安全要求\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 技术条件的编写指南\n---\n\n# 1 范围\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const name = draft.metadata.title;
    if (name.includes('规范')) return;
    const declared = draft.functionType === 'specification' && draft.objectType !== 'product';
    const word = (declared ? /(?:通用)?技术条件$|(?:技术)?(?:要求|规定)$/ : /(?:通用)?技术条件$/).exec(name);
    if (!word) return;
    const better = /技术/.test(word[0]) ? word[0].replace(/技术.*/, '技术规范') : '规范';
    for (const place of namePlaces(draft)) {
      const at = { ...place, start: place.start + word.index };
      report({
        at,
        message: say(
          `规范标准的名称用“${better}”，不用“${word[0]}”`,
          `the name of a specification says ${better}, not ${word[0]}`,
        ),
        fixes: [
          { title: say(`改为“${better}”`, `change to ${better}`), kind: 'meaning', edits: [{ at, text: better }] },
        ],
        ...(followsEarlierEdition(facts) && { severity: 'info' as const }),
      });
    }
  },
};
