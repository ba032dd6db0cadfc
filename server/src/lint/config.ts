/**
 * The configuration: what a project says about its drafts. Read from `zhunsheng.config.json` (or `.yaml`), described
 * by the JSON schema in `docs/zhunsheng.schema.json`. Knows no file system: the command line and the editor bring the
 * text.
 */
import { distance } from 'fastest-levenshtein';
import { LineCounter, parseDocument } from 'yaml';
import type { ProfileId } from '../draft/draft.ts';
import { isProfile, PROFILES } from '../draft/profile.ts';
import { RULES } from '../rules/index.ts';
import { type Bilingual, type Severity, say } from '../rules/rule.ts';
import type { RuleSettings } from './check.ts';

export const CONFIG_FILES: readonly string[] = [
  'zhunsheng.config.json',
  'zhunsheng.config.yaml',
  'zhunsheng.config.yml',
];

/** A document that consists of several files, in their order. */
export interface ConfiguredDocument {
  readonly name: string;
  readonly profile: ProfileId | undefined;
  /** Paths or globs relative to the configuration file; a glob's files are taken in alphabetical order. */
  readonly files: readonly string[];
}

export interface Config {
  readonly profile: ProfileId | undefined;
  readonly rules: RuleSettings;
  readonly documents: readonly ConfiguredDocument[];
  /** Globs of files that are left out when folders are searched. */
  readonly ignore: readonly string[];
}

export const EMPTY_CONFIG: Config = { profile: undefined, rules: {}, documents: [], ignore: [] };

export interface ConfigError {
  readonly line: number;
  readonly column: number;
  readonly message: Bilingual;
}

export type ConfigResult = { readonly config: Config } | { readonly errors: readonly ConfigError[] };

const KEYS = ['$schema', 'profile', 'rules', 'documents', 'ignore'];
const DOCUMENT_KEYS = ['name', 'profile', 'files'];
export const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'off'];

/** Reads a configuration file's text. All errors are returned, each with its place and the nearest right name. */
export function parseConfig(text: string): ConfigResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const errors: ConfigError[] = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const reason = error.message.split('\n')[0] as string;
    return { line, column: col, message: say(`配置文件语法有误：${reason}`, `syntax error: ${reason}`) };
  });
  if (errors.length > 0) return { errors };
  const fail = (path: readonly (string | number)[], message: Bilingual): void => {
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    errors.push({ line, column: col, message });
  };
  const config = readConfig(document.toJS() as unknown, fail);
  return errors.length > 0 ? { errors } : { config };
}

type Fail = (path: readonly (string | number)[], message: Bilingual) => void;

function readConfig(data: unknown, fail: Fail): Config {
  if (data === null || data === undefined) return EMPTY_CONFIG;
  if (!isRecord(data)) {
    fail([], say('配置文件应是一个对象', 'the configuration is not an object'));
    return EMPTY_CONFIG;
  }
  checkKeys(data, KEYS, [], fail);
  return {
    profile: readProfile(data.profile, ['profile'], fail),
    rules: readRules(data.rules, fail),
    documents: readDocuments(data.documents, fail),
    ignore: readStrings(data.ignore, ['ignore'], fail),
  };
}

function readProfile(value: unknown, path: readonly (string | number)[], fail: Fail): ProfileId | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && isProfile(value)) return value;
  fail(path, unknown('文件类型', 'profile', String(value), PROFILES));
  return undefined;
}

function readRules(value: unknown, fail: Fail): RuleSettings {
  if (value === undefined) return {};
  if (!isRecord(value)) {
    fail(['rules'], say('“rules”应是一个对象', '"rules" is not an object'));
    return {};
  }
  const ids = RULES.map((rule) => rule.id);
  const settings: Record<string, Severity | 'off'> = {};
  for (const [id, severity] of Object.entries(value)) {
    if (!ids.includes(id)) fail(['rules', id], unknown('规则', 'rule', id, ids));
    if ((SEVERITIES as readonly unknown[]).includes(severity)) settings[id] = severity as Severity | 'off';
    else fail(['rules', id], unknown('严重程度', 'severity', String(severity), SEVERITIES));
  }
  return settings;
}

function readDocuments(value: unknown, fail: Fail): ConfiguredDocument[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    fail(['documents'], say('“documents”应是一个数组', '"documents" is not an array'));
    return [];
  }
  return value.flatMap((entry: unknown, at) => {
    if (!isRecord(entry)) {
      fail(['documents', at], say('应是一个对象', 'this is not an object'));
      return [];
    }
    checkKeys(entry, DOCUMENT_KEYS, ['documents', at], fail);
    const files = readStrings(entry.files, ['documents', at, 'files'], fail);
    if (files.length === 0) fail(['documents', at], say('“files”至少要有一个文件', '"files" needs at least one file'));
    const profile = readProfile(entry.profile, ['documents', at, 'profile'], fail);
    return [{ name: typeof entry.name === 'string' ? entry.name : (files[0] ?? ''), profile, files }];
  });
}

function readStrings(value: unknown, path: readonly (string | number)[], fail: Fail): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value as string[];
  fail(path, say('应是字符串的数组', 'this is not an array of strings'));
  return [];
}

function checkKeys(
  data: Record<string, unknown>,
  known: readonly string[],
  path: readonly (string | number)[],
  fail: Fail,
): void {
  for (const key of Object.keys(data)) {
    if (!known.includes(key)) fail([...path, key], unknown('设置项', 'setting', key, known));
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** "There is no rule X; did you mean Y?" */
export function unknown(zh: string, en: string, name: string, known: readonly string[]): Bilingual {
  const near = nearest(name, known);
  return near === undefined
    ? say(`没有名为“${name}”的${zh}`, `there is no ${en} "${name}"`)
    : say(`没有名为“${name}”的${zh}，是否是“${near}”？`, `there is no ${en} "${name}"; did you mean "${near}"?`);
}

/** The most similar of the known names, or undefined when there is none at all. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const away = distance(name.slice(0, 100), candidate);
    if (away < least) {
      least = away;
      best = candidate;
    }
  }
  return best;
}
