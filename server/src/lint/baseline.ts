/**
 * The baseline: findings that were there when a project began to be checked, and that do not count from then on. Each
 * is known by its fingerprint, which renumbering and edits elsewhere do not change.
 *
 *     { "version": 1, "findings": [
 *       { "path": "draft.md", "rule": "hanging-paragraph", "clause": "5.2", "text": "产品应按…", "fingerprint": "3f…:1" } ] }
 */
import { type Finding, say } from '../rules/rule.ts';
import type { CheckResult } from './check.ts';
import {
  type ConfigError,
  checkKeys,
  type Fail,
  parseData,
  readArray,
  readRecord,
  readString,
} from './config-values.ts';
import { fingerprints } from './fingerprint.ts';

/** `clause` and `text` are for people who review a change of the file; only path and fingerprint count. */
export interface BaselineEntry {
  readonly path: string;
  readonly rule: string;
  readonly clause: string;
  readonly text: string;
  readonly fingerprint: string;
}

export type Baseline = readonly BaselineEntry[];

export interface Comparison {
  /** The results with the new findings only. */
  readonly results: readonly CheckResult[];
  readonly fresh: readonly BaselineEntry[];
  readonly persisting: readonly BaselineEntry[];
  /** Entries of files that were checked, and no longer have the finding. */
  readonly fixed: readonly BaselineEntry[];
  /** Entries of files that were not checked this time: nothing is known of them. */
  readonly unchecked: readonly BaselineEntry[];
}

const VERSION = 1;
/** Of the text at the place, so much is shown. */
const LONGEST_TEXT = 40;

const ENTRY_KEYS = ['path', 'rule', 'clause', 'text', 'fingerprint'] as const;

/** Reads a baseline file's text. Never throws. */
export function parseBaseline(
  text: string,
): { readonly baseline: Baseline } | { readonly errors: readonly ConfigError[] } {
  const parsed = parseData(text, readBaseline);
  return 'errors' in parsed ? parsed : { baseline: parsed.result };
}

function readBaseline(data: unknown, fail: Fail): Baseline {
  const file = readRecord(data ?? {}, [], fail);
  checkKeys(file, ['version', 'findings'], [], fail);
  if (file.version !== VERSION) fail(['version'], say('不是准绳的基线文件', 'this is no baseline of Zhunsheng'));
  return readArray(file.findings, ['findings'], fail).map((value, at) => {
    const path = ['findings', at];
    const entry = readRecord(value, path, fail);
    checkKeys(entry, ENTRY_KEYS, path, fail);
    const read = (key: (typeof ENTRY_KEYS)[number]): string => readString(entry[key], [...path, key], fail) ?? '';
    return {
      path: read('path'),
      rule: read('rule'),
      clause: read('clause'),
      text: read('text'),
      fingerprint: read('fingerprint'),
    };
  });
}

/** The text of a baseline file: sorted, so that a change of it shows what changed. */
export function writeBaseline(baseline: Baseline): string {
  const findings = baseline.toSorted(
    (a, b) => order(a.path, b.path) || order(a.rule, b.rule) || order(a.fingerprint, b.fingerprint),
  );
  return `${JSON.stringify({ version: VERSION, findings }, undefined, 2)}\n`;
}

/** By code units: the same on every machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Tells apart what is new, what is still there and what is gone. A file may have moved: then the text alone counts. */
export function compareWithBaseline(results: readonly CheckResult[], baseline: Baseline): Comparison {
  const checked = new Set(results.flatMap(({ draft }) => draft.documents.map(({ path }) => path)));
  const known = new Map(baseline.map((entry) => [keyOf(entry), entry]));
  const moved = new Map<string, BaselineEntry[]>();
  for (const entry of baseline) {
    if (checked.has(entry.path)) continue;
    const entries = moved.get(entry.fingerprint);
    if (entries) entries.push(entry);
    else moved.set(entry.fingerprint, [entry]);
  }
  const matched = new Set<BaselineEntry>();
  const fresh: BaselineEntry[] = [];
  const persisting: BaselineEntry[] = [];
  const kept = results.map((result) => {
    const entries = entriesOf(result);
    const findings = result.findings.filter((finding) => {
      const entry = entries.get(finding) as BaselineEntry;
      const old = known.get(keyOf(entry)) ?? moved.get(entry.fingerprint)?.shift();
      if (old) matched.add(old);
      (old ? persisting : fresh).push(entry);
      return !old;
    });
    return { ...result, findings };
  });
  const left = baseline.filter((entry) => !matched.has(entry));
  return {
    results: kept,
    fresh,
    persisting,
    fixed: left.filter(({ path }) => checked.has(path)),
    unchecked: left.filter(({ path }) => !checked.has(path)),
  };
}

function keyOf({ path, fingerprint }: BaselineEntry): string {
  return `${fingerprint} ${path}`;
}

function entriesOf(result: CheckResult): ReadonlyMap<Finding, BaselineEntry> {
  const entries = new Map<Finding, BaselineEntry>();
  for (const [finding, fingerprint] of fingerprints(result)) {
    const { document, start, end } = finding.place;
    const { path = '', text = '' } = result.draft.documents[document] ?? {};
    const excerpt = text.slice(start, Math.min(end, start + LONGEST_TEXT)).replace(/\s+/g, ' ');
    entries.set(finding, { path, rule: finding.rule, clause: finding.clause, text: excerpt, fingerprint });
  }
  return entries;
}
