/** The name of a standard has at most three elements. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { coverValue } from './cover.ts';
import { nameElements, namesOf } from './names.ts';

/** 引导元素, 主体元素, 补充元素. */
const MOST = 3;

export const titleElements: Rule = {
  id: 'title-elements',
  category: 'element',
  title: say('文件名称不多于三种元素', 'A name has at most three elements'),
  why: say(
    '文件名称由尽可能短的元素组成，由一般到特殊，不多于三种：引导元素（领域，可省略）、主体元素（标准化对象）、补充元素（对象的特殊方面，可省略）。必要的补充说明写在“范围”中。',
    'A name consists of as few and short elements as possible, from the general to the special, at most three: introductory (the field), main (the subject), complementary (an aspect of it). What else has to be said belongs in the scope.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '6.1.1' }],
  covers: ['NAM-02'],
  profiles: STANDARDS,
  bad: [
    { text: '---\ntitle: ⟦农业机械　散装物料　机械　技术规范⟧\n---\n\n# 1 范围\n' },
    { text: '# ⟦信息技术 安全技术 信息安全管理体系 要求⟧\n\n# 前言\n\n# 1 范围\n' },
    { text: '---\ntitle: "⟦家用电器　电水壶　性能　第1部分：通用要求⟧"\n---\n\n# 1 范围\n' },
  ],
  good: [
    { text: '---\ntitle: 农业机械和设备　散装物料机械　技术规范\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 环境试验　第2部分：试验方法　试验A：低温\n---\n\n# 1 范围\n' },
    { text: '---\ntitle: 基于 Web 的 API 接口 规范\n---\n\n# 1 范围\n' },
    // The name of an adopted document is translated.
    {
      text: '---\ntitle: 信息技术　安全技术　信息安全管理体系　要求\nics: "35.030"\nccs: L 80\ncorrespondence: ISO/IEC 27001:2013，IDT\n---\n\n# 1 范围\n',
    },
    // A short title that is spread over its line.
    { text: '# 联 盟 规 范\n\n# 前言\n\n# 1 范围\n' },
  ],
  check({ draft, report }: RuleContext): void {
    if (coverValue(draft, 'correspondence')) return;
    for (const { text, at } of namesOf(draft)) {
      const elements = nameElements(text);
      if (elements.length <= MOST || elements.some(({ length }) => length === 1)) continue;
      report({
        at,
        message: say(
          `名称由${elements.length}个元素组成（${elements.join('／')}），应不多于三种`,
          `the name has ${elements.length} elements, at most three are allowed`,
        ),
      });
    }
  },
};
