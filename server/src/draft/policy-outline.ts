/**
 * The outline of a policy document or a law: 一、（一）1.（1）①, 第一章 第一节 第一条, and the decimal numbers of emergency
 * plans. One file may hold several texts: a letter and its enclosure, speeches, the same text twice.
 */
import type { Label, LabelKind } from '../../../grammar/numbering.ts';
import { readContents } from './contents.ts';
import type { ContentsEntry } from './draft.ts';
import { squeeze, unnumberedElement } from './elements.ts';
import { blockLabel, type ClauseInProgress, isText, type PassageInProgress } from './passages.ts';
import { followsQuantity } from './quantity.ts';
import type { Outline } from './standard-outline.ts';

/** The order of the levels: what has a higher rank is nested in what has a lower one. */
const RANK: Readonly<Partial<Record<LabelKind, number>>> = {
  'han-part': 0,
  'han-chapter': 1,
  'han-section': 2,
  article: 3,
  han: 4,
  clause: 5, // decimal numbers add their number of components
  'bracketed-han': 15,
  arabic: 16,
  'bracketed-arabic': 17,
  circled: 18,
};

const DATE =
  /^[（(]?(?:[〇○零一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)[）)]?$/;
const ENCLOSURES = /^附[ \u3000]*件[ \u3000]*[:：]/;
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
  /** Behind "附件：1.……" the numbers are those of the enclosures. */
  #enclosures = false;

  constructor(passages: PassageInProgress[]) {
    this.#passages = passages;
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
      sign(this.#passages, at);
      // The date under the title, before any numbering, does not end the text.
      if (this.#topNumber > 0) this.#nextText(at + 1);
      return at + 1;
    }
    const label = blockLabel(block);
    this.#enclosures = ENCLOSURES.test(block.text) || (this.#enclosures && label?.kind === 'arabic');
    const rank = label && !this.#enclosures ? rankOf(passage, label, this.#chapter) : undefined;
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
    const behind = passage.block.text.slice(label.rest);
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
function rankOf(passage: PassageInProgress, label: Label, chapter: number): number | undefined {
  const rank = RANK[label.kind];
  if (rank === undefined || label.path.length === 0) return undefined;
  const { text } = passage.block;
  if (label.kind === 'arabic' && followsQuantity(text.slice(label.end))) return undefined;
  if (label.kind !== 'clause') return rank;
  // Decimal numbers: only as the next one of a sequence, with a gap and a Chinese text behind.
  if (label.annex || label.rest === label.end || followsQuantity(text.slice(label.end))) return undefined;
  if (!/^[\u3400-\u9fff]/.test(text.slice(label.rest))) return undefined;
  if (label.path.length === 1 && /[。；：，]/.test(text)) return undefined;
  if (label.path.length === 1 && label.path[0] !== chapter + 1) return undefined;
  return rank + label.path.length;
}

/** The date at `at` and the authority's name above it. */
function sign(passages: readonly PassageInProgress[], at: number): void {
  (passages[at] as PassageInProgress).role = 'signature';
  const above = passages[at - 1] as PassageInProgress;
  const short = above.block.text.length <= LONGEST_SIGNATURE && !/[。；：，]/.test(above.block.text);
  if (above.role === 'paragraph' && short) above.role = 'signature';
}
