/** Node's assertions are not there in a browser: the two that the journeys need. */

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Equal as JSON has them. */
export function equal(actual: unknown, expected: unknown, message = 'not what is expected'): void {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  throw Object.assign(new Error(message), { actual, expected, showDiff: true });
}

/** What `look` sees, once it sees something; it is asked again and again for so many milliseconds. */
export async function eventually<Seen>(
  look: () => Seen | undefined | Promise<Seen | undefined>,
  what: string,
): Promise<Seen> {
  const end = Date.now() + 15_000;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`does not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
