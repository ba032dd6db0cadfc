/** Notes or examples that are numbered together. */
import { blockColumn } from '../../draft/columns.ts';
import type { Clause, Draft, Passage, Remark } from '../../draft/draft.ts';
import { blockLabel } from '../../draft/passages.ts';

export interface RemarkGroup {
  readonly remarks: readonly Remark[];
  /**
   * Whether the group holds all that is numbered together. Where a table, a figure or a heading that could not be
   * placed stands between the remarks of a clause, they may belong to it or to the clause.
   */
  readonly certain: boolean;
}

/**
 * The notes (or examples) of each clause in document order, cut where another owner may begin. A cut is healed where
 * the numbers simply go on across it.
 */
export function remarkGroups(draft: Draft, kind: Remark['kind']): RemarkGroup[] {
  const groups: RemarkGroup[] = [];
  if (!draft.remarks.some((remark) => remark.kind === kind)) return groups;
  let clause: Clause | undefined;
  let ofClause: Remark[][] = [];
  let cuts: readonly number[] = [];
  const finish = (): void => {
    for (const remarks of ofClause) groups.push({ remarks, certain: ofClause.length === 1 });
    ofClause = [];
  };
  cuts = cutPositions(draft, kind);
  let cut = 0;
  for (const remark of draft.remarks) {
    if (remark.kind !== kind || isUnowned(remark)) continue;
    const { index } = remark.passage;
    const previous = ofClause.at(-1)?.at(-1);
    let crossed = false;
    while (cut < cuts.length && (cuts[cut] as number) < index) {
      if (previous && (cuts[cut] as number) > previous.passage.index) crossed = true;
      cut++;
    }
    if (!previous || remark.passage.clause !== clause) {
      finish();
      clause = remark.passage.clause;
      ofClause.push([remark]);
    } else if (crossed && !(numberOf(remark) > 1 && numberOf(remark) === numberOf(previous) + 1)) {
      ofClause.push([remark]);
    } else {
      (ofClause.at(-1) as Remark[]).push(remark);
    }
  }
  finish();
  return groups;
}

/** The number of a note or example; 0 when it has none. */
export function numberOf(remark: Remark): number {
  return remark.label.path[0] ?? 0;
}

/** Outside all clauses, or between terms whose entries could not be told apart. */
function isUnowned(remark: Remark): boolean {
  const { clause, element } = remark.passage;
  return !clause || (element === 'terms' && clause.level === 1);
}

/** Positions of the passages where another owner may begin, ascending. */
function cutPositions(draft: Draft, kind: Remark['kind']): number[] {
  const cuts: number[] = [];
  const headings = headingLike(draft.passages);
  const empty = new Set(
    draft.remarks
      .filter(({ label, passage }) => label.rest === passage.block.text.length)
      .map(({ passage }) => passage),
  );
  for (const passage of draft.passages) if (isCut(passage, kind, empty, headings)) cuts.push(passage.index);
  return cuts;
}

function isCut(
  passage: Passage,
  kind: Remark['kind'],
  empty: ReadonlySet<Passage>,
  headings: readonly boolean[],
): boolean {
  const { role } = passage;
  if (role === 'table' || role === 'figure' || role === 'caption') return kind === 'note';
  // What stands below 示例： on a line of its own may have notes of its own.
  if (role === 'example') return kind === 'note' && empty.has(passage);
  if (role !== 'paragraph' && role !== 'title') return false;
  return headings[passage.index] === true;
}

/** Whether a block is a heading, or begins like one. */
const headingLike = blockColumn((block): boolean => {
  if (block.kind === 'heading') return true;
  const label = blockLabel(block)?.kind;
  return label === 'clause' || label === 'annex' || label === 'table' || label === 'figure' || label === 'arabic';
});
