/** From the draft to its facts. */
import type { CrossReference, Target } from '../../../grammar/cross-reference.ts';
import { findIndexEntry } from '../../../grammar/index-entry.ts';
import type { Label } from '../../../grammar/numbering.ts';
import type { StandardCode } from '../../../grammar/standard-code.ts';
import { blockColumn } from '../draft/columns.ts';
import type { Draft, Formula, ListedReference, Passage } from '../draft/draft.ts';
import { blockFacts, isSaying, type TextFacts } from './block-facts.ts';
import type { CodeContext, CodeUse, Facts, Mention, Resolution, Span } from './facts.ts';
import { saysInCells, tableFacts } from './inspection-tables.ts';
import { collectLabels, listsByClause, thingOf } from './labels.ts';
import { type Foreign, foreignDocuments, isComplete, type ResolveContext, resolve } from './resolve.ts';

/**
 * The facts of a draft.
 *
 * @param previous facts of this draft or of an earlier version: those of this very draft are given back. What an earlier
 *   version has in common with this one needs no more than the draft, which carries the facts of its blocks with it.
 */
export function buildFacts(draft: Draft, previous?: Facts): Facts {
  if (previous?.draft === draft) return previous;
  const labels = collectLabels(draft);
  const context: ResolveContext = {
    draft,
    labels,
    lists: listsByClause(draft),
    complete: isComplete(draft),
    numbered: {
      table: draft.captions.some((caption) => caption.kind === 'table'),
      figure: draft.captions.some((caption) => caption.kind === 'figure'),
      formula: draft.formulas.some((formula) => formula.key !== ''),
      annex: draft.clauses.some((clause) => clause.kind === 'annex'),
    },
  };
  const collector = new Collector(context);
  const says = sayingBlocks(draft.passages);
  for (const passage of draft.passages) {
    // A line of the index may end in a number that is no fact of the block alone.
    if (says[passage.index] || passage.element === 'index') collector.take(passage);
  }
  return { draft, labels, mentions: collector.mentions, codes: collector.codes, mentionsOf: index(collector.mentions) };
}

/** Whether a block says anything at all: refers to something, or cites a standard. Most do not. */
const sayingBlocks = blockColumn((block) => {
  // In a footnote a formula or code is text; a table is none.
  const silent = block.kind === 'code' || block.kind === 'comment' || block.kind === 'formula';
  if ((silent && !block.footnote) || block.kind === 'front-matter') return false;
  return block.kind === 'table' ? saysInCells(block) : isSaying(blockFacts(block));
});

const NO_USES = new Map<Foreign, CodeUse>();
const NO_RANGES: ReadonlyMap<number, number> = new Map();

class Collector {
  readonly mentions: Mention[] = [];
  readonly codes: CodeUse[] = [];
  readonly #context: ResolveContext;
  readonly #listed: ReadonlyMap<string, ListedReference>;
  /** Entries that begin with a code, by the index of their passage. */
  readonly #entries: ReadonlyMap<number, ListedReference>;
  /** Numbered formulas by the index of their passage: （A.1） at the end of a formula refers to no A.1. */
  readonly #formulas: ReadonlyMap<number, Formula>;

  constructor(context: ResolveContext) {
    this.#context = context;
    const { references } = context.draft;
    this.#listed = listedByNumber(references);
    this.#entries = new Map(references.filter((entry) => entry.code).map((entry) => [entry.passage.index, entry]));
    this.#formulas = new Map(context.draft.formulas.map((formula) => [formula.passage.index, formula]));
  }

  take(passage: Passage): void {
    const { block, role } = passage;
    if (role === 'code' || role === 'comment' || role === 'formula' || block.kind === 'front-matter') return;
    if (role === 'table') this.#takeTable(passage);
    else this.#takeText(passage, undefined, block.text, blockFacts(block));
  }

  #takeTable(passage: Passage): void {
    for (const { row, column, text, facts } of tableFacts(passage, this.#context.labels)) {
      this.#takeText(passage, { row, column }, text, facts);
    }
  }

  #takeText(passage: Passage, cell: Span['cell'], text: string, facts: TextFacts): void {
    const index = passage.element === 'index';
    if (!isSaying(facts) && !index) return;
    const found = index ? withIndexEntry(facts.references, text) : facts.references;
    const references = this.#isSilent(passage) ? [] : this.#withoutOwnNumbers(passage, cell, found);
    const { documents, places } = foreignDocuments(text, references, facts.codes);
    const uses = places.size > 0 ? new Map<Foreign, CodeUse>() : NO_USES;
    for (const code of facts.codes) {
      const span = { passage, cell, start: code.start, end: code.end };
      const context = this.#contextOf(span, text, code);
      const use = { span, code, context, listed: this.#lookUp(code), place: places.get(code) };
      if (places.size > 0) uses.set(code, use);
      this.codes.push(use);
    }
    for (let at = 0; at < references.length; at++) {
      this.#takeReference(passage, cell, text, references[at] as CrossReference, documents[at] as Foreign, uses);
    }
  }

  #withoutOwnNumbers(
    passage: Passage,
    cell: Span['cell'],
    references: readonly CrossReference[],
  ): readonly CrossReference[] {
    if (cell || references.length === 0) return references;
    const formula = this.#formulas.get(passage.index);
    const entry = this.#entries.get(passage.index);
    const all = withoutLabel(references, passage.label);
    // 国际电工词汇　第441章 is the name of a listed document.
    const apart = entry && entry.title !== '' ? all.filter(({ start }) => start < entry.titleStart) : all;
    return formula ? apart.filter(({ start, end }) => end <= formula.numberStart || start >= formula.numberEnd) : apart;
  }

  #isSilent({ element, role }: Passage): boolean {
    return element === 'contents' || element === 'bibliography' || role === 'layout';
  }

  #takeReference(
    passage: Passage,
    cell: Span['cell'],
    text: string,
    reference: CrossReference,
    document: Foreign,
    uses: ReadonlyMap<Foreign, CodeUse>,
  ): void {
    const first = this.mentions.length;
    const ranges =
      reference.ranges.length > 0 ? new Map(reference.ranges.map(([start, end]) => [end, start])) : NO_RANGES;
    for (let at = 0; at < reference.targets.length; at++) {
      const target = reference.targets[at] as Target;
      const span = { passage, cell, start: target.start, end: target.end };
      const from = ranges.get(at);
      const rangeFrom = from === undefined ? undefined : this.mentions[first + from];
      const resolution = this.#resolve(text, reference, target, document, uses);
      this.mentions.push({ span, target, reference, resolution, rangeFrom });
    }
  }

  #resolve(
    text: string,
    reference: CrossReference,
    target: Target,
    document: Foreign,
    uses: ReadonlyMap<Foreign, CodeUse>,
  ): Resolution {
    if (document !== false && document !== 'joined') return { to: 'other-document', code: uses.get(document) };
    const resolution = resolve(text, reference, target, this.#context);
    const foreign = document === 'joined' && resolution.to === 'nothing';
    return foreign ? { to: 'other-document', code: undefined } : resolution;
  }

  #lookUp(code: StandardCode): ListedReference | undefined {
    return this.#listed.get(`${code.prefix} ${code.number}`) ?? this.#listed.get(`${code.prefix} ${code.series} *`);
  }

  #contextOf(span: Span, text: string, code: StandardCode): CodeContext {
    const { passage } = span;
    const own = this.#context.draft.metadata.code;
    if (own && own.prefix === code.prefix && own.number === code.number && isHead(passage)) return 'own';
    if (passage.role === 'reference') {
      const entry = this.#entries.get(passage.index);
      return !span.cell && code.start === entry?.codeStart ? 'list' : 'list-detail';
    }
    if (passage.role === 'bibliography' || passage.element === 'bibliography') return 'bibliography';
    if (passage.element === 'contents') return 'contents';
    if (passage.element === 'cover' || passage.role === 'title' || passage.role === 'layout') return 'own';
    if (passage.element === 'foreword' || passage.element === 'introduction') return 'foreword';
    if (SOURCE_BEFORE.test(text.slice(Math.max(0, code.start - 60), code.start))) return 'source';
    if (passage.role === 'note' || passage.role === 'example' || passage.role === 'footnote') return 'note';
    return 'text';
  }
}

/** The references of a line of the index, with the numbers that it ends with. */
function withIndexEntry(references: readonly CrossReference[], text: string): readonly CrossReference[] {
  const entry = findIndexEntry(text);
  return entry ? [...references.filter((reference) => reference.end <= entry.start), entry] : references;
}

/** By the references of a text: those behind its label. */
const behindLabel = new WeakMap<readonly CrossReference[], Behind>();

interface Behind {
  readonly label: Label;
  readonly references: readonly CrossReference[];
}

/** The label that a passage begins with is no reference to itself. The same array again for the same label. */
function withoutLabel(references: readonly CrossReference[], label: Label | undefined): readonly CrossReference[] {
  if (!label || references.length === 0 || (references[0] as CrossReference).start >= label.end) return references;
  const known = behindLabel.get(references);
  if (known?.label === label) return known.references;
  const behind = references.filter((reference) => reference.start >= label.end);
  behindLabel.set(references, { label, references: behind });
  return behind;
}

/** [来源：…] opens before the code. */
const SOURCE_BEFORE = /[[［【]\s*来源[^\]］】]*$/;

function isHead(passage: Passage): boolean {
  return passage.element === 'cover' || passage.role === 'title' || passage.role === 'layout' || passage.index < 5;
}

/** Entries of 规范性引用文件 by 'GB/T 2423.10', whole series by 'GB/T 2423 *'. */
function listedByNumber(references: readonly ListedReference[]): Map<string, ListedReference> {
  const listed = new Map<string, ListedReference>();
  for (const reference of references) {
    const { code } = reference;
    if (!code || reference.list !== 'normative') continue;
    const key = code.allParts ? `${code.prefix} ${code.series} *` : `${code.prefix} ${code.number}`;
    if (!listed.has(key)) listed.set(key, reference);
    if (code.dual) listed.set(`${code.dual.prefix} ${code.dual.number}`, reference);
  }
  return listed;
}

function index(mentions: readonly Mention[]): Facts['mentionsOf'] {
  const byThing = new Map<object, Mention[]>();
  for (const mention of mentions) {
    if (mention.resolution.to !== 'label') continue;
    const thing = thingOf(mention.resolution.labelled);
    const known = byThing.get(thing);
    if (known) known.push(mention);
    else byThing.set(thing, [mention]);
  }
  return (labelled) => byThing.get(thingOf(labelled)) ?? [];
}
