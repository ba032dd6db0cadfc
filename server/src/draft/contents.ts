/**
 * The table of contents: typed, linked, or left by an OCR with dotted leaders and page numbers. Its entries look like
 * clauses and must never be taken for them.
 */
import type { ContentsEntry } from './draft.ts';
import { squeeze, unnumberedElement } from './elements.ts';
import { blockLabel, type PassageInProgress } from './passages.ts';

/** A leader (…… or ..... or ·····) with a page number behind it, or a page number after a gap. */
const LEADER_AND_PAGE = /[\s.．…·⋯]*(?:…|⋯|[.．·]{3,})[\s.．…·⋯]*([0-9]{1,4}|[IVXLivxlⅠ-Ⅻⅰ-ⅻ]{1,6})?\s*$/;
const GAP_AND_PAGE = /\s+([0-9]{1,4}|[IVXivxⅠ-Ⅻⅰ-ⅻ]{1,6})\s*$/;

/** An entry is a title; a longer text is one of the document's paragraphs. */
const LONGEST_ENTRY = 120;

const LONGEST_PAGE_HEAD = 30;

interface Page {
  readonly titleEnd: number;
  readonly page: string;
}

function pageOf(text: string): Page | undefined {
  // Only the tail can hold them; a long line must not be scanned from every one of its dots.
  const tail = text.slice(-LONGEST_ENTRY * 2);
  const shift = text.length - tail.length;
  const match = LEADER_AND_PAGE.exec(tail) ?? GAP_AND_PAGE.exec(tail);
  return match ? { titleEnd: shift + match.index, page: match[1] ?? '' } : undefined;
}

/** A page head in the middle of the contents: a short line with paged entries behind it, and not an element's name. */
function isPageHead(passages: readonly PassageInProgress[], at: number): boolean {
  const { block } = passages[at] as PassageInProgress;
  if (block.text.length > LONGEST_PAGE_HEAD || blockLabel(block) || unnumberedElement(block.text)) return false;
  const next = passages
    .slice(at + 1, at + 4)
    .find((passage) => passage.role === 'paragraph' && passage.block.text !== '');
  return next !== undefined && blockLabel(next.block) !== undefined && pageOf(next.block.text) !== undefined;
}

/**
 * Takes the entries that follow the heading at `heading` out of the passages (their role becomes 'contents').
 * Returns the entries and the index of the first passage behind the table of contents.
 */
export function readContents(
  passages: readonly PassageInProgress[],
  heading: number,
): { readonly entries: ContentsEntry[]; readonly end: number } {
  const entries: ContentsEntry[] = [];
  const seen = new Set<string>();
  let paged = 0;
  let at = heading + 1;
  for (; at < passages.length; at++) {
    const passage = passages[at] as PassageInProgress;
    if (passage.role === 'layout' || passage.role === 'comment' || passage.role === 'figure') continue;
    if (passage.role === 'table') continue;
    if (passage.role !== 'paragraph') break;
    const text = passage.block.text;
    if (text === '') continue;
    const page = pageOf(text);
    const label = blockLabel(passage.block);
    const name = squeeze(page ? text.slice(0, page.titleEnd) : text);
    if (!page && isPageHead(passages, at)) continue;
    if (!page) {
      if (passage.block.kind === 'heading' || text.length > LONGEST_ENTRY) break;
      if (seen.has(name)) break;
      // Where the others have pages, a line without one ends the contents, unless it is a numbered entry whose page was lost.
      if (paged > 2 && (unnumberedElement(text) || !label)) break;
      if (!label && !unnumberedElement(text) && !passage.block.marks.some((mark) => mark.kind === 'link')) break;
    } else {
      paged++;
    }
    seen.add(name);
    const titleStart = label ? label.rest : 0;
    const titleEnd = Math.max(titleStart, page ? page.titleEnd : text.length);
    passage.role = 'contents';
    passage.element = 'contents';
    passage.label = label;
    entries.push({
      passage,
      label,
      title: text.slice(titleStart, titleEnd),
      titleStart,
      titleEnd,
      page: page?.page ?? '',
    });
  }
  return { entries, end: at };
}
