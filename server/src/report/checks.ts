/** What the reports tell about the rules, and about the checks that are no rules. */
import { DIRECTIVE_CHECKS } from '../lint/suppression.ts';
import { RULES } from '../rules/index.ts';
import type { Basis, Bilingual, Category, Example, Severity } from '../rules/rule.ts';
import type { Locale } from './summary.ts';

export interface Check {
  readonly id: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly severity: Severity;
  /** Silent unless the configuration asks for it. */
  readonly off: boolean;
  readonly category: Category | undefined;
  readonly basis: readonly Basis[];
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

/** In the order in which the rules are documented. */
export const CHECKS: readonly Check[] = [
  ...RULES.map((rule) => ({ ...rule, off: rule.off === true })),
  ...DIRECTIVE_CHECKS.map((check) => ({ ...check, off: false, category: undefined, basis: [], bad: [], good: [] })),
];

const INDEXES: ReadonlyMap<string, number> = new Map(CHECKS.map(({ id }, index) => [id, index]));

/** The position in `CHECKS`; -1 for a name that is not there. */
export function checkIndex(id: string): number {
  return INDEXES.get(id) ?? -1;
}

/** What a check is about, in one line; its id where nothing is known of it. */
export function checkTitle(id: string, locale: Locale): string {
  return CHECKS[checkIndex(id)]?.title[locale] ?? id;
}

/** The clauses as a finding names them. */
export function basisText(basis: readonly Basis[]): string {
  return basis.map(({ document, clause }) => (clause ? `${document}, ${clause}` : document)).join('; ');
}
