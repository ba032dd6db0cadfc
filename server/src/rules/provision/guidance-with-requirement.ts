/** A guidance standard recommends and states; it does not require. */
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { rulingReport, rulingsOf } from './rulings.ts';
import { isInGuidance, spokenIn } from './zones.ts';

export const guidanceWithRequirement: Rule = {
  id: 'guidance-with-requirement',
  category: 'provision',
  title: say('指南标准不含要求', 'No requirements in a guidance standard'),
  why: say(
    '指南标准的核心技术要素“需考虑的因素”由推荐和陈述型条款构成，用“宜”“可”，不用“应”。需要使用者声明符合的内容，编入规范或规程标准。功能类型由名称末尾的“指南”或文件头声明。按更早版本起草的文件中只作提示。',
    'The core of a guidance standard consists of recommendations and statements: 宜 and 可, not 应. What a user is to conform to belongs into a specification or a code of practice. The type is told by the name (指南) or declared in the front matter. In documents drafted under an earlier edition it is only a hint.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '表4' }],
  covers: ['GEN-03'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 需考虑的因素\n\n组织⟦应⟧评估风险，数据⟦应⟧备份。\n', functionType: 'guidance' },
    { text: '---\ntitle: 社区服务评价指南\n---\n\n# 5 评价\n\n评价人员⟦不得⟧少于三人。\n' },
  ],
  good: [
    { text: '# 5 需考虑的因素\n\n组织宜评估风险，可备份数据，能恢复的数据由专人保管。\n', functionType: 'guidance' },
    { text: '# 5 要求\n\n组织应评估风险。\n', functionType: 'specification' },
    { text: '# 5 要求\n\n组织应评估风险。\n' },
    { text: '# 5 需考虑的因素\n\n法律要求组织应备份数据。是否应备份，由组织决定。\n', functionType: 'guidance' },
    { text: '# 4 总体要求\n\n组织应评估风险。\n', functionType: 'guidance' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    if (draft.functionType !== 'guidance') return;
    const severity = followsEarlierEdition(facts) ? 'info' : undefined;
    for (const spoken of spokenIn(draft)) {
      if (!isInGuidance(spoken, draft)) continue;
      for (const ruling of rulingsOf(spoken)) {
        if (ruling.kind === 'requirement') report(rulingReport(spoken, ruling, WHERE, INSTEAD, severity));
      }
    }
  },
};

const WHERE = say('指南标准', 'a guidance standard');
const INSTEAD = say('改为推荐（宜）或陈述', 'recommend or state it');
