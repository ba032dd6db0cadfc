/** The scope holds nothing but statements. */
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { milder, rulingReport, strongestRulingsIn } from './rulings.ts';

export const provisionInScope: Rule = {
  id: 'provision-in-scope',
  category: 'provision',
  title: say('范围只用陈述', 'Nothing but statements in the scope'),
  why: say(
    '范围应表述为一系列事实的陈述，不应包含要求、指示、推荐和允许型条款。适用界限写作“本文件适用于……”“本文件不适用于……”，例如不写“其他产品可参照执行”，写“本文件也适用于……”或删去。',
    'The scope is a series of statements of fact. What the document applies to is said by 本文件适用于…… and 本文件不适用于……; 其他产品可参照执行 is a permission.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.5.3' }],
  covers: ['SCP-01', 'MOD-14'],
  profiles: STANDARDS,
  bad: [
    { text: '# 1 范围\n\n本文件规定了电动机的要求。电动机的额定电压⟦应⟧为100 V～230 V。\n' },
    { text: '# 1 范围\n\n本文件适用于滚筒洗衣机用电动机，其他电动机⟦可⟧参照执行。\n' },
    { text: '# 1 范围\n\n本文件⟦宜⟧与GB/T 1234配合使用。\n' },
  ],
  good: [
    {
      text: '# 1 范围\n\n本文件规定了电动机应满足的要求，描述了是否应检定的判断方法。\n\n本文件适用于可编程控制器和应急照明。\n',
    },
    { text: '# 1 范围\n\n本文件适用于可使用交流电源的电器，也适用于可由使用者更换的部件。\n' },
    { text: '# 1 范围\n\n本文件规定了产品应标注“不得倒置”的场合。\n' },
    { text: '# 1 范围\n\n本文件提供了企业应对气候变化的指南。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const earlier = followsEarlierEdition(facts);
    const scope = draft.clauses.find(({ element, level }) => element === 'scope' && level === 1);
    // A longer one is the rest of a text whose chapters were not found.
    if (scope && scope.end - scope.first > LONGEST) return;
    for (const [spoken, ruling] of strongestRulingsIn(draft, 'scope')) {
      const severity = milder(ruling, earlier);
      if (severity === 'off') continue;
      report(rulingReport(spoken, ruling, WHERE, INSTEAD, severity));
    }
  },
};

const LONGEST = 40;

const WHERE = say('范围', 'the scope');
const INSTEAD = say(
  '改为“本文件规定了……”“本文件适用于……”等陈述，要求写进后面的章条',
  'state a fact (本文件规定了…, 本文件适用于…), or move it to a chapter',
);
