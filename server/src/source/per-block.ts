/**
 * Facts of one object that never changes: a block, or what was found in one. A block is the same object in the next
 * reading as long as its text is unchanged, and so is what was found in it: after an edit only what it touched is asked
 * again.
 */
import type { Block } from './block.ts';

/** What `read` says of an object, asked once for each. `read` must look at nothing but the object. */
export function once<Key extends object, Fact>(read: (key: Key) => Fact): (key: Key) => Fact {
  const facts = new WeakMap<Key, Fact>();
  return (key) => {
    let fact = facts.get(key);
    // A fact may be undefined.
    if (fact === undefined && !facts.has(key)) {
      fact = read(key);
      facts.set(key, fact);
    }
    return fact as Fact;
  };
}

/** What `read` says of a block, asked once for each. `read` must look at nothing but the block. */
export function perBlock<Fact>(read: (block: Block) => Fact): (block: Block) => Fact {
  return once(read);
}

/** Stands between the texts of cells: no pattern of words matches it. */
export const CELL_END = '\u0001';

/** All texts of a block as one, to look for words in: its own, or those of its cells. */
export function wholeText(block: Block): string {
  if (block.rows.length === 0) return block.text;
  return block.rows.map((row) => row.map((cell) => cell.text).join(CELL_END)).join(CELL_END);
}
