/** 规范性引用文件 as it is edited: its entries with all that belongs to them, their order, and where a new one goes. */
import type { Clause, Draft, ListedReference, Passage } from '../draft/draft.ts';
import { type Place, placeOf } from '../facts/place.ts';
import { type CodedReference, isCoded } from '../rules/code/citations.ts';
import { compareRanks, displaced } from '../rules/code/order.ts';
import { bestOrder } from '../rules/code/reference-order.ts';
import { type Edit, span } from '../rules/rule.ts';
import { passageExtent } from './extents.ts';

/** An entry with the comments above it, the lines that go on with it and its notes. */
export interface Entry {
  readonly reference: ListedReference;
  /** From the beginning of its first line to the end of its last block. */
  readonly place: Place;
  /** What stands before the code on its line: indentation, a bullet, a serial number. */
  readonly prefix: string;
  /** A line behind it may be an entry by itself or the second line of the name: it cannot be moved. */
  readonly unsure: boolean;
}

export interface ReferenceList {
  readonly chapter: Clause;
  readonly entries: readonly Entry[];
}

/** Undefined where the draft has no such chapter. */
export function referenceList(draft: Draft): ReferenceList | undefined {
  const chapter = draft.clauses.find(({ element, kind }) => element === 'normative-references' && kind === 'clause');
  if (!chapter) return undefined;
  const references = new Map(
    draft.references.filter(({ list }) => list === 'normative').map((one) => [one.passage, one]),
  );
  const reader = new ListReader(draft);
  for (const passage of draft.passages.slice(chapter.first + 1, chapter.end)) {
    reader.take(passage, references.get(passage));
  }
  return { chapter, entries: reader.entries };
}

/** An entry without a code that the grammar knows: a law, a book, a standard that has no number yet. */
const CODELESS = /^(?:《|[A-Z]{1,6}(?:\/[A-Z]{1,6})?[\s\u3000]*[\dX×])/;

class ListReader {
  readonly entries: Entry[] = [];
  readonly #draft: Draft;
  /** The comments since the last entry. */
  #comments: Passage[] = [];

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  take(passage: Passage, reference: ListedReference | undefined): void {
    const last = this.entries.at(-1);
    // Rules across the page and what stands between two pages belong to no entry.
    if (passage.role === 'layout') return;
    if (passage.role === 'comment') this.#comments.push(passage);
    else if (reference && (reference.code || isOwnEntry(passage))) this.#add(passage, reference);
    else if (last) this.#goOn(passage, last, reference !== undefined || passage.role === 'note');
  }

  /** Whether a line without a code certainly goes on with the name of the entry before it. */
  #isContinuation(passage: Passage, { reference, place }: Entry): boolean {
    const { block } = passage;
    const { start } = passageExtent(passage);
    if (reference.title === '' || /^(?:[（(a-z]|注\d*[：:])/.test(block.text)) return true;
    if (block.indent < reference.passage.block.indent) return true;
    return !/\n\s*\n/.test(this.#text(place.document).slice(place.end, start)) && this.#areSetApart();
  }

  /** Whether blank lines stand between the entries. */
  #areSetApart(): boolean {
    const [first, second] = this.entries;
    return first !== undefined && second !== undefined && /\n\s*\n/.test(this.#textBetween(first, second));
  }

  #textBetween({ place }: Entry, next: Entry): string {
    return this.#text(place.document).slice(place.end, next.place.start);
  }

  #add(passage: Passage, reference: ListedReference): void {
    const { document, start, end } = passageExtent(passage);
    const text = this.#text(document);
    const first = lineStart(text, start);
    const name = placeOf(span(passage, reference.codeStart, reference.codeEnd));
    let from = first;
    for (const comment of this.#comments.splice(0).reverse()) {
      if (comment.document !== document || !isAbout(comment, text, from)) break;
      from = lineStart(text, passageExtent(comment).start);
    }
    this.entries.push({
      reference,
      place: { document, start: from, end },
      prefix: reference.code ? text.slice(first, name.start) : text.slice(first, start),
      unsure: false,
    });
  }

  /** @param listed the passage is part of the list: anything else stands between its entries */
  #goOn(passage: Passage, last: Entry, listed: boolean): void {
    this.#comments = [];
    const { document, end } = passageExtent(passage);
    const unsure = last.unsure || !listed || document !== last.place.document || !this.#isContinuation(passage, last);
    const place = listed && document === last.place.document ? { ...last.place, end } : last.place;
    this.entries[this.entries.length - 1] = { ...last, place, unsure };
  }

  #text(document: number): string {
    return this.#draft.documents[document]?.text ?? '';
  }
}

/** Whether a comment is about what begins at the offset: directly above it, or by its own words. */
function isAbout(comment: Passage, text: string, offset: number): boolean {
  const said = comment.block.text;
  if (said.startsWith('zhunsheng-')) return said.startsWith('zhunsheng-disable-next-line');
  return !/\n\s*\n/.test(text.slice(passageExtent(comment).end, offset));
}

function isOwnEntry({ block, label }: Passage): boolean {
  return block.kind === 'item' || label !== undefined || CODELESS.test(block.text);
}

/** The beginning of the line, or the offset itself where something other than marks of blocks stands before it. */
function lineStart(text: string, offset: number): number {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t>\u3000]*$/.test(text.slice(start, offset)) ? start : offset;
}

/**
 * The edits that put the entries into the order of GB/T 1.1—2020, 8.6.3.2; none where they are in order, or cannot be
 * moved without a doubt. Entries that the order leaves open, laws and books stay where they are; equals keep their
 * order.
 */
export function sortingEdits(list: ReferenceList, draft: Draft): readonly Edit[] {
  const { entries } = list;
  const byReference = new Map(entries.map((entry) => [entry.reference, entry]));
  const { ranked, wrong } = bestOrder(entries.map(({ reference }) => reference).filter(isCoded));
  if (wrong.length === 0 || entries.some(({ unsure }) => unsure)) return [];
  const places = new Set(entries.map(({ place }) => place.document));
  if (places.size > 1 || entries.some(({ prefix }) => /\d/.test(prefix))) return [];
  const sorted = [...ranked].sort((a, b) => compareRanks(a.rank, b.rank));
  const edits: Edit[] = [];
  for (const [at, { entry }] of ranked.entries()) {
    const right = sorted[at]?.entry;
    const from = byReference.get(entry)?.place;
    const to = right && byReference.get(right)?.place;
    if (!from || !to || right === entry) continue;
    edits.push({ place: from, text: draft.documents[to.document]?.text.slice(to.start, to.end) ?? '' });
  }
  return edits;
}

/** What stands for the name of a document that nobody knows: the drafter has to put it in. */
export const UNKNOWN_NAME = '××××';
const LEAD_IN =
  '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。';
const NONE = /没有规范性引用文件|无规范性引用文件/;

/**
 * The edit that puts a line into the list where `reference`, which is not part of it, belongs; with the marks and the
 * gaps of its neighbours. Undefined where the entries have serial numbers.
 *
 * @param line the code and the name
 */
export function additionEdit(
  list: ReferenceList,
  draft: Draft,
  reference: CodedReference,
  line: string,
): Edit | undefined {
  const { entries } = list;
  if (entries.some(({ prefix }) => /\d/.test(prefix))) return undefined;
  if (entries.length === 0) return firstEntry(list, draft, line);
  const { neighbour, isBehind } = neighbourOf(entries, reference);
  const { document, start, end } = neighbour.place;
  const prefix = /^[\s>*+•●·—-]*$/.test(neighbour.prefix) ? neighbour.prefix.replace(/\*\*$/, '') : '';
  const gap = gapOf(list, draft);
  return isBehind
    ? { place: { document, start: end, end }, text: `${gap}${prefix}${line}` }
    : { place: { document, start, end: start }, text: `${prefix}${line}${gap}` };
}

/** The entry that it belongs behind, or before, among those that are in order themselves. */
function neighbourOf(
  entries: readonly Entry[],
  reference: CodedReference,
): { readonly neighbour: Entry; readonly isBehind: boolean } {
  const coded = entries.map((entry) => entry.reference).filter(isCoded);
  const { ranked } = bestOrder([...coded, reference]);
  const own = ranked.find(({ entry }) => entry === reference);
  const others = ranked.filter((one) => one !== own);
  const wrong = new Set(displaced(others, (a, b) => compareRanks(a.rank, b.rank)));
  const right = others.filter((_, at) => !wrong.has(at));
  const lesser = own ? right.filter(({ rank }) => compareRanks(rank, own.rank) <= 0) : right;
  const found = lesser.at(-1) ?? right[0];
  const neighbour = entries.find((entry) => entry.reference === found?.entry) ?? (entries.at(-1) as Entry);
  return { neighbour, isBehind: lesser.length > 0 || right.length === 0 };
}

/** Nothing but line ends, in a quotation too. */
const GAP = /^[ \t]*(?:\r?\n[ \t>]*)+$/;

/** What stands between two entries. */
function gapOf({ entries }: ReferenceList, draft: Draft): string {
  for (const [at, { place }] of entries.entries()) {
    const next = entries[at + 1];
    if (!next || next.place.document !== place.document) continue;
    const between = draft.documents[place.document]?.text.slice(place.end, next.place.start) ?? '';
    if (GAP.test(between)) return between;
  }
  return defaultGap(draft, entries[0]?.place.document ?? 0);
}

function defaultGap(draft: Draft, document: number): string {
  const { text = '', format } = draft.documents[document] ?? {};
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return format === 'text' ? newline : newline + newline;
}

/** Behind the lead-in, indented as it is, or in place of the sentence that there are no references. */
function firstEntry({ chapter }: ReferenceList, draft: Draft, line: string): Edit {
  const leadIn = draft.passages[chapter.first + 1] as Passage;
  const last = draft.passages[chapter.end - 1] as Passage;
  const { document, start, end } = passageExtent(last);
  const gap = defaultGap(draft, document);
  if (last === chapter.heading) return { place: { document, start: end, end }, text: `${gap}${LEAD_IN}${gap}${line}` };
  const { text = '', format } = draft.documents[document] ?? {};
  const first = passageExtent(leadIn).start;
  const indent = format === 'text' ? text.slice(lineStart(text, first), first) : '';
  if (!NONE.test(last.block.text)) return { place: { document, start: end, end }, text: `${gap}${indent}${line}` };
  return { place: { document, start, end }, text: `${LEAD_IN}${gap}${indent}${line}` };
}

/** A serial number as a bibliography has it, with what stands before and behind it. */
const SERIAL = /^([\s>*-]*[[［])(\d+)([\]］][\s\u3000]*)$/;

/**
 * The edit that puts a line behind the last entry of 参考文献, with the next serial number. Undefined where there is no
 * entry yet, or the entries are numbered in a way of their own.
 */
export function bibliographyEdit(draft: Draft, line: string): Edit | undefined {
  const references = draft.references.filter(({ list }) => list === 'bibliography');
  const last = references.at(-1);
  if (!last) return undefined;
  const { document, start, end } = passageExtent(last.passage);
  const text = draft.documents[document]?.text ?? '';
  const name = placeOf(
    span(last.passage, last.code ? last.codeStart : last.titleStart, last.passage.block.text.length),
  );
  const prefix = text.slice(lineStart(text, start), name.start);
  const serial = SERIAL.exec(prefix);
  if (!serial && /\d/.test(prefix)) return undefined;
  const mark = serial ? `${serial[1]}${Number(serial[2]) + 1}${serial[3]}` : prefix;
  const before = references.at(-2)?.passage;
  const between = before?.document === document ? text.slice(passageExtent(before).end, lineStart(text, start)) : '';
  const gap = GAP.test(between) ? between : defaultGap(draft, document);
  return { place: { document, start: end, end }, text: `${gap}${mark}${line}` };
}

/** The edit that takes an entry out, with the gap behind or before it. */
export function removalEdit({ entries }: ReferenceList, reference: ListedReference): Edit | undefined {
  const at = entries.findIndex((entry) => entry.reference === reference);
  const entry = entries[at];
  if (!entry || entry.unsure || entries.length === 1) return undefined;
  const { place } = entry;
  const next = entries[at + 1]?.place;
  const before = entries[at - 1]?.place;
  if (next && next.document === place.document) return { place: { ...place, end: next.start }, text: '' };
  return before && before.document === place.document
    ? { place: { ...place, start: before.end }, text: '' }
    : undefined;
}
