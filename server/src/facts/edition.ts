/** Which edition of GB/T 1.1 a document follows. */
import { once } from '../source/per-block.ts';
import type { Facts } from './facts.ts';
import { textOf } from './place.ts';

const EARLIER = /^(?:1987|1993|2000|2009)$/;
/** 按照GB/T 1.1—2009给出的规则起草; not 代替GB/T 1.1—2009. */
const FOLLOWS = /(?:按照?|依据|根据|遵照|参照|符合|执行)[\s\u3000]*$/;

/** A document that was drafted under an earlier edition of GB/T 1.1, which had other forms of reference. */
export const followsEarlierEdition: (facts: Facts) => boolean = once(({ draft, codes }) => {
  const { year } = draft.metadata;
  if (year > 0 && year < 2020) return true;
  return codes.some(({ code, context, span }) => {
    if (context !== 'foreword' || code.number !== '1.1' || !EARLIER.test(String(code.year))) return false;
    return FOLLOWS.test(textOf(span).slice(Math.max(0, span.start - 8), span.start));
  });
});
