/**
 * Columns: what depends on a block alone, for all passages of a draft at once, by `Passage.index`.
 *
 * They are what makes the next version cheap. Most rules look for a few words in every text of the draft; a column keeps
 * what they found, and the next version takes it over for all blocks that are still the same, without looking at them.
 */
import type { Block } from '../source/block.ts';
import { once } from '../source/per-block.ts';
import type { Passage } from './draft.ts';

interface Column {
  readonly facts: readonly unknown[];
  readonly read: (block: Block) => unknown;
  /** What the facts depend on beside the block; '' where on nothing. */
  readonly key: string;
}

/** The columns that were asked for, by the draft's passages and the number of the column. */
const columnsOfPassages = new WeakMap<readonly Passage[], Column[]>();
let numbers = 0;

/**
 * A column of what `read` says of each block. `read` must look at nothing but the block. Where most blocks have nothing
 * to say it should give undefined or one and the same object: then the column costs no memory.
 */
export function blockColumn<Fact>(read: (block: Block) => Fact): (passages: readonly Passage[]) => readonly Fact[] {
  const number = numbers++;
  return (passages) => {
    const columns = columnsOf(passages);
    columns[number] ??= { facts: passages.map(({ block }) => read(block)), read, key: '' };
    return columns[number].facts as Fact[];
  };
}

/**
 * A column of what `read` says of each block about words that the draft gives, such as the names of its terms: kept as
 * long as the words are the same too. The words are packed into a key, of which `unpack` makes what `read` needs; both
 * must look at nothing else. One version of a draft should ask with one key only.
 */
export function keyedColumn<Words, Fact>(
  unpack: (key: string) => Words,
  read: (block: Block, words: Words) => Fact,
): (passages: readonly Passage[], key: string) => readonly Fact[] {
  const number = numbers++;
  return (passages, key) => {
    const columns = columnsOf(passages);
    const known = columns[number];
    if (known?.key === key) return known.facts as Fact[];
    const words = unpack(key);
    const readBlock = (block: Block): Fact => read(block, words);
    const facts = passages.map(({ block }) => readBlock(block));
    columns[number] = { facts, read: readBlock, key };
    return facts;
  };
}

function columnsOf(passages: readonly Passage[]): Column[] {
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
  columnsOf(previous).forEach(({ facts, read, key }, number) => {
    const found = between.map(({ block }) => read(block));
    const same = passages.length === previous.length && found.every((fact, at) => fact === facts[front + at]);
    const all = same ? facts : facts.slice(0, front).concat(found, facts.slice(facts.length - back));
    columns[number] = { facts: all, read, key };
  });
}

/** The positions in a column where there is anything, ascending. */
export const filled: (column: readonly unknown[]) => readonly number[] = once((column) => {
  const positions: number[] = [];
  for (let at = 0; at < column.length; at++) if (column[at]) positions.push(at);
  return positions;
});
