/** Annexes stand in the order in which the text mentions them. */
import type { Mention } from '../../facts/facts.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { annexesByKey, annexLetter } from './mentions.ts';

export const annexOrder: Rule = {
  id: 'annex-order',
  category: 'reference',
  title: say('附录的顺序与正文提及的先后一致', 'Annexes stand in the order of their first mention'),
  why: say(
    '附录的前后顺序取决于其内容移入附录之前在正文中的先后。正文先提及附录B、后提及附录A，说明两个附录应互换，或引用写错了字母。',
    'The order of annexes follows the order of the text that they were taken from. Where the text mentions annex B before annex A, the two should change places, or a letter is wrong.',
  ),
  severity: 'info',
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
    {
      text: '# 4 要求\n\n专利按B.1的规定处理，步骤见附录A，装置见附录B。\n\n# 附录A\n\n（规范性）\n\n步骤\n\n# 附录B\n\n（规范性）\n\n装置\n\n## B.1 专利\n',
    },
    {
      text: '# 4 要求\n\n步骤见附录A～附录C。\n\n# 附录A\n\n（规范性）\n\n步骤\n\n# 附录B\n\n（规范性）\n\n装置\n\n# 附录C\n\n（规范性）\n\n示例\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const annexes = annexesByKey(draft);
    const { inAnyForm, byName } = firstMentions(facts.mentions);
    const letters = [...annexes.keys()].filter((letter) => inAnyForm.has(letter)).sort();
    for (const [at, letter] of letters.entries()) {
      const named = byName.get(letter);
      const before = letters.slice(0, at).find((other) => named && order(inAnyForm.get(other)) > order(named));
      const late = before && inAnyForm.get(before);
      if (!named || !before || !late) continue;
      report({
        at: named.mention.span,
        message: say(
          `先提及附录${letter}，后提及附录${before}：附录的顺序与提及的先后不一致`,
          `annex ${letter} is mentioned before annex ${before}`,
        ),
        related: [
          { at: late.mention.span, message: say(`附录${before}在此首次提及`, `first mention of annex ${before}`) },
        ],
      });
      // One annex out of place puts all between out of order.
      return;
    }
  },
};

interface FirstMention {
  readonly mention: Mention;
  /** Position among all mentions. */
  readonly at: number;
}

function order(first: FirstMention | undefined): number {
  return first?.at ?? -1;
}

/**
 * The first mentions of each annex in the main text, of a range all that lie between: in any form (附录B, B.2, 表B.1),
 * and by the annex's own name.
 */
function firstMentions(mentions: readonly Mention[]) {
  const inAnyForm = new Map<string, FirstMention>();
  const byName = new Map<string, FirstMention>();
  for (const [at, mention] of mentions.entries()) {
    const { element } = mention.span.passage;
    if (mention.resolution.to !== 'label' || !mention.reference.certain) continue;
    if (element === 'annex' || element === 'foreword' || element === 'introduction' || element === 'index') continue;
    const letter = annexLetter(mention.target.key);
    if (!letter) continue;
    const from = mention.rangeFrom ? annexLetter(mention.rangeFrom.target.key) : '';
    for (let code = (from || letter).charCodeAt(0); code <= letter.charCodeAt(0); code++) {
      const between = String.fromCharCode(code);
      if (!inAnyForm.has(between)) inAnyForm.set(between, { mention, at });
      if (mention.target.kind === 'annex' && !byName.has(between)) byName.set(between, { mention, at });
    }
  }
  return { inAnyForm, byName };
}
