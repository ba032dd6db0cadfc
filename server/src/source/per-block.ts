/**
 * Facts of one block. What depends on a block alone is worked out once and kept with the block, which is the same object
 * in the next reading as long as its text is unchanged: after an edit only the blocks that it touched are asked again.
 */
import type { Block } from './block.ts';

/** What is known of each block, at the places that `perBlock` gave away. */
const factsOfBlocks = new WeakMap<Block, unknown[]>();
let places = 0;

/** What `read` says of a block, asked once for each. `read` must look at nothing but the block. */
export function perBlock<Fact>(read: (block: Block) => Fact): (block: Block) => Fact {
  const place = places++;
  return (block) => {
    let facts = factsOfBlocks.get(block);
    if (facts === undefined) {
      facts = [];
      factsOfBlocks.set(block, facts);
    }
    // A fact may be undefined; a place that was not filled is none of the array's own.
    if (facts[place] === undefined && !(place in facts)) facts[place] = read(block);
    return facts[place] as Fact;
  };
}

/** The texts of a block: its own, and those of its cells. */
export function textsOf(block: Block): readonly string[] {
  return block.rows.length === 0 ? [block.text] : [block.text, ...block.rows.flat().map((cell) => cell.text)];
}
