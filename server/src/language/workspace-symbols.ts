/** Workspace symbols: clauses, annexes, tables, figures and terms of all open drafts. */
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { documentSymbols } from './document-symbols.ts';
import { type Analysis, seenFrom } from './workspace.ts';

/** Those whose name has the characters of the query in their order, spaces and case aside; all for an empty query. */
export function workspaceSymbols(analyses: readonly Analysis[], query: string): SymbolInformation[] {
  const wanted = [...query.toLowerCase().replace(/\s+/g, '')];
  const found: SymbolInformation[] = [];
  for (const analysis of analyses) {
    const { title } = analysis.draft.metadata;
    for (const [file, { uri }] of analysis.documents.entries()) {
      for (const { symbol, container } of flat(documentSymbols(seenFrom(analysis, file)), title)) {
        if (!hasInOrder(symbol.name.toLowerCase(), wanted)) continue;
        const { name, kind, selectionRange: range } = symbol;
        found.push({ name, kind, location: { uri, range }, ...(container === '' ? {} : { containerName: container }) });
      }
    }
  }
  return found;
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

function hasInOrder(name: string, wanted: readonly string[]): boolean {
  let from = 0;
  for (const character of wanted) {
    const at = name.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}
