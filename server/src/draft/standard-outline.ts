/**
 * The outline of a standard: elements, clauses to any depth, annexes.
 *
 * A heading with a number is a clause. A paragraph with a number is one only when its number fits where it stands;
 * a number that fits nowhere stays text, because every false clause would raise false alarms behind it.
 */
import type { Label } from '../../../grammar/numbering.ts';
import type { Block } from '../source/block.ts';
import { readContents } from './contents.ts';
import type { Clause, ClauseKind, ContentsEntry, ElementKind } from './draft.ts';
import { chapterElement, squeeze, unnumberedElement } from './elements.ts';
import {
  blockHeads,
  blockLabel,
  type ClauseInProgress,
  type Head,
  isText,
  type PassageInProgress,
} from './passages.ts';
import { followsQuantity, followsSign } from './quantity.ts';

export interface Outline {
  readonly clauses: ClauseInProgress[];
  readonly contents: ContentsEntry[];
}

const NONE: ReadonlySet<Block> = new Set();

/** A title fits on a line; what is longer is the clause's text. */
const LONGEST_TITLE = 60;
/** How far a paragraph's number may be ahead of the last one and still be taken for a clause with a gap before it. */
const FARTHEST_GAP = 4;

const NATURE = /^[（(]\s*(规范性|資料性|资料性|規範性)(?:附录|附錄)?\s*[）)]\s*/;

/** @param known blocks that carry a clause's number, whether it fits where it stands or not. */
export function outlineStandard(passages: PassageInProgress[], known: ReadonlySet<Block> = NONE): Outline {
  return new StandardOutline(passages, known).read();
}

class StandardOutline {
  readonly #passages: PassageInProgress[];
  readonly #known: ReadonlySet<Block>;
  readonly #clauses: ClauseInProgress[] = [];
  readonly #contents: ContentsEntry[] = [];
  /** The open clauses, outermost first. */
  #open: ClauseInProgress[] = [];
  #lastChapter: ClauseInProgress | undefined;
  #element: ElementKind = 'cover';
  /** Whether clauses of this draft stand in Markdown headings: then a paragraph with a lone number is none. */
  readonly #headings: boolean;

  readonly #heads: readonly (Head | undefined)[];

  constructor(passages: PassageInProgress[], known: ReadonlySet<Block>) {
    this.#passages = passages;
    this.#known = known;
    this.#heads = blockHeads(passages);
    this.#headings = this.#heads.some(
      (head) => head?.heading && (head.label?.kind === 'clause' || head.label?.kind === 'arabic'),
    );
  }

  read(): Outline {
    for (let at = 0; at < this.#passages.length; ) at = this.#take(at);
    this.#close(0, this.#passages.length);
    for (const clause of this.#clauses) clause.term = isTerm(clause);
    return { clauses: this.#clauses, contents: this.#contents };
  }

  /** Takes the passage at `at`, and what belongs to its heading; returns the index of the next one. */
  #take(at: number): number {
    const passage = this.#passages[at] as PassageInProgress;
    const head = this.#heads[at];
    if (head && isText(passage)) {
      const next =
        this.#takeElement(passage, head) ?? this.#takeAnnex(passage, head) ?? this.#takeClause(passage, head);
      if (next !== undefined) return next;
      if (passage.block.kind === 'heading' && !this.#hasUnnumberedHeadings() && !this.#insideChapter()) {
        // A heading without a number before the first chapter: the document's name, on the cover or repeated.
        passage.role = 'title';
        this.#close(0, at);
        if (this.#element !== 'cover') this.#element = 'text';
      }
    }
    passage.element = this.#element;
    passage.clause = this.#open.at(-1);
    return at + 1;
  }

  /** Annexes, the bibliography and the index may be divided by headings without a number. */
  #hasUnnumberedHeadings(): boolean {
    return this.#element === 'annex' || this.#element === 'bibliography' || this.#element === 'index';
  }

  #insideChapter(): boolean {
    return this.#open[0]?.kind === 'clause';
  }

  #takeElement(passage: PassageInProgress, head: Head): number | undefined {
    const { block } = passage;
    const label = head.heading ? head.label : undefined;
    const numbered = label?.path.length === 1 && !label.annex && (label.kind === 'clause' || label.kind === 'arabic');
    // "1 引言" before the first chapter is the introduction, with a number that it should not have.
    const element = head.element ?? (numbered ? unnumberedElement(block.text.slice(label.rest)) : undefined);
    if (element === undefined || (numbered && (element === 'contents' || this.#insideChapter()))) return undefined;
    if (block.kind !== 'heading' && !this.#standsAlone(passage)) return undefined;
    this.#element = element;
    if (element === 'contents') {
      this.#close(0, passage.index);
      const contents = readContents(this.#passages, passage.index);
      this.#contents.push(...contents.entries);
      for (let at = passage.index; at < contents.end; at++)
        (this.#passages[at] as PassageInProgress).element = 'contents';
      passage.role = 'contents';
      this.#element = 'cover';
      return contents.end;
    }
    passage.role = 'element';
    const name = squeeze(numbered ? block.text.slice(label.rest) : block.text);
    this.#openClause(passage, {
      kind: 'element',
      label: numbered ? label : undefined,
      key: name,
      level: 1,
      title: name,
      titled: 'yes',
    });
    return passage.index + 1;
  }

  /** In a plain text file, or as a bold line, an element's name is a heading when nothing else is on its line. */
  #standsAlone(passage: PassageInProgress): boolean {
    return isBold(passage) || !this.#headings || this.#element === 'cover';
  }

  #takeAnnex(passage: PassageInProgress, { label }: Head): number | undefined {
    const { block } = passage;
    if (!label || (label.kind !== 'annex' && label.slips[0]?.kind !== 'annex-word')) return undefined;
    const behind = block.text.slice(label.rest);
    const nature = NATURE.exec(behind);
    const bare = behind === '';
    const open = this.#open.at(-1);
    if ((bare || nature) && open?.kind === 'annex' && open.key === label.annex && this.#isRightBehind(open, passage)) {
      // The title block of the annex set once more is not another annex.
      passage.role = 'annex-title';
      passage.element = 'annex';
      passage.clause = open;
      return passage.index + 1;
    }
    if (block.kind !== 'heading' && !nature && !(bare && this.#element !== 'cover')) return undefined;
    passage.role = 'annex';
    this.#element = 'annex';
    const annex = this.#openClause(passage, {
      kind: 'annex',
      label,
      key: label.annex || label.key,
      level: 1,
      title: nature ? behind.slice(nature[0].length) : behind,
      titled: 'yes',
    });
    annex.nature = natureOf(nature?.[1]);
    return this.#annexLines(annex, passage.index + 1);
  }

  /** Whether nothing but layout and the annex's own lines stands between its heading and the passage. */
  #isRightBehind(annex: ClauseInProgress, passage: PassageInProgress): boolean {
    if (passage.index - annex.first > 6) return false;
    const between = this.#passages.slice(annex.first + 1, passage.index);
    return between.every(({ role }) => role === 'layout' || role === 'annex-nature' || role === 'annex-title');
  }

  /** The nature and the title of an annex, where they stand on lines of their own. */
  #annexLines(annex: ClauseInProgress, from: number): number {
    let at = from;
    for (; at < this.#passages.length && at < from + 6; at++) {
      const passage = this.#passages[at] as PassageInProgress;
      if (passage.role === 'layout') {
        passage.clause = annex;
        passage.element = 'annex';
        continue;
      }
      if (passage.role !== 'paragraph') break;
      const text = passage.block.text;
      const nature = annex.nature === undefined ? NATURE.exec(text) : null;
      // What stands right below （规范性） is the title, in whatever form.
      const behindNature = at > from && this.#passages[at - 1]?.role === 'annex-nature';
      const heading = passage.block.kind === 'heading' || behindNature || this.#documentIsText(passage);
      const label = blockLabel(passage.block);
      if (nature) {
        annex.nature = natureOf(nature[1]);
        annex.title ||= text.slice(nature[0].length);
        passage.role = 'annex-nature';
      } else if (annex.title === '' && heading && !label && text.length <= LONGEST_TITLE && !/[。；：，]$/.test(text)) {
        annex.title = text;
        passage.role = 'annex-title';
      } else {
        break;
      }
      passage.clause = annex;
      passage.element = 'annex';
    }
    return at;
  }

  #documentIsText(passage: PassageInProgress): boolean {
    return !this.#headings || passage.block.indent > 0;
  }

  #takeClause(passage: PassageInProgress, { label }: Head): number | undefined {
    const { block } = passage;
    if (!label || !this.#isClause(passage, label)) return undefined;
    const behind = block.text.slice(label.rest);
    const inAnnex = this.#open[0]?.kind === 'annex';
    const level = label.path.length + (inAnnex ? 1 : 0);
    const own = this.#element === 'terms' && level > 1 ? termTitledness(passage, behind) : titledness(passage, behind);
    passage.role = 'clause';
    if (level === 1) this.#element = chapterElement(behind);
    const clause = this.#openClause(passage, {
      kind: 'clause',
      label,
      key: label.key,
      level,
      title: own === 'no' ? '' : behind,
      titled: own,
    });
    return behind === '' ? this.#titleBehind(clause, passage.index + 1) : passage.index + 1;
  }

  /** The title of a clause whose number stands alone: the next block, if it looks like one. */
  #titleBehind(clause: ClauseInProgress, at: number): number {
    const passage = this.#passages[at];
    if (!passage || !isText(passage) || blockLabel(passage.block)) return at;
    const { block } = passage;
    const bold = isBold(passage);
    const term = this.#element === 'terms' && block.text.length <= LONGEST_TITLE && !/[。；：]$/.test(block.text);
    if (block.kind !== 'heading' && !bold && !term) return at;
    if (unnumberedElement(block.text)) return at;
    passage.role = 'clause-title';
    passage.element = this.#element;
    passage.clause = clause;
    clause.title = block.text;
    clause.titled = 'yes';
    if (clause.level === 1) {
      this.#element = chapterElement(block.text);
      clause.element = this.#element;
    }
    return at + 1;
  }

  #isClause(passage: PassageInProgress, label: Label): boolean {
    const { block } = passage;
    const heading = block.kind === 'heading';
    if (label.kind === 'clause' && this.#known.has(block)) return true;
    if (label.kind === 'han-chapter' && heading) return this.#isNextChapter(label);
    if (label.kind !== 'clause' && !(label.kind === 'arabic' && heading)) return false;
    if (this.#element === 'foreword' && label.path.length > 1 && !heading) return false;
    if (this.#element === 'bibliography' || this.#element === 'index') return this.#reopens(label, heading);
    const behind = block.text.slice(label.end);
    if (label.annex && this.#open[0]?.kind !== 'annex') return heading && label.path.length > 0;
    if (heading) return (label.path[0] ?? 100) < 100 && !followsSign(behind);
    if (block.kind === 'item' && !isLinked(passage)) return false;
    // Three components, or a letter, are no quantity; "7.3.1 条是……" is a clause.
    const beyond = label.path.length > 2 || label.annex !== '' || hasBoldNumber(passage, label);
    if (beyond ? followsSign(behind) : followsQuantity(behind)) return false;
    return label.path.length === 1 && !label.annex ? this.#isChapterLine(passage, label) : this.#fits(passage, label);
  }

  /** "第5章 要求" behind chapter 4: written otherwise, but the chapter that the subclauses behind it belong to. */
  #isNextChapter(label: Label): boolean {
    const last = this.#lastChapter?.label?.path[0];
    return this.#open[0]?.kind !== 'annex' && (last === undefined || label.path[0] === last + 1);
  }

  /** Behind the bibliography only a heading that starts with a chapter number opens the text again (an enclosed file). */
  #reopens(label: Label, heading: boolean): boolean {
    return heading && label.path.length === 1 && !label.annex && label.path[0] === 1;
  }

  /** A chapter in a plain text file: the next number, a gap, and a short line that is no sentence. */
  #isChapterLine(passage: PassageInProgress, label: Label): boolean {
    const { block } = passage;
    if (this.#headings || label.rest === label.end) return false;
    const title = block.text.slice(label.rest);
    if (title.length > 30 || /[。；：，,;:=|]/.test(title) || !/^[\u3400-\u9fffA-Z]/.test(title)) return false;
    const last = this.#lastChapter;
    const number = label.path[0] as number;
    if (!last) return number === 1 && chapterElement(title) === 'scope';
    return this.#open[0]?.kind === 'clause' && number === ((last.label as Label).path[0] as number) + 1;
  }

  /** Whether a paragraph's number continues the outline where it stands. */
  #fits(passage: PassageInProgress, label: Label): boolean {
    const chapter = this.#open[0];
    if (!chapter?.label) return false;
    if (label.annex ? chapter.key !== label.annex : chapter.label.path[0] !== label.path[0]) return false;
    const { block } = passage;
    if (hasBoldNumber(passage, label)) return true;
    const siblings = this.#siblings(label);
    if (!siblings) return false;
    const number = label.path.at(-1) as number;
    const last = siblings.at(-1)?.label?.path.at(-1) ?? 0;
    const gap = label.rest > label.end || label.rest === block.text.length;
    if (number === last + 1) return gap || /^[\u3400-\u9fff“《]/.test(block.text.slice(label.end));
    if (!gap) return false;
    // A gap or a number that stands twice: only where the line can hardly be anything else.
    if (number < last || number > last + FARTHEST_GAP) return false;
    if (label.path.length > 2 || label.annex !== '') return true;
    // A clause put in before another one, which still has the same number; or one taken out between sentences.
    const between = number === last || siblings.every(({ heading }) => heading.block.kind !== 'heading');
    return between && siblings.length > 0 && isSentenceOfClause(block.text.slice(label.rest));
  }

  /** The subclauses already there of the clause that the label's number names as its parent. */
  #siblings(label: Label): readonly Clause[] | undefined {
    const path = label.path.slice(0, -1);
    if (path.length === 0) return this.#open[0]?.children;
    const parent = this.#open.find(
      (clause) => clause.kind === 'clause' && clause.label?.path.join('.') === path.join('.'),
    );
    return parent?.children;
  }

  #openClause(
    passage: PassageInProgress,
    data: {
      kind: ClauseKind;
      label: Label | undefined;
      key: string;
      level: number;
      title: string;
      titled: Clause['titled'];
    },
  ): ClauseInProgress {
    const depth = this.#open.findIndex((clause) => clause.level >= data.level);
    this.#close(depth < 0 ? this.#open.length : depth, passage.index);
    const parent = this.#open.at(-1);
    // No spread: what it makes is slow to read, and everything reads clauses.
    const clause: ClauseInProgress = {
      kind: data.kind,
      element: this.#element,
      label: data.label,
      key: data.key,
      level: data.level,
      heading: passage,
      title: data.title,
      titled: data.titled,
      term: false,
      nature: undefined,
      parent,
      children: [],
      first: passage.index,
      end: passage.index + 1,
      text: 0,
    };
    parent?.children.push(clause);
    this.#open.push(clause);
    this.#clauses.push(clause);
    if (clause.kind === 'clause' && clause.level === 1) this.#lastChapter = clause;
    passage.label = data.label;
    passage.clause = clause;
    passage.element = this.#element;
    return clause;
  }

  /** Ends the open clauses from `depth` on before the passage at `end`. */
  #close(depth: number, end: number): void {
    for (const clause of this.#open.splice(depth)) clause.end = end;
  }
}

/** An entry of 术语和定义; the chapter may also hold symbols or abbreviations. */
function isTerm(clause: ClauseInProgress): boolean {
  if (clause.element !== 'terms' || clause.level === 1) return false;
  return clause.children.length === 0 && chapterElement(clause.title) === 'text';
}

function natureOf(word: string | undefined): Clause['nature'] {
  if (word === undefined) return undefined;
  return /^[规規]/.test(word) ? 'normative' : 'informative';
}

function isBold({ block }: PassageInProgress): boolean {
  return block.marks.some((mark) => mark.kind === 'strong' && mark.start === 0 && mark.end === block.text.length);
}

function hasBoldNumber(passage: PassageInProgress, label: Label): boolean {
  return passage.block.marks.some((mark) => mark.kind === 'strong' && mark.start === 0 && mark.end >= label.numberEnd);
}

function isLinked(passage: PassageInProgress): boolean {
  return passage.block.marks.some((mark) => mark.kind === 'link' && mark.start === 0);
}

/** Whether a text may stand behind a clause's number, and is not the rest of a sentence that was broken before the number. */
function isSentenceOfClause(text: string): boolean {
  return /^[\u3400-\u9fff“《]/.test(text) && !/^(?:的|和|与|及|或|中|至|到|条|章|节|所|规定|要求|给出)/.test(text);
}

/** Whether the text behind the number of a term entry is its term: several, in two languages, stand with ； between them. */
function termTitledness(passage: PassageInProgress, behind: string): Clause['titled'] {
  return titledness(passage, /[；;]$/.test(behind) ? behind : behind.replace(/[；;]/g, ' '));
}

/** Whether the text behind a clause number is a title. */
function titledness(passage: PassageInProgress, behind: string): Clause['titled'] {
  if (behind === '') return 'no';
  if (behind.length > LONGEST_TITLE || /[。；;：:，,]$/.test(behind) || /[。；]/.test(behind)) return 'no';
  if (passage.block.kind === 'heading') return 'yes';
  return isBold(passage) ? 'yes' : 'unsure';
}
