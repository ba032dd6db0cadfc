/** Annexes stand behind the text and before the bibliography. */
import type { Clause } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

export const annexPlace: Rule = {
  id: 'annex-place',
  category: 'structure',
  title: say('附录位于正文之后、参考文献之前', 'Annexes stand between the text and the bibliography'),
  why: say(
    '附录应位于正文之后，参考文献之前；参考文献和索引在文件的最后。',
    'Annexes stand behind the main text and before the bibliography; bibliography and index end the document.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.6.2' }],
  covers: ['ANX-01'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 参考文献\n\n[1] GB/T 191　包装储运图示标志\n\n# ⟦附录A⟧（规范性）装置\n\n装置由支架组成。\n',
    },
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 附录A（规范性）装置\n\n装置由支架组成。\n\n# 索引\n\n装置 A.1\n\n# ⟦附录B⟧（资料性）记录\n\n记录见表B.1。\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 附录A（规范性）装置\n\n装置由支架组成。\n\n# 参考文献\n\n[1] GB/T 191　包装储运图示标志\n',
    },
    // An enclosed document behind the bibliography.
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 参考文献\n\n[1] GB/T 191　标志\n\n# 1 范围\n\n本文件规定了装置。\n\n# 附录A（规范性）装置\n\n装置由支架组成。\n',
    },
  ],
  check({ draft, report }: RuleContext): void {
    let last: Clause | undefined;
    for (const root of draft.roots) {
      if (root.element === 'bibliography' || root.element === 'index') last = root;
      else if (root.kind === 'clause') last = undefined;
      else if (root.kind === 'annex' && root.label && last) {
        report({
          at: span(root.heading, 0, root.label.end),
          message: say(
            `附录${root.key}应位于${last.title}之前`,
            `annex ${root.key} stands before ${last.element === 'index' ? 'the index' : 'the bibliography'}`,
          ),
          related: [
            { at: span(last.heading, 0, last.heading.block.text.length), message: say(last.title, last.title) },
          ],
        });
      }
    }
  },
};
