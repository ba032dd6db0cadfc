/** What each mention of a draft means: by the version before the edit where there is one, else by the numbers now. */
import type { Step } from '../../../grammar/cross-reference.ts';
import type { Item, List, Passage } from '../draft/draft.ts';
import type { Facts, Labelled, Mention } from '../facts/facts.ts';
import { findItem, labelKey, listsByClause } from '../facts/labels.ts';
import type { Match } from './match.ts';
import type { Numbered, NumberValue, Thing } from './numbered.ts';
import { keyOf } from './write.ts';

export type Meaning =
  /** `items` has the item that each step of the target leads to; undefined for steps that are none. */
  | { readonly to: 'thing'; readonly thing: Thing; readonly items: readonly (Item | undefined)[] }
  /** What it meant stood in the version before, and is no longer there. */
  | { readonly to: 'deleted' }
  /** It may mean either of several that have the same number. */
  | { readonly to: 'ambiguous'; readonly things: readonly Thing[] }
  | { readonly to: 'nothing'; readonly certain: boolean }
  /** Another document, or an older edition: never touched. */
  | { readonly to: 'elsewhere' };

/** The version before the edit. */
export interface Version {
  readonly facts: Facts;
  readonly match: Match;
}

export class Meanings {
  readonly #before: Version | undefined;
  readonly #lists: ReadonlyMap<number, readonly List[]>;
  readonly #listsBefore: ReadonlyMap<number, readonly List[]>;
  /** What has each number. */
  readonly #numbers = new Map<string, Thing[]>();
  readonly #things = new Map<Passage, Thing[]>();
  readonly #mentionsBefore = new Map<Passage, Map<string, Mention[]>>();
  readonly #items = new Map<Passage, Item>();

  constructor(facts: Facts, things: readonly Numbered[], before: Version | undefined) {
    this.#before = before;
    this.#lists = listsByClause(facts.draft);
    this.#listsBefore = before ? listsByClause(before.facts.draft) : new Map();
    for (const numbered of things) {
      const key = numbered.shared ? undefined : mentionedAs(numbered, numbered.value);
      if (key) append(this.#numbers, key, numbered.thing);
      append(this.#things, numbered.at.passage, numbered.thing);
    }
    for (const { items } of facts.draft.lists) for (const item of items) this.#items.set(item.passage, item);
    for (const mention of before?.facts.mentions ?? []) {
      const { passage } = mention.span;
      const known = this.#mentionsBefore.get(passage) ?? new Map<string, Mention[]>();
      this.#mentionsBefore.set(passage, known);
      append(known, writtenKey(mention), mention);
    }
  }

  /** To be asked once for each mention, in document order. */
  of(mention: Mention): Meaning {
    const { resolution, target } = mention;
    if (resolution.to === 'other-document' || resolution.to === 'older-edition') return { to: 'elsewhere' };
    const was = this.#wasOf(mention);
    if (was?.resolution.to === 'label') return this.#become(was.resolution.labelled, was.target.path);
    if (resolution.to === 'nothing') return { to: 'nothing', certain: resolution.certain };
    const { labelled } = resolution;
    const thing = thingOf(labelled);
    const same = this.#numbers.get(labelKey(labelled.kind, keyOfLabelled(labelled))) ?? [];
    if (same.length > 1) return { to: 'ambiguous', things: same };
    return { to: 'thing', thing, items: this.#itemsOf(labelled, target.path, this.#lists) };
  }

  /** The same mention in the version before: the same number, in the passage that this one was. */
  #wasOf(mention: Mention): Mention | undefined {
    const passage = this.#before?.match.earlier(mention.span.passage);
    return passage && this.#mentionsBefore.get(passage)?.get(writtenKey(mention))?.shift();
  }

  #become(labelled: Labelled, path: readonly Step[]): Meaning {
    const old = thingOf(labelled);
    const passage = this.#later(passageOf(labelled));
    const candidates = passage ? (this.#things.get(passage) ?? []) : [];
    const thing = candidates.find((candidate) => sortOf(candidate) === sortOf(old));
    if (!thing) return { to: 'deleted' };
    const items = this.#itemsOf(labelled, path, this.#listsBefore);
    const now = items.map((item) => {
      const later = item && this.#later(item.passage);
      return later && this.#items.get(later);
    });
    if (items.some((item, at) => item !== undefined && now[at] === undefined)) return { to: 'deleted' };
    return { to: 'thing', thing, items: now };
  }

  #later(passage: Passage): Passage | undefined {
    return this.#before?.match.later(passage);
  }

  #itemsOf(
    labelled: Labelled,
    path: readonly Step[],
    lists: ReadonlyMap<number, readonly List[]>,
  ): (Item | undefined)[] {
    if (!('clause' in labelled)) return path.map(() => undefined);
    const own = lists.get(labelled.clause.heading.index) ?? [];
    return path.map((step, at) => {
      if (step.kind === 'paragraph' || step.kind === 'section') return undefined;
      return findItem(own, path.slice(0, at + 1));
    });
  }
}

export function thingOf(labelled: Labelled): Thing {
  if (labelled.kind === 'formula') return labelled.formula;
  return 'clause' in labelled ? labelled.clause : labelled.caption;
}

function passageOf(labelled: Labelled): Passage {
  if (labelled.kind === 'formula') return labelled.formula.passage;
  return 'clause' in labelled ? labelled.clause.heading : labelled.caption.passage;
}

/** A passage may carry a caption and hold nothing else; a paragraph may be an item and end in the number of a formula. */
function sortOf(thing: Thing): string {
  if ('heading' in thing) return 'clause';
  if ('numberStart' in thing) return 'formula';
  return 'continued' in thing ? 'caption' : 'item';
}

function keyOfLabelled(labelled: Labelled): string {
  if (labelled.kind === 'formula') return labelled.formula.key;
  return 'clause' in labelled ? labelled.clause.key : labelled.caption.label.key;
}

/** The key under which mentions would find the thing with this number; undefined for what no mention names. */
export function mentionedAs({ kind, thing }: Numbered, value: NumberValue): string | undefined {
  if (kind === 'item' || kind === 'note' || kind === 'example') return undefined;
  if (kind !== 'policy') return labelKey(kind, keyOf(value));
  const article = 'label' in thing && thing.label?.kind === 'article';
  return article ? labelKey('article', keyOf(value)) : undefined;
}

/** A mention's number as written, its kind and its place in a table. */
function writtenKey({ target, span: { cell } }: Mention): string {
  const path = target.path.map(({ kind, key }) => `${kind} ${key}`).join(' ');
  return `${target.kind} ${target.key} ${path} ${cell ? cell.column : ''}`;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
