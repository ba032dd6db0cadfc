/** The contents say the nature of each annex. */
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

export const contentsAnnexNature: Rule = {
  id: 'contents-annex-nature',
  category: 'structure',
  title: say('目次中应标明附录的作用', 'The contents say the nature of each annex'),
  why: say(
    '附录的规范性或资料性的作用应在目次中和附录编号之下标明：“附录A（规范性）××××”。',
    'Whether an annex is normative or informative is said in the contents as well as below its number: 附录A（规范性）….',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.6.1.2' },
    { document: 'GB/T 1.1—2020', clause: '8.2' },
  ],
  covers: ['ANX-09'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 目次\n\n1 范围……1\n\n⟦附录A⟧ 试验装置……2\n\n# 1 范围\n\n# 附录A（规范性）试验装置\n\n装置由支架组成。\n',
      fixed:
        '# 目次\n\n1 范围……1\n\n附录A（规范性） 试验装置……2\n\n# 1 范围\n\n# 附录A（规范性）试验装置\n\n装置由支架组成。\n',
    },
    {
      text: '# 目次\n\n1 范围……1\n\n⟦附录A⟧　试验装置……2\n\n⟦附录B⟧　记录……3\n\n# 1 范围\n\n# 附录A\n\n（规范性）\n\n# 试验装置\n\n装置由支架组成。\n\n# 附录B\n\n（资料性）\n\n# 记录\n\n记录见表B.1。\n',
      fixed:
        '# 目次\n\n1 范围……1\n\n附录A（规范性）　试验装置……2\n\n附录B（资料性）　记录……3\n\n# 1 范围\n\n# 附录A\n\n（规范性）\n\n# 试验装置\n\n装置由支架组成。\n\n# 附录B\n\n（资料性）\n\n# 记录\n\n记录见表B.1。\n',
    },
  ],
  good: [
    {
      text: '# 目次\n\n1 范围……1\n\n附录A（规范性）试验装置……2\n\n# 1 范围\n\n# 附录A（规范性）试验装置\n\n装置由支架组成。\n',
    },
    // The annex does not say it either: another fault.
    { text: '# 目次\n\n1 范围……1\n\n附录A 试验装置……2\n\n# 1 范围\n\n# 附录A 试验装置\n\n装置由支架组成。\n' },
    {
      text: '# 目次\n\n1 范围……1\n\n附录A 试验装置（规范性附录）……2\n\n# 1 范围\n\n# 附录A（规范性）试验装置\n\n装置由支架组成。\n',
    },
  ],
  check({ draft, report }: RuleContext): void {
    if (draft.contents.length === 0) return;
    const annexes = new Map(draft.roots.filter(({ kind }) => kind === 'annex').map((annex) => [annex.key, annex]));
    for (const { passage, label, title } of draft.contents) {
      if (label?.kind !== 'annex' || title === '' || /规范性|资料性|規範性|資料性/.test(title)) continue;
      const nature = annexes.get(label.key)?.nature;
      if (!nature) continue;
      const right = nature === 'normative' ? '（规范性）' : '（资料性）';
      const at = span(passage, 0, label.end);
      report({
        at,
        message: say(
          `目次中应标明附录${label.key}的作用：“${right}”`,
          `the contents say the nature of annex ${label.key}: ${right}`,
        ),
        fixes: [
          {
            title: say(`加上“${right}”`, `add ${right}`),
            kind: 'safe',
            edits: [{ at: span(passage, label.end, label.end), text: right }],
          },
        ],
      });
    }
  },
};
