/** Annexes stand in the order in which the text mentions them. */
import type { Mention } from '../../facts/facts.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { annexesByKey, annexLetter } from './mentions.ts';

export const annexOrder: Rule = {
  id: 'annex-order',
  category: 'reference',
  title: say('附录的顺序与正文提及的先后一致', 'Annexes stand in the order of their first mention'),
  why: say(
    '附录的前后顺序取决于其内容移入附录之前在正文中的先后。正文先提及附录B、后提及附录A，说明两个附录应互换，或引用写错了字母。',
    'The order of annexes follows the order of the text that they were taken from. Where the text mentions annex B before annex A, the two should change places, or a letter is wrong.',
  ),
  severity: 'warning',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.6.2' }],
  covers: ['ANX-06'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 4 要求\n\n装置见⟦附录B⟧，步骤见附录A。\n\n# 附录A\n\n（规范性）\n\n步骤\n\n# 附录B\n\n（规范性）\n\n装置\n',
    },
  ],
  good: [
    {
      text: '# 前言\n\n附录B按IEC 60034-1编写。\n\n# 4 要求\n\n步骤见附录A，装置见附录B和A.2。\n\n# 附录A\n\n（规范性）\n\n步骤\n\n## A.1 准备\n\n见附录C。\n\n## A.2 测量\n\n# 附录B\n\n（规范性）\n\n装置\n\n# 附录C\n\n（资料性）\n\n示例\n',
    },
    { text: '# 4 要求\n\n步骤见附录A～附录C。\n\n# 附录A\n\n（规范性）\n\n步骤\n\n# 附录B\n\n（规范性）\n\n装置\n\n# 附录C\n\n（规范性）\n\n示例\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const annexes = annexesByKey(draft);
    const first = firstMentions(facts.mentions);
    const waiting = [...annexes.keys()].filter((letter) => first.has(letter)).sort();
    const seen = new Set<string>();
    for (const [letter, mention] of first) {
      if (!annexes.has(letter)) continue;
      const skipped = waiting.find((other) => other < letter && !seen.has(other));
      seen.add(letter);
      const before = skipped && first.get(skipped);
      if (!before) continue;
      report({
        at: mention.span,
        message: say(
          `先提及附录${letter}，后提及附录${skipped}：附录的顺序与提及的先后不一致`,
          `annex ${letter} is mentioned before annex ${skipped}`,
        ),
        related: [
          { at: before.span, message: say(`附录${skipped}在此首次提及`, `first mention of annex ${skipped}`) },
          { at: headingSpan(annexes.get(letter)?.[0]), message: say(`附录${letter}`, `annex ${letter}`) },
        ].flatMap(({ at, message }) => (at ? [{ at, message }] : [])),
      });
      return;
    }
  },
};

function headingSpan(annex: { readonly heading: Mention['span']['passage']; readonly label: { readonly end: number } | undefined } | undefined) {
  return annex && span(annex.heading, 0, annex.label?.end ?? 0);
}

/** The first mention of each annex in the main text; of a range, all that lie between. */
function firstMentions(mentions: readonly Mention[]): ReadonlyMap<string, Mention> {
  const first = new Map<string, Mention>();
  for (const mention of mentions) {
    const { element } = mention.span.passage;
    if (mention.resolution.to !== 'label' || !mention.reference.certain) continue;
    if (element === 'annex' || element === 'foreword' || element === 'introduction' || element === 'index') continue;
    const letter = annexLetter(mention.target.key);
    if (!letter) continue;
    const from = mention.rangeFrom ? annexLetter(mention.rangeFrom.target.key) : '';
    for (let code = (from || letter).charCodeAt(0); code <= letter.charCodeAt(0); code++) {
      const between = String.fromCharCode(code);
      if (!first.has(between)) first.set(between, mention);
    }
  }
  return first;
}
