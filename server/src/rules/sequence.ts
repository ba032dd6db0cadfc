/** Numbers that should count up by one. */

export interface SequenceBreak<Item> {
  readonly item: Item;
  readonly number: number;
  readonly expected: number;
  /** `repeated`: the number of the item before; `gap`: too high; `back`: lower than the item before. */
  readonly kind: 'repeated' | 'gap' | 'back';
  /** The item before; undefined when the first one is wrong. */
  readonly previous: Item | undefined;
}

/**
 * The items whose number is not one more than that of the item before. The count goes on from what is there, so one
 * gap gives one break; and where the item behind a break goes on as if the break were a slip of the pen (4.3, 4.1,
 * 4.5), it goes on with that.
 *
 * @param first the number that the first item should have; undefined accepts any.
 */
export function sequenceBreaks<Item>(
  items: readonly Item[],
  numberOf: (item: Item) => number,
  first: number | undefined,
): SequenceBreak<Item>[] {
  const breaks: SequenceBreak<Item>[] = [];
  let previous: Item | undefined;
  let expected = first;
  /** What the item behind a break would have, had the break the right number. */
  let resumed: number | undefined;
  for (const item of items) {
    const number = numberOf(item);
    const right = expected === undefined || number === expected || number === resumed;
    resumed = undefined;
    if (!right && expected !== undefined) {
      const kind = number > expected ? 'gap' : number === expected - 1 && previous !== undefined ? 'repeated' : 'back';
      breaks.push({ item, number, expected, kind, previous });
      resumed = expected + 1;
    }
    previous = item;
    expected = number + 1;
  }
  return breaks;
}
