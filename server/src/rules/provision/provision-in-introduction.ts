/** The introduction holds no requirements. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { rulingReport, strongestRulingsIn } from './rulings.ts';

export const provisionInIntroduction: Rule = {
  id: 'provision-in-introduction',
  category: 'provision',
  title: say('引言不含要求', 'No requirements in the introduction'),
  why: say(
    '引言说明编制文件的原因、目的和文件内容的特点，不应包含要求型条款。要求写进正文。',
    'The introduction explains why the document exists and what is special about it. It holds no requirements: these stand in the text.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.4' }],
  covers: ['INT-02', 'MOD-14'],
  profiles: STANDARDS,
  bad: [
    { text: '# 引言\n\n企业⟦应⟧建立质量管理体系。\n' },
    { text: '# 引言\n\n使用本文件的组织⟦必须⟧具备检测能力，不得转包。\n' },
  ],
  good: [
    { text: '# 引言\n\n本文件给出企业应遵守的规则，说明各方如何应对市场变化，相应的要求见第5章。\n' },
    { text: '# 引言\n\n法律要求经营者应当公开价格。监管部门规定产品应标注成分。\n' },
    { text: '# 引言\n\n《数据资源管理暂行规定》自2024年1月1日起施行，企业应当根据持有目的确认数据资源，不得虚报。\n' },
    {
      text: '# 引言\n\n为统一方法，制定本文件。\n\n示例的测定\n\n警示——使用本文件的人员应有正规实验室工作的实践经验。\n',
    },
    { text: '# 引言\n\n使用者可根据需要选择，宜结合实际。\n' },
    { text: '# 引言\n\n未经许可，不得复制和传播本文件。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const [spoken, ruling] of strongestRulingsIn(draft, 'introduction')) {
      if (ruling.kind !== 'requirement') continue;
      const { text, start, end } = spoken.sentence;
      if (COPYRIGHT.test(text.slice(start, end)) || WARNING.test(text) || tellsLaw(text, ruling.start, ruling.end))
        continue;
      report(rulingReport(spoken, ruling, WHERE, INSTEAD));
    }
  },
};

const WHERE = say('引言', 'the introduction');
const INSTEAD = say('要求写进正文，其余改为陈述', 'move it to the text, or state a fact');

/** Stands above chapter 1, and seems to be the end of the introduction where the name above it is no heading. */
const WARNING = /^(?:警示|警告|危险|注意|小心|重要提示)\s*[—:：]/;

/** 应当, 必须 and 不得 are the words of laws: behind the name of one they tell what it says. */
function tellsLaw(text: string, start: number, end: number): boolean {
  return /^(?:应当|不?必须|不得)/.test(text.slice(start, end + 1)) && LAW.test(text.slice(0, start));
}

const LAW = /《[^》]{0,60}(?:法|条例|规定|办法|决定)》/;

const COPYRIGHT = /版权|复制|翻印|传播|未经[^，。]*(?:许可|授权|同意)/;
