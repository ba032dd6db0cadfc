/** A part has an introduction, and so has a document with identified patents. */

import { elementOf, isWholeStandard } from '../../facts/chapters.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say, wholeSpan } from '../rule.ts';
import { isPart } from './part.ts';

export const introductionMissing: Rule = {
  id: 'introduction-missing',
  category: 'element',
  title: say('应设置引言的文件', 'Documents that need an introduction'),
  why: say(
    '分为部分的文件的每个部分，或者文件的某些内容涉及了专利，均应设置引言。各部分的引言说明分为部分的原因以及各部分之间的关系。',
    'Every part of a document in parts, and every document with identified patents, has an introduction.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.4' }],
  covers: ['INT-01'],
  profiles: STANDARDS,
  bad: [
    {
      text: '---\nnumber: T/ZSXH 0001.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# ⟦前言⟧\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
  ],
  good: [
    {
      text: '---\nnumber: T/ZSXH 0001.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 前言\n\n本文件由示例协会归口。\n\n# 引言\n\n送餐的做法各地不同。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    {
      text: '---\nnumber: T/ZSXH 0001—2026\ntitle: 社区食堂\n---\n\n# 前言\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    {
      text: '---\nnumber: GB/T 9999.2—2015\ntitle: 示例　第2部分：送餐\n---\n\n# 前言\n\n本部分由示例协会归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    {
      text: '---\nnumber: T/ZSXH 0001.2—2026\ntitle: 社区食堂　第2部分：送餐\n---\n\n# 4 要求\n\n## 4.1 菜品\n\n## 4.2 餐具\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const foreword = elementOf(draft, 'foreword');
    // A draft without a foreword has only its main body here.
    if (!foreword || elementOf(draft, 'introduction')) return;
    if (!isPart(draft) || followsEarlierEdition(facts) || !isWholeStandard(draft)) return;
    report({
      at: wholeSpan(foreword.heading),
      message: say(
        '分为部分的文件的每个部分均应设置引言，前言之后没有引言',
        'every part has an introduction; none follows the foreword',
      ),
    });
  },
};
