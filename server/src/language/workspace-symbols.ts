/** Workspace symbols: clauses, annexes, tables, figures and terms of all drafts of the workspace, open or not. */
import type { CancellationToken, DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { documentSymbols } from './document-symbols.ts';
import { canonicalUri } from './files.ts';
import { type Analysis, seenFrom, type Workspace } from './workspace.ts';

/** Nobody reads a longer list; the next character of the query makes it shorter. */
const MOST = 1000;

/** Those whose name has the characters of the query in their order, spaces and case aside; all for an empty query. */
export function workspaceSymbols(analyses: readonly Analysis[], query: string): SymbolInformation[] {
  return matching(analyses.flatMap(symbolsOf), query);
}

/** The symbols of the files that are not open, kept until something on the disk changes. */
export class SymbolIndex {
  readonly #workspace: Workspace;
  /** By URI of the file; an empty list for what is no draft. */
  #symbols = new Map<string, readonly SymbolInformation[]>();
  #files = new Map<string, Promise<readonly string[]>>();
  /** One query reads at a time: what one has read the next one need not read again. */
  #reading: Promise<void> = Promise.resolve();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Of all drafts below the folders, and of those that are open. What is cancelled has an incomplete answer. */
  async find(query: string, folders: readonly string[], token: CancellationToken): Promise<SymbolInformation[]> {
    const files: string[] = [];
    for (const folder of folders) files.push(...(await this.#filesOf(folder)));
    this.#reading = this.#reading.then(() => this.#read(files, token));
    await this.#reading;
    if (token.isCancellationRequested) return [];
    const open = this.#workspace.analyses();
    const seen = new Set(open.flatMap(({ documents }) => documents.map(({ uri }) => canonicalUri(uri))));
    const others = [...new Set(files)].filter((uri) => !seen.has(uri));
    const symbols = [...open.flatMap(symbolsOf), ...others.flatMap((uri) => this.#symbols.get(uri) ?? [])];
    return matching(symbols, query);
  }

  /** To be called when a file is opened or closed. */
  forget(uri: string): void {
    this.#symbols.delete(canonicalUri(uri));
  }

  /** To be called when files or configurations on the disk have changed. */
  forgetFiles(): void {
    this.#symbols = new Map();
    this.#files = new Map();
  }

  #filesOf(folder: string): Promise<readonly string[]> {
    const known = this.#files.get(folder);
    if (known) return known;
    const files = this.#workspace.draftFiles(folder);
    this.#files.set(folder, files);
    return files;
  }

  async #read(files: readonly string[], token: CancellationToken): Promise<void> {
    const symbols = this.#symbols;
    for (const uri of files) {
      if (token.isCancellationRequested) return;
      if (symbols.has(uri) || this.#workspace.isOpen(uri)) continue;
      symbols.set(uri, []);
      await this.#workspace.glance(uri, (analysis) => {
        for (const [file, document] of analysis.documents.entries()) {
          symbols.set(canonicalUri(document.uri), symbolsOfFile(seenFrom(analysis, file)));
        }
      });
    }
  }
}

function symbolsOf(analysis: Analysis): SymbolInformation[] {
  return analysis.documents.flatMap((_, file) => symbolsOfFile(seenFrom(analysis, file)));
}

function symbolsOfFile(analysis: Analysis): SymbolInformation[] {
  const { uri } = analysis.document;
  const { title } = analysis.draft.metadata;
  return [...flat(documentSymbols(analysis), title)].map(({ symbol, container }) => {
    const { name, kind, selectionRange: range } = symbol;
    return { name, kind, location: { uri, range }, ...(container === '' ? {} : { containerName: container }) };
  });
}

function* flat(
  symbols: readonly DocumentSymbol[],
  container: string,
): Generator<{ readonly symbol: DocumentSymbol; readonly container: string }> {
  for (const symbol of symbols) {
    yield { symbol, container };
    yield* flat(symbol.children ?? [], symbol.name);
  }
}

function matching(symbols: readonly SymbolInformation[], query: string): SymbolInformation[] {
  const wanted = [...query.toLowerCase().replace(/\s+/g, '')];
  return symbols.filter(({ name }) => hasInOrder(name.toLowerCase(), wanted)).slice(0, MOST);
}

function hasInOrder(name: string, wanted: readonly string[]): boolean {
  let from = 0;
  for (const character of wanted) {
    const at = name.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}
