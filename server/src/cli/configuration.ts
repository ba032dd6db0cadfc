/** Finding and reading the configuration file, and the documents of several files that it names. */
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILES, type Config, type ConfiguredDocument, EMPTY_CONFIG, parseConfig } from '../lint/config.ts';
import { say } from '../rules/rule.ts';
import { UsageError } from './arguments.ts';
import { type FoundFiles, findFiles } from './files.ts';

export interface FoundConfig {
  readonly config: Config;
  /** The folder that its paths are relative to. */
  readonly folder: string;
}

/**
 * The configuration of a run: the file given, else the nearest one in `start` or above, else the empty one.
 *
 * @throws UsageError when the file cannot be read or is not a valid configuration.
 */
export async function findConfig(given: string | undefined, start: string): Promise<FoundConfig> {
  if (given !== undefined) return readConfig(resolve(start, given), given);
  for (let folder = start; ; folder = dirname(folder)) {
    for (const name of CONFIG_FILES) {
      const file = join(folder, name);
      const text = await readFile(file, 'utf8').catch(() => undefined);
      if (text !== undefined) return { config: parse(text, file), folder };
    }
    if (dirname(folder) === folder) return { config: EMPTY_CONFIG, folder: start };
  }
}

async function readConfig(file: string, shown: string): Promise<FoundConfig> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const code = error.code ?? '';
    throw new UsageError(
      say(`无法读取配置文件“${shown}”（${code}）`, `the configuration ${shown} cannot be read (${code})`),
    );
  });
  return { config: parse(text, shown), folder: dirname(file) };
}

function parse(text: string, file: string): Config {
  const result = parseConfig(text);
  if ('config' in result) return result.config;
  const list = (locale: 'zh' | 'en'): string =>
    result.errors.map(({ line, column, message }) => `${file}:${line}:${column}: ${message[locale]}`).join('\n');
  throw new UsageError(say(list('zh'), list('en')));
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
