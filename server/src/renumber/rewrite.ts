/** From a plan of numbers to the edits of the draft, proved on the text that they make. */
import { deletedMark, PREFIX } from '../../../grammar/deleted-mark.ts';
import type { Draft } from '../draft/draft.ts';
import type { Facts, Mention, Span } from '../facts/facts.ts';
import { labelKey } from '../facts/labels.ts';
import { placeOf, textOf } from '../facts/place.ts';
import { canonical } from '../facts/resolve.ts';
import { type Edit, say } from '../rules/rule.ts';
import { editOf, labelEdits, listFinder, mentionEdits, type NewValues } from './edits.ts';
import { type Meaning, Meanings, type Meant, mentionedAs, type Version } from './meaning.ts';
import type { Numbered, Thing } from './numbered.ts';
import { type Earlier, isSame, newValues, type Ordinals } from './plan.ts';
import { changedRanges } from './ranges.ts';
import type { Change, Problem, Renumbering, Settled } from './renumbering.ts';
import type { Faulty, Series } from './series.ts';
import { unprovedMentions } from './verify.ts';
import { keyOf, writtenAs } from './write.ts';

export interface Plan {
  readonly things: readonly Numbered[];
  readonly series: readonly Series[];
  /** For each series its new ordinals; undefined where it keeps those that it has. */
  readonly plans: readonly (Ordinals | undefined)[];
  readonly before?: Version | undefined;
  /** The series of the version before. */
  readonly earlier?: Earlier | undefined;
  /** Numbers that do not fit where they stand, and are to be made to. */
  readonly corrected: Faulty;
}

export function rewrite(facts: Facts, plan: Plan): Renumbering {
  const { draft } = facts;
  const { things, before } = plan;
  const read = new Meanings(facts, things, before).all();
  const { values, doubtful } = settle(plan, read);
  const alive = numbersIn(things, values);
  const meant = read.map(({ mention, meaning }, at) => ({
    mention,
    meaning: settled(meaning, values),
    marked: markedSpan(read, at, alive),
  }));
  const edits = [...labelEdits(draft, things, values), ...editsOfMentions(draft, meant, values)];
  const problems = [
    ...doubtful.map(ambiguous),
    ...meant.flatMap((one) => lost(one, alive)),
    ...(plan.earlier ? changedRanges(meant, plan.series, plan.earlier) : []),
  ];
  const unproved = edits.length === 0 ? [] : unprovedMentions(draft, things, values, meant, edits);
  if (unproved.length > 0) return { edits: [], changes: [], problems: [...problems, ...unproved] };
  return { edits, changes: changesOf(things, values), problems };
}

/**
 * The new numbers, without those that would leave a mention of a number that stands twice in doubt: their series stay
 * as they are, and the mentions are named.
 */
function settle(
  { things, series, plans, corrected }: Plan,
  read: readonly Meant[],
): { readonly values: NewValues; readonly doubtful: readonly Mention[] } {
  const homes = new Map<Thing, number>();
  for (const [at, { members }] of series.entries()) for (const { thing } of members) homes.set(thing, at);
  const owners = new Map<Thing, Thing | undefined>(things.map(({ thing, owner }) => [thing, owner]));
  const left = [...plans];
  const doubtful = new Set<Mention>();
  for (;;) {
    const values = newValues(things, merged(left), corrected);
    const before = doubtful.size;
    for (const { mention, meaning } of read) {
      if (meaning.to !== 'ambiguous' || doubtful.has(mention) || agree(meaning.things, values)) continue;
      for (const one of meaning.things) {
        for (let thing: Thing | undefined = one; thing; thing = owners.get(thing)) {
          const home = homes.get(thing);
          if (home === undefined || left[home] === undefined) continue;
          left[home] = undefined;
          doubtful.add(mention);
        }
      }
    }
    if (doubtful.size === before) return { values, doubtful: [...doubtful] };
  }
}

function merged(plans: readonly (Ordinals | undefined)[]): Ordinals {
  return new Map(plans.flatMap((plan) => [...(plan ?? [])]));
}

function agree(things: readonly Thing[], values: NewValues): boolean {
  const [first, ...others] = things.map((thing) => values.get(thing));
  return first !== undefined && others.every((value) => value !== undefined && isSame(first, value));
}

/** Where all that a number may mean have the same new number, it makes no difference which is meant. */
function settled(meaning: Meaning, values: NewValues): Meaning {
  if (meaning.to !== 'ambiguous' || !agree(meaning.things, values)) return meaning;
  return { to: 'thing', thing: meaning.things[0] as Thing, items: [] };
}

/** All numbers that a mention can name, as they are to be. */
function numbersIn(things: readonly Numbered[], values: NewValues): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const numbered of things) {
    const value = values.get(numbered.thing);
    const number = value && mentionedAs(numbered, value);
    if (number) numbers.add(number);
  }
  return numbers;
}

function isMarked(mention: Mention, meaning: Meaning, alive: ReadonlySet<string>): boolean {
  const isLost = meaning.to === 'deleted' || (meaning.to === 'nothing' && meaning.certain);
  return isLost && alive.has(mentionKey(mention));
}

/** What is marked of the mention at `at`: a range whose one end is gone has to be thought over as a whole. */
function markedSpan(read: readonly Meant[], at: number, alive: ReadonlySet<string>): Span | undefined {
  const isLost = (one: Meant | undefined): boolean => one !== undefined && isMarked(one.mention, one.meaning, alive);
  const [before, own, behind] = [read[at - 1], read[at] as Meant, read[at + 1]];
  if (before && isRange(before, own) && (isLost(before) || isLost(own))) return unionOf(before, own);
  if (behind && isRange(own, behind) && (isLost(own) || isLost(behind))) return unionOf(own, behind);
  return isLost(own) ? own.mention.span : undefined;
}

function isRange(from: Meant, to: Meant): boolean {
  return to.mention.rangeFrom !== undefined && to.mention.rangeFrom.target === from.mention.target;
}

function unionOf(from: Meant, to: Meant): Span {
  return { ...from.mention.span, end: to.mention.span.end };
}

function mentionKey({ target }: Mention): string {
  return labelKey(target.kind, canonical(target));
}

function editsOfMentions(draft: Draft, meant: readonly Settled[], values: NewValues): Edit[] {
  const listOf = listFinder(draft);
  const edits: (Edit | undefined)[] = [];
  for (const [at, { mention, meaning, marked }] of meant.entries()) {
    const { span, target } = mention;
    if (marked) {
      if (marked.start === span.start) edits.push(editOf(marked, markOf(marked, target.kind)));
      continue;
    }
    edits.push(...mentionEdits(mention, meaning, values, listOf));
    const before = meant[at - 1];
    // The 4 of "表3、4" takes its 表 from the target before, which is no target any more.
    if (before?.marked && before.mention.reference === mention.reference) {
      const prefix = missingPrefix(mention, meaning, values);
      if (prefix !== '') edits.push({ place: { ...placeOf(span), end: placeOf(span).start }, text: prefix });
    }
  }
  return edits.filter((edit) => edit !== undefined);
}

function markOf(marked: Span, kind: Mention['target']['kind']): string {
  return deletedMark(textOf(marked).slice(marked.start, marked.end), kind);
}

function missingPrefix({ span, target }: Mention, meaning: Meaning, values: NewValues): string {
  if (target.numberStart < target.numberEnd) return target.start < target.numberStart ? '' : PREFIX[target.kind];
  const value = meaning.to === 'thing' ? values.get(meaning.thing) : undefined;
  const written = textOf(span).slice(span.start, span.end);
  return value && !written.startsWith(keyOf(value)) ? `${PREFIX[target.kind]}${keyOf(value)} ` : '';
}

function changesOf(things: readonly Numbered[], values: NewValues): Change[] {
  return things.flatMap(({ kind, thing, at, value }) => {
    const now = values.get(thing);
    if (!now || isSame(value, now)) return [];
    const { text } = at.passage.block;
    const end = at.passage.label?.end ?? at.end;
    const start = kind === 'formula' ? at.start : 0;
    const was = text.slice(start, kind === 'formula' ? at.end : end);
    const is =
      text.slice(start, at.start) +
      writtenAs(text.slice(at.start, at.end), now) +
      text.slice(at.end, start + was.length);
    return [{ kind, old: was, new: is, title: titleOf(thing), place: placeOf(at) }];
  });
}

function titleOf(thing: Thing): string {
  return 'title' in thing ? thing.title : '';
}

function ambiguous({ span }: Mention): Problem {
  const written = textOf(span).slice(span.start, span.end);
  return {
    place: placeOf(span),
    message: say(
      `“${written}”现有不止一处，无法判断此处所指，故相关编号未作改动；请先改正此处的提及或重复的编号`,
      `${written} stands more than once; which one is meant cannot be told, so its numbers were left as they are`,
    ),
  };
}

function deleted(span: Span): Problem {
  const written = textOf(span).slice(span.start, span.end);
  return {
    place: placeOf(span),
    message: say(`“${written}”所指已删除，请改正`, `what ${written} refers to was deleted`),
  };
}

/** A mention that leads nowhere, and whose number something else has now or was deleted. */
function lost({ mention, meaning, marked }: Settled, alive: ReadonlySet<string>): Problem[] {
  const { span } = mention;
  const written = textOf(span).slice(span.start, span.end);
  const place = placeOf(span);
  if (meaning.to === 'deleted') {
    if (!marked) return [deleted(span)];
    const message = say(
      `“${written}”所指已删除，其编号现属别处，故标为“${markOf(marked, mention.target.kind)}”，请改正`,
      `what ${written} refers to was deleted, and its number now belongs to something else: it is marked`,
    );
    return [{ place, message }];
  }
  if (meaning.to !== 'nothing' || !alive.has(mentionKey(mention))) return [];
  return [
    {
      place,
      message: marked
        ? say(
            `“${written}”原无所指，重新编号后会误指别处，故标为“${markOf(marked, mention.target.kind)}”，请改正`,
            `${written} referred to nothing and would now lead to something else: it is marked`,
          )
        : say(
            `“${written}”如为引用，重新编号后所指可能有误，请核对`,
            `${written}, if it is a reference, may now lead to something else`,
          ),
    },
  ];
}
