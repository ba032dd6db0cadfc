/** Fixing real documents: one run reaches a fixed point, a second one changes nothing, and no error is new. */
import assert from 'node:assert/strict';
import { buildDraft } from '../../server/src/draft/build.ts';
import type { Draft } from '../../server/src/draft/draft.ts';
import { type CheckResult, checkDraft } from '../../server/src/lint/check.ts';
import { NO_SETTINGS } from '../../server/src/lint/configured-draft.ts';
import { type FixedDraft, fixDraft } from '../../server/src/lint/fix-draft.ts';
import { readAgain } from '../../server/src/source/read.ts';
import { corpusDraft, corpusFiles, describeCorpus, driverAssistance } from './corpus.ts';

/** What is certain and stands in the draft, by rule. */
function errors({ findings }: CheckResult): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) {
    if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

function again({ documents }: Draft, { texts }: FixedDraft, meaning: boolean): FixedDraft {
  const draft = buildDraft(documents.map((document, at) => readAgain(document, texts[at] as string)));
  return fixDraft(draft, NO_SETTINGS, { meaning });
}

describeCorpus('Fixing a real document', () => {
  const together = driverAssistance();
  const alone = corpusFiles().filter((file) => !together.includes(file) && !/^(?:units|catalogues|INDEX)/.test(file));
  for (const files of [together, ...alone.map((file) => [file])]) {
    it(`comes to rest at once: ${files[0]}`, () => {
      const draft = corpusDraft(...files);
      for (const meaning of [false, true]) {
        const fixed = fixDraft(draft, NO_SETTINGS, { meaning });
        assert.ok(fixed.settled);
        const second = again(draft, fixed, meaning);
        assert.deepEqual(second.applied.length, 0);
        if (meaning) continue;
        const before = errors(checkDraft(draft));
        for (const [rule, count] of errors(fixed.result)) {
          assert.ok(count <= (before.get(rule) ?? 0), `${rule}: ${before.get(rule) ?? 0} before, ${count} after`);
        }
      }
    });
  }
});
