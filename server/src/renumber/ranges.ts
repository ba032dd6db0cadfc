/** Ranges: "5.2～5.4" has to mean the same clauses after a move, those that were put in between aside. */
import { placeOf, textOf } from '../facts/place.ts';
import { say } from '../rules/rule.ts';
import type { Numbered, Thing } from './numbered.ts';
import type { Earlier } from './plan.ts';
import type { Problem, Settled } from './renumbering.ts';
import type { Series } from './series.ts';

/** The ranges that would mean something else. */
export function changedRanges(meant: readonly Settled[], series: readonly Series[], earlier: Earlier): Problem[] {
  const homes = new Map<Thing, Series>();
  for (const one of series) for (const { thing } of one.members) homes.set(thing, one);
  const problems: Problem[] = [];
  for (const [at, { mention, meaning }] of meant.entries()) {
    if (!mention.rangeFrom || meaning.to !== 'thing') continue;
    const from = meant[at - 1];
    if (from?.mention.target !== mention.rangeFrom.target || from.meaning.to !== 'thing') continue;
    const now = between(homes.get(meaning.thing)?.members ?? [], from.meaning.thing, meaning.thing);
    const was = earlier.between(from.meaning.thing, meaning.thing);
    if (!was || (now && isSameRange(now, was, earlier))) continue;
    const whole = { ...mention.span, start: from.mention.span.start };
    problems.push({
      place: placeOf(whole),
      message: say(
        `“${textOf(whole).slice(whole.start, whole.end)}”所包括的内容因次序调整有变化，请核对`,
        `the range ${textOf(whole).slice(whole.start, whole.end)} no longer means the same, because the order has changed`,
      ),
    });
  }
  return problems;
}

/** The members from one to another; undefined where they do not stand in this order. */
export function between(members: readonly Numbered[], from: Thing, to: Thing): readonly Thing[] | undefined {
  const things = members.map(({ thing }) => thing);
  const [start, end] = [things.indexOf(from), things.indexOf(to)];
  return start >= 0 && end >= start ? things.slice(start, end + 1) : undefined;
}

/** Also inside something of the range, as a subclause that has come up. */
function stoodIn(thing: Thing, range: ReadonlySet<Thing>): boolean {
  if (range.has(thing)) return true;
  return 'heading' in thing && thing.parent !== undefined && stoodIn(thing.parent, range);
}

/** What is new may stand in the range; what is gone need not. */
function isSameRange(now: readonly Thing[], was: readonly Thing[], earlier: Earlier): boolean {
  const before = new Set(was);
  const kept = now.map((thing) => earlier.wasOf(thing)).filter((thing) => thing !== undefined);
  const present = was.filter((thing) => earlier.isThere(thing));
  return kept.every((thing) => stoodIn(thing, before)) && present.every((thing) => kept.includes(thing));
}
