/** Fixing a draft until nothing is left to fix: the way of the command line and of the tests. */
import type { Draft } from '../draft/draft.ts';
import type { Finding, Fix } from '../rules/rule.ts';
import { readAgain } from '../source/read.ts';
import { type CheckResult, checkDraft } from './check.ts';
import { buildConfiguredDraft, type DraftSettings } from './configured-draft.ts';
import { applyFixes, compatibleFixes } from './fix.ts';

export interface FixOptions {
  /** Also the fixes that the author has to decide about. */
  readonly meaning?: boolean;
}

/** A fix that was applied. */
export interface AppliedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** The draft that the places of the finding count in: of the first round, that of the files as they were. */
  readonly draft: Draft;
}

export interface FixedDraft {
  /** The texts of all documents of the draft, in their order. */
  readonly texts: readonly string[];
  /** In the order in which they were applied. */
  readonly applied: readonly AppliedFix[];
  /** What is left. */
  readonly result: CheckResult;
  /** False where fixing one thing brought back another without end: the texts are those of the last round then. */
  readonly settled: boolean;
}

/** Fixes uncover others: a number has its form before its gap is seen. More rounds than this are a circle. */
const MOST_ROUNDS = 20;

/** Applies the first fix of each finding, round by round, until none is left. Never throws. */
export function fixDraft(first: Draft, settings: DraftSettings, { meaning = false }: FixOptions = {}): FixedDraft {
  const applied: AppliedFix[] = [];
  let { draft, layers } = buildConfiguredDraft(first.documents, settings, first);
  let result = checkDraft(draft, { layers });
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const candidates = result.findings.flatMap((finding) => {
      const fix = finding.fixes.find(({ kind }) => meaning || kind === 'safe');
      return fix ? [{ finding, fix }] : [];
    });
    const chosen = new Set(compatibleFixes(candidates.map(({ fix }) => fix)));
    const before = draft;
    const texts = before.documents.map(({ text }, at) => applyFixes(text, at, [...chosen]));
    if (texts.every((text, at) => text === before.documents[at]?.text)) {
      return { texts, applied, result, settled: true };
    }
    for (const { finding, fix } of candidates) if (chosen.has(fix)) applied.push({ finding, fix, draft: before });
    const documents = before.documents.map((document, at) => readAgain(document, texts[at] as string));
    ({ draft, layers } = buildConfiguredDraft(documents, settings, before));
    result = checkDraft(draft, { layers }, result);
  }
  return { texts: draft.documents.map(({ text }) => text), applied, result, settled: false };
}
