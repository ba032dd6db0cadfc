/**
 * The rows of tables that lead from an item to its requirement and its test: 外观 | 6.2 | 7.3 | √ | √. Tables of
 * inspection items are such tables, and those that list 证实方法.
 */
import type { Draft, Passage } from '../draft/draft.ts';
import type { Cell } from '../source/block.ts';
import { once, perBlock } from '../source/per-block.ts';
import type { Facts, Mention } from './facts.ts';

export interface ItemRow {
  /** The table. */
  readonly passage: Passage;
  /** Position in `Block.rows`. */
  readonly row: number;
  /** Mentions in the cells of the row, and in those of earlier rows that reach down to it. */
  readonly mentions: readonly Mention[];
  /** Whether the row cites another standard. */
  readonly cites: boolean;
}

/** Rows that mention anything of this document, or cite a standard, by the table's passage; in document order. */
export const itemRows: (facts: Facts) => ReadonlyMap<Passage, readonly ItemRow[]> = once((facts) => {
  const mentions = new Map<Passage, Map<number, Mention[]>>();
  const cites = new Map<Passage, Set<number>>();
  for (const mention of facts.mentions) {
    const { passage, cell } = mention.span;
    if (!cell || mention.resolution.to !== 'label') continue;
    const rows = mentions.get(passage) ?? new Map<number, Mention[]>();
    mentions.set(passage, rows);
    for (const row of rowsOf(passage, cell)) {
      const known = rows.get(row);
      if (known) known.push(mention);
      else rows.set(row, [mention]);
    }
  }
  for (const { span } of facts.codes) {
    if (!span.cell) continue;
    const rows = cites.get(span.passage) ?? new Set<number>();
    cites.set(span.passage, rows);
    for (const row of rowsOf(span.passage, span.cell)) rows.add(row);
  }
  const found = new Map<Passage, readonly ItemRow[]>();
  for (const passage of new Set([...mentions.keys(), ...cites.keys()])) {
    const numbers = new Set([...(mentions.get(passage)?.keys() ?? []), ...(cites.get(passage) ?? [])]);
    const rows: ItemRow[] = [];
    for (const row of [...numbers].sort((a, b) => a - b)) {
      const ofRow = mentions.get(passage)?.get(row) ?? [];
      rows.push({ passage, row, mentions: ofRow, cites: cites.get(passage)?.has(row) ?? false });
    }
    found.set(passage, rows);
  }
  return found;
});

/** A cell that reaches over more rows counts for these only: tables of items are short. */
const MOST_ROWS = 100;

/** The rows that a cell reaches over. */
function rowsOf({ block }: Passage, { row, column }: { readonly row: number; readonly column: number }): number[] {
  const span = Math.min(MOST_ROWS, Math.max(1, block.rows[row]?.[column]?.rowSpan ?? 1), block.rows.length - row);
  return Array.from({ length: span }, (_, at) => row + at);
}

/** The kinds of inspection that the heads of a table name. */
export interface InspectionHeads {
  /** 出厂检验, 交收检验 */
  readonly factory: boolean;
  /** 型式检验 */
  readonly type: boolean;
}

const HEAD_ROWS = 2;

/** What the heads of a table say of inspection; undefined for any other table. */
export const inspectionHeads: (block: Passage['block']) => InspectionHeads | undefined = perBlock(({ rows }) => {
  const heads = rows.slice(0, HEAD_ROWS).flat();
  const factory = heads.some(({ text }) => /^(?:出厂|交收|逐批|交付)(?:检验|试验)?(?:项目)?$/.test(squeezed(text)));
  const type = heads.some(({ text }) => /^(?:型式|周期|例行)(?:检验|试验)?(?:项目)?$/.test(squeezed(text)));
  return factory || type ? { factory, type } : undefined;
});

/** The table and its parts after a break of the page, in document order. */
export const inspectionTables: (draft: Draft) => readonly Passage[] = once((draft) =>
  draft.passages.filter((passage) => passage.role === 'table' && inspectionHeads(passage.block) !== undefined),
);

function squeezed(text: string): string {
  return text.replace(/[\s\u3000]+/g, '');
}

/** The cell that names the item of a row: the first one with words, below a head that is no number. */
export function itemCell(row: readonly Cell[]): { readonly column: number; readonly text: string } | undefined {
  for (const [column, { text }] of row.entries()) {
    if (/[\u3400-\u9fff]{2}/.test(text)) return { column, text };
  }
  return undefined;
}
