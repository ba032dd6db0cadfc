/** Annexes are lettered continuously from A. */
import type { Clause, Draft, Role } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { sequenceBreaks } from '../sequence.ts';
import { isNumbered } from './outline.ts';

export const annexSequence: Rule = {
  id: 'annex-sequence',
  category: 'structure',
  title: say('附录编号应从A起连续', 'Annexes are lettered continuously from A'),
  why: say(
    '附录编号由“附录”和大写拉丁字母组成，字母从A开始，依次连续；只有一个附录时也编为附录A。',
    'Annexes are lettered from A without a gap; a single annex is 附录A too.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.6.2' }],
  covers: ['ANX-02'],
  profiles: STANDARDS,
  bad: [
    { text: '# 1 范围\n\n# 附录A（规范性）装置\n\n装置见图A.1。\n\n# 附录⟦C⟧（资料性）记录\n\n记录见表C.1。\n' },
    { text: '# 1 范围\n\n# 附录A（规范性）装置\n\n装置见图A.1。\n\n# 附录⟦A⟧（资料性）记录\n\n记录见表A.1。\n' },
    { text: '# 1 范围\n\n# 附录⟦B⟧（规范性）装置\n\n装置见图B.1。\n' },
  ],
  good: [
    {
      text: '# 1 范围\n\n# 附录A（规范性）装置\n\n装置见图A.1。\n\n# 附录B（资料性）记录\n\n记录见表B.1。\n\n# 参考文献\n',
    },
    // A file that holds only some of the annexes.
    { text: '# 附录C（规范性）装置\n\n装置见图C.1。\n\n# 附录D（资料性）记录\n' },
    // The title stands once more, as it does on the page.
    {
      text: '# 1 范围\n\n# 附录A（规范性）装置\n\n**附录A**\n\n**（规范性）**\n\n装置见图A.1。\n\n# 附录B（资料性）记录\n',
    },
    { text: '# 1 范围\n\n# 附录A（规范性）装置\n\n装置见附录C。\n\n# 附录A（续）\n\n# 附录B（资料性）记录\n' },
  ],
  check(context: RuleContext): void {
    let group: Clause[] = [];
    let body = false;
    for (const root of context.draft.roots) {
      if (root.kind === 'annex') {
        if (lettered(root) && !repeatsTitle(root, group.at(-1), context.draft)) group.push(root);
      } else if (isNumbered(root)) {
        // A text behind the annexes of another one has annexes of its own.
        checkGroup(group, body, context);
        if (group.length > 0) group = [];
        body = true;
      }
    }
    checkGroup(group, body, context);
  },
};

function lettered({ heading, label, title }: Clause): boolean {
  if (!label || label.slips.some((slip) => slip.kind === 'annex-number')) return false;
  return !/^[（(]?[续續]/.test(title) && !/^[（(][续續]/.test(heading.block.text.slice(label.rest));
}

/** Whether an annex is only the title of the one before, set once more below it. */
function repeatsTitle(annex: Clause, previous: Clause | undefined, draft: Draft): boolean {
  if (previous?.key !== annex.key || previous.end !== annex.first) return false;
  for (let at = previous.first; at < previous.end; at++) {
    if (!TITLE_ROLES.includes(draft.passages[at]?.role ?? 'paragraph')) return false;
  }
  return true;
}

const TITLE_ROLES: readonly Role[] = ['annex', 'annex-nature', 'annex-title', 'layout', 'comment'];

function checkGroup(annexes: readonly Clause[], body: boolean, context: RuleContext): void {
  for (const { item: annex, expected, kind } of sequenceBreaks(annexes, letterValue, body ? 1 : undefined)) {
    const { heading, key, label } = annex;
    if (!label || expected > 26) continue;
    const right = String.fromCharCode(64 + expected);
    context.report({
      at: span(heading, label.numberStart, label.numberEnd),
      message:
        kind === 'repeated'
          ? say(`“附录${key}”重复，此处应为“附录${right}”`, `annex ${key} stands twice; this one should be ${right}`)
          : say(`“附录${key}”不连续，此处应为“附录${right}”`, `annex ${key} is out of sequence; expected ${right}`),
    });
  }
}

function letterValue(annex: Clause): number {
  return annex.key.charCodeAt(0) - 64;
}
