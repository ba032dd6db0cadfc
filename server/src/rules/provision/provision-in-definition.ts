/** Definitions and explanations of symbols hold no requirements. */
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { milder, rulingReport, strongestRulingsIn } from './rulings.ts';

export const provisionInDefinition: Rule = {
  id: 'provision-in-definition',
  category: 'provision',
  title: say('定义和符号、缩略语的说明不含要求', 'No requirements in definitions and in explanations of symbols'),
  why: say(
    '定义说明概念是什么，应使用陈述型条款，不应包含要求，也不应写成要求的形式；符号和缩略语的说明同样不包含要求和推荐。对产品的要求写进正文。',
    'A definition says what a concept is: it states, and neither holds a requirement nor has the form of one. The same goes for the explanation of a symbol or an abbreviation. What a product has to do stands in the text.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '8.7.3.3' },
    { document: 'GB/T 1.1—2020', clause: '8.8.3' },
  ],
  covers: ['TRM-08', 'SYM-04', 'MOD-14'],
  profiles: STANDARDS,
  bad: [
    { text: '# 3 术语和定义\n\n## 3.1\n\n**恒温装置 thermostat**\n\n保持温度的装置，⟦应⟧能在5 s内响应。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n**主链路 main link**\n\n终端与平台之间的链路。终端⟦必须⟧保持一条主链路。\n' },
    { text: '# 4 符号\n\nM：次数，⟦宜⟧为整数。\n' },
  ],
  good: [
    { text: '# 3 术语和定义\n\n## 3.1\n\n**职责 duty**\n\n人员应承担的责任和应具有的能力。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n**响应时间 response time**\n\n从发出请求到收到相应应答的时间。\n' },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n**不符合 nonconformity**\n\n未满足规定应达到的要求。\n\n## 3.2\n\n**模块 module**\n\n可独立更换、可由用户使用的部件。\n',
    },
    { text: '# 4 符号\n\n下列符号适用于本文件。\n\nF：应力，应变的函数。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const earlier = followsEarlierEdition(facts);
    for (const [spoken, ruling] of strongestRulingsIn(draft, 'definition', 'symbols')) {
      if (ruling.kind === 'permission') continue;
      const severity = milder(ruling, earlier);
      if (severity === 'off') continue;
      report(rulingReport(spoken, ruling, WHERE, INSTEAD, severity));
    }
  },
};

const WHERE = say('定义和符号的说明', 'definitions and explanations of symbols');
const INSTEAD = say(
  '要求写进正文，附加信息写成注，其余改为陈述',
  'move it to the text or into a note, or state what the thing is',
);
