/** Diagnostics: the findings of a draft as the protocol has them. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Locale } from '../report/summary.ts';
import { RULES } from '../rules/index.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import { locationOf } from './extents.ts';
import type { Analysis } from './workspace.ts';

/** How the client wants its diagnostics. */
export interface DiagnosticForm {
  readonly locale: Locale;
  /** The client shows related places. */
  readonly related: boolean;
  /** The client fades what is unnecessary. */
  readonly tags: boolean;
  /** URI of the folder of the rules' pages, where there is one. */
  readonly rulesBase?: string;
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Rules about what stands in the draft though nothing refers to it. */
const UNUSED: readonly string[] = ['annex-unmentioned', 'table-unmentioned', 'figure-unmentioned', 'uncited-reference'];
/** A table or figure says something even when nobody points at it; these two do not belong to the draft. */
const UNNECESSARY: readonly string[] = ['annex-unmentioned', 'uncited-reference'];

export function isUnused({ rule }: Finding): boolean {
  return UNUSED.includes(rule);
}

/** Those of the file that was asked about. */
export function ownFindings({ draft, file, findings }: Analysis): readonly Finding[] {
  return draft.documents.length === 1 ? findings : findings.filter(({ place }) => place.document === file);
}

export function diagnostics(analysis: Analysis, form: DiagnosticForm): Diagnostic[] {
  return ownFindings(analysis).map((finding) => diagnosticOf(finding, analysis, form));
}

export function diagnosticOf(finding: Finding, analysis: Analysis, form: DiagnosticForm): Diagnostic {
  const diagnostic: Diagnostic = {
    range: locationOf(analysis, finding.place).range,
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    source: '准绳',
    message: `${finding.message[form.locale]}（${finding.basis}）`,
  };
  const href = pageOf(finding.rule, form.rulesBase);
  if (href !== undefined) diagnostic.codeDescription = { href };
  if (form.tags && UNNECESSARY.includes(finding.rule)) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (form.related && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(({ place, message }) => ({
      location: locationOf(analysis, place),
      message: message[form.locale],
    }));
  }
  return diagnostic;
}

/** URI of the rule's page; undefined for what has none. */
export function pageOf(rule: string, base: string | undefined): string | undefined {
  if (!base || !RULES.some(({ id }) => id === rule)) return undefined;
  return `${base.replace(/\/+$/, '')}/${rule}.md`;
}

/** The same for the same diagnostics: a hash of what they say (cyrb53), which the client gives back with its question. */
export function resultIdOf(items: readonly Diagnostic[]): string {
  const text = JSON.stringify(items);
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return `${text.length}-${(4294967296 * (2097151 & other) + (one >>> 0)).toString(36)}`;
}
