/** What the rules of this family share: the list of normative references as an index, and which citations count. */
import { type CodeSlip, type CodeSlipKind, codeKey, type StandardCode } from '../../../../grammar/standard-code.ts';
import type { Draft, ListedReference, Passage } from '../../draft/draft.ts';
import type { CodeUse, Facts, Span } from '../../facts/facts.ts';
import { textOf } from '../../facts/place.ts';
import { once } from '../../source/per-block.ts';
import { span } from '../rule.ts';

/** The standard that nearly all rules here rest on. */
export const DRAFTING = 'GB/T 1.1—2020';

/** An entry that begins with a code which is certainly one. */
export interface CodedReference extends ListedReference {
  readonly code: StandardCode;
}

export interface ReferenceIndex {
  /** The draft has the chapter 规范性引用文件. */
  readonly present: boolean;
  readonly entries: readonly CodedReference[];
  /** Passages of entries without a code: laws, books, and second lines of names that are broken in two. */
  readonly codeless: ReadonlySet<number>;
  /** What counts as the draft itself, by series: its own number, other editions, numbers that it replaces. */
  readonly own: ReadonlySet<string>;
  /** Everything that chapter names in any form, by `codeKey`: entries, dual numbers, corresponding standards. */
  readonly named: ReadonlySet<string>;
  readonly bibliography: ReadonlySet<string>;
  /** Entries by `codeKey` of the document, dual numbers included. */
  readonly byKey: ReadonlyMap<string, readonly CodedReference[]>;
  /** Entries with （所有部分） by `seriesKey`. */
  readonly wholes: ReadonlyMap<string, readonly CodedReference[]>;
  /** Entries that are one part of a series, by `seriesKey`. */
  readonly parts: ReadonlyMap<string, readonly CodedReference[]>;
  /** Entries by `plainKey`. */
  readonly byPlainKey: ReadonlyMap<string, readonly CodedReference[]>;
}

/** The same for all parts of a series: `GB/T 2423`. */
export const seriesKey: (code: StandardCode) => string = once(
  (code) => `${code.prefix.replace(/^IETF /, '')} ${code.series.replaceAll(' ', '')}`,
);

/** The same for GB 755, GB/T 755 and GB/Z 755. */
export const plainKey: (code: StandardCode) => string = once(
  (code) => `${code.prefix.replace(/\/[TZ]?$/, '')} ${code.number}`,
);

export function isCoded(entry: ListedReference): entry is CodedReference {
  return entry.code?.certain === true;
}

/** The entries of 规范性引用文件 that begin with a code, in order. */
export function codedEntries(draft: Draft): CodedReference[] {
  return draft.references.filter((entry) => entry.list === 'normative').filter(isCoded);
}

const indexOfFacts = new WeakMap<Facts, ReferenceIndex>();

export function referenceIndex(facts: Facts): ReferenceIndex {
  let index = indexOfFacts.get(facts);
  if (!index) {
    index = buildIndex(facts);
    indexOfFacts.set(facts, index);
  }
  return index;
}

function buildIndex(facts: Facts): ReferenceIndex {
  const { draft } = facts;
  const entries = codedEntries(draft);
  const normative = draft.references.filter((entry) => entry.list === 'normative');
  const codeless = new Set(normative.filter((entry) => !entry.code).map((entry) => entry.passage.index));
  const named = new Set<string>();
  const bibliography = new Set<string>();
  for (const { span: at, code, context } of facts.codes) {
    const set = context === 'bibliography' ? bibliography : named;
    if (context !== 'bibliography' && at.passage.element !== 'normative-references') continue;
    set.add(codeKey(code));
    if (code.dual) set.add(codeKey(code.dual));
    if (code.allParts) set.add(`${seriesKey(code)} *`);
  }
  const byKey = new Map<string, CodedReference[]>();
  const wholes = new Map<string, CodedReference[]>();
  const parts = new Map<string, CodedReference[]>();
  const byPlainKey = new Map<string, CodedReference[]>();
  for (const entry of entries) {
    const { code } = entry;
    add(byKey, codeKey(code), entry);
    if (code.dual) add(byKey, codeKey(code.dual), entry);
    if (code.allParts) add(wholes, seriesKey(code), entry);
    else if (code.part !== '') add(parts, seriesKey(code), entry);
    add(byPlainKey, plainKey(code), entry);
  }
  const present = draft.clauses.some((clause) => clause.element === 'normative-references');
  return { present, entries, codeless, own: ownSeries(facts), named, bibliography, byKey, wholes, parts, byPlainKey };
}

function add(map: Map<string, CodedReference[]>, key: string, entry: CodedReference): void {
  const known = map.get(key);
  if (known) known.push(entry);
  else map.set(key, [entry]);
}

/** The entries that list this standard: in its own right, or as part of a series that is listed whole. */
export function entriesFor(index: ReferenceIndex, code: StandardCode): readonly CodedReference[] {
  return index.byKey.get(codeKey(code)) ?? index.wholes.get(seriesKey(code)) ?? [];
}

/** Whether the code is that of the draft itself, of an edition that it replaces, or of its series. */
export function isOwn(facts: Facts, code: StandardCode): boolean {
  return referenceIndex(facts).own.has(plainSeries(code));
}

const REPLACES = /(?:代替|替代)[\s\u3000了]*(?:[^。；]{0,60}[、和及])?$/;

/** The numbers of the cover, and of what the foreword says to be replaced. */
function ownSeries(facts: Facts): Set<string> {
  const own = new Set<string>();
  const { code } = facts.draft.metadata;
  if (code) own.add(plainSeries(code));
  for (const use of facts.codes) {
    const { start } = use.span;
    const replaced =
      use.context === 'foreword' && REPLACES.test(textOf(use.span).slice(Math.max(0, start - 80), start));
    if (use.context === 'own' || replaced) own.add(plainSeries(use.code));
  }
  return own;
}

/** Whether the code stands in “…”: wording that is shown, not used. */
export function isQuoted({ span: at, code }: CodeUse): boolean {
  let quoted = quotedCodes.get(code);
  if (quoted === undefined) {
    quoted = standsInQuotes(textOf(at), at.start, at.end);
    quotedCodes.set(code, quoted);
  }
  return quoted;
}

/** A code belongs to its text, and with that to what stands around it. */
const quotedCodes = new WeakMap<StandardCode, boolean>();

function standsInQuotes(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - QUOTATION), start);
  const after = text.slice(end, end + QUOTATION);
  const closes = after.indexOf('”');
  const opens = after.indexOf('“');
  return before.lastIndexOf('“') > before.lastIndexOf('”') && closes >= 0 && (opens < 0 || closes < opens);
}

const QUOTATION = 160;

const plainSeries: (code: StandardCode) => string = once(
  (code) => `${code.prefix.replace(/\/[TZ]?$/, '')} ${code.series}`,
);

/** Whether the document cites: in its text, or in a note or example. */
export function isCitation(use: CodeUse): boolean {
  return (use.context === 'text' || use.context === 'note') && !isQuoted(use);
}

/** Whether the next line may still belong to the entry: text taken from pages breaks names in two. */
export function goesOn(facts: Facts, entry: CodedReference): boolean {
  const next = facts.draft.passages[entry.passage.index + 1];
  if (!next || next.element !== entry.passage.element) return false;
  return next.role === 'paragraph' || referenceIndex(facts).codeless.has(next.index);
}

/** Characters of the text that a code stands in. */
export function within(use: CodeUse, start: number, end: number): Span {
  return { ...use.span, start, end };
}

export function codeOf(entry: CodedReference): Span {
  return span(entry.passage, entry.codeStart, entry.codeEnd);
}

const slippingUses = once((facts: Facts) => facts.codes.filter(({ code }) => code.slips.length > 0));

/** The slips of the given kinds, where the text is the author's: not page heads, not the table of contents, no quotation. */
export function* slipsOfKinds(
  facts: Facts,
  kinds: ReadonlySet<CodeSlipKind>,
): Generator<{ readonly use: CodeUse; readonly slip: CodeSlip; readonly at: Span }> {
  for (const use of slippingUses(facts)) {
    if (use.context === 'contents' || use.span.passage.role === 'layout') continue;
    if (isQuoted(use)) continue;
    for (const slip of use.code.slips) {
      if (kinds.has(slip.kind)) yield { use, slip, at: within(use, slip.start, slip.end) };
    }
  }
}

/** Passages that a bare 示例： introduces: what they say belongs to the example, up to the next clause or heading. */
export function exampleBodies({ draft }: Facts): ReadonlySet<number> {
  const bodies = new Set<number>();
  for (const { kind, label, passage } of draft.remarks) {
    if (kind !== 'example' || label.rest < passage.block.text.length) continue;
    for (let at = passage.index + 1; at < draft.passages.length; at++) {
      const next = draft.passages[at] as Passage;
      if (next.clause !== passage.clause || next.block.kind === 'heading' || next.label?.kind === 'example') break;
      bodies.add(at);
    }
  }
  return bodies;
}

/** The nature of the annex that the citation stands in: `unsaid` where the annex does not tell, `none` in the body. */
export function annexNature(use: CodeUse): 'normative' | 'informative' | 'unsaid' | 'none' {
  let clause = use.span.passage.clause;
  while (clause?.parent) clause = clause.parent;
  return clause?.kind === 'annex' ? (clause.nature ?? 'unsaid') : 'none';
}
