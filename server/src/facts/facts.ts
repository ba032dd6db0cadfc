/**
 * The facts: what the text of a draft says. Labels (what can be referred to), mentions (the places that refer), and
 * the standard codes that are cited; each mention resolved to what it means.
 */
import type { CrossReference, Target } from '../../../grammar/cross-reference.ts';
import type { StandardCode } from '../../../grammar/standard-code.ts';
import type { Caption, Clause, Draft, Formula, Item, ListedReference, Passage } from '../draft/draft.ts';

/** A stretch of a passage's text, or of one of its table cells. Offsets count UTF-16 code units. */
export interface Span {
  readonly passage: Passage;
  /** The cell, for text in a table; `undefined` for the passage's own text. */
  readonly cell: { readonly row: number; readonly column: number } | undefined;
  readonly start: number;
  readonly end: number;
}

/** Something with a number that can be referred to. */
export type Labelled =
  | { readonly kind: 'clause' | 'annex' | 'article'; readonly clause: Clause }
  | { readonly kind: 'table' | 'figure'; readonly caption: Caption }
  | { readonly kind: 'formula'; readonly formula: Formula };

export type Resolution =
  | { readonly to: 'label'; readonly labelled: Labelled; readonly item: Item | undefined }
  /** A place in another document: 'GB/T 7345—2008中5.2.4'. `code` is absent for laws and the like. */
  | { readonly to: 'other-document'; readonly code: CodeUse | undefined }
  /** A place in an older edition of this document: '2009年版的4.3'. */
  | { readonly to: 'older-edition'; readonly year: string }
  /**
   * Nothing in this draft has the number. `certain` is false when the text may not be a reference at all, or when the
   * draft does not hold what it takes to tell (no numbered figure at all, say).
   */
  | { readonly to: 'nothing'; readonly certain: boolean };

/** One place that refers to one number: '5.2、5.3和5.5' gives three mentions. */
export interface Mention {
  readonly span: Span;
  readonly target: Target;
  /** The reference that the target is part of; its offsets count in the same text as the span's. */
  readonly reference: CrossReference;
  readonly resolution: Resolution;
  /** For the end of a range '5.2～5.4': the mention that the range starts with. */
  readonly rangeFrom: Mention | undefined;
}

/** Where a standard code stands, which decides what it has to satisfy. */
export type CodeContext =
  | 'own' // the document's own number: cover, page head, first text page
  | 'foreword' // 前言 and 引言: history and relations, not references
  | 'list' // the code that an entry of 规范性引用文件 begins with
  | 'list-detail' // anything else in an entry of 规范性引用文件
  | 'bibliography'
  | 'source' // [来源：GB/T …]
  | 'note' // notes, examples, footnotes: informative
  | 'contents'
  | 'text';

export interface CodeUse {
  readonly span: Span;
  readonly code: StandardCode;
  readonly context: CodeContext;
  /** The entry of 规范性引用文件 that lists this standard (same prefix and number, or its whole series), if any. */
  readonly listed: ListedReference | undefined;
  /** The mention of a place in the cited document that follows the code. */
  readonly place: CrossReference | undefined;
}

export interface Facts {
  readonly draft: Draft;
  /** By kind and canonical number: `find(labels, 'table', 'A.1')`. The first one where a number stands twice. */
  readonly labels: ReadonlyMap<string, Labelled>;
  readonly mentions: readonly Mention[];
  readonly codes: readonly CodeUse[];
  /** The mentions that resolve to a labelled thing, in document order. */
  readonly mentionsOf: (labelled: Labelled) => readonly Mention[];
}
