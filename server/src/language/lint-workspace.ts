/** `zhunsheng/lintWorkspace`: checks all drafts of the open folders as the command line does, and keeps none of them. */
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { countSeverities } from '../report/summary.ts';
import { say } from '../rules/rule.ts';
import { type DiagnosticForm, diagnostics } from './diagnostics.ts';
import { canonicalUri } from './files.ts';
import { type Analysis, seenFrom, type Workspace } from './workspace.ts';

/** The answer: how many files belong to drafts, and what was found in them. */
export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export class WorkspaceLint {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #form: () => DiagnosticForm;
  /** URIs of files that are not open and whose diagnostics the client has. */
  readonly #published = new Set<string>();

  constructor(connection: Connection, workspace: Workspace, form: () => DiagnosticForm) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#form = form;
  }

  /**
   * Goes through the drafts one after the other, and lets other requests in between.
   *
   * @throws ResponseError when it is cancelled; what has been published until then stays.
   */
  async run(folders: readonly string[], token: CancellationToken, progress: WorkDoneProgressReporter): Promise<Counts> {
    const { locale } = this.#form();
    progress.begin(say('准绳：检查工作区', 'Zhunsheng: checking the workspace')[locale], 0, undefined, true);
    try {
      const files = [...new Set((await Promise.all(folders.map((one) => this.#workspace.draftFiles(one)))).flat())];
      const counts = { files: 0, errors: 0, warnings: 0, infos: 0 };
      const done = new Set<string>();
      for (const [at, uri] of files.entries()) {
        await breath();
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
        progress.report((at / files.length) * 100, `${at + 1}/${files.length}`);
        if (!done.has(uri)) await this.#check(uri, done, counts);
      }
      // Files that were drafts, or were there, when the command ran before.
      for (const uri of this.#published) if (!done.has(uri)) this.withdraw(uri);
      return counts;
    } finally {
      progress.done();
    }
  }

  /** The file is opened, and has diagnostics of its own from now on; or it has changed on the disk. */
  withdraw(uri: string): void {
    const key = canonicalUri(uri);
    if (this.#published.delete(key)) void this.#connection.sendDiagnostics({ uri: key, diagnostics: [] });
  }

  async #check(
    uri: string,
    done: Set<string>,
    counts: { -readonly [Key in keyof Counts]: Counts[Key] },
  ): Promise<void> {
    done.add(uri);
    try {
      await this.#workspace.glance(uri, (analysis) => {
        for (const document of analysis.documents) done.add(canonicalUri(document.uri));
        const { error, warning, info } = countSeverities([analysis]);
        counts.files += analysis.documents.length;
        counts.errors += error;
        counts.warnings += warning;
        counts.infos += info;
        this.#publish(analysis);
      });
    } catch (error) {
      // A defect of ours in one draft must not take the others along.
      this.#connection.console.error(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Open files have their own way. */
  #publish(analysis: Analysis): void {
    for (const [file, document] of analysis.documents.entries()) {
      const uri = canonicalUri(document.uri);
      if (this.#workspace.isOpen(uri)) continue;
      const items = diagnostics(seenFrom(analysis, file), this.#form());
      if (items.length === 0) {
        this.withdraw(uri);
        continue;
      }
      this.#published.add(uri);
      void this.#connection.sendDiagnostics({ uri, diagnostics: items });
    }
  }
}

/** Time for other messages, a cancellation among them. */
function breath(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 0));
}
