/** Whether the numbers of a draft are in order, so that they say what each mention means. */
import type { CheckResult } from '../lint/check.ts';
import { SEQUENCE_RULE_IDS } from './faults.ts';

/** No sequence rule reports anything, and nothing that can be mentioned has the number of something else. */
export function hasNumbersInOrder({ draft, facts, findings }: CheckResult): boolean {
  if (findings.some(({ rule }) => SEQUENCE_RULE_IDS.has(rule))) return false;
  let numbers = 0;
  for (const { kind, label } of draft.clauses) {
    if (kind === 'clause' || kind === 'annex') numbers += label ? 1 : 0;
    else if (label?.kind === 'article') numbers += 1;
  }
  for (const { continued, label } of draft.captions) if (!continued && label.sub === '') numbers += 1;
  for (const { key } of draft.formulas) if (key !== '') numbers += 1;
  return numbers <= facts.labels.size;
}
