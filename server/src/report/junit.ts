/**
 * `--format junit`: test results for the servers that build and test. Each file is a test suite, each rule that found something
 * in it a test case; a file without findings has one test that passes. Errors and warnings fail; information does not.
 */
import type { CheckResult } from '../lint/check.ts';
import type { Finding } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import { lineColumn } from '../source/read.ts';
import { checkTitle } from './checks.ts';
import { wellFormed } from './escape.ts';
import { findingsByDocument, type Locale, messageWithBasis, SEVERITY_NAMES } from './summary.ts';

const PASSED = { zh: '没有发现问题', en: 'no findings' } as const;
const NOT_CHECKED = { zh: '没有检查', en: 'not checked' } as const;

interface Suite {
  readonly lines: readonly string[];
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
}

export function junitReport(results: readonly CheckResult[], locale: Locale): string {
  const suites = results.flatMap((result) => {
    const findings = findingsByDocument(result);
    return result.draft.documents.map((document, index) =>
      suiteOf(result, document, findings.get(index) ?? [], locale),
    );
  });
  const tests = suites.reduce((sum, suite) => sum + suite.tests, 0);
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="zhunsheng" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteOf(result: CheckResult, document: SourceDocument, findings: readonly Finding[], locale: Locale): Suite {
  const path = attribute(document.path);
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byRule.get(finding.rule);
    if (known) known.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  const { profile } = result.draft;
  const unchecked = byRule.size === 0 && (profile === 'none' || profile === 'engineering');
  const cases: string[] = [];
  let failures = 0;
  for (const [rule, found] of byRule) {
    const failed = found.some(({ severity }) => severity !== 'info');
    if (failed) failures++;
    cases.push(
      `    <testcase classname="${path}" name="${attribute(`${rule} ${checkTitle(rule, locale)}`)}" file="${path}">`,
      failed ? failureOf(document, found, locale) : outputOf(document, found, locale),
      '    </testcase>',
    );
  }
  if (unchecked) {
    const name = attribute(NOT_CHECKED[locale]);
    cases.push(
      `    <testcase classname="${path}" name="${name}" file="${path}">`,
      '      <skipped/>',
      '    </testcase>',
    );
  } else if (byRule.size === 0) {
    cases.push(`    <testcase classname="${path}" name="${attribute(PASSED[locale])}" file="${path}"/>`);
  }
  const tests = Math.max(1, byRule.size);
  const skipped = unchecked ? 1 : 0;
  const counts = `tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}"`;
  const lines = [`  <testsuite name="${path}" ${counts}>`, ...cases, '  </testsuite>'];
  return { lines, tests, failures, skipped };
}

/** One failure for all findings of a rule: some readers show no more than one. */
function failureOf(document: SourceDocument, findings: readonly Finding[], locale: Locale): string {
  const worst =
    findings.find(({ severity }) => severity === 'error') ?? findings.find((one) => one.severity !== 'info');
  const type = worst?.severity ?? 'warning';
  const message = attribute(`${worst?.message[locale] ?? ''}${findings.length > 1 ? ` (${findings.length})` : ''}`);
  return `      <failure type="${type}" message="${message}">${linesOf(document, findings, locale)}</failure>`;
}

function outputOf(document: SourceDocument, findings: readonly Finding[], locale: Locale): string {
  return `      <system-out>${linesOf(document, findings, locale)}</system-out>`;
}

function linesOf(document: SourceDocument, findings: readonly Finding[], locale: Locale): string {
  const lines = findings.map((finding) => {
    const { line, column } = lineColumn(document, finding.place.start);
    const name = SEVERITY_NAMES[locale][finding.severity];
    return `${document.path}:${line}:${column}: ${name}: ${messageWithBasis(finding, locale)}`;
  });
  return escaped(lines.join('\n'));
}

/** Without the characters that XML 1.0 cannot hold in any writing. */
function escaped(text: string): string {
  return wellFormed(text)
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Readers turn line ends and tabs in an attribute into spaces where they are not written as references. */
function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
