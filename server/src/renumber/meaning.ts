/** What each mention of a draft means: by the version before the edit where there is one, else by the numbers now. */
import type { Step } from '../../../grammar/cross-reference.ts';
import type { Item, List, Passage } from '../draft/draft.ts';
import type { Facts, Labelled, Mention, Span } from '../facts/facts.ts';
import { findItem, labelKey, listsByClause, thingOf } from '../facts/labels.ts';
import { textOf } from '../facts/place.ts';
import type { Match } from './match.ts';
import { type Numbered, type NumberValue, numberedThings, type Thing } from './numbered.ts';
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

export interface Meant {
  readonly mention: Mention;
  readonly meaning: Meaning;
}

/** The version before the edit. */
export interface Version {
  readonly facts: Facts;
  readonly match: Match;
}

export class Meanings {
  readonly #facts: Facts;
  readonly #before: Version | undefined;
  readonly #lists: ReadonlyMap<number, readonly List[]>;
  readonly #listsBefore: ReadonlyMap<number, readonly List[]>;
  /** What has each number, now and in the version before. */
  readonly #numbers: ReadonlyMap<string, readonly Thing[]>;
  readonly #numbersBefore: ReadonlyMap<string, readonly Thing[]>;
  readonly #things = new Map<Passage, Thing[]>();
  readonly #mentionsBefore = new Map<Passage, Map<string, Mention[]>>();
  readonly #items = new Map<Passage, Item>();

  constructor(facts: Facts, things: readonly Numbered[], before: Version | undefined) {
    this.#facts = facts;
    this.#before = before;
    this.#lists = listsByClause(facts.draft);
    this.#listsBefore = before ? listsByClause(before.facts.draft) : new Map();
    this.#numbers = byNumber(things);
    this.#numbersBefore = byNumber(before ? numberedThings(before.facts.draft) : []);
    for (const { at, thing } of things) append(this.#things, at.passage, thing);
    for (const { items } of facts.draft.lists) for (const item of items) this.#items.set(item.passage, item);
    for (const mention of before?.facts.mentions ?? []) {
      const { passage } = mention.span;
      const known = this.#mentionsBefore.get(passage) ?? new Map<string, Mention[]>();
      this.#mentionsBefore.set(passage, known);
      append(known, writtenKey(mention), mention);
    }
  }

  /** All mentions in document order, each with what it means. */
  all(): Meant[] {
    const now = new Map<string, Mention>();
    for (const mention of this.#facts.mentions) now.set(placeKey(mention.span), mention);
    const meant: Meant[] = [];
    for (const mention of this.#keptFromBefore()) {
      const key = placeKey(mention.span);
      // What led nowhere may have been written ahead of what stands there now.
      if (mention.resolution.to === 'nothing' && now.has(key)) continue;
      now.delete(key);
      meant.push({ mention, meaning: this.#ofBefore(mention) });
    }
    for (const mention of now.values()) meant.push({ mention, meaning: this.#of(mention) });
    return meant.sort((a, b) => compareSpans(a.mention.span, b.mention.span));
  }

  /**
   * The mentions of the version before in passages whose text is still the same, at their places now. What they meant
   * decides, even where they are no mentions any more: a number with its title is one only while both belong together.
   */
  *#keptFromBefore(): Generator<Mention> {
    for (const mention of this.#before?.facts.mentions ?? []) {
      const { span } = mention;
      const passage = this.#before?.match.later(span.passage);
      if (!passage) continue;
      const here = { ...span, passage };
      if (passage.role === span.passage.role && isSameText(span.passage, passage)) yield { ...mention, span: here };
    }
  }

  #ofBefore({ resolution, target }: Mention): Meaning {
    if (resolution.to === 'label') return this.#become(resolution.labelled, target.path);
    return resolution.to === 'nothing' ? { to: 'nothing', certain: resolution.certain } : { to: 'elsewhere' };
  }

  #of(mention: Mention): Meaning {
    const { resolution, target } = mention;
    if (resolution.to === 'other-document' || resolution.to === 'older-edition') return { to: 'elsewhere' };
    const was = this.#wasOf(mention);
    if (was?.resolution.to === 'label') return this.#become(was.resolution.labelled, was.target.path);
    if (resolution.to === 'nothing') return { to: 'nothing', certain: resolution.certain };
    const { labelled } = resolution;
    const same = this.#numbers.get(labelKey(labelled.kind, keyOfLabelled(labelled))) ?? [];
    if (same.length > 1) return { to: 'ambiguous', things: same };
    return { to: 'thing', thing: thingOf(labelled), items: this.#itemsOf(labelled, target.path, this.#lists) };
  }

  /** The same mention in the version before: the same number among the same words, in a passage that was changed. */
  #wasOf(mention: Mention): Mention | undefined {
    const { passage } = mention.span;
    const earlier = this.#before?.match.earlier(passage);
    if (!earlier || isSameText(earlier, passage)) return undefined;
    const same = this.#mentionsBefore.get(earlier)?.get(writtenKey(mention)) ?? [];
    const around = surroundings(mention);
    const at = same.findIndex((one) => surroundings(one) === around);
    return at < 0 ? undefined : same.splice(at, 1)[0];
  }

  #become(labelled: Labelled, path: readonly Step[]): Meaning {
    const same = this.#numbersBefore.get(labelKey(labelled.kind, keyOfLabelled(labelled))) ?? [];
    if (same.length > 1) {
      const things = same.map((one) => this.#laterThing(one)).filter((one) => one !== undefined);
      return things.length === 0 ? { to: 'deleted' } : { to: 'ambiguous', things };
    }
    const thing = this.#laterThing(thingOf(labelled));
    if (!thing) return { to: 'deleted' };
    const items = this.#itemsOf(labelled, path, this.#listsBefore);
    const now = items.map((item) => {
      const later = item && this.#later(item.passage);
      return later && this.#items.get(later);
    });
    if (items.some((item, at) => item !== undefined && now[at] === undefined)) return { to: 'deleted' };
    return { to: 'thing', thing, items: now };
  }

  #laterThing(old: Thing): Thing | undefined {
    const passage = this.#later('heading' in old ? old.heading : old.passage);
    const candidates = passage ? (this.#things.get(passage) ?? []) : [];
    return candidates.find((candidate) => sortOf(candidate) === sortOf(old));
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

function isSameText({ block: a }: Passage, { block: b }: Passage): boolean {
  if (a === b) return true;
  if (a.text !== b.text || a.rows.length !== b.rows.length) return false;
  return a.rows.every((row, at) => {
    const other = b.rows[at] ?? [];
    return row.length === other.length && row.every(({ text }, column) => text === other[column]?.text);
  });
}

function placeKey({ passage, cell, start }: Span): string {
  return `${passage.index} ${cell ? `${cell.row} ${cell.column}` : ''} ${start}`;
}

function compareSpans(a: Span, b: Span): number {
  const row = (a.cell?.row ?? -1) - (b.cell?.row ?? -1);
  const column = (a.cell?.column ?? -1) - (b.cell?.column ?? -1);
  return a.passage.index - b.passage.index || row || column || a.start - b.start;
}

/** A passage may carry a caption and hold nothing else; a paragraph may be an item and end in the number of a formula. */
function sortOf(thing: Thing): string {
  if ('heading' in thing) return 'clause';
  if ('numberStart' in thing) return 'formula';
  return 'continued' in thing ? 'caption' : 'item';
}

function byNumber(things: readonly Numbered[]): Map<string, Thing[]> {
  const numbers = new Map<string, Thing[]>();
  for (const numbered of things) {
    const key = numbered.shared ? undefined : mentionedAs(numbered, numbered.value);
    if (key) append(numbers, key, numbered.thing);
  }
  return numbers;
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

/** How much text around a mention has to be the same. */
const NEAR = 6;

/** The words around a mention, whatever numbers are among them. */
function surroundings({ span, target }: Mention): string {
  const text = textOf(span);
  const around = `${text.slice(Math.max(0, target.start - NEAR), target.start)}|${text.slice(target.end, target.end + NEAR)}`;
  return around.replace(/\d+/g, '0');
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
