/**
 * The configuration: what a project says about its drafts. Read from `zhunsheng.config.json` (or `.yaml`), described
 * by the JSON schema in `docs/zhunsheng.schema.json`. Knows no file system: the command line and the editor bring the
 * text.
 */
import { type Document, isMap, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { ProfileId } from '../draft/draft.ts';
import { isProfile, PROFILES } from '../draft/profile.ts';
import { RULES } from '../rules/index.ts';
import { type Bilingual, type Severity, say } from '../rules/rule.ts';
import { unknown } from './names.ts';
import type { RuleSettings } from './settings.ts';
import { SUPPRESSION_CHECK } from './suppression.ts';

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

/** What the configuration can set a severity for: every rule, and the check of the suppression comments. */
export const CHECK_IDS: readonly string[] = [...RULES.map((rule) => rule.id), SUPPRESSION_CHECK.id];

/**
 * Reads a configuration file's text: YAML, of which JSON is a part. All errors are returned, each with its place and
 * the nearest right name. An empty file is an empty configuration. Never throws.
 */
export function parseConfig(text: string): ConfigResult {
  const lines = new LineCounter();
  const errors: ConfigError[] = [];
  const add = (offset: number, message: Bilingual): void => {
    const { line, col } = lines.linePos(offset);
    errors.push({ line: Math.max(1, line), column: Math.max(1, col), message });
  };
  let document: Document.Parsed<ParsedNode>;
  let data: unknown;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    for (const { pos, message } of document.errors) add(pos[0], syntaxError(message));
    if (errors.length > 0) return { errors };
    data = document.toJS();
  } catch (error) {
    // Aliases that multiply, or a nesting that no stack can hold.
    add(0, syntaxError(error instanceof Error ? error.message : String(error)));
    return { errors };
  }
  const config = readConfig(data, (path, message, at = 'value') => add(offsetOf(document, path, at), message));
  return errors.length > 0 ? { errors } : { config };
}

function syntaxError(reason: string): Bilingual {
  return say(`配置文件语法有误：${reason}`, `syntax error: ${reason}`);
}

type Path = readonly (string | number)[];
/** Records an error at the value that `path` leads to, or at its key. */
type Fail = (path: Path, message: Bilingual, at?: 'key' | 'value') => void;

/** Where the value or the key stands in the text. */
function offsetOf(document: Document.Parsed<ParsedNode>, path: Path, at: 'key' | 'value'): number {
  if (path.length === 0) return document.contents?.range[0] ?? 0;
  const parent = document.getIn(path.slice(0, -1), true) ?? document.contents;
  const name = path.at(-1);
  if (at === 'key' && isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  const node = document.getIn(path, true) as { range?: readonly number[] } | undefined;
  return node?.range?.[0] ?? 0;
}

function readConfig(data: unknown, fail: Fail): Config {
  if (data === null || data === undefined) return EMPTY_CONFIG;
  if (!isRecord(data)) {
    fail([], say('配置文件应是一个对象', 'the configuration is not an object'));
    return EMPTY_CONFIG;
  }
  checkKeys(data, KEYS, [], fail);
  readString(data.$schema, ['$schema'], fail);
  return {
    profile: readProfile(data.profile, ['profile'], fail),
    rules: readRules(data.rules, fail),
    documents: readDocuments(data.documents, fail),
    ignore: readStrings(data.ignore, ['ignore'], fail),
  };
}

function readProfile(value: unknown, path: Path, fail: Fail): ProfileId | undefined {
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
  const settings: Record<string, Severity | 'off'> = {};
  for (const [id, severity] of Object.entries(value)) {
    if (!CHECK_IDS.includes(id)) fail(['rules', id], unknown('规则', 'rule', id, CHECK_IDS), 'key');
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
    if (files.length === 0 && !('files' in entry && !Array.isArray(entry.files)))
      fail(['documents', at], say('“files”至少要有一个文件', '"files" needs at least one file'));
    const profile = readProfile(entry.profile, ['documents', at, 'profile'], fail);
    const name = readString(entry.name, ['documents', at, 'name'], fail);
    return [{ name: name ?? files[0] ?? '', profile, files }];
  });
}

function readString(value: unknown, path: Path, fail: Fail): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  fail(path, say('应是字符串', 'this is not a string'));
  return undefined;
}

function readStrings(value: unknown, path: Path, fail: Fail): string[] {
  if (value === undefined) return [];
  const right = Array.isArray(value) && value.every((entry) => typeof entry === 'string' && entry !== '');
  if (right) return value as string[];
  fail(path, say('应是字符串的数组', 'this is not an array of strings'));
  return [];
}

function checkKeys(data: Record<string, unknown>, known: readonly string[], path: Path, fail: Fail): void {
  for (const key of Object.keys(data)) {
    if (!known.includes(key)) fail([...path, key], unknown('设置项', 'setting', key, known), 'key');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
