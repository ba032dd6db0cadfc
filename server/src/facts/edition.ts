/** Which edition of GB/T 1.1 a document follows. */
import { once } from '../source/per-block.ts';
import { elementOf, passagesOf } from './chapters.ts';
import type { Facts } from './facts.ts';
import { textOf } from './place.ts';

const EARLIER = /^(?:1987|1993|2000|2009)$/;
/** 按照GB/T 1.1—2009给出的规则起草; not 代替GB/T 1.1—2009. */
const FOLLOWS = /(?:按照?|依据|根据|遵照|参照|符合|执行)[\s\u3000]*$/;
/** The lead-ins of the references in the editions of 2009 and before. */
const EARLIER_LEAD_IN = /应用是必不可少的|的引用而成为本/;

/**
 * A document that was drafted under an earlier edition of GB/T 1.1, which had other forms: by its year, by what its
 * foreword says; where neither tells, by the lead-in of its references.
 */
export const followsEarlierEdition: (facts: Facts) => boolean = once(({ draft, codes }) => {
  const { year } = draft.metadata;
  if (year > 0 && year < 2020) return true;
  const named = codes.filter(({ code, context }) => context === 'foreword' && code.number === '1.1');
  const follows = named.some(
    ({ code, span }) =>
      EARLIER.test(String(code.year)) && FOLLOWS.test(textOf(span).slice(Math.max(0, span.start - 8), span.start)),
  );
  if (follows || year > 0 || named.length > 0) return follows;
  const references = elementOf(draft, 'normative-references');
  if (!references) return false;
  return passagesOf(draft, references).some(({ block }) => EARLIER_LEAD_IN.test(block.text.slice(0, 200)));
});
