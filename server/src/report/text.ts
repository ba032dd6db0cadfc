/** The report for people: place, message, the line with a marker under the place, the basis, and a summary. */
import { eastAsianWidth } from 'get-east-asian-width';
import type { Place } from '../facts/place.ts';
import type { CheckResult } from '../lint/check.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import { lineColumn } from '../source/read.ts';
import { countSeverities, type Locale } from './summary.ts';

/** How a report is coloured; identity functions where there are no colours. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** Columns of the line shown on either side of the place. */
const CONTEXT = 32;
/** A marker is no longer than this; the rest of a long place is understood. */
const LONGEST_MARKER = 60;

const NAMES: Readonly<Record<Locale, Record<Severity, string>>> = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
};

export function textReport(results: readonly CheckResult[], locale: Locale, style: Style): string {
  const lines: string[] = [];
  for (const result of results) {
    for (const finding of result.findings) lines.push(...findingLines(result, finding, locale, style), '');
  }
  lines.push(summary(results, locale, style));
  return `${lines.join('\n')}\n`;
}

function findingLines(result: CheckResult, finding: Finding, locale: Locale, style: Style): string[] {
  const document = result.draft.documents[finding.place.document] as SourceDocument;
  const { line, column } = lineColumn(document, finding.place.start);
  const paint = { error: style.red, warning: style.yellow, info: style.cyan }[finding.severity];
  const clause = finding.clause ? style.dim(` [${finding.clause}]`) : '';
  const lines = [
    `${style.bold(`${document.path}:${line}:${column}`)}${clause} ${paint(NAMES[locale][finding.severity])} ` +
      `${finding.message[locale]} ${style.dim(finding.rule)}`,
    ...excerpt(document, finding.place, paint).map((text) => `    ${text}`),
  ];
  for (const related of finding.related) {
    const other = result.draft.documents[related.place.document] as SourceDocument;
    const at = lineColumn(other, related.place.start);
    lines.push(`    ${style.dim(`${other.path}:${at.line}:${at.column}`)} ${related.message[locale]}`);
  }
  const safe = finding.fixes[0];
  if (safe) lines.push(`    ${locale === 'zh' ? '修改' : 'fix'}: ${safe.title[locale]}`);
  lines.push(style.dim(`    ${locale === 'zh' ? '依据' : 'basis'}: ${finding.basis}`));
  return lines;
}

/** The part of the line around a place, and a marker under the place. */
function excerpt(document: SourceDocument, place: Place, paint: (text: string) => string): string[] {
  const { text } = document;
  const from = lineStart(text, place.start);
  const to = lineEnd(text, place.start);
  const end = Math.min(place.end, to);
  const left = Math.max(from, place.start - CONTEXT);
  const right = Math.min(to, Math.max(end, place.start) + CONTEXT);
  const before = (left > from ? '…' : '') + show(text.slice(left, place.start));
  const shown = before + show(text.slice(place.start, right)) + (right < to ? '…' : '');
  const marker = '^'.repeat(Math.max(1, Math.min(LONGEST_MARKER, width(show(text.slice(place.start, end))))));
  return [shown, ' '.repeat(width(before)) + paint(marker)];
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < 2 * CONTEXT && !/[\r\n]/.test(text[at - 1] as string)) at--;
  return at;
}

function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && at - offset < 4 * CONTEXT && !/[\r\n]/.test(text[at] as string)) at++;
  return at;
}

/** Tabs and control characters take one column each. */
function show(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\ufeff]/g, ' ');
}

function width(text: string): number {
  let columns = 0;
  for (const character of text)
    columns += eastAsianWidth(character.codePointAt(0) as number, { ambiguousAsWide: true });
  return columns;
}

function summary(results: readonly CheckResult[], locale: Locale, style: Style): string {
  const { error, warning, info } = countSeverities(results);
  const files = results.reduce((sum, result) => sum + result.draft.documents.length, 0);
  if (error + warning + info === 0) {
    return style.bold(
      locale === 'zh' ? `检查了${files}个文件，没有发现问题。` : `${files} files checked, no findings.`,
    );
  }
  return style.bold(
    locale === 'zh'
      ? `检查了${files}个文件：${error}个错误，${warning}个警告，${info}个提示。`
      : `${files} files checked: ${error} errors, ${warning} warnings, ${info} infos.`,
  );
}
