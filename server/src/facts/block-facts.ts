/**
 * What one text says by itself: the codes and references that the grammars find in it. Kept as long as the block is
 * the same object, so that an edit asks the grammars only about what it touched.
 */
import {
  type CrossReference,
  findReferences,
  findRelativePointers,
  type RelativePointer,
} from '../../../grammar/cross-reference.ts';
import { findStandardCodes, type StandardCode } from '../../../grammar/standard-code.ts';
import type { Block, Mark } from '../source/block.ts';
import { detached } from '../source/detach.ts';
import { perBlock } from '../source/per-block.ts';

export interface TextFacts {
  readonly codes: readonly StandardCode[];
  /** References that do not stand inside a code. */
  readonly references: readonly CrossReference[];
  readonly pointers: readonly RelativePointer[];
}

const NONE: TextFacts = { codes: [], references: [], pointers: [] };

/** Whether a text cites or refers to anything. */
export function isSaying({ codes, references }: TextFacts): boolean {
  return codes.length > 0 || references.length > 0;
}

/** Facts of a block's own text. */
export const blockFacts: (block: Block) => TextFacts = perBlock((block) =>
  textFacts(maskMarks(block.text, block.marks)),
);

/** Facts of a table's cells, row by row. */
export const cellFacts: (block: Block) => readonly (readonly TextFacts[])[] = perBlock((block) =>
  block.rows.map((row) => row.map((cell) => shortTextFacts(maskMarks(cell.text, cell.marks)))),
);

/** An edit in a table reads all of its cells again: most are short, and many stand in other tables too. */
const LONGEST_KNOWN = 60;
const MOST_KNOWN = 20_000;
const knownToSayNothing = new Set<string>();

function shortTextFacts(text: string): TextFacts {
  if (text.length > LONGEST_KNOWN) return textFacts(text);
  if (knownToSayNothing.has(text)) return NONE;
  const facts = textFacts(text);
  if (facts === NONE) {
    if (knownToSayNothing.size >= MOST_KNOWN) knownToSayNothing.clear();
    knownToSayNothing.add(detached(text));
  }
  return facts;
}

function textFacts(text: string): TextFacts {
  if (text === '') return NONE;
  const codes = findStandardCodes(text).filter((code) => code.certain);
  const references = outside(codes, findReferences(text));
  const pointers = findRelativePointers(text);
  if (codes.length === 0 && references.length === 0 && pointers.length === 0) return NONE;
  return { codes, references, pointers };
}

/** The references that do not stand inside a code; both lists are in the order of their places. */
function outside(codes: readonly StandardCode[], references: readonly CrossReference[]): CrossReference[] {
  let next = 0;
  return references.filter((reference) => {
    while (next < codes.length && (codes[next] as StandardCode).end <= reference.start) next++;
    const code = codes[next];
    return code === undefined || code.start >= reference.end;
  });
}

/** Not the draft's running text: a superscript is an exponent or the mark of a footnote ("5.2<sup>1)</sup>"). */
const MASKED: ReadonlySet<Mark['kind']> = new Set(['code', 'math', 'struck', 'superscript']);

/** Blanks out what is not running text, keeping every offset. */
export function maskMarks(text: string, marks: readonly Mark[]): string {
  let masked = '';
  let from = 0;
  for (const mark of marks) {
    if (!MASKED.has(mark.kind)) continue;
    if (mark.start < from) continue;
    masked += text.slice(from, mark.start) + '\u0001'.repeat(mark.end - mark.start);
    from = mark.end;
  }
  return from === 0 ? text : masked + text.slice(from);
}
