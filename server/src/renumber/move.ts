/**
 * Moving a clause with all that is in it: up, down, to the level above or below. The labels are written as they are to
 * be and the text is moved; then the numbers of everything else, and all mentions, follow as after any edit.
 */
import { buildDraft, declaredOf } from '../draft/build.ts';
import type { Clause, Draft } from '../draft/draft.ts';
import { buildFacts } from '../facts/build.ts';
import type { Facts } from '../facts/facts.ts';
import { applyEdits } from '../lint/fix.ts';
import type { Edit } from '../rules/rule.ts';
import { readAgain } from '../source/read.ts';
import { labelEdits } from './edits.ts';
import { type Numbered, numberedThings, type Thing } from './numbered.ts';
import { newValues } from './plan.ts';
import { renumber } from './renumber.ts';
import type { Problem } from './renumbering.ts';

export type Direction = 'up' | 'down' | 'promote' | 'demote';

export interface Moved {
  /** The texts of all files of the draft after the move. */
  readonly texts: readonly string[];
  readonly problems: readonly Problem[];
}

/** GB/T 1.1 allows 5 levels below the chapter. */
const DEEPEST = 6;

/** Whether the clause can go there. */
export function canMove(clause: Clause, direction: Direction, draft: Draft): boolean {
  return planOf(clause, direction, draft) !== undefined;
}

/** Undefined where the clause cannot go there, or where a mention could not be carried along for certain. */
export function moveClause(facts: Facts, clause: Clause, direction: Direction): Moved | undefined {
  const { draft } = facts;
  const plan = planOf(clause, direction, draft);
  if (!plan) return undefined;
  const texts = draft.documents.map(({ text }, document) => {
    const edits = plan.edits.filter(({ place }) => place.document === document);
    return plan.swap && plan.swap[0].document === document
      ? swapped(text, edits, plan.swap)
      : applyEdits(text, document, edits);
  });
  const moved = buildFacts(reread(draft, texts));
  if (moved.draft.passages.length !== draft.passages.length) return undefined;
  const indexes = indexesAfter(draft, plan);
  const { edits, problems } = renumber(moved, { before: facts, indexes, scope: 'edit' });
  const after = moved.draft.documents.map(({ text }, document) => applyEdits(text, document, edits));
  const lost = problems.length > 0 && edits.length === 0;
  return lost ? undefined : { texts: after, problems };
}

interface Extent {
  readonly document: number;
  readonly start: number;
  readonly end: number;
}

interface Plan {
  readonly edits: readonly Edit[];
  /** Two stretches of text, one right behind the other, that change places. */
  readonly swap: readonly [Extent, Extent] | undefined;
  /** The clauses whose text that is. */
  readonly clauses?: readonly [Clause, Clause];
}

function planOf(clause: Clause, direction: Direction, draft: Draft): Plan | undefined {
  if (!clause.label || (clause.kind !== 'clause' && clause.kind !== 'annex')) return undefined;
  switch (direction) {
    case 'up':
      return exchange(siblingOf(clause, -1, draft), clause, draft);
    case 'down':
      return exchange(clause, siblingOf(clause, 1, draft), draft);
    case 'promote':
      return promote(clause, draft);
    case 'demote':
      return demote(clause, draft);
  }
}

/** The clause beside it that counts together with it. */
function siblingOf(clause: Clause, step: 1 | -1, { roots }: Draft): Clause | undefined {
  const siblings = (clause.parent?.children ?? roots).filter(({ kind, label }) => kind === clause.kind && label);
  const sibling = siblings[siblings.indexOf(clause) + step];
  return sibling?.label?.path.length === clause.label?.path.length ? sibling : undefined;
}

function exchange(first: Clause | undefined, second: Clause | undefined, draft: Draft): Plan | undefined {
  if (!first || !second) return undefined;
  const [a, b] = [linesOf(first, draft), linesOf(second, draft)];
  if (!a || !b || a.document !== b.document || a.end !== b.start) return undefined;
  const ordinals = new Map<Thing, number>([
    [first, ordinalOf(second)],
    [second, ordinalOf(first)],
  ]);
  return { edits: relabelled(draft, [first, second], ordinals), swap: [a, b], clauses: [first, second] };
}

function promote(clause: Clause, draft: Draft): Plan | undefined {
  const { parent } = clause;
  const above = parent?.parent;
  if (parent?.kind !== 'clause' || !parent.label || (!above && clause.heading.block.kind !== 'heading'))
    return undefined;
  const later = childrenBehind(clause, parent.children);
  const uncles = childrenBehind(
    parent,
    (above?.children ?? draft.roots).filter(({ kind }) => kind === 'clause'),
  );
  const homes = new Map<Thing, Clause | undefined>([[clause, above]]);
  const ordinals = new Map<Thing, number>([[clause, ordinalOf(parent) + 1]]);
  for (const [at, sibling] of later.entries()) {
    homes.set(sibling, clause);
    ordinals.set(sibling, clause.children.length + at + 1);
  }
  for (const uncle of uncles) ordinals.set(uncle, ordinalOf(uncle) + 1);
  const edits = [...relabelled(draft, [clause, ...later, ...uncles], ordinals, homes), ...hashes(clause, -1)];
  return { edits, swap: undefined };
}

function demote(clause: Clause, draft: Draft): Plan | undefined {
  if (clause.kind !== 'clause') return undefined;
  const before = siblingOf(clause, -1, draft);
  if (!before || deepest(clause) >= DEEPEST) return undefined;
  const ordinals = new Map<Thing, number>([[clause, Math.max(0, ...before.children.map(ordinalOf)) + 1]]);
  const later = childrenBehind(clause, clause.parent?.children ?? draft.roots.filter(({ kind }) => kind === 'clause'));
  for (const sibling of later) ordinals.set(sibling, ordinalOf(sibling) - 1);
  const homes = new Map<Thing, Clause | undefined>([[clause, before]]);
  const edits = [...relabelled(draft, [clause, ...later], ordinals, homes), ...hashes(clause, 1)];
  return { edits, swap: undefined };
}

function childrenBehind(clause: Clause, siblings: readonly Clause[]): readonly Clause[] {
  return siblings.slice(siblings.indexOf(clause) + 1).filter(({ label }) => label !== undefined);
}

function ordinalOf({ kind, key, label }: Clause): number {
  return kind === 'annex' ? key.charCodeAt(0) - 64 : (label?.path.at(-1) ?? 0);
}

function deepest(clause: Clause): number {
  return Math.max(clause.label?.path.length ?? 0, ...clause.children.map(deepest));
}

/** The edits of the labels in and below the clauses. `homes` says which of them begin with another number now. */
function relabelled(
  draft: Draft,
  clauses: readonly Clause[],
  ordinals: ReadonlyMap<Thing, number>,
  homes: ReadonlyMap<Thing, Clause | undefined> = new Map(),
): Edit[] {
  const within = new Set<Thing>(clauses.flatMap(subtree));
  const things = numberedThings(draft).map((numbered) => rehomed(numbered, homes));
  const values = newValues(things, ordinals, () => false);
  const own = things.filter(({ thing }) => within.has(thing));
  return labelEdits({ ...draft, captions: [], contents: [] }, own, values);
}

function subtree(clause: Clause): Clause[] {
  return [clause, ...clause.children.flatMap(subtree)];
}

/** The number that a clause would have had where it is now: its ordinal behind the number of its new home. */
function rehomed(numbered: Numbered, homes: ReadonlyMap<Thing, Clause | undefined>): Numbered {
  if (!homes.has(numbered.thing)) return numbered;
  const base = homes.get(numbered.thing);
  const prefix = (clause: Clause | undefined): readonly number[] => {
    if (!clause || !homes.has(clause)) return clause?.label?.path ?? [];
    return [...prefix(homes.get(clause)), ordinalOf(clause)];
  };
  return { ...numbered, base, value: { annex: numbered.value.annex, path: [...prefix(base), numbered.ordinal] } };
}

/** Headings whose `#` tell their level get one more or less, with those below them. */
function hashes(clause: Clause, by: 1 | -1): Edit[] {
  const neighbour = by === 1 ? clause : clause.parent;
  const isTold =
    neighbour !== undefined && (by === 1 || clause.heading.block.depth === neighbour.heading.block.depth + 1);
  if (!isTold) return [];
  return subtree(clause).flatMap(({ heading: { document, offset, block } }) => {
    const depth = block.depth + by;
    if (block.kind !== 'heading' || depth < 1 || depth > 6) return [];
    const start = offset + block.start;
    return [{ place: { document, start, end: start + (by === 1 ? 0 : 1) }, text: by === 1 ? '#' : '' }];
  });
}

/** For each passage after the move, the index that it had. */
function indexesAfter({ passages }: Draft, { clauses }: Plan): number[] {
  const indexes = passages.map(({ index }) => index);
  if (!clauses) return indexes;
  const [first, second] = clauses;
  const [a, b] = [indexes.slice(first.first, first.end), indexes.slice(second.first, second.end)];
  return [...indexes.slice(0, first.first), ...b, ...a, ...indexes.slice(second.end)];
}

/** The whole lines of a clause up to the next one; undefined where it runs over several files. */
function linesOf(clause: Clause, draft: Draft): Extent | undefined {
  const { document } = clause.heading;
  const { text } = draft.documents[document] ?? { text: '' };
  const lineStart = (at: number): number => text.lastIndexOf('\n', at - 1) + 1;
  const start = lineStart(clause.heading.offset + clause.heading.block.start);
  const next = draft.passages[clause.end];
  if (draft.passages[clause.end - 1]?.document !== document) return undefined;
  const end = next?.document === document ? lineStart(next.offset + next.block.start) : text.length;
  return { document, start, end };
}

/** The text with its edits, and then the two stretches in each other's place. A last line gets the break that it lacks. */
function swapped(text: string, edits: readonly Edit[], [a, b]: readonly [Extent, Extent]): string {
  const piece = (start: number, end: number): string => {
    const inside = edits
      .filter(({ place }) => place.start >= start && place.end <= end)
      .map((edit) => ({
        ...edit,
        place: { ...edit.place, start: edit.place.start - start, end: edit.place.end - start },
      }));
    return applyEdits(text.slice(start, end), a.document, inside);
  };
  const [first, second] = [piece(a.start, a.end), piece(b.start, b.end)];
  const gap = /(?:\r?\n)+$/.exec(first)?.[0] ?? '';
  const tail = /(?:\r?\n)+$/.exec(second)?.[0] ?? '';
  // What separates the two stays between them, and what ends the text stays at its end.
  const [head, foot] = [
    second.slice(0, second.length - tail.length) + gap,
    first.slice(0, first.length - gap.length) + tail,
  ];
  return piece(0, a.start) + head + foot + piece(b.end, text.length);
}

function reread(draft: Draft, texts: readonly string[]): Draft {
  return buildDraft(
    draft.documents.map((document, at) => readAgain(document, texts[at] as string)),
    declaredOf(draft),
  );
}
