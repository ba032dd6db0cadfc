/** A definition can stand in for its term: it does not begin with 是指, and does not say the term again. */
import type { TermEntry } from '../../facts/terms.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { certainEntries, DRAFTING } from './entries.ts';

export const definitionOpening: Rule = {
  id: 'definition-opening',
  category: 'term',
  title: say('定义不以“是指”或术语本身开头', 'A definition begins neither with 是指 nor with the term'),
  why: say(
    '定义宜能在上下文中代替其术语，优选结构为“区别特征＋上位概念”。重复术语，或以“是”“是指”“指”开头，代入上下文后语句不通。',
    'A definition can replace its term in a sentence: what distinguishes the concept, then the concept above it. Beginning with the term itself or with 是指 it cannot.',
  ),
  severity: 'warning',
  basis: [{ document: DRAFTING, clause: '8.7.3.3' }],
  covers: ['TRM-09'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n⟦是指⟧用于反馈电动机转子位置的元件。\n',
      fixed: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n用于反馈电动机转子位置的元件。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n节点 MAC 地址　node MAC address\n\n⟦节点MAC地址为⟧节点之间交互报文的通信地址。\n',
      fixed: '# 3 术语和定义\n\n## 3.1\n\n节点 MAC 地址　node MAC address\n\n节点之间交互报文的通信地址。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n工业控制系统　industrial control system\n\n⟦工业控制系统（ICS）是⟧一个通用术语，包括多种控制系统。\n',
      fixed:
        '# 3 术语和定义\n\n## 3.1\n\n工业控制系统　industrial control system\n\n一个通用术语，包括多种控制系统。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1 恒温状态 thermostatic state\n\n⟦指⟧在恒温模式下水温自动保持的状态。\n',
      fixed: '# 3 术语和定义\n\n## 3.1 恒温状态 thermostatic state\n\n在恒温模式下水温自动保持的状态。\n',
    },
    { text: '# 3 术语和定义\n\n## 3.1 共享 sharing\n\n⟦是⟧一种向其他控制者提供信息的过程。\n' },
  ],
  good: [
    { text: '# 3 术语和定义\n\n## 3.1\n\n位置传感器　position sensor\n\n用于反馈电动机转子位置的元件。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n指示　instruction\n\n表达需要履行的行动的条款。\n' },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n指针　pointer\n\n指示刻度的部件。\n\n## 3.2\n\n向导　guide\n\n指导操作的程序。\n',
    },
    { text: '# 3 术语和定义\n\n## 3.1\n\n判定　decision\n\n是否合格的结论。\n' },
    // The term as part of the concept above it, or of a longer word.
    { text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n电机学中把电能变为机械能的装置。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n换道　lane change\n\n换道过程触发后车辆进入目标车道的操作。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n质量　quality\n\n质量指标达到规定值的程度。\n' },
    { text: '# 3 术语和定义\n\n## 3.1\n\n灵敏度　sensitivity\n\n表示仪器响应能力的量。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const entry of certainEntries(draft)) {
      const { definition } = entry;
      if (!definition || definition.index <= entry.line.index) continue;
      const { text } = definition.block;
      const repeated = termEnd(entry, text);
      const verb = (repeated > 0 ? JOINING : OPENING).exec(text.slice(repeated));
      if (!verb) continue;
      const end = repeated + verb[0].length;
      const written = text.slice(0, end);
      const at = span(definition, 0, end);
      report({
        at,
        message:
          repeated > 0
            ? say(
                `定义不重复术语：删去“${written}”，使定义能代替术语`,
                `a definition does not repeat its term: remove ${written}`,
              )
            : say(`定义不以“${written}”开头，使定义能代替术语`, `a definition does not begin with ${written}`),
        fixes: [
          {
            title: say(`删去“${written}”`, `remove ${written}`),
            kind: repeated === 0 && verb[0].length > 1 ? 'safe' : 'meaning',
            edits: [{ at, text: '' }],
          },
        ],
      });
    }
  },
};

/** 指 only before words that show it to be a verb of its own: 指示, 指导, 指向 are others. */
const OPENING =
  /^(?:是指|系指|指的是|是(?=一[种个类项段组条]|[由在用将能对具])|指(?=一[种个类项段组条]|[在由将从对按经]|用[于来以]|通过|能够|具有|根据|利用|采用))[，,：:]?/;
const JOINING = /^(?:是指|系指|指的是|是(?!否)|指(?![标数令示定南引导挥针纹向出明])|为(?!了)|：|:)/;

/** The end of the term at the beginning of the definition, with its abbreviation in brackets; 0 when it is not there. */
function termEnd({ names }: TermEntry, text: string): number {
  for (const { text: name } of names) {
    const bare = name.replace(/[\s\u3000]+/g, '');
    let end = 0;
    let matched = 0;
    while (matched < bare.length && end < text.length) {
      if (text[end] === bare[matched]) matched++;
      else if (!/[\s\u3000]/.test(text[end] as string)) break;
      end++;
    }
    if (matched < bare.length) continue;
    return end + (/^\s*[（(][^（()）]{1,60}[)）]/.exec(text.slice(end))?.[0].length ?? 0);
  }
  return 0;
}
