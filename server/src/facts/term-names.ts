/** Where the names of terms stand in a block: the longest name at each place, not inside another word. */
import type { Block, Mark } from '../source/block.ts';
import { blockFacts, cellFacts, type TextFacts } from './block-facts.ts';
import type { Span } from './facts.ts';

/** The names that are looked for. */
export interface NameIndex {
  /** The same for the same names. */
  readonly key: string;
  /** By their first character, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Spelling[]>;
}

interface Spelling {
  readonly name: string;
  /** Without the spaces between Chinese and Latin characters, which authors set or do not set. */
  readonly bare: string;
}

export interface FoundName {
  readonly name: string;
  readonly cell: Span['cell'];
  /** UTF-16 code units of the block's text, or of the cell's. */
  readonly start: number;
  readonly end: number;
}

export function nameIndex(names: readonly string[]): NameIndex {
  const byFirst = new Map<string, Spelling[]>();
  const spellings = names.map((name) => ({ name, bare: name.replace(GAP, '') }));
  for (const spelling of spellings.sort((a, b) => b.bare.length - a.bare.length)) {
    const first = spelling.bare.charAt(0);
    const known = byFirst.get(first);
    if (known) known.push(spelling);
    else byFirst.set(first, [spelling]);
  }
  return { key: names.join('\n'), byFirst };
}

const HAN = /[\u3400-\u9fff]/;
/** A space between a Chinese and a Latin character. */
const GAP = /(?<=[\u3400-\u9fff])[ \u3000](?=[A-Za-z0-9])|(?<=[A-Za-z0-9])[ \u3000](?=[\u3400-\u9fff])/g;

/** The end of the name that begins at `at`, or -1. */
function endOfName(text: string, at: number, bare: string): number {
  let end = at;
  for (let index = 0; index < bare.length; index++) {
    const character = bare.charAt(index);
    if (text.charAt(end) === character) end++;
    else if (index > 0 && /[ \u3000]/.test(text.charAt(end)) && text.charAt(end + 1) === character) {
      if (HAN.test(character) === HAN.test(bare.charAt(index - 1))) return -1;
      end += 2;
    } else return -1;
  }
  return end;
}

const foundInBlock = new WeakMap<Block, { readonly key: string; readonly found: readonly FoundName[] }>();

/** In the order of their places. Kept as long as the block and the names are the same. */
export function findNames(block: Block, index: NameIndex): readonly FoundName[] {
  const known = foundInBlock.get(block);
  if (known?.key === index.key) return known.found;
  const found = [...namesOfBlock(block, index)];
  foundInBlock.set(block, { key: index.key, found });
  return found;
}

function* namesOfBlock(block: Block, index: NameIndex): Generator<FoundName> {
  if (block.rows.length === 0) yield* namesOfText(block.text, block.marks, () => blockFacts(block), undefined, index);
  for (const [row, cells] of block.rows.entries()) {
    for (const [column, { text, marks }] of cells.entries()) {
      const facts = (): TextFacts | undefined => cellFacts(block)[row]?.[column];
      yield* namesOfText(text, marks, facts, { row, column }, index);
    }
  }
}

function* namesOfText(
  text: string,
  marks: readonly Mark[],
  facts: () => TextFacts | undefined,
  cell: Span['cell'],
  { byFirst }: NameIndex,
): Generator<FoundName> {
  let foreign: readonly Stretch[] | undefined;
  for (let at = 0; at < text.length; at++) {
    const spellings = byFirst.get(text.charAt(at));
    if (!spellings) continue;
    const found = spellings.find(({ bare }) => endOfName(text, at, bare) >= 0);
    const end = found ? endOfName(text, at, found.bare) : -1;
    if (!found || !isWhole(text, at, end)) continue;
    foreign ??= [...foreignStretches(text, marks, facts()?.codes ?? [])];
    if (!foreign.some((one) => one.start < end && at < one.end)) yield { name: found.name, cell, start: at, end };
    at = end - 1;
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The names of other documents, their codes, and what is no text. */
function* foreignStretches(text: string, marks: readonly Mark[], codes: readonly Stretch[]): Generator<Stretch> {
  yield* codes;
  for (const { kind, start, end } of marks)
    if (kind === 'code' || kind === 'math' || kind === 'struck') yield { start, end };
  for (const { 0: title, index } of text.matchAll(/《[^《》]*》/g)) yield { start: index, end: index + title.length };
}

const LETTER = /[A-Za-z0-9]/;
/** Longer names are hardly ever part of another word, and a dictionary does not know them. */
const LONGEST_WORD = 2;
/** Characters around a name that a word may reach into. */
const AROUND = 6;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** False for "电机" in "发电机组", for "SIP" in "SIPS". */
function isWhole(text: string, at: number, end: number): boolean {
  const name = text.slice(at, end);
  if (LETTER.test(name.charAt(0)) && LETTER.test(text.charAt(at - 1))) return false;
  if (LETTER.test(name.charAt(name.length - 1)) && LETTER.test(text.charAt(end))) return false;
  if (name.length > LONGEST_WORD || LETTER.test(name)) return true;
  const from = Math.max(0, at - AROUND);
  const window = text.slice(from, end + AROUND);
  let starts = false;
  let ends = end === text.length;
  for (const { index } of segmenter.segment(window)) {
    if (from + index === at) starts = true;
    if (from + index === end) ends = true;
  }
  return starts && ends;
}
