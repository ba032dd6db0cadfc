/** What the rules on the first chapters share: the three that every standard has, and drafts that have others. */
import type { Clause, Draft, ElementKind } from '../../draft/draft.ts';
import { squeeze } from '../../draft/elements.ts';
import { chaptersOf } from '../../facts/chapters.ts';
import type { NumberedClause } from '../structure/outline.ts';

/** In their order; each is the chapter with the number of its place. */
export const FIRST_CHAPTERS: readonly (readonly [ElementKind, string])[] = [
  ['scope', '范围'],
  ['normative-references', '规范性引用文件'],
  ['terms', '术语和定义'],
];

/** The chapters, where the draft has them from the first one on and is drafted by GB/T 1.1; else none. */
export function orderedChapters(draft: Draft): readonly NumberedClause[] {
  const chapters = chaptersOf(draft).filter((chapter): chapter is NumberedClause => chapter.label !== undefined);
  const [first] = chapters;
  if (first?.label.path[0] !== 1) return [];
  // 1 总则, 2 术语: engineering construction standards have chapters of their own.
  return /^总则/.test(squeeze(first.title)) ? [] : chapters;
}

/** The place of one of the first chapters, from 0. */
export function placeIn(chapters: readonly Clause[], element: ElementKind): number {
  return chapters.findIndex((chapter) => chapter.element === element);
}
