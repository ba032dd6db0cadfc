/** Finding and reading the configuration of a run, and the documents of several files that it names. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isProfile, PROFILES } from '../draft/profile.ts';
import { CONFIG_FILES, type ConfiguredDocument, configKey, holdsConfig } from '../lint/config.ts';
import { type ConfigFiles, type LoadedConfig, loadConfig, NO_CONFIG } from '../lint/load-config.ts';
import { unknown } from '../lint/names.ts';
import { say } from '../rules/rule.ts';
import { UsageError } from './arguments.ts';
import { type FoundFiles, findFiles } from './files.ts';

export interface FoundConfig {
  readonly config: LoadedConfig;
  /** The folder that its paths are relative to. */
  readonly folder: string;
}

const DISK: ConfigFiles = {
  resolve: (from, path) => resolve(dirname(from), path),
  read: (file) => readFile(file, 'utf8').catch(() => undefined),
};

/**
 * The configuration of a run: the file given, else the nearest one in `start` or above, else the empty one.
 *
 * @throws UsageError when the file cannot be read, or it or a file that it builds on is not valid.
 */
export async function findConfig(given: string | undefined, start: string): Promise<FoundConfig> {
  if (given !== undefined) {
    const file = resolve(start, given);
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      const code = error.code ?? '';
      throw new UsageError(
        say(`无法读取配置文件“${given}”（${code}）`, `the configuration ${given} cannot be read (${code})`),
      );
    });
    return load(file, text, start);
  }
  for (let folder = start; ; folder = dirname(folder)) {
    for (const name of CONFIG_FILES) {
      const file = join(folder, name);
      const text = await DISK.read(file);
      const key = configKey(name);
      if (text !== undefined && (key === undefined || holdsConfig(text, key))) return load(file, text, start);
    }
    if (dirname(folder) === folder) return { config: NO_CONFIG, folder: start };
  }
}

async function load(file: string, text: string, start: string): Promise<FoundConfig> {
  const { config, files } = await loadConfig(file, text, DISK);
  const wrong = files.filter(({ errors }) => errors.length > 0);
  if (wrong.length === 0) return { config, folder: dirname(file) };
  const list = (locale: 'zh' | 'en'): string =>
    wrong
      .flatMap(({ file: name, errors }) => {
        const shown = relative(start, name) || basename(name);
        return errors.map(({ line, column, message }) => `${shown}:${line}:${column}: ${message[locale]}`);
      })
      .join('\n');
  throw new UsageError(say(list('zh'), list('en')));
}

/** @throws UsageError when no built-in profile and none of the configuration has the name. */
export function checkProfileName(name: string | undefined, { profiles }: LoadedConfig): void {
  if (name === undefined || isProfile(name) || profiles.some(({ id }) => id === name)) return;
  throw new UsageError(unknown('文件类型', 'profile', name, [...PROFILES, ...profiles.map(({ id }) => id)]));
}

/** The path of a file as the globs of a configuration see it. */
export function configPath(file: string, folder: string): string {
  return relative(folder, file).split(sep).join('/');
}

/** The files of a configured document in order, as absolute paths; and what is wrong with those that it names. */
export async function documentFiles(document: ConfiguredDocument, folder: string): Promise<FoundFiles> {
  const { files, errors } = await findFiles(document.files, folder, { globs: [], folder });
  const named = errors.map(({ path, message }) => ({
    path,
    message: say(
      `${message.zh}（配置的文件“${document.name}”）`,
      `${message.en} (configured document "${document.name}")`,
    ),
  }));
  return { files, errors: named };
}
