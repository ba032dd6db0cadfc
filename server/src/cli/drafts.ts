/** From the paths of a command to the drafts that it is about: configured documents, and every other file by itself. */

import type { Kinds } from '../lint/config.ts';
import {
  buildConfiguredDraft,
  type ConfiguredDraft,
  type DraftSettings,
  settingsFor,
} from '../lint/configured-draft.ts';
import { say } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import type { Arguments } from './arguments.ts';
import { checkProfileName, configPath, documentFiles, type FoundConfig, findConfig } from './configuration.ts';
import { type FileError, findFiles, readDocument, shownPath } from './files.ts';
import { Progress } from './progress.ts';

/** The files of one draft. */
interface DraftFiles {
  readonly files: readonly string[];
  readonly settings: DraftSettings;
}

/** What became of the drafts of a command. */
export interface Outcome<Result> {
  readonly results: readonly Result[];
  /** Every file that could not be read or checked; the others are among the results. */
  readonly errors: readonly FileError[];
  /** Absolute paths of all files that were asked for. */
  readonly files: ReadonlySet<string>;
}

/**
 * Reads the drafts that the paths name, and does the work on each. A file that cannot be read, and a draft whose work
 * fails, are errors that name the file; they never stop the others.
 *
 * @throws UsageError when the configuration is broken, or there is no such profile.
 */
export async function eachDraft<Result>(
  args: Arguments,
  cwd: string,
  work: (configured: ConfiguredDraft, settings: DraftSettings) => Result,
): Promise<Outcome<Result>> {
  const found = await findConfig(args.config, cwd);
  checkProfileName(args.profile, found.config);
  const { queue, errors } = await queueDrafts(args, cwd, found);
  const progress = new Progress(queue.length);
  const results: Result[] = [];
  for (const [done, { files, settings }] of queue.entries()) {
    const name = shownPath(files[0] as string, cwd);
    progress.show(done, name);
    const documents = await readDocuments(files, cwd, errors);
    if (!documents) continue;
    try {
      results.push(work(buildConfiguredDraft(documents, settings), settings));
    } catch (error) {
      errors.push(internalError(name, error));
    }
  }
  progress.clear();
  return { results, errors, files: new Set(queue.flatMap(({ files }) => files)) };
}

async function queueDrafts(
  args: Arguments,
  cwd: string,
  { config, folder }: FoundConfig,
): Promise<{ readonly queue: readonly DraftFiles[]; readonly errors: FileError[] }> {
  const found = await findFiles(args.paths, cwd, { globs: config.own.ignore, folder });
  const errors: FileError[] = [...found.errors];
  const asked = new Set(found.files);
  const taken = new Set<string>();
  const queue: DraftFiles[] = [];
  const chosen = { ...(args.profile && { profile: args.profile }), ...(args.stage && { stage: args.stage }) };
  const settings = (file: string, document?: Kinds): DraftSettings =>
    settingsFor(config, file === '-' ? file : configPath(file, folder), { ...document, ...chosen });
  for (const document of config.own.documents) {
    const { files, errors: missing } = await documentFiles(document, folder);
    errors.push(...missing);
    if (!files.some((file) => asked.has(file))) continue;
    for (const file of files) taken.add(file);
    // Without one of its files, a document has references that seem to lead nowhere.
    if (missing.length === 0) queue.push({ files, settings: settings(files[0] as string, document) });
  }
  for (const file of found.files) {
    if (!taken.has(file)) queue.push({ files: [file], settings: settings(file) });
  }
  return { queue, errors };
}

/** All files of a draft, or undefined when one of them cannot be read. */
async function readDocuments(
  files: readonly string[],
  cwd: string,
  errors: FileError[],
): Promise<SourceDocument[] | undefined> {
  const documents: SourceDocument[] = [];
  for (const file of files) {
    const shown = shownPath(file, cwd);
    try {
      const document = await readDocument(file, shown);
      if ('message' in document) errors.push(document);
      else documents.push(document);
    } catch (error) {
      errors.push(internalError(shown, error));
    }
  }
  return documents.length === files.length ? documents : undefined;
}

/** A defect of ours, in one line; the environment variable ZHUNSHENG_DEBUG shows where it is. */
function internalError(path: string, error: unknown): FileError {
  const reason = error instanceof Error ? error.message : String(error);
  if (process.env.ZHUNSHENG_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return { path, message: say(`准绳内部错误，没有检查：${reason}`, `internal error, not checked: ${reason}`) };
}
