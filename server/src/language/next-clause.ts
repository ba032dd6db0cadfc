/**
 * The numbers that a new clause may have: the next free one at each level that is open. Free, because a number that
 * stands twice would take the references of the other; what is out of order then, renumbering puts in order.
 */
import { CompletionItemKind } from 'vscode-languageserver';
import { chineseNumeral } from '../../../grammar/numeral.ts';
import type { Clause, ElementKind } from '../draft/draft.ts';
import type { Offer } from './completion.ts';
import { openClauses, type WritingPlace } from './writing-place.ts';

/** A number of some level, and how many `#` headings of that level have. */
interface Candidate {
  readonly number: string;
  readonly title: string;
  readonly depth: number;
  readonly text: string;
}

/** The titles that GB/T 1.1 prescribes for the first chapters. */
const FIRST_CHAPTERS: readonly (readonly [number, string, ElementKind])[] = [
  [1, '范围', 'scope'],
  [2, '规范性引用文件', 'normative-references'],
  [3, '术语和定义', 'terms'],
];

/** @param depth the `#` that were typed: candidates whose headings have as many come first */
export function headingNumbers(place: WritingPlace, depth: number, typed: string): Offer[] {
  const candidates = [...headingCandidates(place)];
  const distance = (candidate: Candidate): number => Math.abs(candidate.depth - depth);
  return candidates
    .filter(({ number }) => number.startsWith(typed))
    .sort((a, b) => distance(a) - distance(b))
    .map(({ number, title, text }) => ({
      text,
      replaces: typed.length,
      label: number,
      title,
      kind: CompletionItemKind.Value,
    }));
}

function* headingCandidates(place: WritingPlace): Generator<Candidate> {
  const { draft } = place.analysis;
  const open = openClauses(place).filter((clause) => isNumbered(clause) && !isTyped(clause, place));
  const [above] = open;
  const gap = above?.label ? above.heading.block.text.slice(above.label.end, above.label.rest) || '\u3000' : '\u3000';
  for (const clause of open) {
    if (clause.kind === 'annex') continue;
    const { parent } = clause;
    const siblings = parent ? parent.children : draft.roots;
    const number = nextNumber(parent, siblings, place);
    // A chapter's number is the business of the lines below.
    if (parent)
      yield { number, title: `同级条${orderNote(clause, siblings)}`, depth: depthOf(clause), text: `${number}${gap}` };
  }
  if (above && above.level < DEEPEST) {
    const number = nextNumber(above, above.children, place);
    yield { number, title: '下一级条', depth: depthOf(above) + 1, text: `${number}${gap}` };
  }
  const annexes = draft.clauses.filter((clause) => clause.kind === 'annex' && !isTyped(clause, place));
  const chapters = draft.roots.filter((clause) => clause.kind === 'clause');
  const [top] = open.toReversed();
  const topDepth = top ? depthOf(top) : 1;
  if (top?.kind !== 'annex') {
    const number = nextNumber(undefined, chapters, place);
    const fixed = FIRST_CHAPTERS.find(([first, , element]) => String(first) === number && !has(draft.roots, element));
    const title = fixed?.[1] ?? '章';
    yield { number, title, depth: topDepth, text: `${number}${gap}${fixed ? title : ''}` };
  }
  // Annexes come behind the chapters.
  const letter = nextLetter(annexes);
  if (letter === undefined || !has(draft.roots, 'text')) return;
  for (const nature of ['规范性', '资料性']) {
    const number = `附录${letter}`;
    yield { number, title: nature, depth: topDepth, text: `${number}（${nature}）` };
  }
}

/** What stands behind the place keeps its number until the draft is renumbered. */
function orderNote(clause: Clause, siblings: readonly Clause[]): string {
  return siblings.some(({ heading }) => heading.index > clause.heading.index) ? '，之后请重新编号' : '';
}

/** Deeper than 5.1.1.1.1.1 nothing is numbered (GB/T 1.1—2020, 7.3.1). */
const DEEPEST = 6;

function isNumbered({ kind, label }: Clause): boolean {
  return label !== undefined && (kind === 'clause' || kind === 'annex');
}

/** The clause that is being typed has no say in what its number should be. */
function isTyped({ heading }: Clause, { last, above }: WritingPlace): boolean {
  return heading === last && heading !== above;
}

function depthOf({ heading, level }: Clause): number {
  return heading.block.kind === 'heading' ? heading.block.depth : level;
}

function nextNumber(parent: Clause | undefined, siblings: readonly Clause[], place: WritingPlace): string {
  let largest = 0;
  for (const sibling of siblings) {
    if (sibling.kind !== 'clause' || isTyped(sibling, place)) continue;
    largest = Math.max(largest, sibling.label?.path.at(-1) ?? 0);
  }
  return parent ? `${parent.key}.${largest + 1}` : String(largest + 1);
}

function nextLetter(annexes: readonly Clause[]): string | undefined {
  const last = annexes.reduce((letter, { key }) => Math.max(letter, key.charCodeAt(0)), 64);
  return last < 90 ? String.fromCharCode(last + 1) : undefined;
}

function has(roots: readonly Clause[], element: ElementKind): boolean {
  return roots.some((clause) => clause.element === element);
}

/** What Chinese numerals go up to in labels. */
const LARGEST = 9999;

/** 一、 （一） 1. （1） */
const BELOW: Readonly<Record<string, string>> = { han: '（一）', 'bracketed-han': '1.', arabic: '（1）' };

/** Of a policy document or law: the next of each open level, the innermost first, and the first of the level below. */
export function policyNumbers(place: WritingPlace, typed: string): Offer[] {
  const { draft } = place.analysis;
  const open = openClauses(place).filter((clause) => clause.label && !isTyped(clause, place));
  const offers: Offer[] = [];
  const add = (mark: string, title: string, gap: string): void => {
    offers.push({
      text: `${mark}${gap}`,
      replaces: typed.length,
      label: mark,
      title,
      kind: CompletionItemKind.Value,
    });
  };
  for (const clause of open) {
    const { label, heading, parent } = clause;
    if (!label) continue;
    // Articles are counted through the chapters.
    const siblings = label.kind === 'article' ? draft.clauses : (parent?.children ?? draft.roots);
    const same = siblings.filter(
      (one) => one.label?.kind === label.kind && one.text === clause.text && !isTyped(one, place),
    );
    const number = Math.max(...same.map((one) => one.label?.path.at(-1) ?? 0)) + 1;
    if (number > LARGEST) continue;
    const { text } = heading.block;
    const written = /\d/.test(text.slice(label.numberStart, label.numberEnd)) ? String(number) : chineseNumeral(number);
    const mark = text.slice(0, label.numberStart) + written + text.slice(label.numberEnd, label.end);
    add(mark, `同级${orderNote(clause, same)}`, text.slice(label.end, label.rest));
  }
  const below = BELOW[open[0]?.label?.kind ?? ''];
  if (below !== undefined) add(below, '下一级', '');
  return offers.filter(({ label }) => halfWidth(label).startsWith(halfWidth(typed)));
}

/** (三) where the draft has half-width brackets, whichever are typed. */
function halfWidth(text: string): string {
  return text.replace('（', '(');
}
