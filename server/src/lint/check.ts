/** Runs the rules over a draft: the one way from text to findings, for the command line and the editor alike. */
import type { Clause, Draft, Passage } from '../draft/draft.ts';
import { buildFacts } from '../facts/build.ts';
import type { Facts } from '../facts/facts.ts';
import { placeOf } from '../facts/place.ts';
import { RULES } from '../rules/index.ts';
import type { Finding, Report, Rule, Severity } from '../rules/rule.ts';
import { type SettingsLayer, settingOf } from './settings.ts';
import { readSuppressions, SUPPRESSION_CHECK } from './suppression.ts';

export interface CheckOptions {
  /** What the user says of the rules, over what the profile says; the strongest last. */
  readonly layers?: readonly SettingsLayer[];
  /** Only these rules; by default all. */
  readonly rules?: readonly Rule[];
}

export interface CheckResult {
  readonly draft: Draft;
  readonly facts: Facts;
  /** Sorted by document and place. */
  readonly findings: readonly Finding[];
}

const RULE_IDS: readonly string[] = RULES.map((rule) => rule.id);
const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/**
 * Runs the rules over a draft.
 *
 * @param previous a result for this draft or an earlier version of it: saves work, and makes no other difference. The new
 *   result does not hold on to it.
 */
export function checkDraft(draft: Draft, options: CheckOptions = {}, previous?: CheckResult): CheckResult {
  const facts = buildFacts(draft, previous?.facts);
  const { layers = [] } = options;
  const findings: Finding[] = [];
  for (const rule of options.rules ?? RULES) {
    if (!rule.profiles.includes(draft.profile)) continue;
    const setting = settingOf(rule, draft.profile, draft.stage, layers);
    const { severity } = setting;
    if (severity === 'off') continue;
    const report = (reported: Report): void => void findings.push(findingOf(rule, severity, reported));
    rule.check({ draft, facts, profile: draft.profile, options: setting.options, report });
  }
  const suppressions = readSuppressions(draft, RULE_IDS);
  const kept = findings.filter((finding) => !suppressions.suppresses(finding));
  const { severity } = settingOf(SUPPRESSION_CHECK, draft.profile, draft.stage, layers);
  if (severity !== 'off') {
    const { id: rule } = SUPPRESSION_CHECK;
    for (const { place, message } of suppressions.wrong) {
      kept.push({ rule, severity, place, message, basis: '准绳', clause: '', related: [], fixes: [] });
    }
  }
  kept.sort(
    (a, b) => a.place.document - b.place.document || a.place.start - b.place.start || a.place.end - b.place.end,
  );
  return { draft, facts, findings: kept };
}

function findingOf(rule: Rule, severity: Severity, report: Report): Finding {
  const milder = report.severity !== undefined && WEIGHT[report.severity] < WEIGHT[severity];
  return {
    rule: rule.id,
    severity: milder ? (report.severity as Severity) : severity,
    place: placeOf(report.at),
    message: report.message,
    basis: rule.basis.map(({ document, clause }) => (clause ? `${document}, ${clause}` : document)).join('; '),
    clause: clausePath(report.at.passage),
    related: (report.related ?? []).map(({ at, message }) => ({ place: placeOf(at), message })),
    fixes: (report.fixes ?? []).map(({ title, kind, edits }) => ({
      title,
      kind,
      edits: edits.map(({ at, text }) => ({ place: placeOf(at), text })),
    })),
  };
}

/** What people call the clause that a passage stands in: '5.2.1', '附录A', '前言', '三、（二）'. */
export function clausePath(passage: Passage): string {
  const { clause } = passage;
  if (!clause) return '';
  if (clause.kind === 'annex') return `附录${clause.key}`;
  if (clause.kind !== 'policy') return clause.key;
  const path: string[] = [];
  for (let at: Clause | undefined = clause; at; at = at.parent) {
    path.unshift(at.heading.block.text.slice(0, at.label?.end ?? 0));
  }
  return path.join('');
}
