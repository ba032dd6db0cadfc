/** The foreword does not say which annexes are normative. */
import { perBlock } from '../../source/per-block.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { softened } from './fixed-sentence.ts';
import { forewordOf } from './foreword.ts';

export const annexNatureStatement: Rule = {
  id: 'annex-nature-statement',
  category: 'element',
  title: say('前言不说明附录的性质', 'The foreword does not state the nature of annexes'),
  why: say(
    '附录是规范性还是资料性，由附录标题前的“（规范性）”“（资料性）”和正文中的提及指明，不在前言中说明。这是GB/T 1.1早期版本的做法。',
    'Whether an annex is normative is shown by （规范性） or （资料性） at its head and by the way the text names it; the foreword said so under early editions only.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '8.3' },
    { document: 'GB/T 1.1—2020', clause: '9.6.1.2' },
  ],
  covers: ['FWD-14'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 前言\n\n⟦本文件的附录A为规范性附录，附录B为资料性附录。⟧\n\n本文件由示例协会归口。\n',
      fixed: '# 前言\n\n\n\n本文件由示例协会归口。\n',
    },
    { text: '# 前言\n\n⟦本文件附录A、附录B是资料性附录。⟧本文件由示例协会归口。\n' },
    { text: '# 前言\n\n⟦附录A为规范性。⟧\n' },
  ],
  good: [
    { text: '# 前言\n\na) 将附录A更改为规范性附录（见附录A，2015年版的附录A）；\n' },
    { text: '# 前言\n\n增加了规范性附录“试验装置”（见附录A）。\n' },
    { text: '# 1 范围\n\n本文件的附录A为规范性附录。\n' },
    { text: '# 前言\n\n与2015年版相比，附录A由资料性附录更改为规范性附录。\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    for (const passage of forewordOf(draft)?.passages ?? []) {
      if (passage.role !== 'paragraph') continue;
      for (const [start, end] of statementsIn(passage.block)) {
        const at = span(passage, start, end);
        report({
          at,
          message: say(
            '附录的性质由附录自身标明，不在前言中说明',
            'the annexes show their nature themselves; the foreword does not state it',
          ),
          fixes: [{ title: say('删去此句', 'Remove the sentence'), kind: 'meaning', edits: [{ at, text: '' }] }],
          ...softened(facts),
        });
      }
    }
  },
};

const STATEMENT =
  /(^|。)(?:本(?:文件|标准|部分|规范|规程)的?)?附录\s*[A-Z][A-Z、，和及附录\s～~]{0,60}(?:均?为|是|均?属于?)(?:规范性|资料性)[^。，]{0,8}(?:[，；](?:本(?:文件|标准|部分)的?)?附录\s*[A-Z][A-Z、，和及附录\s～~]{0,60}(?:均?为|是)(?:规范性|资料性)[^。，；]{0,8})*(?:。|$)/g;

const statementsIn = perBlock(({ text }) =>
  [...text.matchAll(STATEMENT)].map(
    (match) => [match.index + (match[1] as string).length, match.index + match[0].length] as const,
  ),
);
