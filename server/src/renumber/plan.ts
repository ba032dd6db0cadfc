/** Plans: which number each thing of a draft is to have. */
import type { Numbered, NumberValue, Thing } from './numbered.ts';
import type { Faulty, Series } from './series.ts';

/** The counting component of each thing; what is not in it keeps its own. */
export type Ordinals = ReadonlyMap<Thing, number>;

/**
 * Closes the gaps and duplicates of a series that the sequence rules report; undefined where they report none. A jump
 * that they accept (a table whose caption a copy has lost, an item inside the text of another, a number that the author
 * keeps by a comment) stays as wide as it is.
 */
export function closeFaults({ members }: Series, faulty: Faulty): Ordinals | undefined {
  return members.some(faulty) ? count(members, faulty) : undefined;
}

/** @param first the number that the first one gets; by default its own, or 1 where that is a fault. */
function count(members: readonly Numbered[], faulty: Faulty, first?: number): Ordinals {
  const ordinals = new Map<Thing, number>();
  let before: Numbered | undefined;
  let number = 0;
  for (const numbered of members) {
    const step = before ? numbered.ordinal - before.ordinal : 0;
    if (!before) number = first ?? (faulty(numbered) ? 1 : numbered.ordinal);
    else if (!numbered.shared || step !== 0) number += faulty(numbered) || faulty(before) || step < 1 ? 1 : step;
    ordinals.set(numbered.thing, number);
    before = numbered;
  }
  return ordinals;
}

/** Whether the planned numbers count up by one. */
export function isFirm({ members }: Series, ordinals: Ordinals): boolean {
  return members.every(({ thing, shared }, at) => {
    const before = members[at - 1];
    const step = before && (ordinals.get(thing) ?? 0) - (ordinals.get(before.thing) ?? 0);
    return step === undefined || step === 1 || (shared && step === 0);
  });
}

/** A series of an earlier version, and where in it a thing stood. */
interface Home {
  readonly series: Series;
  readonly index: number;
}

/** The series of an earlier version, found by what has become of their things. */
export class Earlier {
  readonly #homes = new Map<Thing, Home>();
  readonly #became: ReadonlyMap<Thing, Thing>;
  readonly #there: ReadonlySet<Thing>;

  /** `became` gives the thing of the earlier version that a thing of the later one was. */
  constructor(series: readonly Series[], became: ReadonlyMap<Thing, Thing>) {
    this.#became = became;
    this.#there = new Set(became.values());
    for (const one of series) {
      for (const [index, { thing }] of one.members.entries()) this.#homes.set(thing, { series: one, index });
    }
  }

  homeOf(thing: Thing): Home | undefined {
    const was = this.wasOf(thing);
    return was && this.#homes.get(was);
  }

  wasOf(thing: Thing): Thing | undefined {
    return this.#became.get(thing);
  }

  /** Whether a thing of the earlier version is there in the later one. */
  isThere(thing: Thing): boolean {
    return this.#there.has(thing);
  }

  /** The things of the earlier version from one to another; undefined where they did not count together. */
  between(from: Thing, to: Thing): readonly Thing[] | undefined {
    const [start, end] = [this.homeOf(from), this.homeOf(to)];
    if (!start || !end || start.series !== end.series || end.index < start.index) return undefined;
    return start.series.members.slice(start.index, end.index + 1).map(({ thing }) => thing);
  }
}

/**
 * Lets the numbers of a series follow an edit: what was inserted pushes those behind it on by one, what was taken out
 * pulls them back. Undefined for a series that lost and gained nothing: it keeps the numbers that it has. Where the
 * author has begun to change the numbers by hand, the series is counted through.
 */
export function followEdit({ members }: Series, earlier: Earlier): Ordinals | undefined {
  const homes = members.map(({ thing }) => earlier.homeOf(thing));
  const home = mostOf(homes.map((one) => one?.series));
  if (!home) return count(members, (numbered) => numbered !== members[0]);
  const kept = keptInOrder(homes.map((one) => (one?.series === home ? one.index : -1)));
  const present = new Set(kept);
  const complete = home.members.every((_, index) => present.has(index));
  if (complete && kept.every((index) => index >= 0)) return undefined;
  const byHand = members.some(({ ordinal }, at) => {
    const was = home.members[kept[at] as number];
    return was !== undefined && was.ordinal !== ordinal;
  });
  return byHand ? count(members, () => true, home.members[0]?.ordinal) : shift(members, kept, home);
}

/** `kept` has for each member the index that it had in its home, -1 for a new one. */
function shift(members: readonly Numbered[], kept: readonly number[], home: Series): Ordinals {
  const present = new Set(kept);
  /** For each earlier member, how many before it are gone. */
  const goneBefore: number[] = [];
  let gone = 0;
  for (const [index, { shared }] of home.members.entries()) {
    goneBefore.push(gone);
    if (!present.has(index) && !shared) gone++;
  }
  const ordinals = new Map<Thing, number>();
  let inserted = 0;
  let number = (home.members[0]?.ordinal ?? 1) - 1;
  for (const [at, { thing, shared }] of members.entries()) {
    const index = kept[at] as number;
    const was = home.members[index];
    if (was) {
      number = was.ordinal + inserted - (goneBefore[index] as number);
    } else if (!shared) {
      inserted++;
      number++;
    }
    ordinals.set(thing, number);
  }
  return ordinals;
}

function mostOf(series: readonly (Series | undefined)[]): Series | undefined {
  const counts = new Map<Series, number>();
  for (const one of series) if (one) counts.set(one, (counts.get(one) ?? 0) + 1);
  let most: Series | undefined;
  for (const [one, times] of counts) if (!most || times > (counts.get(most) ?? 0)) most = one;
  return most;
}

/** The longest run of indexes that still go up; -1 in the place of each other one. */
function keptInOrder(indexes: readonly number[]): number[] {
  /** By length: the position at which the rising run of that length ends lowest. */
  const ends: number[] = [];
  const before: number[] = new Array(indexes.length).fill(-1);
  for (const [at, index] of indexes.entries()) {
    if (index < 0) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((indexes[ends[middle] as number] as number) < index) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = at;
  }
  const kept: number[] = new Array(indexes.length).fill(-1);
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) kept[at] = indexes[at] as number;
  return kept;
}

/** Sets the number of one thing: it and all that count behind it move by the difference. */
export function setNumber(series: Series, thing: Thing, number: number): Ordinals {
  const at = series.members.findIndex((numbered) => numbered.thing === thing);
  const by = number - (series.members[at] as Numbered).ordinal;
  return new Map(series.members.slice(at).map((numbered) => [numbered.thing, numbered.ordinal + by]));
}

/**
 * The new number of everything: the planned ordinals behind the new numbers of what they stand in. A stray gets the
 * number of where it stands only when `corrected` says so; otherwise it goes with what its number begins with.
 */
export function newValues(things: readonly Numbered[], ordinals: Ordinals, corrected: Faulty): Map<Thing, NumberValue> {
  const byThing = new Map(things.map((numbered) => [numbered.thing, numbered]));
  const values = new Map<Thing, NumberValue>();
  const numberOf = (numbered: Numbered): NumberValue => {
    const known = values.get(numbered.thing);
    if (known) return known;
    const head = corrected(numbered) ? numbered.owner : numbered.base;
    const owner = head && byThing.get(head);
    const ordinal = ordinals.get(numbered.thing);
    const value = valueFor(numbered, ordinal, owner && { was: owner.value, is: numberOf(owner) });
    values.set(numbered.thing, value);
    return value;
  };
  for (const numbered of things) numberOf(numbered);
  return values;
}

function valueFor(
  { kind, value, ordinal: written }: Numbered,
  planned: number | undefined,
  owner: { readonly was: NumberValue; readonly is: NumberValue } | undefined,
): NumberValue {
  if (planned === undefined && (!owner || isSame(owner.was, owner.is))) return value;
  const ordinal = planned ?? written;
  if (kind === 'annex') return { annex: String.fromCharCode(64 + ordinal), path: [] };
  const prefix = owner ? owner.is.path : value.path.slice(0, -1);
  // A clause whose parent is missing keeps the components between.
  const between = owner ? value.path.slice(owner.was.path.length, -1) : [];
  const annex = value.annex === '' ? '' : (owner?.is.annex ?? value.annex);
  return { annex, path: [...prefix, ...between, ordinal] };
}

export function isSame(a: NumberValue, b: NumberValue): boolean {
  return a.annex === b.annex && a.path.length === b.path.length && a.path.every((value, at) => value === b.path[at]);
}
