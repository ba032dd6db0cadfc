/**
 * `npm run mutate`: plants faults of many kinds at random places of documents, and counts how many are found at the
 * right place.
 *
 *     npm run mutate                    writes the table to docs/quality.md
 *     npm run mutate -- --quick         few faults, nothing is written; status 1 where the rate is too low
 *     npm run mutate -- --kind 词       only kinds whose name has the word; shows what was missed
 *     npm run mutate -- --seed N
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lineColumn } from '../server/src/source/read.ts';
import { MUTATORS } from './mutation/mutators.ts';
import { qualityPage } from './mutation/page.ts';
import { randomFrom, type Score, score } from './mutation/run.ts';
import { checked, subjects } from './mutation/subjects.ts';

const SEED = 20261125;
const MOST = 12;
const QUICK = 2;
/** What has to be reached: over all kinds, and for each. */
const OVER_ALL = 0.99;
const EACH = 0.95;

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, kind: { type: 'string' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? SEED);
const all = subjects();
const scores: Score[] = [];
for (const mutator of MUTATORS) {
  if (values.kind && !mutator.name.includes(values.kind)) continue;
  // Each kind has numbers of its own: a new kind does not move the faults of the others.
  const random = randomFrom(seed + hash(mutator.name));
  const result = score(mutator, all, random, values.quick ? QUICK : MOST, checked);
  scores.push(result);
  console.log(`${result.found}/${result.planted}\t${mutator.name}`);
  if (values.kind) for (const { subject, plant } of result.missed) show(subject, plant);
}
const planted = scores.reduce((sum, each) => sum + each.planted, 0);
const found = scores.reduce((sum, each) => sum + each.found, 0);
console.log(`${found}/${planted} (${((100 * found) / planted).toFixed(2)} %), seed ${seed}`);
const poor = scores.filter((each) => each.planted === 0 || each.found / each.planted < EACH);
for (const { mutator, found: few, planted: of } of poor) console.log(`below the mark: ${mutator.name} ${few}/${of}`);
if (!values.quick && !values.kind) {
  const page = fileURLToPath(new URL('../docs/quality.md', import.meta.url));
  writeFileSync(page, qualityPage(scores, all, seed));
}
if (found / planted < OVER_ALL || poor.length > 0) process.exitCode = 1;

function hash(text: string): number {
  let sum = 0;
  for (const character of text) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return sum;
}

function show({ draft, name }: Score['missed'][number]['subject'], plant: Score['missed'][number]['plant']): void {
  const document = draft.documents[plant.document];
  if (!document) return;
  const { line, column } = lineColumn(document, plant.start);
  const before = document.text.slice(Math.max(0, plant.start - 30), plant.start);
  const behind = document.text.slice(plant.end, plant.end + 30);
  const old = document.text.slice(plant.start, Math.min(plant.end, plant.start + 40)).replace(/\s+/g, ' ');
  console.log(
    `  missed in ${name} ${document.path}:${line}:${column}: ${JSON.stringify(before)} [${old}→${plant.text.slice(0, 60)}] ${JSON.stringify(behind)}`,
  );
}
