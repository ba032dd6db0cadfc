/** Which numbers the sequence rules report: the one judgement on gaps and duplicates, for findings and renumbering alike. */
import type { Draft } from '../draft/draft.ts';
import { type Place, placeOf } from '../facts/place.ts';
import { checkDraft } from '../lint/check.ts';
import type { SettingsLayer } from '../lint/settings.ts';
import { exampleNumbering } from '../rules/caption/example-numbering.ts';
import { figureSequence } from '../rules/caption/figure-sequence.ts';
import { formulaSequence } from '../rules/caption/formula-sequence.ts';
import { noteNumbering } from '../rules/caption/note-numbering.ts';
import { tableSequence } from '../rules/caption/table-sequence.ts';
import { itemSequence } from '../rules/list/item-sequence.ts';
import { articleSequence } from '../rules/policy/article-sequence.ts';
import { policySequence } from '../rules/policy/policy-sequence.ts';
import type { Rule } from '../rules/rule.ts';
import { annexSequence } from '../rules/structure/annex-sequence.ts';
import { clauseSequence } from '../rules/structure/clause-sequence.ts';
import type { Numbered, Thing } from './numbered.ts';
import type { Faulty } from './series.ts';

const SEQUENCE_RULES: readonly Rule[] = [
  clauseSequence,
  annexSequence,
  itemSequence,
  tableSequence,
  figureSequence,
  formulaSequence,
  noteNumbering,
  exampleNumbering,
  policySequence,
  articleSequence,
];

/** Those about what mentions name. The rules on notes and examples also report that a number is missing. */
export const SEQUENCE_RULE_IDS: ReadonlySet<string> = new Set(
  SEQUENCE_RULES.filter((rule) => rule !== noteNumbering && rule !== exampleNumbering).map(({ id }) => id),
);

/** A number that the author keeps by a comment or by the configuration is not reported. */
export function reportedNumbers(draft: Draft, things: readonly Numbered[], layers: readonly SettingsLayer[]): Faulty {
  const { findings } = checkDraft(draft, { rules: SEQUENCE_RULES, layers });
  if (findings.length === 0) return () => false;
  const starts = new Set(findings.map(({ place }) => startOf(place)));
  const reported = new Set<Thing>();
  for (const { thing, at } of things) {
    // Some rules report the number, some the whole label.
    const label = { ...at, start: 0, end: at.passage.label?.end ?? at.end };
    if (starts.has(startOf(placeOf(at))) || (!at.cell && starts.has(startOf(placeOf(label))))) reported.add(thing);
  }
  return ({ thing }) => reported.has(thing);
}

function startOf({ document, start }: Place): string {
  return `${document}:${start}`;
}
