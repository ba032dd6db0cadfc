/** People observe (遵守), things conform (符合). */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { spanIn, spokenColumn } from './zones.ts';

export const complyOrObserve: Rule = {
  id: 'comply-or-observe',
  category: 'provision',
  title: say('人和组织“遵守”，产品、过程和服务“符合”', 'People observe (遵守), products conform (符合)'),
  why: say(
    '需要“人”做到的用“遵守”，需要“物”达到的用“符合”：“操作人员应遵守操作规程的规定”“电动机应符合表2的规定”。人员和机构的条件、资格和能力是其特性，可用“符合”。',
    'What people or organizations have to do is 遵守; what a product, a process or a service has to be is 符合. Conditions and qualifications of people are characteristics: 符合 is right there.',
  ),
  severity: 'info',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.4.2.1' }],
  covers: ['MOD-11'],
  profiles: STANDARDS,
  bad: [
    { text: '# 6 要求\n\n操作人员应⟦符合⟧操作规程的规定。\n', fixed: '# 6 要求\n\n操作人员应遵守操作规程的规定。\n' },
    {
      text: '# 6 要求\n\n企业应⟦符合⟧下列规定，产品应⟦遵守⟧表2的规定。\n',
      fixed: '# 6 要求\n\n企业应遵守下列规定，产品应符合表2的规定。\n',
    },
  ],
  good: [
    { text: '# 6 要求\n\n电动机应符合表2的规定。操作人员应遵守操作规程的规定。\n' },
    { text: '# 6 要求\n\n检验人员应符合下列条件，检验机构应符合GB/T 27025的规定。\n' },
    {
      text: '# 6 要求\n\n企业的产品应符合下列规定；供方提供的设备应符合规定；机器人应符合表2的规定；显微组织应符合图1的规定；个人信息处理应遵守下列原则。\n',
    },
  ],
  check({ draft, report }: RuleContext): void {
    for (const [spoken, verbs] of wrongVerbs(draft)) {
      if (spoken.zone !== 'text') continue;
      for (const { start, right } of verbs) {
        const at = spanIn(spoken, start, start + 2);
        report({
          at,
          message:
            right === '遵守'
              ? say('需要“人”做到的用“遵守”', 'what people have to do is 遵守')
              : say('需要“物”达到的用“符合”', 'what a thing has to be is 符合'),
          fixes: [
            { title: say(`改为“${right}”`, `change to ${right}`), kind: 'meaning', edits: [{ at, text: right }] },
          ],
        });
      }
    }
  },
};

interface WrongVerb {
  readonly start: number;
  readonly right: '遵守' | '符合';
}

const wrongVerbs = spokenColumn((sentence) => {
  const { text } = sentence;
  const wrong: WrongVerb[] = [];
  for (const { kind, start, end } of sentence.provisions) {
    const verb = text.slice(end, end + 2);
    if (kind !== 'requirement' || (verb !== '符合' && verb !== '遵守')) continue;
    const before = text.slice(Math.max(sentence.start, start - LONGEST), start);
    const behind = text.slice(end + 2, Math.min(sentence.end, end + 2 + LONGEST));
    if (verb === '符合' && PEOPLE.test(before) && ORDERS.test(behind)) wrong.push({ start: end, right: '遵守' });
    if (verb === '遵守' && THINGS.test(before)) wrong.push({ start: end, right: '符合' });
  }
  return wrong;
});

const LONGEST = 30;
/** The subject, right before the verb and alone in its part of the sentence. */
const PEOPLE =
  /(?:^|[，。；：、\s])(?:[\u3400-\u9fff]{0,4}(?:人员|负责人|当事人|申请人)|企业|操作者|使用者|制造商|生产者|驾驶员|起草者|用户)(?:均|都|也|还)?$/;
const THINGS =
  /(?:^|[，。；：、\s])(?:产品|设备|装置|材料|零件|部件|零部件|标志|标签|包装|尺寸|外观|性能|样品|试样|仪器|电动机|铭牌)(?:均|都|也|还)?$/;
/** What people observe: rules for what they do. 条件 and 资格 are none. */
const ORDERS =
  /^(?![A-Z])[^，。；,;]{0,14}(?:规程|制度|纪律|守则|规定)(?![^，。；,;]*(?:条件|资格|资质|能力|身体|健康|年龄|学历))/;
