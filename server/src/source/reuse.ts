/**
 * Reading a text in chunks: cut and read, or taken over from the previous reading where the text is the same.
 *
 * An edit in one place costs the chunks between its ends.
 */
import type { Block, Chunk, SourceDocument } from './block.ts';
import { detached } from './detach.ts';
import { type Common, commonEnds, type EarlierSplit, type Split } from './split.ts';

/** How documents were cut: what `split` gave for them. */
const splits = new WeakMap<readonly Chunk[], Split>();

/**
 * The chunks of a text. `read` gets the text of one chunk, and gives blocks that count from the start of that text.
 * `previous` is an earlier reading, cut and read by the same functions.
 */
export function readChunks(
  text: string,
  split: (text: string, earlier?: EarlierSplit) => Split,
  read: (chunkText: string) => readonly Block[],
  previous: SourceDocument | undefined,
): Chunk[] {
  const common = previous ? commonEnds(text, previous.text) : { front: 0, back: 0 };
  const earlier = previous && splits.get(previous.chunks);
  const found = split(text, earlier && { split: earlier, length: (previous as SourceDocument).text.length, common });
  const chunks = chunksOf(text, found, read, previous, common);
  splits.set(chunks, found);
  return chunks;
}

function chunksOf(
  text: string,
  { extents }: Split,
  read: (chunkText: string) => readonly Block[],
  previous: SourceDocument | undefined,
  common: Common,
): Chunk[] {
  const old = previous?.chunks ?? [];
  const oldText = previous?.text ?? '';
  const growth = text.length - oldText.length;
  const count = extents.length / 2;
  const chunks: Chunk[] = new Array(count);
  const same = (index: number, chunk: Chunk): boolean => {
    const start = extents[index * 2] as number;
    const end = extents[index * 2 + 1] as number;
    if (end - start !== chunk.end - chunk.start) return false;
    if (start === chunk.start && end <= common.front) return true;
    if (start === chunk.start + growth && start >= text.length - common.back) return true;
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
