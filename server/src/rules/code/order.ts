/** The order that GB/T 1.1—2020, 8.6.3.2 prescribes for a list of references. */
import type { StandardCode } from '../../../../grammar/standard-code.ts';

/** Where a code belongs; entries whose group the standard leaves open have no rank. */
export interface Rank {
  readonly group: number;
  /** Compared as text, inside the group. */
  readonly prefix: string;
  /** Compared piece by piece, numbers as numbers. */
  readonly number: readonly string[];
}

/**
 * ISO, ISO/IEC and IEC documents form one group, ordered by number; many lists take them one after the other, as the
 * edition of 2009 did. Both are accepted.
 */
export type IsoOrder = 'mixed' | 'apart';

const ISO_FAMILIES = ['ISO', 'ISO/IEC', 'IEC'];

/**
 * Where the code belongs.
 *
 * @param issuers the place of each prefix among other organisations: the standard does not say which comes first, an
 *   international union or a national institute.
 */
export function rankOf(code: StandardCode, iso: IsoOrder, issuers: ReadonlyMap<string, number>): Rank | undefined {
  const number = code.number.match(/\d+|[A-Za-z]+/g) ?? [];
  const letters = code.prefix.replace(/\/[TZ]?$/, '');
  switch (code.scope) {
    case 'national':
      return /^GB(?:\/[TZ])?$/.test(code.prefix) ? { group: 0, prefix: '', number } : undefined;
    case 'industry':
      return { group: 1, prefix: letters, number };
    case 'local':
      return { group: 2, prefix: letters, number };
    case 'group':
      return { group: 3, prefix: code.prefix, number };
    case 'international':
    case 'foreign':
      return isoRank(code.prefix, number, iso) ?? { group: 5, prefix: issuerPlace(code.prefix, issuers), number };
    default:
      return undefined;
  }
}

function issuerPlace(prefix: string, issuers: ReadonlyMap<string, number>): string {
  return String(issuers.get(prefix) ?? 0).padStart(6, '0');
}

function isoRank(prefix: string, number: readonly string[], iso: IsoOrder): Rank | undefined {
  const family = prefix.startsWith('ISO/IEC') ? 'ISO/IEC' : /^(?:ISO|IEC)(?![A-Z])/.exec(prefix)?.[0];
  if (family === undefined) return undefined;
  return { group: 4, prefix: iso === 'mixed' ? '' : String(ISO_FAMILIES.indexOf(family)), number };
}

export function compareRanks(a: Rank, b: Rank): number {
  if (a.group !== b.group) return a.group - b.group;
  if (a.prefix !== b.prefix) return a.prefix < b.prefix ? -1 : 1;
  for (let at = 0; at < Math.min(a.number.length, b.number.length); at++) {
    const [one, other] = [a.number[at] as string, b.number[at] as string];
    if (one === other) continue;
    const difference = Number(one) - Number(other);
    if (Number.isNaN(difference)) return one < other ? -1 : 1;
    if (difference !== 0) return difference;
  }
  return a.number.length - b.number.length;
}

/** The indexes of the fewest items that have to move so that the rest is in order. */
export function displaced<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): number[] {
  // The longest run that never falls, by patience sorting: `tails[n]` ends the best run of n + 1 items so far.
  const tails: number[] = [];
  const before: number[] = [];
  items.forEach((item, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(items[tails[middle] as number] as Item, item) <= 0) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (tails[low - 1] as number) : -1);
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] as number) kept.add(at);
  return items.flatMap((_, at) => (kept.has(at) ? [] : [at]));
}
