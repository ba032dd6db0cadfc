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
}

export interface ReferenceList {
  readonly chapter: Clause;
  readonly entries: readonly Entry[];
  /** Some line may be an entry by itself or the second line of a name: entries cannot be moved. */
  readonly ambiguous: boolean;
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
  return { chapter, entries: reader.entries, ambiguous: reader.ambiguous };
}

class ListReader {
  readonly entries: Entry[] = [];
  ambiguous = false;
  readonly #draft: Draft;
  /** The first of the comments that stand above the next entry. */
  #comment: Passage | undefined;
  /** The passage that was read last. */
  #before: Passage | undefined;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  take(passage: Passage, reference: ListedReference | undefined): void {
    const last = this.entries.at(-1);
    if (passage.role === 'comment') this.#comment ??= passage;
    else if (reference && (!last || this.#begins(passage, reference, last))) this.#add(passage, reference);
    else if (last) this.#goOn(passage, last);
    this.#before = passage;
  }

  #begins(passage: Passage, { code }: ListedReference, last: Entry): boolean {
    if (code || /^《/.test(passage.block.text) || passage.block.kind === 'item' || passage.label) return true;
    if (!this.#isContinuation(passage, last)) this.ambiguous = true;
    return false;
  }

  /** Whether a line without a code certainly goes on with the name of the entry before it. */
  #isContinuation({ block }: Passage, { reference, place }: Entry): boolean {
    if (reference.title === '' || /^(?:[（(a-z]|注\d*[：:])/.test(block.text)) return true;
    if (block.indent < reference.passage.block.indent) return true;
    return this.#lineBreaks(place.end, this.#before) < 2 && this.#areSetApart();
  }

  /** Whether blank lines stand between the entries. */
  #areSetApart(): boolean {
    const [first, second] = this.entries;
    return first !== undefined && second !== undefined && /\n\s*\n/.test(this.#textBetween(first, second));
  }

  #textBetween({ place }: Entry, next: Entry): string {
    return this.#text(place.document).slice(place.end, next.place.start);
  }

  #lineBreaks(from: number, before: Passage | undefined): number {
    const text = before ? this.#text(before.document).slice(from) : '';
    return /^\s*/.exec(text)?.[0].split('\n').length ?? 0;
  }

  #add(passage: Passage, reference: ListedReference): void {
    const { document, start, end } = passageExtent(passage);
    const text = this.#text(document);
    const first = lineStart(text, start);
    const name = placeOf(span(passage, reference.codeStart, reference.codeEnd));
    const above = this.#comment ? passageExtent(this.#comment) : undefined;
    const from = above && above.document === document ? lineStart(text, above.start) : first;
    this.#comment = undefined;
    this.entries.push({
      reference,
      place: { document, start: from, end },
      prefix: reference.code ? text.slice(first, name.start) : text.slice(first, start),
    });
  }

  #goOn(passage: Passage, last: Entry): void {
    this.#comment = undefined;
    const { document, end } = passageExtent(passage);
    if (document !== last.place.document) return;
    this.entries[this.entries.length - 1] = { ...last, place: { ...last.place, end } };
  }

  #text(document: number): string {
    return this.#draft.documents[document]?.text ?? '';
  }
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
  const { entries, ambiguous } = list;
  const byReference = new Map(entries.map((entry) => [entry.reference, entry]));
  const { ranked, wrong } = bestOrder(entries.map(({ reference }) => reference).filter(isCoded));
  if (wrong.length === 0 || ambiguous) return [];
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

/** What stands between two entries. */
function gapOf({ entries }: ReferenceList, draft: Draft): string {
  for (const [at, { place }] of entries.entries()) {
    const next = entries[at + 1];
    if (!next || next.place.document !== place.document) continue;
    const between = draft.documents[place.document]?.text.slice(place.end, next.place.start) ?? '';
    if (/^[ \t]*(?:\r?\n[ \t>]*)+$/.test(between)) return between;
  }
  return defaultGap(draft, entries[0]?.place.document ?? 0);
}

function defaultGap(draft: Draft, document: number): string {
  const { text = '', format } = draft.documents[document] ?? {};
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return format === 'text' ? newline : newline + newline;
}

/** Behind the lead-in, or in place of the sentence that there are no references. */
function firstEntry({ chapter }: ReferenceList, draft: Draft, line: string): Edit {
  const last = draft.passages[chapter.end - 1] as Passage;
  const { document, start, end } = passageExtent(last);
  const gap = defaultGap(draft, document);
  if (last === chapter.heading || NONE.test(last.block.text)) {
    const place = last === chapter.heading ? { document, start: end, end } : { document, start, end };
    return { place, text: `${last === chapter.heading ? gap : ''}${LEAD_IN}${gap}${line}` };
  }
  return { place: { document, start: end, end }, text: `${gap}${line}` };
}

/** The edit that takes an entry out, with the gap behind or before it. */
export function removalEdit({ entries, ambiguous }: ReferenceList, reference: ListedReference): Edit | undefined {
  const at = entries.findIndex((entry) => entry.reference === reference);
  const entry = entries[at];
  if (!entry || ambiguous || entries.length === 1) return undefined;
  const { place } = entry;
  const next = entries[at + 1]?.place;
  const before = entries[at - 1]?.place;
  if (next && next.document === place.document) return { place: { ...place, end: next.start }, text: '' };
  return before && before.document === place.document
    ? { place: { ...place, start: before.end }, text: '' }
    : undefined;
}
