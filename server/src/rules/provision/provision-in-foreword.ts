/** The foreword holds no requirements, recommendations or permissions. */
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { milder, rulingReport, strongestRulingsIn } from './rulings.ts';

export const provisionInForeword: Rule = {
  id: 'provision-in-foreword',
  category: 'provision',
  title: say('前言不含要求、推荐或允许', 'No requirements, recommendations or permissions in the foreword'),
  why: say(
    '前言给出文件起草依据、与其他文件的关系、起草者等自身内容之外的信息，不应包含要求、指示、推荐或允许型条款，因此不用“应”“宜”“可”等能愿动词。需要使用者做到的写进正文。版权声明和更改内容的列举不作提示。',
    'The foreword tells where the document comes from. It holds no requirement, instruction, recommendation or permission, so no 应, 宜 or 可: what the reader has to do stands in the text. Copyright statements and lists of changes are left alone.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.3' }],
  covers: ['FWD-11', 'MOD-14'],
  profiles: STANDARDS,
  bad: [
    { text: '# 前言\n\n使用者⟦应⟧注意本文件与GB/T 1234的差异。\n' },
    { text: '# 前言\n\n本文件⟦宜⟧与T/ZZB 0001配合使用，也可参照使用。\n' },
    { text: '# 前言\n\n生产企业⟦必须⟧取得许可。\n' },
  ],
  good: [
    { text: '# 前言\n\n请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。\n' },
    {
      text: '# 前言\n\na) 增加了外壳应接地的规定（见5.2）；\n\nb) 更改了不应被引用的文件（见9.5，2009年版的8.1）；\n\nc) 将“可”改为“应”（见6.2）。\n',
    },
    { text: '# 前言\n\n未经书面许可，不得复制、传播本文件。\n' },
    {
      text: '# 前言\n\n本文件起草单位：示例应知数据有限公司、必须（示例）咨询有限公司。\n\n本文件主要起草人：应晓岚、吴忠宜、可平。\n\n应守则、钱宜人、\n王可采用、示例可选择科技有限公司。\n',
    },
    { text: '# 前言\n\n本文件由示例市应急管理局提出，可燃气体应用标准化技术委员会归口。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const earlier = followsEarlierEdition(facts);
    for (const [spoken, ruling] of strongestRulingsIn(draft, 'foreword')) {
      const severity = milder(ruling, earlier);
      if (severity === 'off') continue;
      const { text, start, end } = spoken.sentence;
      if (ELSEWHERE.test(text.slice(start, end)) || isInName(text, ruling.start)) continue;
      report(rulingReport(spoken, ruling, WHERE, INSTEAD, severity));
    }
  },
};

/** A person or a body in a list of them: 应晓岚、吴忠宜, 应知数据有限公司. */
function isInName(text: string, at: number): boolean {
  if (DRAFTERS.test(text)) return true;
  const item = text.slice(text.lastIndexOf('、', at) + 1).split(/[、。；;]/, 1)[0] as string;
  return (
    text.includes('、') && (item.length <= 4 || /(?:公司|[院所校会厂局]|大学|中心)$/.test(item)) && !/[，：]/.test(text)
  );
}

const DRAFTERS = /^.{0,20}(?:起草|编制|编写|参编|审查|审定|评审|指导)[^，。：:]{0,16}[：:]/;

const WHERE = say('前言', 'the foreword');
const INSTEAD = say('需要做到的写进正文，其余改为陈述', 'move it to the text, or state a fact');

/** The copyright of the publisher, and what has changed since the edition before. */
const ELSEWHERE =
  /版权|复制|翻印|传播|未经[^，。]*(?:许可|授权|同意)|[年版]版的|^[^，。；,;]{0,4}(?:增加|删除|更改|修改|调整)/;
