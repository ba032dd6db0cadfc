/**
 * The drafts of the editor and what the engine says of each: read incrementally, worked out once per version, on demand.
 * A draft is an open file by itself, or all the files of a configured document, open or not.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Draft, Passage } from '../draft/draft.ts';
import type { Facts } from '../facts/facts.ts';
import { type CheckResult, checkDraft } from '../lint/check.ts';
import { buildConfiguredDraft, type DraftSettings, NO_SETTINGS } from '../lint/configured-draft.ts';
import type { SettingsLayer } from '../lint/settings.ts';
import type { SourceDocument } from '../source/block.ts';
import { decode } from '../source/decode.ts';
import { readMarkdown } from '../source/markdown.ts';
import { readSource } from '../source/read.ts';
import { Anchors } from './anchors.ts';
import { canonicalUri, type Files, NO_FILES } from './files.ts';
import { alone, type ConfigListener, type Project, Projects } from './projects.ts';

/** A draft with its facts and findings, seen from one of its files. */
export interface Analysis extends CheckResult {
  /** The file that was asked about: its position in `documents` and in `draft.documents`. */
  readonly file: number;
  readonly document: TextDocument;
  readonly source: SourceDocument;
  /** All files of the draft in their order. */
  readonly documents: readonly TextDocument[];
  readonly layers: readonly SettingsLayer[];
  /** The version whose numbers say what the mentions mean: this one or an earlier one. */
  readonly anchor: Facts;
}

/** Where the open documents come from; `TextDocuments` of the protocol library is one. */
export interface OpenDocuments {
  get(uri: string): TextDocument | undefined;
  all(): TextDocument[];
}

export interface WorkspaceOptions {
  /** Where files come from that are not open; by default there are none. */
  readonly files?: Files;
  readonly onConfig?: ConfigListener;
  /** What the user chose in the editor as the profile of a file, if anything. */
  readonly chosenProfile?: (uri: string) => string | undefined;
}

/** A draft as it was last worked out, by the URI of its first file. */
interface Known {
  readonly documents: readonly TextDocument[];
  readonly versions: readonly number[];
  /** The profile that the user chose in the editor, by its name. */
  readonly chosen: string | undefined;
  readonly settings: DraftSettings;
  readonly layers: readonly SettingsLayer[];
  readonly draft: Draft;
  /** Undefined when it is no draft of any kind. */
  readonly result: CheckResult | undefined;
}

/** Files that drafts are looked for in. */
const DRAFT_FILES = ['**/*.md', '**/*.markdown', '**/*.txt'];

export class Workspace {
  readonly #open: OpenDocuments;
  readonly #files: Files;
  readonly #projects: Projects;
  readonly #chosenProfile: (uri: string) => string | undefined;
  readonly #known = new Map<string, Known>();
  readonly #anchors = new Anchors();
  /** By the URI of each file: what it belongs to, once it has been looked up. */
  readonly #settled = new Map<string, Project>();
  readonly #settling = new Map<string, Promise<Project>>();
  /** Files of the disk, read for a draft that has them. */
  readonly #onDisk = new Map<string, TextDocument>();

  constructor(open: OpenDocuments, { files = NO_FILES, onConfig, chosenProfile }: WorkspaceOptions = {}) {
    this.#open = open;
    this.#files = files;
    this.#projects = new Projects(files, onConfig);
    this.#chosenProfile = chosenProfile ?? (() => undefined);
  }

  /** Looks up what the file belongs to, and reads the other files of its draft. Never throws. */
  async ready(uri: string): Promise<void> {
    const key = canonicalUri(uri);
    let settling = this.#settling.get(key);
    if (!settling) {
      settling = this.#settle(key);
      this.#settling.set(key, settling);
    }
    this.#settled.set(key, await settling);
  }

  /**
   * The draft that the file belongs to, as it stands now; undefined when the file is not known, or belongs to no draft
   * of any kind. A file that is not open is known when `ready` has been awaited for it; until then, an open file is a
   * draft by itself, without configuration.
   */
  analysis(uri: string): Analysis | undefined {
    const own = this.#document(canonicalUri(uri));
    if (!own) return undefined;
    const project = this.#settled.get(canonicalUri(uri));
    if (project?.ignored) return undefined;
    const joined = project?.files.map((file) => this.#document(file)) ?? [];
    // Without one of its files, a document has references that seem to lead nowhere: the file stands by itself then.
    const whole = joined.every((document) => document !== undefined) && joined.includes(own);
    const documents = whole ? (joined as TextDocument[]) : [own];
    const known = this.#workOut(documents, this.#chosenProfile(uri), project?.settings ?? NO_SETTINGS);
    if (!known.result) return undefined;
    const anchor = this.#anchors.of(keyOf(documents)) ?? known.result.facts;
    return seenFrom({ ...known.result, documents, layers: known.layers, anchor }, documents.indexOf(own));
  }

  /** The other open files of the draft that the file belongs to, or has belonged to while it was open. */
  openNeighbours(uri: string): readonly string[] {
    const key = canonicalUri(uri);
    const { files } = this.#settled.get(key) ?? { files: [] };
    const neighbours = files.filter((file) => file !== key).map((file) => this.#openDocument(file));
    return neighbours.flatMap((document) => document?.uri ?? []);
  }

  /** All open drafts, each once, seen from the first of its open files. */
  analyses(): readonly Analysis[] {
    const drafts = new Map<Draft, Analysis>();
    for (const { uri } of this.#open.all()) {
      const analysis = this.analysis(uri);
      if (analysis && !drafts.has(analysis.draft)) drafts.set(analysis.draft, analysis);
    }
    return [...drafts.values()];
  }

  /** URI and text of the configuration that holds for a file, if there is one, as it was read last. */
  async configFile(uri: string): Promise<{ readonly uri: string; readonly text: string } | undefined> {
    return this.#projects.configFile(canonicalUri(uri));
  }

  /** URIs of the files below a folder that may be drafts. */
  async draftFiles(folder: string): Promise<readonly string[]> {
    const found = await this.#files.find(folder, DRAFT_FILES);
    return [...new Set(found.map(canonicalUri))].sort();
  }

  /** To be called when a file is saved: where its draft has its numbers in order, they are trusted from now on. */
  saved(uri: string): void {
    const analysis = this.analysis(uri);
    if (analysis) this.#anchors.saved(keyOf(analysis.documents), analysis);
  }

  /** To be called when the client is offered edits of ours that move numbers: `after` are the texts that they make. */
  offered(analysis: Analysis, after: readonly string[]): void {
    this.#anchors.offered(keyOf(analysis.documents), analysis.facts, after);
  }

  isOpen(uri: string): boolean {
    return this.#openDocument(canonicalUri(uri)) !== undefined;
  }

  /** Shows the draft that a file belongs to, if it belongs to one, and keeps nothing of it unless it is open. */
  async glance(uri: string, show: (analysis: Analysis) => void): Promise<void> {
    const key = canonicalUri(uri);
    await this.ready(key);
    const { files } = this.#settled.get(key) as Project;
    try {
      const analysis = this.analysis(key);
      if (analysis) show(analysis);
    } finally {
      if (!files.some((file) => this.isOpen(file))) for (const file of files) this.#drop(file);
    }
  }

  #drop(file: string): void {
    this.forget(file);
    this.#settled.delete(file);
  }

  /** To be called when a file is opened or closed: its versions count anew, or the disk has its text again. */
  forget(uri: string): void {
    const key = canonicalUri(uri);
    this.#onDisk.delete(key);
    for (const [first, { documents }] of this.#known) {
      if (!documents.some((document) => canonicalUri(document.uri) === key)) continue;
      this.#known.delete(first);
      if (!documents.some((document) => this.isOpen(document.uri))) this.#anchors.forget(first);
    }
    this.#settling.delete(key);
    for (const [file, { files }] of this.#settled) if (files.includes(key)) this.#settling.delete(file);
  }

  /** To be called when files or configurations on the disk have changed: everything is looked up again. */
  forgetFiles(): void {
    this.#projects.forget();
    this.#onDisk.clear();
    this.#settling.clear();
  }

  async #settle(uri: string): Promise<Project> {
    // A client may call by a name that is no URI what nobody has saved.
    const project = await this.#projects.of(uri).catch(() => alone(uri));
    for (const file of project.files) {
      if (this.#openDocument(file) || this.#onDisk.has(file)) continue;
      const document = await this.#readFile(file);
      if (document) this.#onDisk.set(file, document);
    }
    return project;
  }

  async #readFile(uri: string): Promise<TextDocument | undefined> {
    const bytes = await this.#files.read(uri);
    const decoded = bytes && decode(bytes);
    if (!decoded || 'error' in decoded) return undefined;
    return TextDocument.create(uri, /\.txt$/i.test(uri) ? 'plaintext' : 'markdown', 0, decoded.text);
  }

  #document(uri: string): TextDocument | undefined {
    return this.#openDocument(uri) ?? this.#onDisk.get(uri);
  }

  /** The client may write the URI in another way. */
  #openDocument(uri: string): TextDocument | undefined {
    return this.#open.get(uri) ?? this.#open.all().find((document) => canonicalUri(document.uri) === uri);
  }

  #workOut(documents: readonly TextDocument[], chosen: string | undefined, settings: DraftSettings): Known {
    const key = keyOf(documents);
    const before = this.#known.get(key);
    const same =
      before?.documents.length === documents.length && documents.every((one, at) => one === before.documents[at]);
    if (same && before.chosen === chosen && before.settings === settings) {
      if (documents.every(({ version }, at) => version === before.versions[at])) return before;
    }
    const sources = documents.map((document, at) =>
      readDocument(document, document.getText(), before?.draft.documents[at]),
    );
    const { kinds } = settings;
    const said = chosen === undefined ? settings : { ...settings, kinds: { ...kinds, profile: chosen } };
    const { draft, layers } = buildConfiguredDraft(sources, said, before?.draft);
    const result = draft.profile === 'none' ? undefined : checkDraft(draft, { layers }, before?.result);
    if (result) this.#anchors.worked(key, result);
    const versions = documents.map(({ version }) => version);
    const known = { documents, versions, chosen, settings, layers, draft, result };
    this.#known.set(key, known);
    return known;
  }
}

function keyOf([first]: readonly TextDocument[]): string {
  return first?.uri ?? '';
}

/** The same draft, seen from another of its files. */
export function seenFrom(draft: Omit<Analysis, 'file' | 'document' | 'source'>, file: number): Analysis {
  const document = draft.documents[file] as TextDocument;
  const source = draft.draft.documents[file] as SourceDocument;
  return { ...draft, file, document, source };
}

/** Reads `text` as the document's; what the editor takes for Markdown is Markdown, whatever its name. */
export function readDocument({ uri, languageId }: TextDocument, text: string, before?: SourceDocument): SourceDocument {
  const read = languageId === 'markdown' ? readMarkdown : readSource;
  return read(uri, text, before?.path === uri ? before : undefined);
}

/** The passages of the file that was asked about, in order. */
export function ownPassages({ draft, file }: Analysis): readonly Passage[] {
  return draft.documents.length === 1 ? draft.passages : draft.passages.filter(({ document }) => document === file);
}
