/** Findings that the author has put aside with directives, and the directives that put nothing aside. */
import type { Draft } from '../draft/draft.ts';
import { type Bilingual, type Finding, type RuleOption, type Severity, say } from '../rules/rule.ts';
import { type Directives, readDirectives } from './directives.ts';
import { ALL, type Slot, stretchesOf } from './stretches.ts';

/** What is checked of the directives themselves, and set by users like a rule. */
export interface DirectiveCheck {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly options?: readonly RuleOption[];
}

/**
 * The checks of the directives: no rules, because they are about Zhunsheng's own language and rest on no standard, and
 * because no directive can put them aside.
 */
export const SUPPRESSION_CHECK: DirectiveCheck = {
  id: 'suppression',
  severity: 'warning',
  title: say('准绳指令应能识别', 'Zhunsheng’s directives can be understood'),
  why: say(
    '指令或规则的名称写错时，注释不起任何作用，作者却以为它在起作用。',
    'A directive or a rule with a misspelt name does nothing, while the author believes that it does.',
  ),
  options: [
    {
      name: 'reason',
      title: say('要求写明理由', 'ask for a reason'),
      default: false,
    },
  ],
};

export const UNUSED_CHECK: DirectiveCheck = {
  id: 'unused-suppression',
  severity: 'warning',
  title: say('准绳指令应有所忽略', 'Zhunsheng’s directives put something aside'),
  why: say(
    '问题已经改正后，留下的指令会掩盖以后的同类问题。',
    'When the fault has been mended, a directive that stays hides the next one of its kind.',
  ),
};

export const DIRECTIVE_CHECKS: readonly DirectiveCheck[] = [SUPPRESSION_CHECK, UNUSED_CHECK];

/** A finding that a directive put aside. */
export interface SuppressedFinding {
  readonly finding: Finding;
  /** As the directive gives it; '' when it gives none. */
  readonly reason: string;
}

export interface Suppressions extends Directives {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** What directives name and put nothing aside for. */
  readonly unused: readonly Slot[];
}

/**
 * Takes the findings apart into those that stay and those that directives put aside.
 *
 * @param known the ids of all rules
 */
export function suppress(draft: Draft, findings: readonly Finding[], known: readonly string[]): Suppressions {
  const read = readDirectives(draft, known);
  if (read.directives.length === 0) return { ...read, kept: findings, suppressed: [], unused: [] };
  const { slots, stretches } = stretchesOf(draft, read.directives, known);
  const rows = rowsOf(findings);
  const reasons = new Map<Finding, string>();
  const used = new Set<Slot>();
  for (const { slot, document, rule, start, end } of stretches) {
    const row = rows.get(`${document}:${rule}`);
    if (!row?.reaches(start, end)) continue;
    used.add(slot);
    for (const finding of row.take(start, end)) reasons.set(finding, reasons.get(finding) || slot.directive.reason);
  }
  return {
    ...read,
    kept: findings.filter((finding) => !reasons.has(finding)),
    suppressed: findings.flatMap((finding) => {
      const reason = reasons.get(finding);
      return reason === undefined ? [] : [{ finding, reason }];
    }),
    unused: slots.filter((slot) => !used.has(slot)),
  };
}

/** The findings of each rule, and of all rules, by `document:rule`. */
function rowsOf(findings: readonly Finding[]): ReadonlyMap<string, Row> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const rule of [finding.rule, ALL]) {
      const key = `${finding.place.document}:${rule}`;
      const group = groups.get(key);
      if (group) group.push(finding);
      else groups.set(key, [finding]);
    }
  }
  return new Map([...groups].map(([key, group]) => [key, new Row(group)]));
}

/** Findings in the order of their places. */
class Row {
  readonly #findings: readonly Finding[];
  /** For each position the next one that has not been taken: itself, or one behind it. */
  readonly #next: number[];

  constructor(findings: readonly Finding[]) {
    this.#findings = findings.toSorted((a, b) => a.place.start - b.place.start);
    this.#next = Array.from({ length: findings.length + 1 }, (_, at) => at);
  }

  /** Whether any finding begins in [start, end]. */
  reaches(start: number, end: number): boolean {
    const first = this.#findings[this.#firstFrom(start)];
    return first !== undefined && first.place.start <= end;
  }

  /** The findings that begin in [start, end] and have not been taken before. */
  *take(start: number, end: number): Generator<Finding> {
    for (let at = this.#free(this.#firstFrom(start)); ; at = this.#free(at + 1)) {
      const finding = this.#findings[at];
      if (!finding || finding.place.start > end) return;
      this.#next[at] = at + 1;
      yield finding;
    }
  }

  #free(from: number): number {
    let at = from;
    while (this.#next[at] !== at) at = this.#next[at] as number;
    // The way is short for the next one who asks.
    for (let step = from; step !== at; ) {
      const behind = this.#next[step] as number;
      this.#next[step] = at;
      step = behind;
    }
    return at;
  }

  #firstFrom(start: number): number {
    let low = 0;
    let high = this.#findings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#findings[middle] as Finding).place.start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
