/** Runs the rules over a draft: the one way from text to findings, for the command line and the editor alike. */
import type { Clause, Draft, Passage } from '../draft/draft.ts';
import { buildFacts } from '../facts/build.ts';
import type { Facts, Span } from '../facts/facts.ts';
import { placeOf } from '../facts/place.ts';
import { RULES } from '../rules/index.ts';
import { type Bilingual, type Finding, type Report, type Rule, type Severity, say } from '../rules/rule.ts';
import { once } from '../source/per-block.ts';
import { type EffectiveSetting, NO_LAYERS, type SettingsLayer, settingOf } from './settings.ts';
import { ALL } from './stretches.ts';
import {
  type DirectiveCheck,
  SUPPRESSION_CHECK,
  type SuppressedFinding,
  type Suppressions,
  suppress,
  UNUSED_CHECK,
} from './suppression.ts';

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
  /** What the author has put aside in the text. */
  readonly suppressed: readonly SuppressedFinding[];
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
  const findings: Finding[] = [];
  const asked = askedRules(draft, options);
  for (const { rule, severity, options } of asked) {
    const report = (reported: Report): void => void findings.push(findingOf(rule, severity, reported));
    rule.check({ draft, facts, profile: draft.profile, options, report });
  }
  const ran = new Set(asked.map(({ rule }) => rule.id));
  const suppressions = suppress(draft, findings, RULE_IDS);
  const kept = [...suppressions.kept, ...directiveFindings(suppressions, options, draft, ran)];
  kept.sort(
    (a, b) => a.place.document - b.place.document || a.place.start - b.place.start || a.place.end - b.place.end,
  );
  return { draft, facts, findings: kept, suppressed: suppressions.suppressed };
}

interface AskedRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: EffectiveSetting['options'];
}

/** The rules that are asked of a draft by what the user says, by profile and stage; kept for the next version. */
const askedBy = once((_layers: readonly SettingsLayer[]) => new Map<string, readonly AskedRule[]>());

function askedRules(draft: Draft, { layers = NO_LAYERS, rules }: CheckOptions): readonly AskedRule[] {
  if (rules !== undefined) return rules.flatMap((rule) => askedRule(rule, draft, layers));
  const known = askedBy(layers);
  const key = `${draft.profile} ${draft.stage ?? ''}`;
  let asked = known.get(key);
  if (!asked) {
    asked = RULES.flatMap((rule) => askedRule(rule, draft, layers));
    known.set(key, asked);
  }
  return asked;
}

function askedRule(rule: Rule, { profile, stage }: Draft, layers: readonly SettingsLayer[]): AskedRule[] {
  if (!rule.profiles.includes(profile)) return [];
  const { severity, options } = settingOf(rule, profile, stage, layers);
  return severity === 'off' ? [] : [{ rule, severity, options }];
}

/** What is wrong with the directives themselves. `ran` are the rules that have been asked. */
function directiveFindings(
  { directives, wrong, unused }: Suppressions,
  { layers = [], rules }: CheckOptions,
  draft: Draft,
  ran: ReadonlySet<string>,
): Finding[] {
  const findings: Finding[] = [];
  const report = (check: DirectiveCheck, at: Span, message: Bilingual, fixes: Finding['fixes'] = []): void => {
    const { severity } = settingOf(check, draft.profile, draft.stage, layers);
    if (severity === 'off') return;
    const place = placeOf(at);
    findings.push({ rule: check.id, severity, place, message, basis: '准绳', clause: '', related: [], fixes });
  };
  for (const { at, message } of wrong) report(SUPPRESSION_CHECK, at, message);
  if (settingOf(SUPPRESSION_CHECK, draft.profile, draft.stage, layers).options.reason === true) {
    for (const { verb, reason, at } of directives) {
      if (verb === 'enable' || reason !== '') continue;
      report(SUPPRESSION_CHECK, at, say('指令应写明理由：在冒号之后', 'the directive gives no reason, behind a colon'));
    }
  }
  // Where only some rules are asked, nothing can be said of the others.
  if (rules !== undefined) return findings;
  for (const { rule, at } of unused) {
    if (rule === ALL) report(UNUSED_CHECK, at, say('指令没有忽略任何问题，可删去', 'the directive puts nothing aside'));
    else if (ran.has(rule)) {
      report(
        UNUSED_CHECK,
        at,
        say(`规则“${rule}”在此没有可忽略的问题，可删去`, `there is no finding of ${rule} to be put aside here`),
      );
    }
  }
  return findings;
}

const basisOf = once(({ basis }: Rule): string =>
  basis.map(({ document, clause }) => (clause ? `${document}, ${clause}` : document)).join('; '),
);

function findingOf(rule: Rule, severity: Severity, report: Report): Finding {
  const milder = report.severity !== undefined && WEIGHT[report.severity] < WEIGHT[severity];
  return {
    rule: rule.id,
    severity: milder ? (report.severity as Severity) : severity,
    place: placeOf(report.at),
    message: report.message,
    basis: basisOf(rule),
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
