/** Which edition of GB/T 1.1 a document follows. */
import type { Facts } from './facts.ts';

/** A document that was drafted under an earlier edition of GB/T 1.1, which had other forms of reference. */
export function followsEarlierEdition({ draft, codes }: Facts): boolean {
  const { year } = draft.metadata;
  if (year > 0 && year < 2020) return true;
  return codes.some(
    ({ code, context }) =>
      context === 'foreword' && code.number === '1.1' && /^(?:1993|2000|2009)$/.test(String(code.year)),
  );
}
