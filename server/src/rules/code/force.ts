/** How a text cites a standard: so that its content binds, or for information. */
import type { StandardCode } from '../../../../grammar/standard-code.ts';
import type { CodeUse, Facts, Span } from '../../facts/facts.ts';
import { textOf } from '../../facts/place.ts';
import { exampleBodies, isCitation } from './citations.ts';

/**
 * `normative`: a requirement or an instruction names the standard. `likely`: most probably so. `informative`: 见GB/T …,
 * GB/T … 给出了. `unclear`: the wording does not tell.
 */
export type Force = 'normative' | 'likely' | 'informative' | 'unclear';

/** No sentence that matters is longer on either side of the code. */
const WINDOW = 160;

const LEAD_END = '(?:现行)?(?:的)?(?:国家标准|行业标准|标准)?[\\s\\u3000“"（(]*$';
const INSTRUCTED = new RegExp(`(?:按照?|依照|遵照|遵守|遵循)${LEAD_END}`);
const COMPLIES = new RegExp(`(?:符合|满足|执行|履行|采用|使用|达到|依据|根据|参照|高于|低于)${LEAD_END}`);
const SEE = new RegExp(`(?:见|参考|参阅|源自|引自|取自|改自|来自)${LEAD_END}`);
/** History, correspondence, limits: the standard is named, not cited. */
const NAMES = new RegExp(`(?:(?:等同|修改|非等效)(?:采用|于)?|代替|替代|对应于?|不适用于|除)${LEAD_END}`);
/** 能够按照GB/T …: a statement, which makes nothing binding. */
const STATED = /(?:能够?|可以?|曾|已)(?:按照?|依照|遵照|符合|满足|执行|采用|使用)[^，。；]{0,6}$/;
/** 应 as a modal verb, not in 相应, 应用, 应力 … */
const SHALL = /(?:^|[^相对供适反响感效答回呼顺])应(?![用急力变答邀激聘届])|必须/;
const BINDS = /符合|按|满足|执行|遵守|依照/;
/** GB/T … 给出了, behind an optional name or place. */
const TELLS =
  /^[\s\u3000]*(?:《[^《》]{0,80}》)?[\s\u3000]*(?:也|还|已|均|都|中)?(?:给出|规定|界定|描述|提供|确立|定义|说明)了/;
/** What may stand between two codes that are cited in one breath. */
const JOINED = new RegExp(
  '^[\\s\\u3000]*(?:《[^《》]{0,80}》)?[\\s\\u3000]*(?:中?第?[\\dA-Z.]{0,12}[章条]?)?[\\s\\u3000]*' +
    '(?:、|，|,|和|及|或|与|以及|和/或|/)?[\\s\\u3000]*$',
);
const TERMS_LEAD_IN = /界定的(?:以及|和|及|下列|术语|定义)/;

/** The force of every citation, in document order. */
export function* citationForces(facts: Facts): Generator<{ readonly use: CodeUse; readonly force: Force }> {
  const examples = exampleBodies(facts);
  let previous: { readonly use: CodeUse; readonly force: Force } | undefined;
  for (const use of facts.codes) {
    const text = textOf(use.span);
    const joined = previous !== undefined && sameText(previous.use, use) && isJoined(text, previous.use, use);
    const own = forceOf(use, text);
    const force = joined && own !== 'informative' ? (previous?.force ?? own) : own;
    previous = { use, force };
    if (isCitation(use) && !examples.has(use.span.passage.index)) yield { use, force };
  }
}

function sameText(a: CodeUse, b: CodeUse): boolean {
  return (
    a.span.passage === b.span.passage &&
    a.span.cell?.row === b.span.cell?.row &&
    a.span.cell?.column === b.span.cell?.column
  );
}

function isJoined(text: string, before: CodeUse, use: CodeUse): boolean {
  const { end } = before.span;
  return use.span.start - end <= WINDOW && JOINED.test(text.slice(end, use.span.start));
}

/** A code belongs to its text, and with that to the words around it. */
const forcesOfCodes = new WeakMap<StandardCode, { readonly force: Force; readonly inTerms: boolean }>();

function forceOf(use: CodeUse, text: string): Force {
  const inTerms = use.span.passage.element === 'terms';
  const known = forcesOfCodes.get(use.code);
  if (known?.inTerms === inTerms) return known.force;
  const force = readForce(use.span, text, inTerms);
  forcesOfCodes.set(use.code, { force, inTerms });
  return force;
}

function readForce({ start, end, cell }: Span, text: string, inTerms: boolean): Force {
  if (inTerms && TERMS_LEAD_IN.test(text.slice(end, end + 4 * WINDOW))) return 'normative';
  const window = text.slice(Math.max(0, start - WINDOW), start);
  const sentence = window.slice(Math.max(...['。', '；', ';', '！', '？'].map((mark) => window.lastIndexOf(mark))) + 1);
  if (NAMES.test(sentence)) return 'unclear';
  if (SEE.test(sentence) || TELLS.test(text.slice(end, end + WINDOW))) return 'informative';
  const shall = SHALL.test(sentence);
  if (!shall && STATED.test(sentence)) return 'likely';
  if (INSTRUCTED.test(sentence)) return 'normative';
  if (COMPLIES.test(sentence)) return shall ? 'normative' : 'likely';
  if (shall && BINDS.test(sentence)) return 'likely';
  // A cell of a table of test methods or indicators that holds nothing but the code.
  return cell && text.length <= end - start + 4 ? 'likely' : 'unclear';
}
