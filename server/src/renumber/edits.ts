/** The edits that give a draft new numbers: in labels, in the table of contents, and in mentions. */
import type { Step } from '../../../grammar/cross-reference.ts';
import { chineseNumeral } from '../../../grammar/numeral.ts';
import type { Caption, Draft, Item, List } from '../draft/draft.ts';
import type { Mention, Span } from '../facts/facts.ts';
import { placeOf, textOf } from '../facts/place.ts';
import { type Edit, span } from '../rules/rule.ts';
import type { Meaning } from './meaning.ts';
import type { Numbered, NumberValue, Thing } from './numbered.ts';
import { keyOf, writtenAs } from './write.ts';

export type NewValues = ReadonlyMap<Thing, NumberValue>;

/** An edit of the span; undefined where it would change nothing. */
export function editOf(at: Span, text: string): Edit | undefined {
  return textOf(at).slice(at.start, at.end) === text ? undefined : { place: placeOf(at), text };
}

/** The labels themselves, continued tables, and the entries of the table of contents. */
export function labelEdits(draft: Draft, things: readonly Numbered[], values: NewValues): Edit[] {
  const edits: (Edit | undefined)[] = [];
  for (const { thing, at } of things) edits.push(numberEdit(at, values.get(thing)));
  edits.push(...continuedEdits(draft, values));
  edits.push(...contentsEdits(draft, things, values));
  return edits.filter((edit) => edit !== undefined);
}

function numberEdit(at: Span, value: NumberValue | undefined): Edit | undefined {
  if (!value || at.start === at.end) return undefined;
  return editOf(at, writtenAs(textOf(at).slice(at.start, at.end), value));
}

/** 表3（续） goes with the table before it that has its number. */
function* continuedEdits({ captions }: Draft, values: NewValues): Generator<Edit | undefined> {
  const last = new Map<string, Caption>();
  for (const caption of captions) {
    const { kind, label, passage, continued } = caption;
    const key = `${kind} ${label.key}`;
    const main = last.get(key);
    if (!continued) last.set(key, caption);
    else if (main) yield numberEdit(span(passage, label.numberStart, label.numberEnd), values.get(main));
  }
}

/** An entry means what has its title, and, of several, what has its number. */
function* contentsEdits(
  { contents, clauses, captions }: Draft,
  things: readonly Numbered[],
  values: NewValues,
): Generator<Edit | undefined> {
  if (contents.length === 0) return;
  const titles = new Map<Thing, string>([
    ...clauses.map((clause) => [clause, clause.title] as const),
    ...captions.map((caption) => [caption, caption.title] as const),
  ]);
  const byTitle = new Map<string, Numbered[]>();
  for (const numbered of things) {
    const title = titles.get(numbered.thing);
    if (title === undefined) continue;
    const key = `${numbered.kind} ${squeezed(title)}`;
    byTitle.set(key, [...(byTitle.get(key) ?? []), numbered]);
  }
  for (const { passage, label, title } of contents) {
    if (!label) continue;
    const kind = label.kind === 'table' || label.kind === 'figure' || label.kind === 'annex' ? label.kind : 'clause';
    const named = [kind, 'policy'].flatMap((one) => byTitle.get(`${one} ${squeezed(title)}`) ?? []);
    const meant = named.find(({ value }) => keyOf(value) === label.key) ?? (named.length === 1 ? named[0] : undefined);
    if (meant) yield numberEdit(span(passage, label.numberStart, label.numberEnd), values.get(meant.thing));
  }
}

function squeezed(title: string): string {
  return title.replace(/[\s\u3000]+/g, '');
}

/** The list that an item stands in. */
export type ListOf = (item: Item) => List | undefined;

export function listFinder({ lists }: Draft): ListOf {
  const found = new Map<Item, List>();
  for (const list of lists) for (const item of list.items) found.set(item, list);
  return (item) => found.get(item);
}

/** The number of a mention and the steps behind it, as they are to be. */
export function mentionEdits(mention: Mention, meaning: Meaning, values: NewValues, listOf: ListOf): Edit[] {
  if (meaning.to !== 'thing') return [];
  const { target, span: at } = mention;
  const edits: (Edit | undefined)[] = [];
  if (target.numberStart < target.numberEnd) {
    edits.push(numberEdit({ ...at, start: target.numberStart, end: target.numberEnd }, values.get(meaning.thing)));
  }
  for (const [index, step] of target.path.entries()) {
    const item = meaning.items[index];
    // The steps that "5.2 a) 1)、2)" shares with the target before it are written there.
    if (item && step.start >= at.start) edits.push(stepEdit(at, step, item, values, listOf));
  }
  return edits.filter((edit) => edit !== undefined);
}

function stepEdit(at: Span, step: Step, item: Item, values: NewValues, listOf: ListOf): Edit | undefined {
  const whole = textOf(at);
  const written = whole.slice(step.start, step.end);
  if (step.kind === 'ordinal') {
    const position = (listOf(item)?.items.indexOf(item) ?? -1) + 1;
    return position > 0 && position !== Number(step.key) ? ordinalEdit(at, step, written, position) : undefined;
  }
  const value = values.get(item);
  const mark = /[a-z]|\d+|[一二三四五六七八九十百]+/i.exec(written);
  if (!value || !mark) return undefined;
  const start = step.start + mark.index;
  return numberEdit({ ...at, start, end: start + mark[0].length }, value);
}

/** 第二项 → 第三项 */
function ordinalEdit(at: Span, step: Step, written: string, position: number): Edit | undefined {
  const mark = /\d+|[一二三四五六七八九十百]+/.exec(written);
  if (!mark) return undefined;
  const start = step.start + mark.index;
  const text = /^\d/.test(mark[0]) ? String(position) : chineseNumeral(position);
  return editOf({ ...at, start, end: start + mark[0].length }, text);
}
