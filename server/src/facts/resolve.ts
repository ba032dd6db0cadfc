/** What a reference means: a place in this draft, in another document, in an older edition, or nothing. */
import type { CrossReference, Target } from '../../../grammar/cross-reference.ts';
import type { StandardCode } from '../../../grammar/standard-code.ts';
import { isSentenceAbout } from '../draft/captions.ts';
import { blockColumn, filled } from '../draft/columns.ts';
import type { Draft, List } from '../draft/draft.ts';
import { blockLabel } from '../draft/passages.ts';
import { once } from '../source/per-block.ts';
import type { Labelled, Resolution } from './facts.ts';
import { findItem, labelKey } from './labels.ts';
import { isQuoted } from './quotation.ts';

/** What may stand between the name of a document and a place in it. */
const LINK =
  /^[\s\u3000]*(?:《[^《》]{0,80}》)?[\s\u3000]*(?:[（(][^（）()]{0,60}[）)])?[\s\u3000]*(?:标准|標準|协议)?(?:的规定|规定|给出|描述|界定)?(?:中|的|之|里|内|，|,|:|：)?(?:的|第)?[\s\u3000]*(?:规定的?|给出的?|描述的?)?$/;
/** "GB/T 22239—2019中第三级安全要求（第8章）": what the other document says, and in brackets where. */
const BRACKETED_PLACE =
  /^[\s\u3000]*(?:《[^《》]{0,80}》)?[\s\u3000]*(?:中|规定的|给出的)[^，,。；;：:（()）见按本]{1,40}[（(][\s\u3000]*$/;
/** "符合GB/T 191和5.2": joined to the document as such, the place is rather one in this draft. */
const JOINED_TO_CODE = /^[\s\u3000]*(?:以及|和|与|及|或|、)[\s\u3000]*$/;
/** A title in 《》, or a law by its short name, right before the place. */
const TITLE_BEFORE =
  /[》〉](?:[（(][^（）()]{0,40}[）)])?(?:（?第?[\d.\s]{0,12}[章版]?）?)?[\s\u3000]*(?:中|的|之|里|内)?[\s\u3000]*$/;
const LAW_BEFORE =
  /(?:法|条例|规定|办法|细则|规则|解释|决定|公约|章程|宪法|典|协定|条约)(?:[（(][^（）()]{0,40}[）)])?(?:中|的)?[\s\u3000]*$/;
const OWN_LAW_BEFORE = /本(?:法|条例|规定|办法|细则|规则|解释|决定|章程|规范|意见|通知|方案)(?:中|的)?[\s\u3000]*$/;
/** A standard that the code grammar does not know, with a number in its name: "RFC 3551协议表5", "H.265中9.3.4". */
const LATIN_DOCUMENT =
  /(?<![A-Za-z0-9.])(?:[A-Z]\.\d{3,4}(?:\.\d{1,2})?|(?:RFC|IEEE|MPEG|ANSI|ASTM|ETSI|3GPP)[\s-]?(?:TS\s?)?\d[\d.]{0,9}[a-z]{0,2})(?:\s?[（(]\d{4}[）)])?[\s\u3000]*(?:协议|标准|规范|建议书?)?(?:中的|中|的|之)?[\s\u3000]*第?$/;
/** Any other name in Latin letters may be one. */
const LATIN_BEFORE = /[A-Za-z][A-Za-z0-9./:—–-]{0,60}[\s\u3000]*(?:标准|协议|规范)?(?:中|的|之|，|,)?[\s\u3000]*$/;
/** Words that name some other document without a number. */
const FOREIGN_BEFORE =
  /(?:(?:该|此|上述|其他|原|旧|被引用)(?:标准|文件|规范|部分|版本)|说明书|手册|教材|教科书|合同|图纸|文献)(?:中|的)?[\s\u3000]*$/;
/** "GB/T 1—2013中表1和表2的方法以及4.8": what is joined to a place in another document stands in that document too. */
const JOINED = /^[^，,。；;：:！？!?\n（(）)应宜须见按本]{0,40}(?:以及|和|与|及|或|、)[\s\u3000]*$/;
/** The phrase before the joining word is closed: what follows may as well be a place in this document. */
const PHRASE_END = /(?:规定|要求|方法|条件)(?:以及|和|与|及|或|、)[\s\u3000]*$/;
/** "GB/T 1—2013（见5.25）": a place in brackets right behind a code stands in either document. */
const BRACKETED = /^[\s\u3000]*[（(]\s*(?:[见見]\s*)?$/;
/** "GB/T 1—2013的规定（不包括第9章）", "……，其中5.25的温度改为……": a part is taken out of what was named before. */
const PART_OF_IT = /^[^。；;！？!?\n]{0,60}(?:其中的?|不包括|不含|不适用|仅|除)[\s\u3000]*$/;
/** "删除了附录C（见2009年版的附录C）": what was taken out stood in the older edition. */
const REMOVED_BEFORE =
  /(?:^|[；;。，,])[\s\u3000—–\-·]*(?:[a-z]\s?[)）][\s\u3000]*)?(?:删除|取消)了?[^；;。，,（(见]{0,40}$/;
const EDITION_AFTER = /((?:19|20)\d\d)\s?年?版/;
/** 附录C中3.3.1: the letter stands with the annex only. */
const ANNEX_BEFORE = /附录\s?([A-Z])[\s\u3000]*(中)?的?[\s\u3000]*$/;
/** An example of a reference, not one. */
const CITED_AS_EXAMPLE = /(?:例如|比如|诸如|譬如)[\s\u3000“"]*$/;

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

/** A draft with its first chapter and its core: a reference that finds nothing there is broken. */
export function isComplete(draft: Draft): boolean {
  const chapters = draft.clauses.filter((clause) => clause.kind === 'clause' && clause.level === 1);
  return chapters.length >= 3 && chapters[0]?.label?.path[0] === 1;
}

/**
 * For each reference of a text: the code that it is a place in, true for a document without code, `joined` where it is
 * joined to a place in another document but may as well belong to this one, or false.
 */
export type Foreign = StandardCode | boolean | 'joined';

/** The documents that the references of a text are places in. */
export interface ForeignPlaces {
  /** For each reference. */
  readonly documents: readonly Foreign[];
  /** For each code, the first reference that is a place in it. */
  readonly places: ReadonlyMap<Foreign, CrossReference>;
}

const NOTHING_FOREIGN: ForeignPlaces = { documents: [], places: new Map() };

/** By the references of a text, which are the same array as long as its block is unchanged. */
const foreignOfReferences = new WeakMap<readonly CrossReference[], ForeignPlaces>();

/**
 * References and codes in the order of their places; linear in their number. The array of references must belong to this
 * text and these codes only.
 */
export function foreignDocuments(
  text: string,
  references: readonly CrossReference[],
  codes: readonly StandardCode[],
): ForeignPlaces {
  if (references.length === 0) return NOTHING_FOREIGN;
  let found = foreignOfReferences.get(references);
  if (!found) {
    const documents = findForeign(text, references, codes);
    const places = new Map<Foreign, CrossReference>();
    for (const [at, document] of documents.entries()) {
      if (typeof document === 'object' && !places.has(document)) places.set(document, references[at] as CrossReference);
    }
    found = { documents, places };
    foreignOfReferences.set(references, found);
  }
  return found;
}

function findForeign(
  text: string,
  references: readonly CrossReference[],
  codes: readonly StandardCode[],
): readonly Foreign[] {
  const found: Foreign[] = [];
  let next = 0;
  for (const [at, reference] of references.entries()) {
    const start = startOf(reference);
    while (next < codes.length && (codes[next] as StandardCode).end <= start) next++;
    const code = codes[next - 1];
    const own = foreignDocument(text, reference, code);
    if (own !== false) found.push(own);
    else if (code && !reference.self && mayBePartOf(text, code, reference)) found.push('joined');
    else found.push(joinedTo(text, reference, references[at - 1], found[at - 1]));
  }
  return found;
}

function mayBePartOf(text: string, code: StandardCode, reference: CrossReference): boolean {
  const start = startOf(reference);
  if (start - code.end > WINDOW) return false;
  const between = text.slice(code.end, start);
  return BRACKETED.test(between) || PART_OF_IT.test(between);
}

function startOf(reference: CrossReference): number {
  return reference.targets[0]?.start ?? reference.start;
}

function foreignDocument(text: string, reference: CrossReference, before: StandardCode | undefined): Foreign {
  if (reference.self) return false;
  const start = startOf(reference);
  if (before && JOINED_TO_CODE.test(text.slice(before.end, Math.min(start, before.end + WINDOW)))) return 'joined';
  if (before && start - before.end <= WINDOW) {
    const between = text.slice(before.end, start);
    if (LINK.test(between) || BRACKETED_PLACE.test(between)) return before;
  }
  const window = text.slice(Math.max(0, start - WINDOW), start);
  if (FOREIGN_BEFORE.test(window)) return true;
  if (OWN_LAW_BEFORE.test(window)) return false;
  if (TITLE_BEFORE.test(window) || LATIN_DOCUMENT.test(window)) return true;
  if (reference.targets[0]?.kind === 'article') return LAW_BEFORE.test(window);
  return false;
}

function joinedTo(
  text: string,
  reference: CrossReference,
  before: CrossReference | undefined,
  document: Foreign | undefined,
): Foreign {
  if (before === undefined || document === undefined || document === false) return false;
  if (reference.self || reference.lead !== '') return false;
  const between = text.slice(before.end, Math.min(reference.start, before.end + WINDOW));
  if (reference.start - before.end > WINDOW || !JOINED.test(between)) return false;
  return document === 'joined' || PHRASE_END.test(between) ? 'joined' : document;
}

/** What the words around a target say of it, whatever stands in the draft. */
interface Surroundings {
  /** The year of the older edition that it lies in ('' where that is not said), or undefined. */
  readonly olderEdition: string | undefined;
  /** The names under which it may be found in the symbol table, the first that is there. */
  readonly names: readonly string[];
  /** As labels have it. */
  readonly name: string;
  /** It is certainly meant as a reference to this document. */
  readonly certain: boolean;
  /** 本办法第三条: this document is named. */
  readonly ownLaw: boolean;
}

/** A target belongs to its text, and with that to the words around it. */
const surroundingsOfTargets = new WeakMap<Target, Surroundings>();

function surroundings(text: string, reference: CrossReference, target: Target): Surroundings {
  let found = surroundingsOfTargets.get(target);
  if (!found) {
    found = readSurroundings(text, reference, target);
    surroundingsOfTargets.set(target, found);
  }
  return found;
}

function readSurroundings(text: string, reference: CrossReference, target: Target): Surroundings {
  const start = startOf(reference);
  const window = text.slice(Math.max(0, start - WINDOW), start);
  const removed = reference.lead === '' && REMOVED_BEFORE.test(window);
  const year = removed ? (EDITION_AFTER.exec(text.slice(start, start + WINDOW))?.[1] ?? '') : undefined;
  const annex = annexBefore(text, target);
  return {
    olderEdition: reference.edition || year,
    names: namesOf(target, annex),
    name: labelKey(target.kind, canonical(target)),
    certain:
      reference.certain &&
      !LATIN_BEFORE.test(window) &&
      !CITED_AS_EXAMPLE.test(window) &&
      !isQuoted(text, target.start) &&
      !annex,
    ownLaw: target.kind === 'article' && OWN_LAW_BEFORE.test(window),
  };
}

export function resolve(text: string, reference: CrossReference, target: Target, context: ResolveContext): Resolution {
  const { olderEdition, names, name, certain, ownLaw } = surroundings(text, reference, target);
  if (olderEdition !== undefined) return { to: 'older-edition', year: olderEdition };
  for (const known of names) {
    const labelled = context.labels.get(known);
    if (!labelled) continue;
    const clause = 'clause' in labelled ? labelled.clause : undefined;
    const lists = clause && target.path.length > 0 ? (context.lists.get(clause.heading.index) ?? []) : [];
    return { to: 'label', labelled, item: findItem(lists, target.path) };
  }
  return {
    to: 'nothing',
    certain: certain && canTell(target, ownLaw, context) && !isStartedWith(context.draft, name),
  };
}

function namesOf(target: Target, annex: RegExpExecArray | null): readonly string[] {
  const key = canonical(target);
  const inAnnex = annex && labelKey('clause', `${annex[1]}.${key}`);
  // "附录C中5.2" may be what annex C says of 5.2; "附录C 5.2" is C.5.2 or nothing.
  if (inAnnex && annex[2] === undefined) return [inAnnex];
  const exact = labelKey(target.kind, key);
  if (inAnnex) return [inAnnex, exact];
  // 表2a and 图3b are parts of what has the number.
  const isPart = target.kind !== 'clause' && /\d[a-z]$/.test(key);
  return isPart ? [exact, labelKey(target.kind, key.slice(0, -1))] : [exact];
}

/** The number as labels have it: 表5-1 is kept as 5.1, 附录1 as A. */
export function canonical({ kind, key }: Target): string {
  if (kind === 'annex' && /^\d+$/.test(key)) return String.fromCharCode(64 + Math.min(Number(key), 26));
  return kind === 'table' || kind === 'figure' || kind === 'formula' ? key.replaceAll('-', '.') : key;
}

/** The annex right before a number without letter: its letter, and the word that joins them, if there is one. */
function annexBefore(text: string, target: Target): RegExpExecArray | null {
  if (target.kind !== 'clause' || !/^\d/.test(target.key)) return null;
  return ANNEX_BEFORE.exec(text.slice(Math.max(0, target.start - 16), target.start));
}

/** Whether the draft holds what it takes to say that the target does not exist. */
function canTell(target: Target, ownLaw: boolean, context: ResolveContext): boolean {
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
      return ownLaw;
    default:
      return false;
  }
}

/**
 * Whether any text, picture or table of the draft begins with the label, or ends with the number in brackets, whatever
 * the draft made of it: a number that stands there may have been missed as a clause, caption or formula, and then a
 * reference to it is not broken.
 */
function isStartedWith(draft: Draft, name: string): boolean {
  const all = countStarts(blockStarts(draft.passages)).get(name) ?? 0;
  return all > (startsInContents(draft).get(name) ?? 0);
}

/** How often each label stands at a start. */
const countStarts = once((starts: readonly (string | undefined)[]) => {
  const counts = new Map<string, number>();
  for (const index of filled(starts)) {
    for (const name of (starts[index] as string).split('\n')) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
});

const startsInContents = once((draft: Draft) => {
  const starts = blockStarts(draft.passages);
  return countStarts(draft.passages.filter(({ element }) => element === 'contents').map(({ index }) => starts[index]));
});

/** （3） at the end of a line may number a formula that was not seen as one. */
const ENDS_IN_NUMBER = /[（(]\s?((?:[A-Z]\.)?\d{1,3}(?:[.-]\d{1,3})?[a-z]?)\s?[）)]$/;

/** One to a line; a text that equals the one before leaves the column as it is. */
const blockStarts = blockColumn((block): string | undefined => {
  const starts: string[] = [];
  const label = blockLabel(block);
  if (label && !isSentenceAbout(label, block.text))
    starts.push(labelKey(label.kind === 'arabic' ? 'clause' : (label.kind as 'clause'), label.key));
  const formula = ENDS_IN_NUMBER.exec(block.text.slice(-16));
  if (formula) starts.push(labelKey('formula', (formula[1] as string).replaceAll('-', '.')));
  const first = block.rows[0]?.[0]?.text ?? '';
  const caption = /^(表|图)\s?((?:[A-Z]\.)?\d{1,3})(?!\d)/.exec(first);
  if (caption) starts.push(labelKey(caption[1] === '表' ? 'table' : 'figure', caption[2] as string));
  return starts.length > 0 ? starts.join('\n') : undefined;
});
