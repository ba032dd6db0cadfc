/** The symbol table: everything in a draft that has a number and can be referred to. */
import type { Step, TargetKind } from '../../../grammar/cross-reference.ts';
import type { Caption, Clause, Draft, Formula, Item, List, Passage } from '../draft/draft.ts';
import { once } from '../source/per-block.ts';
import type { Labelled } from './facts.ts';

export function labelKey(kind: TargetKind | Labelled['kind'], key: string): string {
  return `${kind}:${key}`;
}

/** What has the number: the same object for every mention that leads to it. */
export function thingOf(labelled: Labelled): Clause | Caption | Formula {
  if (labelled.kind === 'formula') return labelled.formula;
  return 'clause' in labelled ? labelled.clause : labelled.caption;
}

/** The passage that its number stands in. */
export function passageOf(labelled: Labelled): Passage {
  const thing = thingOf(labelled);
  return 'heading' in thing ? thing.heading : thing.passage;
}

/** Where a number stands twice, the first one has it. */
export function collectLabels(draft: Draft): Map<string, Labelled> {
  const labels = new Map<string, Labelled>();
  const add = (key: string, labelled: Labelled): void => {
    const name = labelKey(labelled.kind, key);
    if (!labels.has(name)) labels.set(name, labelled);
  };
  for (const clause of draft.clauses) {
    if (!clause.label) continue;
    if (clause.kind === 'annex') add(clause.key, { kind: 'annex', clause });
    else if (clause.kind === 'clause') add(clause.key, { kind: 'clause', clause });
    else if (clause.label.kind === 'article') add(clause.key, { kind: 'article', clause });
  }
  for (const caption of draft.captions) {
    // 表2a belongs to 表2, which stands nowhere by itself.
    add(caption.label.key, { kind: caption.kind, caption });
  }
  for (const formula of draft.formulas) {
    if (formula.key) add(formula.key, { kind: 'formula', formula });
  }
  return labels;
}

/** The lists of each clause, to find "5.2 b)". Keyed by the index of the clause's heading. */
export const listsByClause: (draft: Draft) => ReadonlyMap<number, List[]> = once((draft) => {
  const lists = new Map<number, List[]>();
  for (const list of draft.lists) {
    if (!list.clause) continue;
    const at = list.clause.heading.index;
    const known = lists.get(at);
    if (known) known.push(list);
    else lists.set(at, [list]);
  }
  return lists;
});

/** The lists inside one item, or the outer lists of a clause: the first of them, and all their items by label. */
interface Inner {
  readonly first: List;
  readonly items: Map<string, Item>;
}

/** By the array that `listsByClause` gives. */
const innerLists = new WeakMap<readonly List[], ReadonlyMap<Item | undefined, Inner>>();

function innerOf(lists: readonly List[]): ReadonlyMap<Item | undefined, Inner> {
  const known = innerLists.get(lists);
  if (known) return known;
  const index = new Map<Item | undefined, Inner>();
  for (const list of lists) {
    const inner = index.get(list.parent) ?? { first: list, items: new Map<string, Item>() };
    index.set(list.parent, inner);
    for (const item of list.items) {
      if (item.label && !inner.items.has(item.label.key)) inner.items.set(item.label.key, item);
    }
  }
  innerLists.set(lists, index);
  return index;
}

/** The item that the steps of a target ("5.2 b) 2)", "6.3列项的第二项") lead to in the lists of a clause. */
export function findItem(lists: readonly List[], path: readonly Step[]): Item | undefined {
  let item: Item | undefined;
  for (const step of path) {
    if (step.kind === 'paragraph' || step.kind === 'section') continue;
    const inner = innerOf(lists).get(item);
    item = step.kind === 'ordinal' ? inner?.first.items[Number(step.key) - 1] : inner?.items.get(step.key);
    if (!item) return undefined;
  }
  return item;
}
