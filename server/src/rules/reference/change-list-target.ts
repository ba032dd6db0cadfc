/** The pointers in the foreword's list of changes find what was changed. */
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { brokenReport } from './broken.ts';
import { isBroken } from './mentions.ts';
import { kindMatch } from './reference-kind.ts';

export const changeListTarget: Rule = {
  id: 'change-list-target',
  category: 'reference',
  title: say('前言中主要技术变化所指的章条应存在', 'Pointers in the list of changes find their clause'),
  why: say(
    '前言列出主要技术变化时，用“（见5.3，2009年版的4.3）”指出变化所在。前一半指本文件，章条重新编号后应随之更改。',
    'The foreword points to each change: （见5.3，2009年版的4.3）. The first half is a place in this document and has to follow when clauses are renumbered.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.3' }],
  covers: ['FWD-05'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 前言\n\n与GB/T 9999—2015相比，主要技术变化如下：\n\na) 增加了耐磨性的要求（见⟦4.9⟧）；\n\nb) 更改了外观的要求（见4.1，2015年版的5.8）；\n\nc) 更改了抽样方案（见⟦表6⟧，2015年版的表7）。\n\n# 1 范围\n\n# 2 术语和定义\n\n# 3 分类\n\n# 4 要求\n\n## 4.1 外观\n\n## 4.2 尺寸\n\n尺寸见表1。\n\n表1 尺寸\n\n| 规格 | 长 |\n| --- | --- |\n| A | 2 |\n',
    },
  ],
  good: [
    {
      text: '# 前言\n\n与GB/T 9999—2015相比，主要技术变化如下：\n\na) 删除了包装的要求（见2015年版的第9章）；\n\nb) 更改了外观的要求（见4.1，2015年版的5.8和5.9）；\n\nc) 删除了附录F。\n\n# 1 范围\n\n# 2 术语和定义\n\n# 3 分类\n\n# 4 要求\n\n## 4.1 外观\n\n## 4.2 尺寸\n',
    },
    {
      text: '# 前言\n\na) 更改了外观的要求（见4.1）。\n\n# 1 范围\n\n见9.9。\n\n# 2 术语和定义\n\n# 3 分类\n\n# 4 要求\n\n## 4.1 外观\n\n## 4.2 尺寸\n',
    },
  ],
  check(context: RuleContext): void {
    for (const mention of context.facts.mentions) {
      if (mention.span.passage.element !== 'foreword' || !isBroken(mention)) continue;
      if (!kindMatch(mention, context.facts)) context.report(brokenReport(mention, context.draft));
    }
  },
};
