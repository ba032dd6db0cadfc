/** From a configuration file to all that it builds on: the configurations that it extends, and the profile files. */
import { PROFILES } from '../draft/profile.ts';
import { type Bilingual, say } from '../rules/rule.ts';
import {
  type Config,
  configKey,
  EMPTY_CONFIG,
  type Kinds,
  type Override,
  type Problem,
  parseConfig,
} from './config.ts';
import type { ConfigError } from './config-values.ts';
import { unknown } from './names.ts';
import { type CustomProfile, parseProfile } from './profile-file.ts';
import { NO_LAYERS, type SettingsLayer } from './settings.ts';

/** How the command line and the editor read files: by path, or by URI. */
export interface ConfigFiles {
  /** The file that a path means which stands in the file `from`. */
  resolve(from: string, path: string): string;
  /** Undefined where it cannot be read. */
  read(file: string): Promise<string | undefined>;
}

/** A configuration with all that it builds on. */
export interface LoadedConfig {
  /** The project's own file. `documents` and `ignore` are only its own; everything else is joined below. */
  readonly own: Config;
  /** What all of the files say that drafts are; the strongest wins. */
  readonly kinds: Kinds;
  /** What they say of the rules, the strongest last. */
  readonly layers: readonly SettingsLayer[];
  /** The weakest first. */
  readonly overrides: readonly Override[];
  readonly profiles: readonly CustomProfile[];
}

export const NO_CONFIG: LoadedConfig = {
  own: EMPTY_CONFIG,
  kinds: {},
  layers: NO_LAYERS,
  overrides: [],
  profiles: [],
};

/** What is wrong with one of the files. */
export interface FileErrors {
  readonly file: string;
  readonly errors: readonly ConfigError[];
}

export interface Loading {
  readonly config: LoadedConfig;
  /** Every file that was read, also those without error; `config` is empty where any file has one. */
  readonly files: readonly FileErrors[];
}

/** Configurations that build on each other further than this do so in a circle, or by mistake. */
const MOST_FILES = 50;

/** Reads a configuration, and what it builds on. Never throws. */
export async function loadConfig(file: string, text: string, files: ConfigFiles): Promise<Loading> {
  const loader = new Loader(files);
  const joined = await loader.load(file, text, []);
  const broken = [...loader.errors.values()].some((errors) => errors.length > 0);
  return {
    config: broken || !joined ? NO_CONFIG : joined,
    files: [...loader.errors].map(([name, errors]) => ({ file: name, errors })),
  };
}

class Loader {
  readonly #files: ConfigFiles;
  /** By file, in the order of reading. */
  readonly errors = new Map<string, readonly ConfigError[]>();

  constructor(files: ConfigFiles) {
    this.#files = files;
  }

  /** @param above the files that led to this one. */
  async load(file: string, text: string, above: readonly string[]): Promise<LoadedConfig | undefined> {
    const within = configKey(nameOf(file));
    const result = parseConfig(text, within);
    this.errors.set(file, 'errors' in result ? result.errors : []);
    if ('errors' in result) return undefined;
    const { config } = result;
    const problems: Problem[] = [];
    const bases = await this.#bases(config, file, above, problems);
    const profiles = [...bases.flatMap((base) => base.profiles), ...(await this.#profiles(config, file, problems))];
    // Only now are all profiles known.
    problems.push(...unknownProfiles(config, profiles));
    const again = parseConfig(text, within, problems);
    if ('errors' in again) this.errors.set(file, again.errors);
    return {
      own: config,
      kinds: Object.assign({}, ...bases.map(({ kinds }) => kinds), kindsOf(config)),
      layers: [...bases.flatMap(({ layers }) => layers), config],
      overrides: [...bases.flatMap(({ overrides }) => overrides), ...config.overrides],
      profiles,
    };
  }

  async #bases(
    config: Config,
    file: string,
    above: readonly string[],
    problems: Problem[],
  ): Promise<readonly LoadedConfig[]> {
    const bases: LoadedConfig[] = [];
    for (const path of config.extends) {
      const fail = (message: Bilingual): void => void problems.push({ path: ['extends'], message });
      const base = this.#files.resolve(file, path);
      if (base === file || above.includes(base)) {
        fail(say(`“${path}”又扩展了本文件`, `${path} extends this file again`));
        continue;
      }
      const found = this.errors.size < MOST_FILES ? await this.#files.read(base) : undefined;
      if (found === undefined) fail(cannotRead(path));
      const loaded = found === undefined ? undefined : await this.load(base, found, [...above, file]);
      if (loaded) bases.push(loaded);
    }
    return bases;
  }

  async #profiles(config: Config, file: string, problems: Problem[]): Promise<readonly CustomProfile[]> {
    const profiles: CustomProfile[] = [];
    for (const [at, path] of config.profiles.entries()) {
      const name = this.#files.resolve(file, path);
      const text = await this.#files.read(name);
      if (text === undefined) {
        problems.push({ path: ['profiles', at], message: cannotRead(path) });
        continue;
      }
      const result = parseProfile(text);
      this.errors.set(name, 'errors' in result ? result.errors : []);
      if ('profile' in result) profiles.push(result.profile);
    }
    return profiles;
  }
}

function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

function kindsOf({ profile, stage, functionType, objectType }: Config): Kinds {
  return {
    ...(profile !== undefined && { profile }),
    ...(stage && { stage }),
    ...(functionType && { functionType }),
    ...(objectType && { objectType }),
  };
}

function cannotRead(path: string): Bilingual {
  return say(`无法读取“${path}”`, `${path} cannot be read`);
}

function unknownProfiles({ named }: Config, profiles: readonly CustomProfile[]): Problem[] {
  const names = [...PROFILES, ...profiles.map(({ id }) => id)];
  return named
    .filter(({ profile }) => !names.includes(profile))
    .map(({ profile, path }) => ({ path, message: unknown('文件类型', 'profile', profile, names) }));
}
