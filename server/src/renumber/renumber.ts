/**
 * Renumbering: closes gaps and duplicates, and lets the numbers follow an edit; every mention in the draft goes along,
 * and places in other documents and older editions stay as they are.
 *
 * What is done is proved before it is given out: the new text is read again, and every mention must lead to what it
 * meant. Where one does not, nothing is changed, and the mention is named.
 */
import type { Draft } from '../draft/draft.ts';
import { buildFacts } from '../facts/build.ts';
import type { Facts } from '../facts/facts.ts';
import type { SettingsLayer } from '../lint/settings.ts';
import { reportedNumbers } from './faults.ts';
import { type Match, matchByIndex, matchPassages } from './match.ts';
import type { Version } from './meaning.ts';
import { type Numbered, numberedThings, type Thing } from './numbered.ts';
import { overlookedClauses, withClauses } from './overlooked.ts';
import { closeFaults, Earlier, followEdit, isFirm, type Ordinals } from './plan.ts';
import type { Renumbering } from './renumbering.ts';
import { rewrite } from './rewrite.ts';
import { type Faulty, type Series, seriesOf } from './series.ts';

export interface RenumberOptions {
  /** The draft before the edit that the numbers are to follow. Without it a number that stands twice has no meaning. */
  readonly before?: Facts | undefined;
  /** Which passage is which of the draft before, where that is known; otherwise the texts tell. */
  readonly indexes?: readonly number[] | undefined;
  /** `edit`: only what the edit shifts; `all` (the default): also the gaps and duplicates that were there before. */
  readonly scope?: 'all' | 'edit';
  readonly layers?: readonly SettingsLayer[];
}

/** Linear in the length of the draft. Never throws. */
export function renumber(
  facts: Facts,
  { before, indexes, scope = 'all', layers = [] }: RenumberOptions = {},
): Renumbering {
  const matched = (after: Draft, { draft: earlier }: Facts): Match =>
    indexes ? matchByIndex(earlier, after, indexes) : matchPassages(earlier, after);
  const whole = before ? withOverlooked(facts, before.draft, matched(facts.draft, before)) : facts;
  const { draft } = whole;
  const things = numberedThings(draft);
  const faulty = withStrays(things, reportedNumbers(draft, things, layers));
  const series = seriesOf(draft, things, faulty);
  const version = before && { facts: before, match: matched(draft, before) };
  const earlier = version && earlierSeries(version, things, layers);
  const plans = series.map((one) => planOf(one, faulty, earlier, scope));
  const corrected = scope === 'all' ? faulty : () => false;
  return rewrite(whole, { things, series, plans, before: version, earlier, corrected });
}

/** Of several strays of one clause with the same beginning, the rule reports the first: it means them all. */
function withStrays(things: readonly Numbered[], faulty: Faulty): Faulty {
  const strayKey = ({ owner, base, value }: Numbered): string | undefined =>
    owner === base ? undefined : `${owner?.first} ${value.annex} ${value.path.slice(0, -1).join('.')}`;
  const strays = new Set(things.filter(faulty).map(strayKey));
  strays.delete(undefined);
  return (numbered) => faulty(numbered) || strays.has(strayKey(numbered));
}

function withOverlooked(facts: Facts, before: Draft, match: Match): Facts {
  const overlooked = overlookedClauses(before, facts.draft, match);
  return overlooked.size === 0 ? facts : buildFacts(withClauses(facts.draft, overlooked));
}

function planOf(
  series: Series,
  faulty: Faulty,
  earlier: Earlier | undefined,
  scope: 'all' | 'edit',
): Ordinals | undefined {
  const followed = earlier && followEdit(series, earlier);
  if (scope === 'edit' || (followed && isFirm(series, followed))) return followed;
  return closeFaults(series, faulty) ?? followed;
}

/** The series of the version before the edit: a fault there belongs to the series that it is a fault of, as it does now. */
function earlierSeries(
  { facts, match }: Version,
  things: readonly Numbered[],
  layers: readonly SettingsLayer[],
): Earlier {
  const were = numberedThings(facts.draft);
  const byPlace = new Map<string, Thing>(were.map((numbered) => [placeKey(numbered), numbered.thing]));
  const became = new Map<Thing, Thing>();
  for (const numbered of things) {
    const passage = match.earlier(numbered.at.passage);
    const was = passage && byPlace.get(`${passage.index} ${sortOf(numbered)}`);
    if (was) became.set(numbered.thing, was);
  }
  return new Earlier(seriesOf(facts.draft, were, withStrays(were, reportedNumbers(facts.draft, were, layers))), became);
}

function placeKey(numbered: Numbered): string {
  return `${numbered.at.passage.index} ${sortOf(numbered)}`;
}

/** A paragraph may be an item, and end in the number of a formula. */
function sortOf({ kind }: Numbered): string {
  return kind === 'formula' ? kind : 'label';
}
