/** （所有部分） stands for the whole series: no year, and no name of one part. */
import type { CodeSlipKind } from '../../../../grammar/standard-code.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { codedEntries, DRAFTING, slipsOfKinds } from './citations.ts';

const KINDS: ReadonlySet<CodeSlipKind> = new Set(['all-parts-with-year']);
const PART_NAME = /[\s\u3000]{0,4}第[\s\u3000]{0,4}[\d一二三四五六七八九十]{1,3}[\s\u3000]{0,4}部分[^（(]*/;

export const allPartsForm: Rule = {
  id: 'all-parts-form',
  category: 'code',
  title: say('“（所有部分）”的写法', 'How a whole series is listed'),
  why: say(
    '引用一个文件的所有部分是不注日期的引用：给出文件代号、顺序号和“（所有部分）”，名称只写引导元素（如果有）和主体元素，不写“第×部分：……”。',
    'Citing all parts of a document is an undated reference: code, number and （所有部分）, followed by the introductory and main element of the name only.',
  ),
  severity: 'error',
  basis: [
    { document: DRAFTING, clause: '8.6.3.1' },
    { document: DRAFTING, clause: '9.5.4.1.2' },
  ],
  covers: ['REF-06'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 2 规范性引用文件\n\nGB/T 3102（所有部分）　量和单位⟦　第1部分：空间和时间⟧\n',
      fixed: '# 2 规范性引用文件\n\nGB/T 3102（所有部分）　量和单位\n',
    },
    {
      text: '# 5 要求\n\n应符合GB/T 2423⟦—2008⟧（所有部分）的规定。\n',
      fixed: '# 5 要求\n\n应符合GB/T 2423（所有部分）的规定。\n',
    },
  ],
  good: [
    { text: '# 2 规范性引用文件\n\nGB/T 3102（所有部分）　量和单位\n\nGB/T 3102.1　量和单位　第1部分：空间和时间\n' },
    { text: '# 2 规范性引用文件\n\nISO 80000（所有部分）　量和单位（Quantities and units）\n' },
  ],
  check(context: RuleContext): void {
    for (const { at } of slipsOfKinds(context.facts, KINDS)) {
      context.report({
        at,
        message: say('“（所有部分）”是不注日期的引用，不应标年份号', 'a whole series is cited without a year'),
        fixes: [{ title: say('删去年份号', 'Remove the year'), kind: 'meaning', edits: [{ at, text: '' }] }],
      });
    }
    for (const entry of codedEntries(context.draft)) {
      const part = entry.code.allParts ? PART_NAME.exec(entry.title) : null;
      if (!part || part.index === 0) continue;
      const start = entry.titleStart + part.index;
      const at = span(entry.passage, start, start + part[0].trimEnd().length);
      context.report({
        at,
        message: say(
          '引用所有部分时，名称只写引导元素和主体元素',
          'for a whole series the name has its introductory and main element only',
        ),
        fixes: [
          { title: say('删去部分的名称', 'Remove the name of the part'), kind: 'meaning', edits: [{ at, text: '' }] },
        ],
      });
    }
  },
};
