/** Where the parts of a draft stand in the source, as offsets, and how offsets become ranges of the protocol. */
import type { Location, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Caption, Clause, Draft, List, Passage } from '../draft/draft.ts';
import type { Labelled, Span } from '../facts/facts.ts';
import { type Place, placeOf } from '../facts/place.ts';
import { span } from '../rules/rule.ts';
import type { Analysis } from './workspace.ts';

/** A stretch [start, end) of the document's text, in UTF-16 code units. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

export function rangeOf(document: TextDocument, { start, end }: Extent): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** A place in whichever file of the draft it stands in. */
export function locationOf({ documents }: Analysis, place: Place): Location {
  const document = documents[place.document] as TextDocument;
  return { uri: document.uri, range: rangeOf(document, place) };
}

/** Whether the offset is in the extent or right behind it, where a cursor stands after the last character. */
export function touches({ start, end }: Extent, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The block with its markup. */
export function passageExtent({ document, offset, block }: Passage): Place {
  return { document, start: offset + block.start, end: offset + block.end };
}

/** The last of the passages of one file, in their order, that begins at the offset or before it. Logarithmic. */
export function passageBefore(passages: readonly Passage[], offset: number): Passage | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passageExtent(passages[middle] as Passage).start <= offset) low = middle + 1;
    else high = middle;
  }
  return passages[low - 1];
}

/** The block that holds the offset, or ends there, among the passages of one file in their order. */
export function passageAt(passages: readonly Passage[], offset: number): Passage | undefined {
  const passage = passageBefore(passages, offset);
  return passage && touches(passageExtent(passage), offset) ? passage : undefined;
}

/** The clause with all its subclauses, as far as they stand in the file of its heading. */
export function clauseExtent(clause: Clause, { passages }: Draft): Place {
  const { heading } = clause;
  let last = clause.end - 1;
  while (last > heading.index && passages[last]?.document !== heading.document) last--;
  return { ...passageExtent(heading), end: passageExtent(passages[last] ?? heading).end };
}

/** The caption with its table or figure. */
export function captionExtent({ passage, body }: Caption): Place {
  const own = passageExtent(passage);
  if (!body || body.document !== passage.document) return own;
  const other = passageExtent(body);
  return { ...own, start: Math.min(own.start, other.start), end: Math.max(own.end, other.end) };
}

/** Each list from its first item to its last, with the lists inside its items. Linear in the number of items. */
export function listExtents({ lists }: Draft): ReadonlyMap<List, Place> {
  const extents = new Map<List, Place>();
  /** Where the lists inside an item end, by the index of the item's passage. */
  const inner = new Map<number, number>();
  // A list begins behind the item that holds it, so that inner lists come first from behind.
  for (const list of lists.toReversed()) {
    const first = list.items[0];
    if (!first) continue;
    const ends = list.items.map(({ passage }) => inner.get(passage.index) ?? passageExtent(passage).end);
    const extent = { ...passageExtent(first.passage), end: ends.reduce((a, b) => Math.max(a, b)) };
    extents.set(list, extent);
    const at = list.parent?.passage.index;
    if (at !== undefined) inner.set(at, Math.max(inner.get(at) ?? 0, extent.end));
  }
  return extents;
}

/** The label of what can be referred to, as it stands at its place. */
export function labelSpan(labelled: Labelled): Span {
  if (labelled.kind === 'formula') {
    const { passage, numberStart, numberEnd } = labelled.formula;
    return span(passage, numberStart, numberEnd);
  }
  if ('caption' in labelled) return span(labelled.caption.passage, 0, labelled.caption.label.end);
  const { heading, label } = labelled.clause;
  return span(heading, 0, label?.end ?? heading.block.text.length);
}

export function labelledExtent(labelled: Labelled, draft: Draft): Place {
  if (labelled.kind === 'formula') return passageExtent(labelled.formula.passage);
  return 'caption' in labelled ? captionExtent(labelled.caption) : clauseExtent(labelled.clause, draft);
}

/** The number of an item; for a bullet, which has none, the first character. */
export function itemMark(passage: Passage): Span {
  return span(passage, 0, passage.label?.end ?? Math.min(1, passage.block.text.length));
}

export function extentOf(at: Span): Place {
  return placeOf(at);
}
