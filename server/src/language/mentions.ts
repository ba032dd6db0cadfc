/** Who refers to what: the mentions of a label and the citations of a listed reference, as the editor counts them. */
import type { Item, ListedReference } from '../draft/draft.ts';
import type { CodeContext, CodeUse, Facts, Labelled, Mention } from '../facts/facts.ts';
import { labelKey } from '../facts/labels.ts';

/** 表3（续） stands for 表3. */
export function standsFor(labelled: Labelled, { labels }: Facts): Labelled {
  if (!('caption' in labelled) || !labelled.caption.continued) return labelled;
  return labels.get(labelKey(labelled.kind, labelled.caption.label.key)) ?? labelled;
}

/** The mentions of a label or of its items, in document order. The alternative text of a picture refers to nothing. */
export function mentionsOf(labelled: Labelled, facts: Facts): readonly Mention[] {
  return facts.mentionsOf(labelled).filter(({ span }) => span.passage.role !== 'figure');
}

export function mentionsOfItem(item: Item, { mentions }: Facts): readonly Mention[] {
  return mentions.filter(({ resolution }) => resolution.to === 'label' && resolution.item?.passage === item.passage);
}

const NO_CITATION: readonly CodeContext[] = ['own', 'list', 'list-detail', 'contents', 'bibliography'];

const citationsOfFacts = new WeakMap<Facts, ReadonlyMap<ListedReference, readonly CodeUse[]>>();

/** Where the document cites the standard that the entry lists, in document order. */
export function citationsOf(entry: ListedReference, facts: Facts): readonly CodeUse[] {
  let citations = citationsOfFacts.get(facts);
  if (!citations) {
    citations = collectCitations(facts);
    citationsOfFacts.set(facts, citations);
  }
  return citations.get(entry) ?? [];
}

function collectCitations({ codes }: Facts): ReadonlyMap<ListedReference, readonly CodeUse[]> {
  const citations = new Map<ListedReference, CodeUse[]>();
  for (const use of codes) {
    if (!use.listed || NO_CITATION.includes(use.context)) continue;
    const known = citations.get(use.listed);
    if (known) known.push(use);
    else citations.set(use.listed, [use]);
  }
  return citations;
}

/** The entry of 规范性引用文件 that a mention's document stands in, for "GB/T 7345—2008中5.2.4". */
export function listedOf({ resolution }: Mention): ListedReference | undefined {
  return resolution.to === 'other-document' ? resolution.code?.listed : undefined;
}
