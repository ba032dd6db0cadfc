/**
 * Columns: what depends on a block alone, for all passages of a draft at once, by `Passage.index`.
 *
 * They are what makes the next version cheap. Most rules look for a few words in every text of the draft; a column keeps
 * what they found, and the next version takes it over for all blocks that are still the same, without looking at them.
 */
import type { Block } from '../source/block.ts';
import { once } from '../source/per-block.ts';
import type { Passage } from './draft.ts';

/** The columns that were asked for, by the draft's passages and the number of the column. */
const columnsOfPassages = new WeakMap<readonly Passage[], unknown[][]>();
const readers: ((block: Block) => unknown)[] = [];

/**
 * A column of what `read` says of each block. `read` must look at nothing but the block. Where most blocks have nothing
 * to say it should give undefined or one and the same object: then the column costs no memory.
 */
export function blockColumn<Fact>(read: (block: Block) => Fact): (passages: readonly Passage[]) => readonly Fact[] {
  const number = readers.length;
  readers.push(read);
  return (passages) => {
    const columns = columnsOf(passages);
    columns[number] ??= passages.map(({ block }) => read(block));
    return columns[number] as Fact[];
  };
}

function columnsOf(passages: readonly Passage[]): unknown[][] {
  let columns = columnsOfPassages.get(passages);
  if (!columns) {
    columns = [];
    columnsOfPassages.set(passages, columns);
  }
  return columns;
}

/** Gives passages the columns that an earlier version of them has; only blocks in between those that both have are read. */
export function takeColumns(passages: readonly Passage[], previous: readonly Passage[]): void {
  const most = Math.min(passages.length, previous.length);
  let front = 0;
  while (front < most && passages[front]?.block === previous[front]?.block) front++;
  let back = 0;
  while (
    back < most - front &&
    passages[passages.length - 1 - back]?.block === previous[previous.length - 1 - back]?.block
  )
    back++;
  const between = passages.slice(front, passages.length - back);
  const columns = columnsOf(passages);
  columnsOf(previous).forEach((column, number) => {
    const read = readers[number] as (block: Block) => unknown;
    const facts = between.map(({ block }) => read(block));
    const same = passages.length === previous.length && facts.every((fact, at) => fact === column[front + at]);
    columns[number] = same ? column : column.slice(0, front).concat(facts, column.slice(column.length - back));
  });
}

/** The positions in a column where there is anything, ascending. */
export const filled: (column: readonly unknown[]) => readonly number[] = once((column) => {
  const positions: number[] = [];
  for (let at = 0; at < column.length; at++) if (column[at]) positions.push(at);
  return positions;
});
