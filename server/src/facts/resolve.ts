/** What a reference means: a place in this draft, in another document, in an older edition, or nothing. */
import type { CrossReference, Target } from '../../../grammar/cross-reference.ts';
import type { StandardCode } from '../../../grammar/standard-code.ts';
import type { Draft, List } from '../draft/draft.ts';
import type { Labelled, Resolution } from './facts.ts';
import { findItem, labelKey } from './labels.ts';

/** What may stand between the name of a document and a place in it. */
const LINK =
  /^[\s\u3000]*(?:《[^《》]{0,80}》)?[\s\u3000]*(?:[（(][^（）()]{0,60}[）)])?[\s\u3000]*(?:标准|標準)?(?:的规定|规定|给出|描述|界定)?(?:中|的|之|里|内|和|及|或|、|，|,|:|：)?(?:的|第)?[\s\u3000]*(?:规定的?|给出的?|描述的?)?$/;
/** A title in 《》, or a law by its short name, right before the place. */
const TITLE_BEFORE = /[》〉](?:[（(][^（）()]{0,60}[）)])?(?:（?第?[\d.\s]*[章版]?）?)?[\s\u3000]*(?:中|的|之|里|内)?[\s\u3000]*$/;
const LAW_BEFORE = /(?:法|条例|规定|办法|细则|规则|解释|决定|公约|章程|宪法|典|协定|条约)(?:[（(][^（）()]{0,40}[）)])?(?:中|的)?[\s\u3000]*$/;
const OWN_LAW_BEFORE = /本(?:法|条例|规定|办法|细则|规则|解释|决定|章程|规范|意见|通知|方案)(?:中|的)?[\s\u3000]*$/;
/** A name in Latin letters that the code grammar does not know: "MPEG-4的表3", "H.264附录E". */
const LATIN_BEFORE = /[A-Za-z][A-Za-z0-9./:—–-]*[\s\u3000]*(?:标准|协议|规范)?(?:中|的|之|，|,)?[\s\u3000]*$/;
/** Words that name some other document without a number. */
const FOREIGN_BEFORE = /(?:该|此|上述|其他|原|旧|被引用)(?:标准|文件|规范|部分|版本)(?:中|的)?[\s\u3000]*$/;

const WINDOW = 120;

/** What is known of a draft before its references are resolved. */
export interface ResolveContext {
  readonly draft: Draft;
  readonly labels: ReadonlyMap<string, Labelled>;
  readonly lists: ReadonlyMap<number, readonly List[]>;
  /** The whole document is there: what is not found does not exist. */
  readonly complete: boolean;
  readonly numbered: Readonly<Record<'table' | 'figure' | 'formula' | 'annex', boolean>>;
}

/** The code that the reference is a place in, true for a document without code, or false. */
export function foreignDocument(
  text: string,
  reference: CrossReference,
  codes: readonly StandardCode[],
): StandardCode | boolean {
  if (reference.self) return false;
  const start = reference.targets[0]?.start ?? reference.start;
  const before = codes.findLast((code) => code.end <= start);
  if (before && start - before.end <= WINDOW && LINK.test(text.slice(before.end, start))) return before;
  const window = text.slice(Math.max(0, start - WINDOW), start);
  if (FOREIGN_BEFORE.test(window)) return true;
  if (OWN_LAW_BEFORE.test(window)) return false;
  if (TITLE_BEFORE.test(window)) return true;
  if (reference.targets[0]?.kind === 'article') return LAW_BEFORE.test(window);
  return false;
}

export function resolve(
  text: string,
  reference: CrossReference,
  target: Target,
  context: ResolveContext,
): Resolution {
  if (reference.edition) return { to: 'older-edition', year: reference.edition };
  const labelled = context.labels.get(labelKey(target.kind, target.key));
  if (labelled) {
    const clause = 'clause' in labelled ? labelled.clause : undefined;
    const lists = clause ? (context.lists.get(clause.heading.index) ?? []) : [];
    return { to: 'label', labelled, item: findItem(lists, target.path) };
  }
  const start = reference.targets[0]?.start ?? reference.start;
  const window = text.slice(Math.max(0, start - WINDOW), start);
  const certain = reference.certain && !LATIN_BEFORE.test(window) && canTell(target, window, context);
  return { to: 'nothing', certain };
}

/** Whether the draft holds what it takes to say that the target does not exist. */
function canTell(target: Target, window: string, context: ResolveContext): boolean {
  switch (target.kind) {
    case 'clause':
      return context.complete;
    case 'annex':
      return context.complete;
    case 'table':
    case 'figure':
    case 'formula':
      return context.complete && context.numbered[target.kind];
    case 'article':
      return OWN_LAW_BEFORE.test(window);
    default:
      return false;
  }
}
