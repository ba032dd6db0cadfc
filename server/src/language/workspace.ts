/** The open documents and what the engine says of each: read incrementally, worked out once per version, on demand. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { buildDraft } from '../draft/build.ts';
import { type CheckResult, checkDraft } from '../lint/check.ts';
import type { SourceDocument } from '../source/block.ts';
import { readMarkdown } from '../source/markdown.ts';
import { readSource } from '../source/read.ts';

/**
 * A document that is a draft, with its facts and findings. Every draft has the one source document that is open; files
 * that belong together are not joined.
 */
export interface Analysis extends CheckResult {
  readonly document: TextDocument;
  readonly source: SourceDocument;
}

/** Where the documents come from; `TextDocuments` of the protocol library is one. */
export interface OpenDocuments {
  get(uri: string): TextDocument | undefined;
  all(): TextDocument[];
}

interface Known {
  readonly version: number;
  readonly source: SourceDocument;
  readonly analysis: Analysis | undefined;
}

export class Workspace {
  readonly #open: OpenDocuments;
  readonly #known = new Map<string, Known>();

  constructor(open: OpenDocuments) {
    this.#open = open;
  }

  /** The document as it stands now; undefined when it is not open, or is no draft of any kind. */
  analysis(uri: string): Analysis | undefined {
    const document = this.#open.get(uri);
    if (!document) return undefined;
    const before = this.#known.get(uri);
    if (before?.version === document.version) return before.analysis;
    const source = readDocument(document, document.getText(), before?.source);
    const analysis = analyse(document, source);
    this.#known.set(uri, { version: document.version, source, analysis });
    return analysis;
  }

  /** All open drafts. */
  analyses(): readonly Analysis[] {
    return this.#open.all().flatMap(({ uri }) => this.analysis(uri) ?? []);
  }

  /** To be called when the document is closed: its next version may count from 1 again. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }
}

/** Reads `text` as the document's; what the editor takes for Markdown is Markdown, whatever its name. */
export function readDocument({ uri, languageId }: TextDocument, text: string, before?: SourceDocument): SourceDocument {
  const read = languageId === 'markdown' ? readMarkdown : readSource;
  return read(uri, text, before);
}

/** Undefined for a text that is no draft: any Markdown file comes here. */
export function analyse(document: TextDocument, source: SourceDocument): Analysis | undefined {
  const draft = buildDraft([source]);
  return draft.profile === 'none' ? undefined : { ...checkDraft(draft), document, source };
}
