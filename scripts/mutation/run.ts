/** Plants faults, and counts how many are found at the right place. The same seed plants the same faults. */
import { buildDraft, declaredOf } from '../../server/src/draft/build.ts';
import { type CheckResult, checkDraft } from '../../server/src/lint/check.ts';
import { readAgain } from '../../server/src/source/read.ts';
import type { Mutator, Plant, Subject } from './mutator.ts';

export interface Score {
  readonly mutator: Mutator;
  readonly planted: number;
  readonly found: number;
  /** Documents that the fault was planted in. */
  readonly documents: number;
  readonly missed: readonly { readonly subject: Subject; readonly plant: Plant }[];
}

/** A small generator of numbers in [0, 1): the same seed gives the same numbers. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param most how many faults of the kind are planted in each document, at random places. */
export function score(
  mutator: Mutator,
  subjects: readonly Subject[],
  random: () => number,
  most: number,
  before: (subject: Subject) => CheckResult,
): Score {
  let planted = 0;
  let found = 0;
  let documents = 0;
  const missed: { subject: Subject; plant: Plant }[] = [];
  for (const subject of subjects) {
    const possible = [...mutator.plants(subject)].filter((plant) => !isReported(mutator, plant, before(subject)));
    const plants = chosen(possible, most, random);
    if (plants.length > 0) documents++;
    for (const plant of plants) {
      planted++;
      if (isFound(mutator, subject, plant, before(subject))) found++;
      else missed.push({ subject, plant });
    }
  }
  return { mutator, planted, found, documents, missed };
}

/** Whether one of the rules has something to say there already: then nothing new can be told. */
function isReported({ rules }: Mutator, plant: Plant, { findings }: CheckResult): boolean {
  const places = plant.expected ?? [plant];
  return findings.some(
    ({ rule, place }) =>
      rules.includes(rule) &&
      places.some(
        ({ document, start, end }) => place.document === document && place.start <= end && start <= place.end,
      ),
  );
}

function chosen(plants: Plant[], most: number, random: () => number): Plant[] {
  for (let at = plants.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [plants[at], plants[other]] = [plants[other] as Plant, plants[at] as Plant];
  }
  return plants.slice(0, most);
}

function isFound(mutator: Mutator, { draft }: Subject, plant: Plant, before: CheckResult): boolean {
  const documents = draft.documents.map((document, at) => {
    if (at !== plant.document) return document;
    const { text } = document;
    return readAgain(document, text.slice(0, plant.start) + plant.text + text.slice(plant.end));
  });
  const after = checkDraft(buildDraft(documents, declaredOf(draft), draft), {}, before);
  const shift = plant.text.length - (plant.end - plant.start);
  const moved = (document: number, offset: number): number =>
    document === plant.document && offset >= plant.end ? offset + shift : offset;
  const places = plant.expected?.map((place) => ({
    document: place.document,
    start: moved(place.document, place.start),
    end: moved(place.document, place.end),
  })) ?? [{ document: plant.document, start: plant.start, end: plant.start + plant.text.length }];
  const key = (rule: string, at: number, from: number, to: number): string => `${rule}:${at}:${from}:${to}`;
  const known = new Set(
    before.findings.map(({ rule, place: at }) =>
      key(rule, at.document, moved(at.document, at.start), moved(at.document, at.end)),
    ),
  );
  return after.findings.some(({ rule, place: at }) => {
    if (!mutator.rules.includes(rule) || known.has(key(rule, at.document, at.start, at.end))) return false;
    return places.some((each) => at.document === each.document && at.start <= each.end && each.start <= at.end);
  });
}
