/** The verb of the scope goes with what the document gives: methods are described, terms are defined. */
import type { FunctionType } from '../../draft/draft.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { SELF } from './fixed-sentence.ts';
import { scopeOf } from './scope.ts';

export const scopeVerb: Rule = {
  id: 'scope-verb',
  category: 'element',
  title: say('范围所用动词与文件的内容相配', 'The verb of the scope goes with its object'),
  why: say(
    '范围的动词与文件的功能类型相配：要求用“规定了”，程序、总体原则用“确立了”，方法用“描述了”，指南、建议用“提供了”，术语用“界定了”。只写方法（术语、程序、指南）而用“规定了”的，换成相配的动词。',
    'Requirements are 规定, procedures and principles 确立, methods 描述, guidance 提供, terms 界定.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.5.3' }],
  covers: ['SCP-06'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件⟦规定了⟧水和废水中铅的测定方法。\n',
      fixed: '# 1 范围\n\n本文件描述了水和废水中铅的测定方法。\n',
    },
    {
      text: '# 1 范围\n\n本文件⟦规定了⟧社区食堂的术语和定义。\n',
      fixed: '# 1 范围\n\n本文件界定了社区食堂的术语和定义。\n',
      functionType: 'terminology',
    },
    {
      text: '# 1 范围\n\n本文件⟦规定了⟧社区食堂评价的指南。\n',
      fixed: '# 1 范围\n\n本文件提供了社区食堂评价的指南。\n',
    },
    {
      text: '# 1 范围\n\n本文件⟦规定了⟧社区食堂送餐的程序。\n',
      fixed: '# 1 范围\n\n本文件确立了社区食堂送餐的程序。\n',
    },
  ],
  good: [
    { text: '# 1 范围\n\n本文件规定了电水壶的技术要求、试验方法。\n' },
    { text: '# 1 范围\n\n本文件规定了电水壶的术语和定义、分类、要求和试验方法。\n' },
    { text: '# 1 范围\n\n本文件描述了铅的测定方法，规定了试剂的要求。\n' },
    { text: '# 1 范围\n\n本文件规定了检验方法的要求。\n\n本文件规定了操作程序的编制要求。\n' },
    { text: '# 1 范围\n\n本文件规定了电水壶的材料要求以及相应的试验方法。\n' },
    {
      text: '# 前言\n\n本标准按照GB/T 1.1—2009给出的规则起草。\n\n# 1 范围\n\n本标准规定了铅的测定方法。\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    if (followsEarlierEdition(facts)) return;
    for (const { passage, start, text } of scopeOf(draft)?.sentences ?? []) {
      const match = SPECIFIED.exec(text);
      if (!match || MORE.test(match[2] as string)) continue;
      const pair = PAIRS.find(({ word }) => word.test(match[2] as string));
      if (!pair) continue;
      const at = start + (match[1] as string).length;
      const place = span(passage, at, at + '规定了'.length);
      report({
        at: place,
        message: say(`${pair.name}用“${pair.verb}”，不用“规定了”`, `${pair.en}: ${pair.verb}, not 规定了`),
        fixes: [
          {
            title: say(`改为“${pair.verb}”`, `Change to ${pair.verb}`),
            kind: 'meaning',
            edits: [{ at: place, text: pair.verb }],
          },
        ],
        // Of a standard that is not known to be of that type it is only likely.
        ...(draft.functionType !== pair.type && { severity: 'info' as const }),
      });
    }
  },
};

const SPECIFIED = new RegExp(`^(${SELF})规定了([^，。；]{2,120})。?$`);
/** The object is a list of several things, or requirements are among them. */
const MORE = /要求|规则|分类|以及|指标|[、和与及]相应|条件|包装|标志|原则/;

interface Pair {
  readonly word: RegExp;
  readonly verb: string;
  readonly name: string;
  readonly en: string;
  readonly type: FunctionType;
}

const PAIRS: readonly Pair[] = [
  { word: /的[^的、和与及]{0,8}方法$/, verb: '描述了', name: '方法', en: 'methods', type: 'test' },
  { word: /的(?:基[本础])?术语(?:[和及]其?定义)?$/, verb: '界定了', name: '术语', en: 'terms', type: 'terminology' },
  {
    word: /的[^的、和与及]{0,4}(?:指南|指导|建议)$/,
    verb: '提供了',
    name: '指南、建议',
    en: 'guidance',
    type: 'guidance',
  },
  { word: /的[^的、和与及]{0,4}程序$/, verb: '确立了', name: '程序', en: 'procedures', type: 'code-of-practice' },
];
