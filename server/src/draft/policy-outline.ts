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
  const clauses: ClauseInProgress[] = [];
  const contents: ContentsEntry[] = [];
  const open: ClauseInProgress[] = [];
  const ranks: number[] = [];
  let text = 0;
  let topRank = Number.POSITIVE_INFINITY;
  let topNumber = 0;
  /** The last chapter with a decimal number. */
  let chapter = 0;
  /** Behind "附件：1.……" the numbers are those of the enclosures. */
  let enclosures = false;

  const close = (depth: number, end: number): void => {
    for (const clause of open.splice(depth)) clause.end = end;
    ranks.length = open.length;
  };
  const nextText = (at: number): void => {
    close(0, at);
    if (topNumber > 0) text++;
    topRank = Number.POSITIVE_INFINITY;
    topNumber = 0;
  };

  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at] as PassageInProgress;
    passage.element = 'text';
    passage.clause = open.at(-1);
    if (!isText(passage)) continue;
    const { block } = passage;

    if (unnumberedElement(block.text) === 'contents') {
      close(0, at);
      const read = readContents(passages, at);
      contents.push(...read.entries);
      passage.role = 'contents';
      passage.element = 'contents';
      at = read.end - 1;
      continue;
    }
    if (DATE.test(squeeze(block.text)) && at > 0) {
      sign(passages, at);
      // The date under the title, before any numbering, does not end the text.
      if (topNumber > 0) nextText(at + 1);
      continue;
    }

    const label = blockLabel(block);
    enclosures = ENCLOSURES.test(block.text) || (enclosures && label?.kind === 'arabic');
    if (enclosures) continue;
    const rank = label && rankOf(passage, label, chapter);
    if (label === undefined || rank === undefined) {
      if (block.kind === 'heading') passage.role = 'title';
      continue;
    }
    const number = label.path[0] as number;
    if (label.kind === 'clause') chapter = number;
    if (rank < topRank) {
      topRank = rank;
      topNumber = 0;
    }
    if (rank === topRank && rank !== (RANK.article as number)) {
      if (number === 1 && topNumber > 1) {
        nextText(at);
        topRank = rank;
      }
      topNumber = number;
    }
    const depth = ranks.findIndex((other) => other >= rank);
    close(depth < 0 ? open.length : depth, at);
    const parent = open.at(-1);
    const behind = block.text.slice(label.rest);
    const titleEnd = behind.search(/[。；：\n]/);
    const clause: ClauseInProgress = {
      kind: 'policy',
      element: 'text',
      label,
      key: label.key,
      level: open.length + 1,
      heading: passage,
      title: titleEnd < 0 ? behind : behind.slice(0, titleEnd),
      titled: 'unsure',
      term: false,
      nature: undefined,
      parent,
      children: [],
      first: at,
      end: at + 1,
      text,
    };
    parent?.children.push(clause);
    open.push(clause);
    ranks.push(rank);
    clauses.push(clause);
    passage.role = 'clause';
    passage.label = label;
    passage.clause = clause;
  }
  close(0, passages.length);
  return { clauses, contents };
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
