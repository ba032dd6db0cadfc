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

/** The match of a move that is known: for each passage of the later version, the index it had. */
export function matchByIndex(before: Draft, after: Draft, indexes: readonly number[]): Match {
  const forth = new Map(indexes.map((from, to) => [from, to]));
  return {
    earlier: (later) => before.passages[indexes[later.index] ?? -1],
    later: (earlier) => after.passages[forth.get(earlier.index) ?? -1],
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

  /** Texts that stand once on each side, wherever they have been moved. */
  #takeUnique(): void {
    const places = (keys: readonly string[]): Map<string, number> => {
      const found = new Map<string, number>();
      for (const [at, key] of keys.entries()) found.set(key, found.has(key) ? -1 : at);
      return found;
    };
    const after = places(this.#after);
    for (const [key, from] of places(this.#before)) {
      const to = after.get(key) ?? -1;
      if (key !== '' && from >= 0 && to >= 0) this.#take(from, to);
    }
  }

  /** What stands behind or before what is known, as long as it is the same. The ends of the texts are known. */
  #spread(): void {
    for (let after = 0; after < this.back.length; after++) {
      const above = after === 0 ? -1 : this.#earlierOf(after - 1);
      if (above !== undefined) this.#takeSame(above + 1, after);
    }
    for (let after = this.back.length - 1; after >= 0; after--) {
      const below = after + 1 === this.back.length ? this.forth.length : this.#earlierOf(after + 1);
      if (below !== undefined) this.#takeSame(below - 1, after);
    }
  }

  #earlierOf(after: number): number | undefined {
    const before = this.back[after] as number;
    return before < 0 ? undefined : before;
  }

  #takeSame(before: number, after: number): void {
    if (before < 0 || before >= this.forth.length || !this.#isFree(before, after)) return;
    if (this.#before[before] === this.#after[after]) this.#take(before, after);
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
