/** The order of the elements: contents, foreword, introduction, chapters, annexes, bibliography, index. */
import type { Clause, Draft, ElementKind, Passage } from '../../draft/draft.ts';
import { unnumberedElement } from '../../draft/elements.ts';
import { type Rule, type RuleContext, STANDARDS, say, wholeSpan } from '../rule.ts';

export const elementOrder: Rule = {
  id: 'element-order',
  category: 'element',
  title: say('要素的先后顺序', 'The order of the elements'),
  why: say(
    '各要素的先后顺序为：封面、目次、前言、引言、正文（第1章起）、附录、参考文献、索引。参考文献在最后一个附录之后，索引是文件的最后一个要素。',
    'The order is: cover, contents, foreword, introduction, chapters, annexes, bibliography, index. The bibliography stands behind the last annex, the index is the last element.',
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '6.2.2.3' },
    { document: 'GB/T 1.1—2020', clause: '8.13' },
    { document: 'GB/T 1.1—2020', clause: '8.14' },
  ],
  covers: ['ELE-05', 'BIB-02', 'IDX-01'],
  profiles: STANDARDS,
  bad: [
    { text: '# 引言\n\n# ⟦前言⟧\n\n# 1 范围\n\n# 2 要求\n\n# ⟦索引⟧\n\n# 参考文献\n' },
    { text: '# 1 范围\n\n# 2 要求\n\n# ⟦前言⟧\n\n本文件由协会提出。\n' },
    { text: '# 前言\n\n# ⟦目次⟧\n\n1 范围……1\n\n2 要求……2\n\n# 1 范围\n\n# 2 要求\n' },
  ],
  good: [
    {
      text: '# 目次\n\n1 范围……1\n\n# 前言\n\n# 引言\n\n# 1 范围\n\n# 2 要求\n\n# 附录A（规范性）装置\n\n# 参考文献\n\n# 索引\n',
    },
    // Another document is enclosed.
    { text: '# 1 范围\n\n# 2 要求\n\n# 参考文献\n\n# 1 范围\n\n# 2 要求\n' },
    { text: '# 1 范围\n\n# 2 要求\n\n# 附录A（资料性）示例\n\n## A.1 前言\n\n## A.2 参考文献\n' },
    { text: '# 1 范围\n\n# 2 要求\n\n# 参考文献\n\n[1] GB/T 191　包装储运图示标志\n' },
    { text: '# 附录A（规范性）装置\n\n# 附录B（规范性）装置\n\n# 参考文献\n' },
    // The annex is out of place here, and another rule says so.
    { text: '# 1 范围\n\n# 2 要求\n\n# 参考文献\n\n# 附录A（规范性）装置\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (let document = 0; document < draft.documents.length; document++) {
      for (const { passage, name, place } of outOfOrder(rankedOf(draft, document))) {
        report({
          at: wholeSpan(passage),
          message: say(`“${name}”应位于${place}`, `${name} is out of order`),
        });
      }
    }
  },
};

const ORDER: readonly ElementKind[] = ['contents', 'foreword', 'introduction', 'text', 'bibliography', 'index'];
const PLACES: Readonly<Partial<Record<ElementKind, string>>> = {
  contents: '前言之前',
  foreword: '目次之后、引言之前',
  introduction: '前言之后、第1章之前',
  index: '文件的最后',
};

interface Ranked {
  readonly passage: Passage;
  readonly element: ElementKind;
  readonly rank: number;
}

/** The elements of one document in their order, each only where it stands first. */
function rankedOf(draft: Draft, document: number): readonly Ranked[] {
  const ranked: Ranked[] = [];
  const seen = new Set<ElementKind>();
  const take = (passage: Passage, element: ElementKind): void => {
    ranked.push({ passage, element, rank: ORDER.indexOf(element) });
    seen.add(element);
  };
  const contents = contentsHeading(draft, document);
  for (const root of draft.roots) {
    if (root.heading.document !== document) continue;
    if (contents && !seen.has('contents') && contents.index < root.first) take(contents, 'contents');
    const element = kindOf(root);
    // A chapter 1 behind the annexes begins another document.
    if (element === 'text' && root.label?.path[0] === 1 && seen.has('text')) break;
    // Annexes behind the bibliography or the index are those that stand in the wrong place: annex-place names them.
    if (element === 'text' || (element !== 'annex' && !seen.has(element))) take(root.heading, element);
  }
  return ranked;
}

function kindOf({ kind, element }: Clause): ElementKind {
  return kind === 'clause' ? 'text' : element;
}

function contentsHeading(draft: Draft, document: number): Passage | undefined {
  const first = draft.contents.find(({ passage }) => passage.document === document)?.passage.index ?? 0;
  const heading = draft.passages
    .slice(Math.max(0, first - NEAR), first)
    .findLast(({ role, block }) => role === 'contents' && unnumberedElement(block.text) === 'contents');
  return heading?.document === document ? heading : undefined;
}

/** How far the first entry of the contents may be from their heading. */
const NEAR = 10;

interface Misplaced {
  readonly passage: Passage;
  readonly name: string;
  readonly place: string;
}

function outOfOrder(ranked: readonly Ranked[]): readonly Misplaced[] {
  const found: Misplaced[] = [];
  for (const [index, one] of ranked.entries()) {
    const place = PLACES[one.element];
    if (!place) continue;
    // What belongs to the front stands too late, what belongs to the end too early.
    const front = one.rank < ORDER.indexOf('text');
    const others = front ? ranked.slice(0, index) : ranked.slice(index + 1);
    const wrong = others.some(({ rank }) => (front ? rank > one.rank : rank < one.rank));
    if (wrong) found.push({ passage: one.passage, name: one.passage.block.text.replace(/\s/g, ''), place });
  }
  return found;
}
