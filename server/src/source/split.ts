/**
 * Where a text is cut into chunks, and how to cut its next version without going through all of it again.
 *
 * Cutting goes from front to back, and where a chunk begins nothing counts but the text from there on. So a chunk is the
 * same again if nothing that was looked at for it has changed, and behind the edit all are the same again as soon as one
 * begins where one began before.
 */

/** Chunk extents: start, end, start, end ... in UTF-16 code units of the text, in order, not overlapping. */
export type Extents = readonly number[];

export interface Split {
  readonly extents: Extents;
  /** For each chunk the offset from which on nothing was looked at for it; beyond the text where its end was seen. */
  readonly reaches: readonly number[];
  /** For each chunk whether it was cut off the one before it, so that cutting cannot begin with it. */
  readonly tails: readonly boolean[];
}

/** What two versions of a text have in common, in UTF-16 code units; the two stretches do not overlap in either. */
export interface Common {
  readonly front: number;
  readonly back: number;
}

/** The chunks of an earlier version of a text, its length, and what both versions have in common. */
export interface EarlierSplit {
  readonly split: Split;
  readonly length: number;
  readonly common: Common;
}

const STRETCH = 4096;

export function commonEnds(text: string, other: string): Common {
  const most = Math.min(text.length, other.length);
  let front = 0;
  // Long stretches are compared as a whole: that is many times faster than character by character.
  while (front + STRETCH <= most && text.slice(front, front + STRETCH) === other.slice(front, front + STRETCH))
    front += STRETCH;
  while (front < most && text.charCodeAt(front) === other.charCodeAt(front)) front += 1;
  const rest = most - front;
  const shift = other.length - text.length;
  let back = 0;
  let end = text.length;
  while (back + STRETCH <= rest && text.slice(end - STRETCH, end) === other.slice(end + shift - STRETCH, end + shift)) {
    back += STRETCH;
    end -= STRETCH;
  }
  while (back < rest && text.charCodeAt(end - 1) === other.charCodeAt(end + shift - 1)) {
    back += 1;
    end -= 1;
  }
  return { front, back };
}

/** Collects the chunks of a text, taking over what it can from those of an earlier version. */
export class SplitBuilder {
  readonly #extents: number[] = [];
  readonly #reaches: number[] = [];
  readonly #tails: boolean[] = [];
  readonly #text: string;
  readonly #earlier: Split | undefined;
  readonly #common: Common;
  /** How much longer the text is than the earlier one. */
  readonly #growth: number;
  /** The first chunk that has no reach yet. */
  #open = 0;
  #reach = 0;

  constructor(text: string, earlier: EarlierSplit | undefined) {
    this.#text = text;
    this.#earlier = earlier?.split;
    this.#common = earlier?.common ?? { front: 0, back: 0 };
    this.#growth = text.length - (earlier?.length ?? 0);
  }

  /** The chunks: an object of its own, for this one holds on to the earlier version. */
  finish(): Split {
    return { extents: this.#extents, reaches: this.#reaches, tails: this.#tails };
  }

  /** To be called with every offset up to which the present chunk needed the text. */
  look(end: number): void {
    if (end > this.#reach) this.#reach = Math.min(end, this.#text.length + 1);
  }

  /** A chunk from which another one will be cut off, as its last line belongs to that. */
  cut(start: number, end: number): void {
    this.#extents.push(start, end);
    this.#reaches.push(0);
    this.#tails.push(this.#extents.length / 2 - 1 > this.#open);
  }

  /** Ends the chunk (and with it those that it was cut off from). */
  push(start: number, end: number): void {
    this.cut(start, end);
    for (; this.#open < this.#reaches.length; this.#open += 1) this.#reaches[this.#open] = this.#reach;
    this.#reach = 0;
  }

  /** Takes over what is known of the chunk that begins at `start` and of those behind it; the end of the last, or -1. */
  takeOver(start: number): number {
    const earlier = this.#earlier;
    if (!earlier) return -1;
    const front = start < this.#common.front ? this.#chunkAt(earlier, start) : -1;
    const unchanged = this.#take(earlier, front, 0, this.#common.front);
    if (unchanged >= 0) return unchanged;
    // What a text begins with may be front matter: not what began further down, nor the other way round.
    const behind = start >= this.#text.length - this.#common.back && this.#extents.length > 0;
    const back = behind ? this.#chunkAt(earlier, start - this.#growth) : -1;
    return back > 0 ? this.#take(earlier, back, this.#growth, Number.POSITIVE_INFINITY) : -1;
  }

  #take({ extents, reaches, tails }: Split, from: number, shift: number, limit: number): number {
    if (from < 0 || tails[from]) return -1;
    let at = from;
    while (at < reaches.length && (reaches[at] as number) <= limit) {
      this.#extents.push((extents[at * 2] as number) + shift, (extents[at * 2 + 1] as number) + shift);
      this.#reaches.push((reaches[at] as number) + shift);
      this.#tails.push(tails[at] as boolean);
      at += 1;
    }
    this.#open = this.#reaches.length;
    this.#reach = 0;
    return at > from ? (this.#extents.at(-1) as number) : -1;
  }

  /** The number of the chunk that begins at `start`; -1 when none does. */
  #chunkAt({ extents }: Split, start: number): number {
    let low = 0;
    let high = extents.length / 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((extents[middle * 2] as number) < start) low = middle + 1;
      else high = middle;
    }
    return extents[low * 2] === start ? low : -1;
  }
}
