/** 本文件由……负责解释 is not among the contents of a foreword. */
import { perBlock } from '../../source/per-block.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { SELF, sentenceEnd } from './fixed-sentence.ts';
import { forewordOf } from './foreword.ts';

export const interpretationClause: Rule = {
  id: 'interpretation-clause',
  category: 'element',
  title: say('前言中的“负责解释”', 'Who interprets the document'),
  why: say(
    'GB/T 1.1—2020, 8.3列出的前言内容中没有由谁负责解释。团体有此习惯的，可用选项accepted允许。',
    'Who interprets the document is not among the contents that 8.3 lists for the foreword. An association with this habit sets the option accepted.',
  ),
  severity: 'info',
  options: [{ name: 'accepted', title: say('允许', 'Accept it'), default: false }],
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.3' }],
  covers: ['FWD-16', 'ZZB-13'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 前言\n\n本文件起草单位：甲公司。\n\n⟦本文件由示例协会负责解释。⟧\n',
      fixed: '# 前言\n\n本文件起草单位：甲公司。\n\n\n',
    },
    { text: '# 前言\n\n⟦本标准由某公司市场营销部负责解释⟧\n' },
    {
      text: '# 前言\n\n本文件由示例协会归口。⟦本文件的具体技术内容由示例协会负责解释。⟧\n',
      fixed: '# 前言\n\n本文件由示例协会归口。\n',
    },
  ],
  good: [
    { text: '# 前言\n\n本标准由浙江省品牌建设联合会负责解释。\n', profile: 'zhejiang-made' },
    { text: '# 前言\n\n本文件由示例协会负责解释。\n', options: { accepted: true } },
    { text: '# 5 要求\n\n本文件由示例协会负责解释。\n' },
    { text: '# 前言\n\n本文件由示例协会提出，更改了由谁负责解释检验结果的规定。\n' },
  ],
  check({ draft, options, report }: RuleContext): void {
    if (options.accepted) return;
    for (const passage of forewordOf(draft)?.passages ?? []) {
      const start = clauseStart(passage.block);
      if (start === undefined) continue;
      const at = span(passage, start, sentenceEnd(passage.block.text, start));
      report({
        at,
        message: say('前言的内容不包括由谁负责解释', 'who interprets the document is not a content of the foreword'),
        fixes: [{ title: say('删去此句', 'Remove the sentence'), kind: 'meaning', edits: [{ at, text: '' }] }],
      });
    }
  },
};

const CLAUSE = new RegExp(`(^|。)${SELF}(?:的[^，。]{1,12})?由[^，。]{1,60}负责解释(?:。|$)`);

/** Where the sentence begins, in a text that has it. */
const clauseStart = perBlock(({ text }) => {
  const match = CLAUSE.exec(text);
  return match ? match.index + (match[1] as string).length : undefined;
});
