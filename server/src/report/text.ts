/**
 * The report for people, file by file: place, message, the line with a marker under the place, the repair, the basis;
 * then how many findings there are, and of which rules. The first findings of a rule in a file are shown in full, the
 * others on one line each.
 */
import type { Place } from '../facts/place.ts';
import type { CheckResult } from '../lint/check.ts';
import { RULES } from '../rules/index.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import { lineColumn } from '../source/read.ts';
import { excerpt } from './excerpt.ts';
import { profileName } from './profile-names.ts';
import { countSeverities, findingsByDocument, type Locale, SEVERITY_NAMES } from './summary.ts';

/** How a report is coloured (identity functions where there are no colours), and how many columns a line may have. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly columns: number;
}

/** So many findings of one rule in one file are shown with their line, their repair and the basis. */
const IN_FULL = 3;
/** The rules are counted in the summary when there are more findings than these. */
const FEW = 5;
/** So many files are named that were not checked. */
const LONGEST_LIST = 20;
const INDENT = '  ';
const DETAIL = '      ';

const WORDS = {
  zh: { fix: '修改', choice: '建议', basis: '依据' },
  en: { fix: 'fix', choice: 'suggestion', basis: 'basis' },
} as const;

export function textReport(results: readonly CheckResult[], locale: Locale, style: Style): string {
  const lines: string[] = [];
  for (const result of results) {
    for (const [index, findings] of findingsByDocument(result)) {
      for (const line of fileLines(result, index, findings, locale, style)) lines.push(line);
      lines.push('');
    }
  }
  lines.push(...summary(results, locale, style));
  return `${lines.join('\n')}\n`;
}

function fileLines(
  result: CheckResult,
  index: number,
  findings: readonly Finding[],
  locale: Locale,
  style: Style,
): string[] {
  const document = result.draft.documents[index] as SourceDocument;
  const lines = [`${style.bold(document.path)} ${style.dim(profileName(result.draft.profile, locale))}`];
  const shown = new Map<string, number>();
  for (const finding of findings) {
    const before = shown.get(finding.rule) ?? 0;
    shown.set(finding.rule, before + 1);
    lines.push(headLine(document, finding, locale, style));
    if (before < IN_FULL) lines.push(...details(result, document, finding, locale, style));
  }
  return lines;
}

/** Begins with line:column, which terminals make a link of. */
function headLine(document: SourceDocument, finding: Finding, locale: Locale, style: Style): string {
  const { line, column } = lineColumn(document, finding.place.start);
  const paint = painter(finding, style);
  const clause = finding.clause ? `${style.dim(`[${finding.clause}]`)} ` : '';
  const severity = paint(SEVERITY_NAMES[locale][finding.severity]);
  return `${INDENT}${line}:${column} ${clause}${severity} ${finding.message[locale]} ${style.dim(finding.rule)}`;
}

function details(
  result: CheckResult,
  document: SourceDocument,
  finding: Finding,
  locale: Locale,
  style: Style,
): string[] {
  const words = WORDS[locale];
  const { shown, before, marked } = excerpt(document.text, finding.place, style.columns - DETAIL.length - 1);
  const marker = ' '.repeat(before) + painter(finding, style)('^'.repeat(marked));
  const lines = [DETAIL + shown, DETAIL + marker];
  for (const { place, message } of finding.related) {
    lines.push(`${DETAIL}${style.dim(positionOf(result, place, finding.place.document))} ${message[locale]}`);
  }
  const fix = finding.fixes[0];
  if (fix) lines.push(`${DETAIL}${fix.kind === 'safe' ? words.fix : words.choice}: ${fix.title[locale]}`);
  lines.push(style.dim(`${DETAIL}${words.basis}: ${finding.basis}`));
  return lines;
}

function painter(finding: Finding, style: Style): (text: string) => string {
  return { error: style.red, warning: style.yellow, info: style.cyan }[finding.severity];
}

/** line:column, with the path in front where it is not the file that the finding stands in. */
function positionOf(result: CheckResult, place: Place, current: number): string {
  const document = result.draft.documents[place.document] as SourceDocument;
  const { line, column } = lineColumn(document, place.start);
  return `${place.document === current ? '' : `${document.path}:`}${line}:${column}`;
}

function summary(results: readonly CheckResult[], locale: Locale, style: Style): string[] {
  const counts = countSeverities(results);
  const total = counts.error + counts.warning + counts.info;
  const files = results.reduce((sum, { draft }) => sum + draft.documents.length, 0);
  const rows = total > FEW ? ruleCounts(results, locale, style) : [];
  const paint = counts.error > 0 ? style.red : counts.warning > 0 ? style.yellow : style.bold;
  return [...rows, paint(summaryLine(files, counts, total, locale)), ...unchecked(results, locale)];
}

function summaryLine(files: number, counts: Record<Severity, number>, total: number, locale: Locale): string {
  const { error, warning, info } = counts;
  if (files === 0) return locale === 'zh' ? '没有检查任何文件。' : 'No file was checked.';
  if (locale === 'zh') {
    return total === 0
      ? `检查了${files}个文件，没有发现问题。`
      : `检查了${files}个文件：${error}个错误，${warning}个警告，${info}个提示。`;
  }
  const checked = `${plural(files, 'file')} checked`;
  if (total === 0) return `${checked}, no findings.`;
  return `${checked}: ${plural(error, 'error')}, ${plural(warning, 'warning')}, ${plural(info, 'info')}.`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** How often each rule found something, the most frequent first. */
function ruleCounts(results: readonly CheckResult[], locale: Locale, style: Style): string[] {
  const counts = new Map<string, number>();
  for (const { findings } of results) {
    for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const widest = Math.max(...sorted.map(([id]) => id.length));
  const rows = sorted.map(([id, count]) => {
    const title = RULES.find((rule) => rule.id === id)?.title[locale] ?? '';
    return `${String(count).padStart(6)}  ${id.padEnd(widest)}  ${style.dim(title)}`.trimEnd();
  });
  return [...rows, ''];
}

/** Files to which no rule applies: their silence must not pass for praise. */
function unchecked(results: readonly CheckResult[], locale: Locale): string[] {
  return [...uncheckedOf(results, 'none', locale), ...uncheckedOf(results, 'engineering', locale)];
}

const UNCHECKED = {
  none: {
    zh: '未识别出文件类型，没有检查（可用 --profile 指明）：',
    en: 'Not recognised as a draft and not checked (--profile says what it is):',
  },
  engineering: {
    zh: '工程建设标准另有编写规定，没有检查：',
    en: 'Engineering construction standards follow other rules and were not checked:',
  },
} as const;

function uncheckedOf(results: readonly CheckResult[], profile: keyof typeof UNCHECKED, locale: Locale): string[] {
  const paths = results.filter(({ draft }) => draft.profile === profile).map(({ draft }) => draft.documents[0]?.path);
  if (paths.length === 0) return [];
  const shown = paths.slice(0, LONGEST_LIST).map((path) => `${INDENT}${path}`);
  const rest = paths.length > LONGEST_LIST ? [`${INDENT}… (${paths.length})`] : [];
  return [UNCHECKED[profile][locale], ...shown, ...rest];
}
