/** Series: the numbered things of a draft that count together. */
import type { Clause, Draft, List, Passage } from '../draft/draft.ts';
import { remarkGroups } from '../rules/caption/remark-groups.ts';
import { exampleFinder } from '../rules/caption/series.ts';
import { isRoman } from '../rules/list/item-sequence.ts';
import { annexOf, type Numbered } from './numbered.ts';

export interface Series {
  /** In the order in which they count. */
  readonly members: readonly Numbered[];
}

/** Tells whether a sequence rule reports the number. */
export type Faulty = (numbered: Numbered) => boolean;

/**
 * Every thing is in at most one series. What does not count (a caption in an example, Roman numerals, annexes with
 * numbers for letters) is in none.
 */
export function seriesOf(draft: Draft, things: readonly Numbered[], faulty: Faulty): Series[] {
  const groups = new Groups(faulty);
  const lists = new Map<Passage, List>();
  for (const list of draft.lists) for (const { passage } of list.items) lists.set(passage, list);
  const remarks = groupsOfRemarks(draft);
  const inExample = exampleFinder(draft);
  const levels = levelsThatRunOn(things);
  for (const numbered of things) {
    const { kind, at, value } = numbered;
    // A second text of the file starts with chapter 1 again.
    if (kind === 'clause' && !numbered.owner) groups.addRestarting(clauseGroup(numbered), numbered);
    else if (kind === 'clause') groups.add(clauseGroup(numbered), numbered);
    else if (kind === 'annex') groups.add(numbered.ordinal > 0 ? 'annex' : undefined, numbered);
    else if (kind === 'policy') groups.addRestarting(policyGroup(numbered), numbered, opensLevel(numbered, levels));
    else if (kind === 'item') groups.addRestarting(itemGroup(lists.get(at.passage)), numbered);
    else if (kind === 'note' || kind === 'example') groups.add(remarks.get(at.passage), numbered);
    else if (at.passage.block.quoted || !inExample(at.passage)) {
      const home = annexOf(at.passage.clause);
      groups.add(`${kind} ${home?.first ?? ''} ${value.annex} ${value.path.slice(0, -1).join('.')}`, numbered);
    }
  }
  return groups.series;
}

class Groups {
  readonly series: { members: Numbered[] }[] = [];
  readonly #faulty: Faulty;
  readonly #open = new Map<string, { members: Numbered[] }>();

  constructor(faulty: Faulty) {
    this.#faulty = faulty;
  }

  /** Puts the thing into the series of the group. Without a group it counts with nothing. */
  add(group: string | undefined, numbered: Numbered): void {
    if (group === undefined) return;
    const open = this.#open.get(group);
    if (open) open.members.push(numbered);
    else this.#start(group, numbered);
  }

  /**
   * The same for numbers that may start anew: a number that does not go on begins a series, unless it is a fault where
   * it stands. `opens` says that at this place a series begins in any case.
   */
  addRestarting(group: string | undefined, numbered: Numbered, opens = false): void {
    const last = group === undefined ? undefined : this.#open.get(group)?.members.at(-1);
    const fits = last && (numbered.ordinal === last.ordinal + 1 || numbered.shared);
    const goesOn = fits || (!opens && this.#faulty(numbered));
    if (group !== undefined && last && !goesOn) this.#start(group, numbered);
    else this.add(group, numbered);
  }

  #start(group: string, numbered: Numbered): void {
    const series = { members: [numbered] };
    this.#open.set(group, series);
    this.series.push(series);
  }
}

/** Siblings count together: chapters, and the subclauses of one clause on the same level. */
function clauseGroup({ thing, owner, value }: Numbered): string {
  const clause = thing as Clause;
  if (!owner) return `clause ${annexOf(clause)?.first ?? ''} ${value.path.slice(0, -1).join('.')}`;
  return `clause ${owner.first} ${value.path.length}`;
}

/** A level of a policy document: it may start anew under each heading, or run through the text. */
function policyGroup({ thing, owner, value }: Numbered): string {
  const { label, text } = thing as Clause;
  return `policy ${text} ${label?.kind} ${owner?.first ?? ''} ${value.path.length}`;
}

/** Levels of policy documents that mostly count on under the next heading instead of starting anew. */
function levelsThatRunOn(things: readonly Numbered[]): ReadonlySet<string> {
  const last = new Map<string, Numbered>();
  /** How much more often a level runs on than it starts anew. */
  const habits = new Map<string, number>();
  for (const numbered of things) {
    if (numbered.kind !== 'policy') continue;
    const group = policyGroup(numbered);
    const before = last.get(group);
    last.set(group, numbered);
    if (!before || parentOf(before) === parentOf(numbered)) continue;
    const by = numbered.ordinal === before.ordinal + 1 ? 1 : numbered.ordinal === 1 ? -1 : 0;
    habits.set(group, (habits.get(group) ?? 0) + by);
  }
  return new Set([...habits].filter(([, habit]) => habit > 0).map(([group]) => group));
}

function parentOf({ thing }: Numbered): Clause | undefined {
  return (thing as Clause).parent;
}

/** Whether it is the first of its level under its heading, and the level starts anew there. Articles never do. */
function opensLevel(numbered: Numbered, runningOn: ReadonlySet<string>): boolean {
  const { label } = numbered.thing as Clause;
  if (label?.kind === 'article' || runningOn.has(policyGroup(numbered))) return false;
  const first = parentOf(numbered)?.children.find((child) => child.label?.kind === label?.kind);
  return first === numbered.thing;
}

/** Lists of a clause with the same sort of mark may go on across a paragraph. */
function itemGroup(list: List | undefined): string | undefined {
  if (!list || isRoman(list.items)) return undefined;
  const kind = list.items[0]?.label?.kind;
  return `item ${list.clause?.first ?? ''} ${list.parent?.passage.index ?? ''} ${kind}`;
}

function groupsOfRemarks(draft: Draft): ReadonlyMap<Passage, string> {
  const groups = new Map<Passage, string>();
  for (const kind of ['note', 'example'] as const) {
    for (const [at, { remarks, certain }] of remarkGroups(draft, kind).entries()) {
      if (!certain) continue;
      for (const { passage } of remarks) groups.set(passage, `${kind} ${at}`);
    }
  }
  return groups;
}
