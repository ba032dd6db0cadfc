/**
 * The outline of a policy document or a law: 一、（一）1.（1）①, 第一章 第一节 第一条, and the decimal numbers of emergency
 * plans. One file may hold several texts: a letter and its enclosure, speeches, the same text twice.
 */
import type { Label, LabelKind } from '../../../grammar/numbering.ts';
import { readContents } from './contents.ts';
import type { ContentsEntry } from './draft.ts';
import { squeeze, unnumberedElement } from './elements.ts';
import { blockLabel, type ClauseInProgress, isText, type PassageInProgress } from './passages.ts';
import { followsQuantity, followsSign } from './quantity.ts';
import type { Outline } from './standard-outline.ts';

const ARTICLE_RANK = 3;
/** The order of the levels: what has a higher rank is nested in what has a lower one. */
const RANK: Readonly<Partial<Record<LabelKind, number>>> = {
  'han-part': 0,
  'han-chapter': 1,
  'han-section': 2,
  article: ARTICLE_RANK,
  han: 4,
  clause: 5, // decimal numbers add their number of components
  'bracketed-han': 15,
  arabic: 16,
  'bracketed-arabic': 17,
  circled: 18,
};

const DATE =
  /^[（(]?(?:[〇○零一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)[）)]?$/;
/** Without a number, a colon leads to the list of the enclosures. */
const ENCLOSURES_BELOW = /^附[ \u3000]*件[ \u3000]*[:：]$/;
const ENCLOSURES = /^附[ \u3000]*件[ \u3000]*[:：]/;
/** The line above an enclosure, or above the words explained behind a report: another text begins. */
const OTHER_TEXT =
  /^(?:附[ \u3000]*[件表][ \u3000]*[一二三四五六七八九十\d]{0,3}(?:[ \u3000]*[-—－][ \u3000]*\d{1,2})?[:：]?|(?:附[:：]?)?(?:相关)?名词解释[:：]?)$/;
/** Behind these an article is cited and not begun: 第十条第二款修改为……. */
const CITED = /^(?:第[一二三四五六七八九十\d]|[、，和与及或至的中]|规定|所[称列规]|修改|增加|删)/;
/** How much of a paragraph is looked at for columns. */
const LONGEST_ROW = 200;
/** An item of a quotation that runs over paragraphs is looked for no further than this. */
const LONGEST_QUOTATION = 100;
/** A new wording is quoted behind a colon, or as a paragraph of its own. */
const QUOTED_FROM = /^[：:为]?$/;
/** The name of an authority above the date. */
const LONGEST_SIGNATURE = 30;

export function outlinePolicy(passages: PassageInProgress[]): Outline {
  return new PolicyOutline(passages).read();
}

interface OpenClause {
  readonly clause: ClauseInProgress;
  readonly rank: number;
}

class PolicyOutline {
  readonly #passages: PassageInProgress[];
  readonly #quotes: readonly Quotes[];
  readonly #clauses: ClauseInProgress[] = [];
  readonly #contents: ContentsEntry[] = [];
  /** The open clauses, outermost first. */
  readonly #open: OpenClause[] = [];
  /** Which text of the file is being read, the rank of its first level, and the last number there. */
  #text = 0;
  #topRank = Number.POSITIVE_INFINITY;
  #topNumber = 0;
  /** The last chapter with a decimal number. */
  #chapter = 0;
  /** The quotation that runs on beyond its paragraph ends before this passage. */
  #quotedTo = 0;
  /** Behind "附件：1.……" the numbers are those of the enclosures. */
  #enclosures = false;

  constructor(passages: PassageInProgress[]) {
    this.#passages = passages;
    this.#quotes = passages.map(quotesOf);
  }

  read(): Outline {
    for (let at = 0; at < this.#passages.length; ) at = this.#take(at);
    this.#close(0, this.#passages.length);
    return { clauses: this.#clauses, contents: this.#contents };
  }

  /** Takes the passage at `at`; returns the index of the next one. */
  #take(at: number): number {
    const passage = this.#passages[at] as PassageInProgress;
    passage.element = 'text';
    passage.clause = this.#open.at(-1)?.clause;
    if (!isText(passage)) return at + 1;
    const { block } = passage;
    if (unnumberedElement(block.text) === 'contents') return this.#takeContents(passage);
    if (at > 0 && DATE.test(squeeze(block.text))) {
      passage.role = 'signature';
      // The date under the title, before any numbering, does not end the text.
      if (this.#topNumber > 0) {
        sign(this.#passages, at);
        this.#nextText(at + 1);
      }
      return at + 1;
    }
    if (at < this.#quotedTo) return at + 1;
    if (OTHER_TEXT.test(block.text) && !ENCLOSURES_BELOW.test(block.text)) {
      this.#nextText(at);
      this.#enclosures = false;
      if (block.kind === 'heading') passage.role = 'title';
      return at + 1;
    }
    this.#quotedTo = quotationEnd(this.#passages, this.#quotes, at);
    const label = blockLabel(block);
    this.#enclosures = ENCLOSURES.test(block.text) || (this.#enclosures && label?.kind === 'arabic');
    const rank = label && !this.#enclosures ? rankOf(passage, label, this.#chapter, this.#open) : undefined;
    if (label && rank !== undefined) this.#openClause(passage, label, rank);
    else if (block.kind === 'heading') passage.role = 'title';
    return at + 1;
  }

  #takeContents(passage: PassageInProgress): number {
    this.#close(0, passage.index);
    const { entries, end } = readContents(this.#passages, passage.index);
    this.#contents.push(...entries);
    passage.role = 'contents';
    passage.element = 'contents';
    return end;
  }

  #openClause(passage: PassageInProgress, label: Label, rank: number): void {
    this.#count(passage.index, label, rank);
    const depth = this.#open.findIndex((other) => other.rank >= rank);
    this.#close(depth < 0 ? this.#open.length : depth, passage.index);
    const parent = this.#open.at(-1)?.clause;
    const behind = passage.block.text.slice(label.rest).replace(/^问[:：]\s*/, '');
    const titleEnd = behind.search(/[。；：\n]/);
    const clause: ClauseInProgress = {
      kind: 'policy',
      element: 'text',
      label,
      key: label.key,
      level: this.#open.length + 1,
      heading: passage,
      title: titleEnd < 0 ? behind : behind.slice(0, titleEnd),
      titled: 'unsure',
      term: false,
      nature: undefined,
      parent,
      children: [],
      first: passage.index,
      end: passage.index + 1,
      text: this.#text,
    };
    parent?.children.push(clause);
    this.#open.push({ clause, rank });
    this.#clauses.push(clause);
    passage.role = 'clause';
    passage.label = label;
    passage.clause = clause;
  }

  /** Keeps count of the text's first level: where it starts again at 1, another text begins. */
  #count(at: number, label: Label, rank: number): void {
    const number = label.path[0] as number;
    if (label.kind === 'clause') this.#chapter = number;
    if (rank < this.#topRank) {
      this.#topRank = rank;
      this.#topNumber = 0;
    }
    if (rank !== this.#topRank || label.kind === 'article') return;
    if (number === 1 && this.#topNumber > 1) {
      this.#nextText(at);
      this.#topRank = rank;
    }
    this.#topNumber = number;
  }

  #nextText(at: number): void {
    this.#close(0, at);
    if (this.#topNumber > 0) this.#text++;
    this.#topRank = Number.POSITIVE_INFINITY;
    this.#topNumber = 0;
  }

  /** Ends the open clauses from `depth` on before the passage at `end`. */
  #close(depth: number, end: number): void {
    for (const { clause } of this.#open.splice(depth)) clause.end = end;
  }
}

/** The rank of the label where it stands, or undefined when it numbers no clause there. `chapter` is the last one. */
function rankOf(
  passage: PassageInProgress,
  label: Label,
  chapter: number,
  open: readonly OpenClause[],
): number | undefined {
  const rank = RANK[label.kind];
  if (rank === undefined || label.path.length === 0) return undefined;
  const { text } = passage.block;
  if (label.kind === 'arabic' && followsSign(text.slice(label.end))) return undefined;
  // A sentence about a chapter: 第四章规定了……。
  if (rank < ARTICLE_RANK && label.rest === label.end && text.endsWith('。')) return undefined;
  if (label.kind === 'article' && label.rest === label.end && CITED.test(text.slice(label.end))) return undefined;
  // "第4章从……提出要求。" is a sentence about a chapter.
  if (label.kind === 'han-chapter' && label.rest === label.end && /[。；：，]/.test(text)) return undefined;
  if (isRow(text.slice(label.rest, label.rest + LONGEST_ROW))) return undefined;
  if (label.kind !== 'clause') return rank;
  // Decimal numbers: only as the next one of a sequence, with a gap and a Chinese text behind.
  if (label.annex || label.rest === label.end || followsQuantity(text.slice(label.end))) return undefined;
  if (!/^[\u3400-\u9fff]/.test(text.slice(label.rest))) return undefined;
  if (label.path.length === 1 && /[。；：，]/.test(text)) return undefined;
  if (label.path.length === 1 && label.path[0] !== chapter + 1) return undefined;
  if (label.path.length > 1 && label.path[0] !== chapter && open.length > 0) {
    // Explanatory notes on a standard go through its clauses: 5.1 under （二） is none of their own.
    if (!open.some(({ clause }) => clause.label?.path[0] === label.path[0])) return undefined;
  }
  return rank + label.path.length;
}

/** How many quotations a text opens more than it closes, and where the first one that stays open begins. */
interface Quotes {
  readonly more: number;
  readonly start: number;
}

/**
 * Where the quotation ends that the passage at `at` opens and leaves open: the index behind its last passage, or `at`
 * where none runs on. Each paragraph of it may open it anew; only the last one closes it.
 */
function quotationEnd(passages: readonly PassageInProgress[], quotes: readonly Quotes[], at: number): number {
  const { more, start } = quotes[at] as Quotes;
  if (more !== 1 || !QUOTED_FROM.test((passages[at] as PassageInProgress).block.text.slice(0, start).slice(-1)))
    return at;
  const last = Math.min(passages.length, at + LONGEST_QUOTATION);
  for (let end = at + 1; end < last; end++) {
    const { text } = (passages[end] as PassageInProgress).block;
    const below = quotes[end] as Quotes;
    if (below.more < 0 || (below.more === 0 && text.startsWith('“') && /”[；;。]?$/.test(text))) return end + 1;
    // Opened within another paragraph: the first one was left open by mistake.
    if (below.more > 0 && below.start > 0) return at;
  }
  return at;
}

function quotesOf({ block: { text } }: PassageInProgress): Quotes {
  let more = 0;
  let start = -1;
  for (let at = text.search(/[“”]/); at >= 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x201d) more--;
    if (code === 0x201c && ++more === 1) start = at;
  }
  return { more, start };
}

/** Whether the text behind a label is that of a table's row, copied or typed with its columns. */
function isRow(behind: string): boolean {
  return behind.includes('\t') || (behind.match(/ {3,}|\u3000{3,}/g)?.length ?? 0) > 1;
}

/** The authority's name above the date at `at`. */
function sign(passages: readonly PassageInProgress[], at: number): void {
  const above = passages[at - 1] as PassageInProgress;
  const short = above.block.text.length <= LONGEST_SIGNATURE && !/[。；：，]/.test(above.block.text);
  if (above.role === 'paragraph' && short) above.role = 'signature';
}
