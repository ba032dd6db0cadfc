/** Document symbols: the outline of the draft, with its annexes, tables, figures, numbered formulas and terms. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Caption, Clause } from '../draft/draft.ts';
import type { Labelled } from '../facts/facts.ts';
import { wholeSpan } from '../rules/rule.ts';
import { clauseExtent, type Extent, extentOf, labelledExtent, labelSpan, rangeOf } from './extents.ts';
import { clauseName, labelledName, shortened } from './names.ts';
import type { Analysis } from './workspace.ts';

/** The outline in document order. A clause's range covers its subclauses, a caption's its table or figure. */
export function documentSymbols(analysis: Analysis): DocumentSymbol[] {
  return new Outline(analysis).symbols();
}

function clauseSymbolKind({ kind, level, term }: Clause): SymbolKind {
  if (term) return SymbolKind.Key;
  if (kind === 'element') return SymbolKind.Namespace;
  if (kind === 'annex') return SymbolKind.Package;
  return level === 1 ? SymbolKind.Module : SymbolKind.String;
}

function labelledSymbolKind(labelled: Labelled): SymbolKind {
  if (labelled.kind === 'formula') return SymbolKind.Operator;
  if ('clause' in labelled) return clauseSymbolKind(labelled.clause);
  return labelled.kind === 'table' ? SymbolKind.Array : SymbolKind.File;
}

class Outline {
  readonly #analysis: Analysis;
  /** Tables, figures and formulas by the clause that they stand in. */
  readonly #inside = new Map<Clause | undefined, Labelled[]>();

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    const { draft, file } = analysis;
    for (const caption of draft.captions) {
      if (!caption.continued && caption.passage.document === file) this.#add(captionLabel(caption));
    }
    for (const formula of draft.formulas) {
      if (formula.key !== '' && formula.passage.document === file) this.#add({ kind: 'formula', formula });
    }
  }

  symbols(): DocumentSymbol[] {
    return this.#together(undefined, this.#here(this.#analysis.draft.roots));
  }

  /** The clauses of this file; subclauses whose parent stands in another file come up to its level. */
  #here(clauses: readonly Clause[]): readonly Clause[] {
    const { draft, file } = this.#analysis;
    if (draft.documents.length === 1) return clauses;
    return clauses.flatMap((clause) => (clause.heading.document === file ? clause : this.#here(clause.children)));
  }

  #add(labelled: Exclude<Labelled, { readonly clause: Clause }>): void {
    const owner = ('caption' in labelled ? labelled.caption : labelled.formula).passage.clause;
    const clause = owner?.heading.document === this.#analysis.file ? owner : undefined;
    const known = this.#inside.get(clause);
    if (known) known.push(labelled);
    else this.#inside.set(clause, [labelled]);
  }

  /** What stands in the clause itself, and its subclauses, in the order of their places. */
  #together(clause: Clause | undefined, children: readonly Clause[]): DocumentSymbol[] {
    const own = (this.#inside.get(clause) ?? []).map((labelled) => this.#symbol(labelled));
    const symbols = [...own.map(({ start, symbol }) => ({ start, symbol })), ...children.map((c) => this.#clause(c))];
    return symbols.sort((a, b) => a.start - b.start).map(({ symbol }) => symbol);
  }

  #clause(clause: Clause): { readonly start: number; readonly symbol: DocumentSymbol } {
    const { draft, document } = this.#analysis;
    const extent = clauseExtent(clause, draft);
    const { block } = clause.heading;
    const untitled = clause.titled !== 'yes' && clause.label !== undefined;
    const selection = untitled ? labelSpan({ kind: 'clause', clause }) : wholeSpan(clause.heading);
    const symbol: DocumentSymbol = {
      name: clauseName(clause),
      kind: clauseSymbolKind(clause),
      range: rangeOf(document, extent),
      selectionRange: rangeOf(document, extentOf(selection)),
      children: this.#together(clause, this.#here(clause.children)),
    };
    const detail =
      natureOf(clause) || (clause.title === '' ? shortened(block.text.slice(clause.label?.rest ?? 0)) : '');
    if (detail !== '') symbol.detail = detail;
    return { start: extent.start, symbol };
  }

  #symbol(labelled: Labelled): { readonly start: number; readonly symbol: DocumentSymbol } {
    const { draft, document } = this.#analysis;
    const extent = labelledExtent(labelled, draft);
    const selection: Extent = extentOf(labelSpan(labelled));
    const symbol: DocumentSymbol = {
      name: labelledName(labelled),
      kind: labelledSymbolKind(labelled),
      range: rangeOf(document, extent),
      selectionRange: rangeOf(document, selection),
    };
    return { start: extent.start, symbol };
  }
}

function captionLabel(caption: Caption): { readonly kind: Caption['kind']; readonly caption: Caption } {
  return { kind: caption.kind, caption };
}

function natureOf({ nature }: Clause): string {
  if (nature === undefined) return '';
  return nature === 'normative' ? '规范性' : '资料性';
}
