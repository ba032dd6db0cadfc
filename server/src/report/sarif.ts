/**
 * `--format sarif`: the exchange format of analysis tools, SARIF 2.1.0, for code scanning and its viewers. All rules are listed
 * with what they are for; a result refers to its rule, says where it is and what it rests on, and carries its fixes.
 */
import type { Place } from '../facts/place.ts';
import type { CheckResult } from '../lint/check.ts';
import { fingerprints } from '../lint/fingerprint.ts';
import type { Edit, Finding, Fix, Severity } from '../rules/rule.ts';
import { basisText, CHECKS, type Check, checkIndex } from './checks.ts';
import { uriOf } from './escape.ts';
import { documentOf, pathOf, rangeOf } from './places.ts';
import { type Locale, messageWithBasis } from './summary.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** The name of our fingerprints, with the version of how they are made. */
const FINGERPRINT = 'zhunshengFinding/v1';
/** So many examples of each kind are shown with a rule. */
const EXAMPLES = 2;

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;
/** The words by which code scanning sorts results that are no security problems. */
const PROBLEMS = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
} as const satisfies Record<Severity, string>;
const WORDS = {
  zh: { basis: '依据：', wrong: '有误', right: '正确' },
  en: { basis: 'Basis: ', wrong: 'Wrong', right: 'Right' },
} as const;
const LANGUAGES = { zh: 'zh-CN', en: 'en-US' } as const;

/** @param version of the program that made the findings. */
export function sarifReport(results: readonly CheckResult[], locale: Locale, version: string): string {
  const files = new Files(results);
  const driver = {
    name: 'Zhunsheng',
    fullName: '准绳 Zhunsheng',
    version,
    semanticVersion: version,
    language: LANGUAGES[locale],
    rules: CHECKS.map((check) => ruleData(check, locale)),
  };
  const run = {
    tool: { driver },
    language: LANGUAGES[locale],
    columnKind: 'utf16CodeUnits',
    artifacts: files.artifacts,
    results: results.flatMap((result) => {
      const { findings, suppressed } = result;
      // Those that were put aside come last: the ordinals of the others are the same with and without them.
      const prints = fingerprints({ ...result, findings: [...findings, ...suppressed.map(({ finding }) => finding)] });
      const data = (finding: Finding): object => resultData(result, finding, prints.get(finding) ?? '', files, locale);
      return [
        ...findings.map(data),
        ...suppressed.map(({ finding, reason }) => ({ ...data(finding), suppressions: [suppressionData(reason)] })),
      ];
    }),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

/** The files of a run, which results refer to by their position. */
class Files {
  readonly artifacts: object[] = [];
  readonly #indexes = new Map<string, number>();

  constructor(results: readonly CheckResult[]) {
    for (const { path, format } of results.flatMap(({ draft }) => draft.documents)) {
      if (this.#indexes.has(path)) continue;
      this.#indexes.set(path, this.artifacts.length);
      const mimeType = format === 'markdown' ? 'text/markdown' : 'text/plain';
      this.artifacts.push({ location: { uri: uriOf(path) }, roles: ['analysisTarget'], mimeType });
    }
  }

  locationOf(path: string): object {
    return { uri: uriOf(path), index: this.#indexes.get(path) ?? -1 };
  }
}

function ruleData(check: Check, locale: Locale): object {
  const { id, title, why, severity, off, category } = check;
  return {
    id,
    shortDescription: { text: title[locale] },
    fullDescription: { text: why[locale] },
    help: helpOf(check, locale),
    defaultConfiguration: { enabled: !off, level: LEVELS[severity] },
    properties: { tags: category === undefined ? [] : [category], 'problem.severity': PROBLEMS[severity] },
  };
}

function helpOf({ title, why, basis, bad, good }: Check, locale: Locale): object {
  const words = WORDS[locale];
  const text = [why[locale], ...(basis.length === 0 ? [] : [`${words.basis}${basisText(basis)}`])];
  const examples = [
    ...bad.slice(0, EXAMPLES).map((example) => ({ word: words.wrong, example })),
    ...good.slice(0, EXAMPLES).map((example) => ({ word: words.right, example })),
  ].map(({ word, example }) => `**${word}**\n\n${fenced(example.text.trimEnd())}`);
  return {
    text: text.join('\n\n'),
    markdown: [`**${title[locale]}**`, ...text, ...examples].join('\n\n'),
  };
}

function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${text}\n${fence}`;
}

function resultData(result: CheckResult, finding: Finding, fingerprint: string, files: Files, locale: Locale): object {
  const { rule, severity, basis, clause, related, fixes, place } = finding;
  const ruleIndex = checkIndex(rule);
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 ? { ruleIndex } : {}),
    level: LEVELS[severity],
    message: messageData(messageWithBasis(finding, locale)),
    locations: [
      {
        physicalLocation: physicalLocation(result, place, files, true),
        ...(clause === '' ? {} : { logicalLocations: [{ fullyQualifiedName: clause }] }),
      },
    ],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one, id) => ({
            id,
            physicalLocation: physicalLocation(result, one.place, files, false),
            message: messageData(one.message[locale]),
          })),
        }),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixData(result, fix, files, locale)) }),
    properties: { basis },
  };
}

/** Put aside by a comment in the draft. */
function suppressionData(reason: string): object {
  return { kind: 'inSource', status: 'accepted', ...(reason === '' ? {} : { justification: reason }) };
}

/** Braces stand for arguments in the messages of SARIF. */
function messageData(text: string): object {
  return { text: text.replace(/[{}]/g, '$&$&') };
}

function physicalLocation(result: CheckResult, place: Place, files: Files, quoted: boolean): object {
  const text = documentOf(result, place).text.slice(place.start, place.end);
  return {
    artifactLocation: files.locationOf(pathOf(result, place)),
    region: { ...regionData(result, place), ...(quoted && text !== '' ? { snippet: { text } } : {}) },
  };
}

/** The end column is the one behind the last character, as ours is. */
function regionData(result: CheckResult, place: Place): object {
  const { start, end } = rangeOf(result, place);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: place.start,
    charLength: place.end - place.start,
  };
}

/** The changes of a fix, file by file. */
function fixData(result: CheckResult, { title, kind, edits }: Fix, files: Files, locale: Locale): object {
  const byPath = new Map<string, Edit[]>();
  for (const edit of edits) {
    const path = pathOf(result, edit.place);
    const known = byPath.get(path);
    if (known) known.push(edit);
    else byPath.set(path, [edit]);
  }
  return {
    description: messageData(title[locale]),
    artifactChanges: [...byPath].map(([path, changes]) => ({
      artifactLocation: files.locationOf(path),
      replacements: changes.map(({ place, text }) => ({
        deletedRegion: regionData(result, place),
        insertedContent: { text },
      })),
    })),
    properties: { kind },
  };
}
