/** What the rules on symbols and abbreviations share: the lists of a draft and their entries. */
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import { once } from '../../source/per-block.ts';
import { span } from '../rule.ts';

/** One line, item or row of a list: the symbol or abbreviation and what it stands for. */
export interface ListedSymbol {
  readonly text: string;
  readonly span: Span;
  /** 应用程序接口(Application Programming Interface) */
  readonly explanation: string;
}

export interface SymbolList {
  readonly clause: Clause;
  readonly kind: 'symbols' | 'abbreviations' | 'both';
  /** Never empty. */
  readonly entries: readonly ListedSymbol[];
}

/** The lists of chapter 4, or of a subclause of 术语、定义和缩略语, in document order. */
export const symbolLists: (draft: Draft) => readonly SymbolList[] = once((draft) => {
  const lists: SymbolList[] = [];
  for (const clause of draft.clauses) {
    const kind = kindOf(clause);
    if (!kind) continue;
    const entries = [...entriesOf(clause, draft)];
    if (entries.length > 0) lists.push({ clause, kind, entries });
  }
  return lists;
});

function kindOf({ element, title, level, titled }: Clause): SymbolList['kind'] | undefined {
  if (titled === 'no' || (element !== 'symbols' && element !== 'terms')) return undefined;
  // A subclause of the chapter on terms has to say that it is such a list.
  if (!/符号|代号|缩略语|缩写/.test(title) || /术语/.test(title) || (element === 'terms' && level === 1))
    return undefined;
  if (!/缩略语|缩写/.test(title)) return 'symbols';
  return /符号|代号/.test(title) ? 'both' : 'abbreviations';
}

function* entriesOf(clause: Clause, { passages }: Draft): Generator<ListedSymbol> {
  for (let at = clause.first + 1; at < clause.end; at++) {
    const passage = passages[at] as Passage;
    if (passage.clause !== clause) continue;
    if (passage.role === 'table') yield* rowsOf(passage);
    else if (passage.role === 'paragraph' || passage.role === 'item') {
      const entry = lineEntry(passage);
      if (entry) yield entry;
    }
  }
}

const SYMBOL = "[A-Za-z\\u0391-\\u03c9][A-Za-z0-9/.&+'-]{0,24}";
/** "AP：无线访问接入点", "ID——标识", "LR    逻辑回归", "API（Application Programming Interface） 应用程序接口". */
const LINE = new RegExp(
  `^(${SYMBOL})(?:[\\s\\u3000]*(?:——|—|–|-|：|:|，|,|＝|=)|[\\s\\u3000]+|(?=[（(]))[\\s\\u3000]*`,
);
const LONGEST_EXPLANATION = 160;

/** The list's mark, where the author gave one. */
export function lineEntry(passage: Passage): ListedSymbol | undefined {
  const { text } = passage.block;
  const from = passage.label?.rest ?? 0;
  const line = LINE.exec(text.slice(from, from + 60));
  const symbol = line?.[1];
  if (!line || !symbol) return undefined;
  const explanation = text.slice(from + line[0].length);
  // Only a gap between: it may be a sentence.
  if (line[0].trim() === symbol && /[应宜可须。，；]/.test(explanation)) return undefined;
  if (explanation.length > LONGEST_EXPLANATION || !/[\u3400-\u9fff]{2}/.test(explanation)) return undefined;
  return { text: symbol, span: span(passage, from, from + symbol.length), explanation };
}

function* rowsOf(passage: Passage): Generator<ListedSymbol> {
  const { rows } = passage.block;
  const head = rows[0] ?? [];
  const column = head.findIndex(({ text }) => /符号|代号|缩略语|缩写/.test(text) && text.length <= 10);
  if (column < 0) return;
  for (const [row, cells] of rows.entries()) {
    // Merged cells move the columns.
    if (row === 0 || cells.length !== head.length) continue;
    const text = cells[column]?.text.trim() ?? '';
    if (!new RegExp(`^${SYMBOL}$`).test(text)) continue;
    const start = cells[column]?.text.indexOf(text) ?? 0;
    const explanation = cells
      .slice(column + 1)
      .map((cell) => cell.text)
      .join(' ');
    yield { text, span: { passage, cell: { row, column }, start, end: start + text.length }, explanation };
  }
}

/** A subscript is lost in the text: C2 may be C with the index 2. */
export function hasIndex({ span: { passage, cell }, text }: ListedSymbol): boolean {
  const marks = cell ? (passage.block.rows[cell.row]?.[cell.column]?.marks ?? []) : passage.block.marks;
  return text.length < 2 ? marks.some(isIndex) : marks.some((mark) => isIndex(mark) || mark.kind === 'math');
}

function isIndex({ kind }: { readonly kind: string }): boolean {
  return kind === 'subscript' || kind === 'superscript';
}
