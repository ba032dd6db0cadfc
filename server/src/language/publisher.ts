/** How diagnostics reach the client: it asks for those of a file, or is told of them; of all files of a draft together. */
import {
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { type DiagnosticForm, diagnostics, resultIdOf } from './diagnostics.ts';
import { canonicalUri } from './files.ts';
import { type Analysis, type OpenDocuments, seenFrom, type Workspace } from './workspace.ts';

/** However long a draft takes, its author is not left alone for longer. Milliseconds. */
const LONGEST_PAUSE = 300;

export class Publisher {
  readonly #connection: Connection;
  readonly #documents: OpenDocuments;
  readonly #workspace: Workspace;
  readonly #form: () => DiagnosticForm;
  readonly #shown: (analysis: Analysis) => Analysis;
  /** Files whose drafts have to be published. */
  #due = new Set<string>();
  #waiting = false;
  /** How long the last round of publishing took: the next one waits as long, so that quick edits come together. */
  #pause = 0;
  /** The client asks for diagnostics when it wants them. */
  pulled = false;
  /** The client takes the diagnostics of the draft's other files along with those of the file that it asks for. */
  related = false;

  /** @param shown the draft with the findings that are to be shown now */
  constructor(
    connection: Connection,
    documents: OpenDocuments,
    workspace: Workspace,
    form: () => DiagnosticForm,
    shown: (analysis: Analysis) => Analysis,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#workspace = workspace;
    this.#form = form;
    this.#shown = shown;
  }

  /** The text of the file, or something that its findings depend on, has changed. */
  changed(uri: string): void {
    if (this.pulled) return;
    this.#due.add(uri);
    if (this.#waiting) return;
    this.#waiting = true;
    setTimeout(() => void this.#publishDue(), this.#pause);
  }

  /** The file is not open any more. */
  closed(uri: string): void {
    this.#due.delete(uri);
    if (!this.pulled) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Answers a client that asks. */
  async report(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    await this.#workspace.ready(uri);
    const analysis = this.#workspace.analysis(uri);
    const own = this.#fullReport(analysis);
    const relatedDocuments: Record<string, FullDocumentDiagnosticReport> = {};
    if (this.related && analysis) {
      for (const [file, other] of analysis.documents.entries()) {
        if (file !== analysis.file && this.#isOpen(other.uri)) {
          relatedDocuments[other.uri] = this.#fullReport(seenFrom(analysis, file));
        }
      }
    }
    const more = Object.keys(relatedDocuments).length > 0 ? { relatedDocuments } : {};
    const { resultId } = own;
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId, ...more };
    return { ...own, ...more };
  }

  #fullReport(analysis: Analysis | undefined): FullDocumentDiagnosticReport & { readonly resultId: string } {
    const items = analysis ? diagnostics(this.#shown(analysis), this.#form()) : [];
    return { kind: DocumentDiagnosticReportKind.Full, resultId: resultIdOf(items), items };
  }

  /** A defect of ours in one draft must not take the others along. */
  async #publishDue(): Promise<void> {
    const started = Date.now();
    const due = this.#due;
    this.#due = new Set();
    const done = new Set<string>();
    for (const uri of due) {
      await this.#workspace.ready(uri);
      if (done.has(uri) || !this.#isOpen(uri)) continue;
      try {
        const analysis = this.#workspace.analysis(uri);
        for (const document of analysis?.documents ?? []) done.add(document.uri);
        if (analysis) this.#publish(this.#shown(analysis));
        else this.#send(uri, []);
      } catch (error) {
        this.#connection.console.error(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
        this.#send(uri, []);
      }
    }
    this.#pause = Math.min(Date.now() - started, LONGEST_PAUSE);
    this.#waiting = false;
    for (const uri of this.#due) this.changed(uri);
  }

  #publish(analysis: Analysis): void {
    for (const [file, { uri }] of analysis.documents.entries()) {
      if (this.#isOpen(uri)) this.#send(uri, diagnostics(seenFrom(analysis, file), this.#form()));
    }
  }

  #send(uri: string, items: ReturnType<typeof diagnostics>): void {
    const version = this.#documents.get(uri)?.version;
    void this.#connection.sendDiagnostics({ uri, ...(version === undefined ? {} : { version }), diagnostics: items });
  }

  #isOpen(uri: string): boolean {
    const key = canonicalUri(uri);
    return this.#documents.all().some((document) => document.uri === uri || canonicalUri(document.uri) === key);
  }
}
