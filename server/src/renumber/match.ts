/** Two versions of a draft: which passage of the later one is which of the earlier one. */
import type { Draft, Passage } from '../draft/draft.ts';
import { blockLabel } from '../draft/passages.ts';

export interface Match {
  /** The passage of the earlier version that a passage of the later one was; undefined for a new one. */
  earlier(later: Passage): Passage | undefined;
  later(earlier: Passage): Passage | undefined;
}

/**
 * Passages with the same text, their numbers aside, are the same; where a text stands several times, its neighbours
 * tell. A single passage between two that are known is the one that stood there, whatever was changed in it. Linear in
 * the number of passages.
 */
export function matchPassages(before: Draft, after: Draft): Match {
  const matching = new Matching(before.passages, after.passages);
  return {
    earlier: (later) => before.passages[matching.back[later.index] ?? -1],
    later: (earlier) => after.passages[matching.forth[earlier.index] ?? -1],
  };
}

class Matching {
  readonly #before: readonly string[];
  readonly #after: readonly string[];
  /** By the index of a passage of one version, the index in the other; -1 for none. */
  readonly back: number[];
  readonly forth: number[];

  constructor(before: readonly Passage[], after: readonly Passage[]) {
    const keys = new Map<Passage['block'], string>();
    const keyOf = ({ block }: Passage): string => {
      const key = keys.get(block) ?? textKey(block);
      keys.set(block, key);
      return key;
    };
    this.#before = before.map(keyOf);
    this.#after = after.map(keyOf);
    this.forth = new Array(before.length).fill(-1);
    this.back = new Array(after.length).fill(-1);
    this.#takeEnds();
    this.#takeUnique();
    this.#spread();
    this.#takeChanged();
  }

  #take(before: number, after: number): void {
    this.forth[before] = after;
    this.back[after] = before;
  }

  #isFree(before: number, after: number): boolean {
    return this.forth[before] === -1 && this.back[after] === -1;
  }

  /** What is the same at the beginning and at the end. */
  #takeEnds(): void {
    const [before, after] = [this.#before, this.#after];
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && before[head] === after[head]) {
      this.#take(head, head);
      head++;
    }
    for (let tail = 1; tail <= shorter - head && before.at(-tail) === after.at(-tail); tail++) {
      this.#take(before.length - tail, after.length - tail);
    }
  }

  /** Texts that stand once on each side, wherever they have been moved. */
  #takeUnique(): void {
    const places = (keys: readonly string[], taken: readonly number[]): Map<string, number> => {
      const found = new Map<string, number>();
      for (const [at, key] of keys.entries()) if (taken[at] === -1) found.set(key, found.has(key) ? -1 : at);
      return found;
    };
    const after = places(this.#after, this.back);
    for (const [key, from] of places(this.#before, this.forth)) {
      const to = after.get(key) ?? -1;
      if (key !== '' && from >= 0 && to >= 0) this.#take(from, to);
    }
  }

  /** The neighbours of what is known, as long as they are the same. */
  #spread(): void {
    for (let after = 1; after < this.back.length; after++) this.#follow(after, 1);
    for (let after = this.back.length - 2; after >= 0; after--) this.#follow(after, -1);
  }

  #follow(after: number, step: 1 | -1): void {
    const neighbour = this.back[after - step] ?? -1;
    const before = neighbour + step;
    if (neighbour < 0 || before < 0 || before >= this.forth.length) return;
    if (this.#isFree(before, after) && this.#before[before] === this.#after[after]) this.#take(before, after);
  }

  #takeChanged(): void {
    for (let after = 0; after < this.back.length; after++) {
      const above = after === 0 ? -1 : (this.back[after - 1] as number);
      const below = after + 1 === this.back.length ? this.forth.length : (this.back[after + 1] as number);
      const isKnown = after === 0 || above >= 0;
      if (isKnown && below === above + 2 && this.#isFree(above + 1, after)) this.#take(above + 1, after);
    }
  }
}

/** A passage's text without the number that it begins with; '' where nothing is left. */
function textKey(block: Passage['block']): string {
  const { kind, text, rows } = block;
  const cells = rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n');
  const rest = text.slice(blockLabel(block)?.rest ?? 0);
  return rest === '' && cells === '' ? '' : `${kind} ${rest} ${cells}`;
}
