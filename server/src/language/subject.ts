/** What stands under the cursor: a label, a mention, a standard code, a footnote mark or its text, a term. */

import type { Draft, Item, ListedReference, Passage } from '../draft/draft.ts';
import type { CodeUse, Facts, Labelled, Mention } from '../facts/facts.ts';
import { type TermEntry, type TermName, termsOf } from '../facts/terms.ts';
import { type Extent, extentOf, itemMark, labelSpan, passageExtent, touches } from './extents.ts';
import { footnoteMarks, ownFootnoteMark } from './footnotes.ts';
import { standsFor } from './mentions.ts';
import { type Analysis, ownPassages } from './workspace.ts';

export type Subject = { readonly at: Extent } & (
  | { readonly kind: 'label'; readonly labelled: Labelled }
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'mention'; readonly mention: Mention }
  /** An entry of 规范性引用文件, at the code that it begins with. */
  | { readonly kind: 'entry'; readonly entry: ListedReference; readonly use: CodeUse }
  | { readonly kind: 'code'; readonly use: CodeUse }
  | { readonly kind: 'footnote-mark'; readonly id: string }
  /** The mark that the text of a footnote begins with. */
  | { readonly kind: 'footnote'; readonly id: string; readonly text: Passage }
  /** A name of a term in its entry, or where the text uses it. */
  | { readonly kind: 'term'; readonly entry: TermEntry; readonly name: TermName }
);

/** Undefined for plain text. Linear in the number of passages, mentions and codes. */
export function subjectAt(analysis: Analysis, offset: number): Subject | undefined {
  const { text } = analysis.source;
  const passages = ownPassages(analysis).filter((passage) => {
    const { start, end } = passageExtent(passage);
    return touches({ start: ownFootnoteMark(passage, text)?.start ?? start, end }, offset);
  });
  const found: Subject[] = [];
  for (const passage of passages) {
    for (const subject of subjectsIn(passage, analysis)) if (touches(subject.at, offset)) found.push(subject);
  }
  // Behind "5.2" and before what follows it the cursor means what follows.
  return found.find(({ at }) => offset < at.end) ?? found[0];
}

function* subjectsIn(passage: Passage, { draft, facts, source }: Analysis): Generator<Subject> {
  const labelled = labelledIn(passage, draft);
  if (labelled) yield { kind: 'label', labelled: standsFor(labelled, facts), at: extentOf(labelSpan(labelled)) };
  const item = passage.role === 'item' && passage.label ? itemIn(passage, draft) : undefined;
  if (item) yield { kind: 'item', item, at: extentOf(itemMark(passage)) };
  yield* mentionsIn(passage, facts);
  yield* codesIn(passage, draft, facts);
  for (const { id, at } of footnoteMarks(passage, source.text)) yield { kind: 'footnote-mark', id, at };
  const footnote = ownFootnoteMark(passage, source.text);
  if (footnote) yield { kind: 'footnote', id: passage.block.footnote, text: passage, at: footnote };
  yield* termsIn(passage, draft);
}

function* termsIn(passage: Passage, draft: Draft): Generator<Subject> {
  const { namesIn, usesIn } = termsOf(draft);
  for (const { entry, name } of namesIn(passage)) yield { kind: 'term', entry, name, at: extentOf(name.span) };
  for (const { entry, name, span } of usesIn(passage)) yield { kind: 'term', entry, name, at: extentOf(span) };
}

function labelledIn(passage: Passage, draft: Draft): Labelled | undefined {
  if (passage.role === 'clause' || passage.role === 'annex') {
    const { clause } = passage;
    if (!clause?.label || clause.heading !== passage) return undefined;
    if (clause.kind === 'clause' || clause.kind === 'annex') return { kind: clause.kind, clause };
    return clause.label.kind === 'article' ? { kind: 'article', clause } : undefined;
  }
  if (passage.role === 'caption' || passage.role === 'figure') {
    const caption = draft.captions.find((one) => one.passage === passage);
    return caption && { kind: caption.kind, caption };
  }
  const formula = draft.formulas.find((one) => one.passage === passage && one.key !== '');
  return formula && { kind: 'formula', formula };
}

function itemIn(passage: Passage, { lists }: Draft): Item | undefined {
  for (const { items } of lists) {
    const item = items.find((one) => one.passage === passage);
    if (item) return item;
  }
  return undefined;
}

function* mentionsIn(passage: Passage, { mentions }: Facts): Generator<Subject> {
  for (const mention of mentions) {
    if (mention.span.passage === passage) yield { kind: 'mention', mention, at: extentOf(mention.span) };
  }
}

function* codesIn(passage: Passage, draft: Draft, { codes }: Facts): Generator<Subject> {
  for (const use of codes) {
    if (use.span.passage !== passage) continue;
    const at = extentOf(use.span);
    const entry = use.context === 'list' ? draft.references.find((one) => one.passage === passage) : undefined;
    yield entry ? { kind: 'entry', entry, use, at } : { kind: 'code', use, at };
  }
}
