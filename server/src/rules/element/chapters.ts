/** What the rules on the first chapters share: the three that every standard has, and drafts that have others. */
import type { Clause, Draft, ElementKind, Passage } from '../../draft/draft.ts';
import { squeeze } from '../../draft/elements.ts';
import { chaptersOf } from '../../facts/chapters.ts';
import { isNumbered, type NumberedClause } from '../structure/outline.ts';

/** In their order; each is the chapter with the number of its place. */
export const FIRST_CHAPTERS: readonly (readonly [ElementKind, string])[] = [
  ['scope', '范围'],
  ['normative-references', '规范性引用文件'],
  ['terms', '术语和定义'],
];

/** Environment, food safety, metrology, special equipment, roads, water, arms: drafted by rules of their own. */
const OWN_CODES = /^(?:HJ|DBS|JJF|JJG|GJB|TSG|JTG|SL)/;
const OWN_NAMES = /食品安全(?:国家|地方)标准|排放标准|环境质量标准/;

/** Whether the draft has other chapters and titles than those of GB/T 1.1. */
export function followsOtherRules(draft: Draft): boolean {
  const { code, title } = draft.metadata;
  if ((code && OWN_CODES.test(code.prefix)) || OWN_NAMES.test(title)) return true;
  if (draft.passages.slice(0, HEAD).some(namesOther)) return true;
  // 1 总则, 2 术语, 3 基本规定: an engineering construction standard, whatever its number.
  return /^(?:总则|總則)$/.test(squeeze(chaptersOf(draft)[0]?.title ?? ''));
}

/** A cover is over by then. */
const HEAD = 60;

/** 食品安全国家标准 on a line of the cover, above the title. */
function namesOther({ element, role, block }: Passage): boolean {
  return (element === 'cover' || role === 'title') && block.text.length <= 60 && OWN_NAMES.test(squeeze(block.text));
}

/** The chapters, where the draft has them from the first one on and is drafted by GB/T 1.1; else none. */
export function orderedChapters(draft: Draft): readonly NumberedClause[] {
  const chapters = chaptersOf(draft).filter(isNumbered);
  return chapters[0]?.label.path[0] === 1 && !followsOtherRules(draft) ? chapters : [];
}

/** The place of one of the first chapters, from 0. */
export function placeIn(chapters: readonly Clause[], element: ElementKind): number {
  return chapters.findIndex((chapter) => chapter.element === element);
}
