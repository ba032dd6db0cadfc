/**
 * Chunks of a new text: read, or taken over from the previous reading where their text is the same.
 *
 * Ranges are compared from the front and from the back, so an edit in one place costs the chunks between its ends.
 */
import type { Block, Chunk, SourceDocument } from './block.ts';
import { detached } from './detach.ts';

/** Chunk extents: start, end, start, end ... in UTF-16 code units of the text, in order, not overlapping. */
export type Extents = readonly number[];

/** `read` gets the text of one chunk, and gives blocks that count from the start of that text. */
export function readChunks(
  text: string,
  extents: Extents,
  read: (chunkText: string) => readonly Block[],
  previous: SourceDocument | undefined,
): Chunk[] {
  const old = previous?.chunks ?? [];
  const oldText = previous?.text ?? '';
  const count = extents.length / 2;
  const chunks: Chunk[] = new Array(count);
  const same = (index: number, chunk: Chunk): boolean => {
    const start = extents[index * 2] as number;
    const end = extents[index * 2 + 1] as number;
    if (end - start !== chunk.end - chunk.start) return false;
    return text.slice(start, end) === oldText.slice(chunk.start, chunk.end);
  };
  let front = 0;
  while (front < count && front < old.length && same(front, old[front] as Chunk)) {
    chunks[front] = moved(old[front] as Chunk, extents[front * 2] as number);
    front += 1;
  }
  let back = count;
  let oldBack = old.length;
  while (back > front && oldBack > front && same(back - 1, old[oldBack - 1] as Chunk)) {
    back -= 1;
    oldBack -= 1;
    chunks[back] = moved(old[oldBack] as Chunk, extents[back * 2] as number);
  }
  for (let index = front; index < back; index += 1) {
    const start = extents[index * 2] as number;
    const end = extents[index * 2 + 1] as number;
    chunks[index] = { start, end, blocks: read(detached(text.slice(start, end))) };
  }
  return chunks;
}

function moved(chunk: Chunk, start: number): Chunk {
  if (chunk.start === start) return chunk;
  return { start, end: start + chunk.end - chunk.start, blocks: chunk.blocks };
}
