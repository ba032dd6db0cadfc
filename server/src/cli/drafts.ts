/** From the paths of a command to the drafts that it is about: configured documents, and every other file by itself. */
import { buildDraft } from '../draft/build.ts';
import type { Draft, ProfileId } from '../draft/draft.ts';
import type { SourceDocument } from '../source/block.ts';
import type { Arguments } from './arguments.ts';
import { documentFiles, findConfig, type FoundConfig } from './configuration.ts';
import { type FileError, findFiles, readDocument, shownPath } from './files.ts';

/** The files of one draft. */
interface DraftFiles {
  readonly files: readonly string[];
  readonly profile: ProfileId | undefined;
}

export interface DraftQueue {
  readonly config: FoundConfig['config'];
  readonly size: number;
  /** Errors so far; complete when the drafts have been read. */
  readonly errors: readonly FileError[];
  drafts(): AsyncGenerator<Draft>;
}

/** @throws UsageError when the configuration is broken. */
export async function queueDrafts(args: Arguments, cwd: string): Promise<DraftQueue> {
  const { config, folder } = await findConfig(args.config, cwd);
  const found = await findFiles(args.paths, cwd, config.ignore);
  const errors: FileError[] = [...found.errors];
  const queue: DraftFiles[] = [];
  const taken = new Set<string>();
  for (const document of config.documents) {
    const files = await documentFiles(document, folder);
    if (!files.some((file) => found.files.includes(file))) continue;
    for (const file of files) taken.add(file);
    queue.push({ files, profile: args.profile ?? document.profile ?? config.profile });
  }
  for (const file of found.files) {
    if (!taken.has(file)) queue.push({ files: [file], profile: args.profile ?? config.profile });
  }
  return {
    config,
    size: queue.length,
    errors,
    async *drafts() {
      for (const { files, profile } of queue) {
        const documents: SourceDocument[] = [];
        for (const file of files) {
          const document = await readDocument(file, shownPath(file, cwd));
          if ('message' in document) errors.push(document);
          else documents.push(document);
        }
        if (documents.length > 0) yield buildDraft(documents, profile);
      }
    },
  };
}
