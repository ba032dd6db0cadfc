/** Every annex is mentioned where its content was taken from. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import type { Mention } from '../../facts/facts.ts';
import { isComplete } from '../../facts/resolve.ts';
import { wholeText } from '../../source/per-block.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { annexesByKey, annexLetter, isOwnText, isWithin } from './mentions.ts';

export const annexUnmentioned: Rule = {
  id: 'annex-unmentioned',
  category: 'reference',
  title: say('附录应在正文、前言或引言中提及', 'Every annex is mentioned in the text'),
  why: say(
    '附录的内容是从正文、前言或引言中移出的。移出之处应以适当的表述提及附录的编号（“应符合附录A的规定”“见附录B”），否则附录与正文脱节，也无从判断它是规范性的还是资料性的。',
    'An annex holds content moved out of the text. The text has to mention the annex where that content was, in a form that also shows whether it is normative.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.6.1.2' }],
  covers: ['ANX-04'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n装配应符合附录A的规定。\n\n# 附录A\n\n（规范性）\n\n装配\n\n# ⟦附录B⟧\n\n（资料性）\n\n示例\n\n附录B给出了示例，见B.1。\n\n## B.1 概述\n',
    },
  ],
  good: [
    {
      text: '# 前言\n\n附录D给出了与其他标准的对应关系。\n\n# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n装配应符合A.1的规定，参数见附录B～附录C。\n\n# 附录A\n\n（规范性）\n\n装配\n\n## A.1 步骤\n\n# 附录B\n\n（资料性）\n\n参数\n\n# 附录C\n\n（资料性）\n\n曲线\n\n# 附录D\n\n（资料性）\n\n对应关系\n',
    },
    { text: '# 3 要求\n\n# 附录A\n\n（资料性）\n\n示例\n' },
    {
      text: '# 1 范围\n\n# 2 术语和定义\n\n# 3 要求\n\n限值见表A.1。\n\n# 附录A\n\n（规范性）\n\n限值\n\n表A.1 限值\n\n| 项目 | 值 |\n| --- | --- |\n| a | 1 |\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    if (!isComplete(draft)) return;
    const annexes = annexesByKey(draft);
    const forgotten = forgottenLetters(draft, facts.mentions, annexes);
    for (const [letter, [annex]] of annexes) {
      if (!annex?.label || !forgotten.has(letter)) continue;
      report({
        at: span(annex.heading, 0, annex.label.end),
        message: say(
          `正文、前言和引言都没有提及附录${letter}`,
          `annex ${letter} is mentioned neither in the text nor in the foreword or introduction`,
        ),
      });
    }
  },
};

/** The letters of the annexes that are not mentioned outside themselves, in whatever form. */
function forgottenLetters(
  draft: Draft,
  mentions: readonly Mention[],
  annexes: ReadonlyMap<string, readonly Clause[]>,
): ReadonlySet<string> {
  const letters = new Set(annexes.keys());
  const take = (letter: string, passage: Passage): void => {
    if (letters.has(letter) && !isWithin(passage, annexes.get(letter) ?? [])) letters.delete(letter);
  };
  for (const { resolution, target, rangeFrom, span: at } of mentions) {
    if (resolution.to === 'other-document' || resolution.to === 'older-edition' || at.passage.element === 'index')
      continue;
    if (letters.size === 0) return letters;
    const letter = annexLetter(target.key);
    take(letter, at.passage);
    for (const between of lettersBetween(rangeFrom ? annexLetter(rangeFrom.target.key) : '', letter))
      take(between, at.passage);
  }
  if (letters.size === 0) return letters;
  // Whatever the grammar makes of it: an annex that is named in any text is not forgotten.
  const named = namedLetters(draft.passages);
  for (const index of filled(named)) {
    const passage = draft.passages[index] as Passage;
    if (passage.element === 'index' || passage.role === 'annex' || !isOwnText(passage)) continue;
    for (const letter of named[index] ?? []) take(letter, passage);
  }
  return letters;
}

/** The letters behind 附录 in the texts of a block; undefined where there are none. */
const namedLetters = blockColumn((block) => {
  const letters = [...wholeText(block).matchAll(/附[录件]\s?([A-Z])(?![A-Za-z])/g)].map((named) => named[1] as string);
  return letters.length > 0 ? letters : undefined;
});

function* lettersBetween(first: string, last: string): Generator<string> {
  if (!first || !last) return;
  for (let code = first.charCodeAt(0) + 1; code < last.charCodeAt(0); code++) yield String.fromCharCode(code);
}
