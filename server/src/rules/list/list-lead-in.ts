/** A list has a lead-in: it does not stand right below a title. */
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { ordinaryLists, passageBefore } from './ends.ts';

export const listLeadIn: Rule = {
  id: 'list-lead-in',
  category: 'list',
  title: say('列项应有引语', 'A list has a lead-in'),
  why: say(
    '列项由引语和被引出的并列的各项组成。标题不是引语：各项直接排在标题之下时，看不出是要求、推荐还是陈述。宜在各项之前写明“……应符合下列要求：”。',
    'A list consists of a lead-in and the items that it leads to. A title is no lead-in: right below a title nobody can tell whether the items are required, recommended or stated. Write ……应符合下列要求： before them.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '7.5.1' }],
  covers: ['LST-01'],
  profiles: STANDARDS,
  bad: [
    { text: '# 5 要求\n\n## 5.1 外观\n\n⟦a)⟧ 表面平整；\n\nb) 颜色均匀。\n' },
    { text: '# 5 要求\n\n## 5.1 外观\n\n⟦——⟧表面平整；\n\n——颜色均匀。\n' },
    { text: '# 附录A（资料性）附件\n\n## A.1 随机附件\n\n⟦1)⟧ 合格证；\n\n2) 说明书。\n' },
  ],
  good: [
    { text: '# 5 要求\n\n## 5.1 外观\n\n外观应符合下列要求：\n\na) 表面平整；\n\nb) 颜色均匀。\n' },
    { text: '# 5 要求\n\n## 5.1 外观\n\n5.1.1 外观应：\n\na) 平整；\n\nb) 光洁。\n' },
    { text: '# 5 要求\n\n## 5.1 外观应符合下列要求：\n\na) 表面平整；\n\nb) 颜色均匀。\n' },
    // A list of abbreviations, and of references, is the text itself; bullets may be anything.
    { text: '# 4 缩略语\n\n- API：应用程序接口；\n- URL：统一资源定位符。\n' },
    { text: '# 2 规范性引用文件\n\na) GB/T 191　包装储运图示标志\n\nb) GB/T 2828.1　抽样\n' },
    { text: '# 5 要求\n\n## 5.1 计算\n\n（1）\n\n式中：\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const list of ordinaryLists(draft)) {
      const [first, second] = list.items;
      if (list.depth > 1 || !first?.label || !second) continue;
      if (first.label.key !== '' && first.label.path[0] !== 1) continue;
      const before = passageBefore(draft.passages, first.passage.index);
      if (!before || before !== list.clause?.heading || list.clause.titled !== 'yes') continue;
      if (/[：:。，；]$/.test(before.block.text)) continue;
      report({
        at: span(first.passage, 0, first.label.end),
        message: say(
          '列项直接排在标题之下，应先写引语，如“……应符合下列要求：”',
          'the list stands right below a title; it needs a lead-in such as ……应符合下列要求：',
        ),
      });
    }
  },
};
