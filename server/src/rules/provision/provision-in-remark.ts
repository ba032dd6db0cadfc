/** Notes and footnotes to the text hold no requirements, recommendations or permissions. */
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { milder, rulingReport, strongestRulingsIn } from './rulings.ts';

export const provisionInRemark: Rule = {
  id: 'provision-in-remark',
  category: 'provision',
  title: say('注和条文脚注不含要求、推荐或允许', 'No requirements, recommendations or permissions in notes'),
  why: say(
    '注和条文脚注只给出有助于理解或使用文件的附加信息，宜表述为对事实的陈述，不应包含要求或指示型条款，也不应包含推荐或允许型条款；使用者可以不看。要求写进正文。图表脚注可以包含要求，不在此限。推荐和允许是2020年版才限制的，在按更早版本起草的文件中不作要求。',
    'Notes and footnotes to the text help to understand it: they state facts, and hold no requirement, instruction, recommendation or permission. What has to be done stands in the text. Footnotes to tables and figures may hold requirements. Recommendations and permissions are barred since the edition of 2020.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.2' },
    { document: 'GB/T 1.1—2020', clause: '9.11.1' },
    { document: 'GB/T 1.1—2020', clause: '9.12.1' },
  ],
  covers: ['MOD-13', 'NTE-07', 'MOD-14'],
  profiles: STANDARDS,
  bad: [
    { text: '# 7 试验\n\n按图1接线。\n\n注：试验时⟦应⟧戴绝缘手套。\n' },
    { text: '# 7 试验\n\n按图1接线。\n\n注1：接线⟦宜⟧使用铜线。\n\n注2：不导电的部件⟦可⟧不接地。\n' },
    { text: '# 7 试验\n\n按图1接线[^1]。\n\n[^1]: 接线前⟦必须⟧断电。\n' },
  ],
  good: [
    { text: '# 7 试验\n\n按图1接线。\n\n注：应力和应变的关系见附录A，部件可以由多个零件组成，也可分为两类。\n' },
    { text: '# 7 试验\n\n按图1接线。\n\n注：GB/T 1234要求电源应接地，第5章规定了何时应复检。\n' },
    {
      text: '# 7 试验\n\n按表1接线。\n\n表1 接线\n\n| 线 | 截面 |\n| --- | --- |\n| A[^1] | 2 |\n\n[^1]: 应使用铜线。\n',
    },
    {
      text: '# 7 试验\n\n示例：洗涤物的含水率应符合表2的规定。\n\n注：可能有多种接法，能用于不同的场合，可参考附录B。\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const earlier = followsEarlierEdition(facts);
    for (const [spoken, ruling] of strongestRulingsIn(draft, 'note')) {
      const severity = milder(ruling, earlier);
      if (severity === 'off') continue;
      report(rulingReport(spoken, ruling, WHERE, INSTEAD, severity));
    }
  },
};

const WHERE = say('注和条文脚注', 'notes and footnotes to the text');
const INSTEAD = say('需要做到的写进正文，其余改为陈述', 'move it to the text, or state a fact');
