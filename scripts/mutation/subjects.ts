/** The documents that faults are planted in: the good samples, and real documents where they are there. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildDraft } from '../../server/src/draft/build.ts';
import { type CheckResult, checkDraft } from '../../server/src/lint/check.ts';
import { once } from '../../server/src/source/per-block.ts';
import { readSource } from '../../server/src/source/read.ts';
import { corpusDraft, corpusFile, corpusFiles, corpusIsThere, driverAssistance } from '../../test/corpus/corpus.ts';
import type { Subject } from './mutator.ts';

const SAMPLES = fileURLToPath(new URL('../../samples/good/', import.meta.url));

/** Real documents that are typed, not scanned: where something is written in them, it is what the author wrote. */
const TYPED = ['T_ZZB_1064', 'JTT_808', 'GBT_35273'];

export function subjects(): Subject[] {
  const samples = readdirSync(SAMPLES)
    .filter((file) => /\.(?:md|txt)$/.test(file))
    .sort()
    .map((file) => buildDraft([readSource(file, readFileSync(SAMPLES + file, 'utf8'))]));
  const drafts = [...samples];
  if (corpusIsThere) {
    drafts.push(...TYPED.map((name) => corpusDraft(corpusFile('standards', name))));
    drafts.push(corpusDraft(...driverAssistance()));
    drafts.push(...corpusFiles('policy').map((file) => corpusDraft(file)));
  }
  // Where nothing tells what a document is, few rules hold.
  const known = drafts.filter(({ profile }) => profile !== 'none');
  return known.map((draft) => ({
    name: draft.metadata.title || (draft.documents[0]?.path ?? ''),
    draft,
    facts: checkedDraft(draft).facts,
  }));
}

const checkedDraft = once((draft: Subject['draft']): CheckResult => checkDraft(draft));

/** What is found before anything is planted. */
export function checked({ draft }: Subject): CheckResult {
  return checkedDraft(draft);
}
