/**
 * The configuration: what a project says about its drafts. Read from `zhunsheng.json` (or `.yaml`) or from the key
 * `zhunsheng` of a `package.json`, described by the JSON schema in `docs/zhunsheng.schema.json`. Knows no file system:
 * the command line and the editor bring the texts.
 */
import type { Declared, FunctionType, ObjectType, Stage } from '../draft/draft.ts';
import { FUNCTION_TYPES, functionTypeOf, OBJECT_TYPES, objectTypeOf } from '../draft/function-type.ts';
import { PROFILES } from '../draft/profile.ts';
import { STAGES, stageOf } from '../draft/stage.ts';
import { type Bilingual, say } from '../rules/rule.ts';
import {
  type ConfigError,
  checkKeys,
  type Fail,
  isRecord,
  type Path,
  parseData,
  readArray,
  readName,
  readRecord,
  readString,
  readStrings,
} from './config-values.ts';
import { PROFILE_ID } from './profile-file.ts';
import { readLayer } from './rule-settings.ts';
import type { SettingsLayer } from './settings.ts';

/** The names of configuration files, in the order in which a folder is searched for them. */
export const CONFIG_FILES: readonly string[] = ['zhunsheng.json', 'zhunsheng.yaml', 'zhunsheng.yml', 'package.json'];

/** The key under which this file of a folder holds the configuration; undefined where the whole file is one. */
export function configKey(name: string): string | undefined {
  return name === 'package.json' ? 'zhunsheng' : undefined;
}

/** What a configuration says that files are. */
export interface Kinds extends Omit<Declared, 'profile'> {
  /** The name of a built-in profile, or the id of one from a profile file. */
  readonly profile?: string | undefined;
}

/** What holds for some of the files. */
export interface Override extends Kinds, SettingsLayer {
  /** Globs, relative to the folder of the project's configuration. */
  readonly files: readonly string[];
}

/** A document that consists of several files, in their order. */
export interface ConfiguredDocument extends Kinds {
  readonly name: string;
  /** Paths or globs relative to the configuration file; a glob's files are taken in alphabetical order. */
  readonly files: readonly string[];
}

export interface Config extends Kinds, SettingsLayer {
  /** Paths of configurations that this one builds on, relative to it; the last one is the strongest. */
  readonly extends: readonly string[];
  /** Paths of profile files, relative to this one. */
  readonly profiles: readonly string[];
  readonly overrides: readonly Override[];
  readonly documents: readonly ConfiguredDocument[];
  /** Globs of files that are left out when folders are searched. */
  readonly ignore: readonly string[];
  /** Where the file names profiles, to be looked up when all profile files are known. */
  readonly named: readonly { readonly profile: string; readonly path: Path }[];
}

export const EMPTY_CONFIG: Config = {
  rules: {},
  stages: {},
  extends: [],
  profiles: [],
  overrides: [],
  documents: [],
  ignore: [],
  named: [],
};

const KIND_KEYS = ['profile', 'stage', 'functionType', 'objectType'];
const LAYER_KEYS = ['rules', 'stages'];
const KEYS = ['$schema', 'extends', 'profiles', ...KIND_KEYS, ...LAYER_KEYS, 'overrides', 'documents', 'ignore'];
const OVERRIDE_KEYS = ['files', ...KIND_KEYS, ...LAYER_KEYS];
const DOCUMENT_KEYS = ['name', 'files', ...KIND_KEYS];

export type ConfigResult = { readonly config: Config } | { readonly errors: readonly ConfigError[] };

/**
 * Reads a configuration file's text. All errors are returned, each with its place and the nearest right name. An empty
 * file is an empty configuration. Never throws.
 *
 * @param within the key that the configuration stands under (`configKey`).
 * @param problems what else is known to be wrong with it, to be placed in the text.
 */
export function parseConfig(text: string, within?: string, problems: readonly Problem[] = []): ConfigResult {
  const read = (data: unknown, fail: Fail): Config => {
    const config = readConfig(data, fail);
    for (const { path, message } of problems) fail(path, message);
    return config;
  };
  const parsed = parseData(text, read, within);
  return 'errors' in parsed ? parsed : { config: parsed.result };
}

/** Something wrong with a value that only shows in other files. */
export interface Problem {
  readonly path: Path;
  readonly message: Bilingual;
}

/** Whether a file that may hold other things holds a configuration. */
export function holdsConfig(text: string, within: string): boolean {
  const parsed = parseData(text, (data) => data !== undefined, within);
  return 'result' in parsed && parsed.result;
}

function readConfig(given: unknown, fail: Fail): Config {
  if (given === null || given === undefined) return EMPTY_CONFIG;
  if (!isRecord(given)) {
    fail([], say('配置文件应是一个对象', 'the configuration is not an object'));
    return EMPTY_CONFIG;
  }
  const named: { profile: string; path: Path }[] = [];
  const kinds = (data: Record<string, unknown>, path: Path): Kinds => {
    const read = readKinds(data, path, fail);
    if (read.profile !== undefined) named.push({ profile: read.profile, path: [...path, 'profile'] });
    return read;
  };
  checkKeys(given, KEYS, [], fail);
  readString(given.$schema, ['$schema'], fail);
  return {
    ...kinds(given, []),
    ...readLayer(given, [], fail),
    extends: typeof given.extends === 'string' ? [given.extends] : readStrings(given.extends, ['extends'], fail),
    profiles: readStrings(given.profiles, ['profiles'], fail),
    overrides: readArray(given.overrides, ['overrides'], fail).map((entry, at) => {
      const path = ['overrides', at];
      const data = readRecord(entry, path, fail);
      checkKeys(data, OVERRIDE_KEYS, path, fail);
      return { files: readFiles(data, path, fail), ...kinds(data, path), ...readLayer(data, path, fail) };
    }),
    documents: readArray(given.documents, ['documents'], fail).map((entry, at) => {
      const path = ['documents', at];
      const data = readRecord(entry, path, fail);
      checkKeys(data, DOCUMENT_KEYS, path, fail);
      const files = readFiles(data, path, fail);
      return { name: readString(data.name, [...path, 'name'], fail) ?? files[0] ?? '', files, ...kinds(data, path) };
    }),
    ignore: readStrings(given.ignore, ['ignore'], fail),
    named,
  };
}

function readKinds(data: Record<string, unknown>, path: Path, fail: Fail): Kinds {
  const name = (text: string): string | undefined => (PROFILE_ID.test(text) ? text : undefined);
  const profile = readName(data.profile, [...path, 'profile'], fail, name, say('文件类型', 'profile'), PROFILES);
  const stage = readName<Stage>(data.stage, [...path, 'stage'], fail, stageOf, say('阶段', 'stage'), STAGES);
  const functionType = readName<FunctionType>(
    data.functionType,
    [...path, 'functionType'],
    fail,
    functionTypeOf,
    say('功能类型', 'function type'),
    FUNCTION_TYPES,
  );
  const objectType = readName<ObjectType>(
    data.objectType,
    [...path, 'objectType'],
    fail,
    objectTypeOf,
    say('对象类型', 'object type'),
    OBJECT_TYPES,
  );
  return {
    ...(profile !== undefined && { profile }),
    ...(stage && { stage }),
    ...(functionType && { functionType }),
    ...(objectType && { objectType }),
  };
}

function readFiles(data: Record<string, unknown>, path: Path, fail: Fail): string[] {
  const files = readStrings(data.files, [...path, 'files'], fail);
  if (files.length === 0 && !('files' in data && !Array.isArray(data.files)))
    fail(path, say('“files”至少要有一个文件', '"files" needs at least one file'));
  return files;
}
