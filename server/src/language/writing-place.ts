/** Where somebody is writing: the line around the cursor, and what of the draft stands before it. */
import type { Position } from 'vscode-languageserver';
import type { Clause, ElementKind, Passage, Role } from '../draft/draft.ts';
import { passageBefore, passageExtent, touches } from './extents.ts';
import { type Analysis, ownPassages } from './workspace.ts';

export interface WritingPlace {
  readonly analysis: Analysis;
  readonly offset: number;
  /** The line up to the cursor, and from it on. */
  readonly before: string;
  readonly after: string;
  /** The last passage that begins before the line. */
  readonly above: Passage | undefined;
  /** The last passage that begins before the cursor: the one that is being written, or the one above. */
  readonly last: Passage | undefined;
}

/** Undefined where no text of the draft is written: in code, comments, formulas and the front matter. */
export function writingPlace(analysis: Analysis, position: Position): WritingPlace | undefined {
  const { document } = analysis;
  const offset = document.offsetAt(position);
  const { text } = analysis.source;
  const lineStart = document.offsetAt({ line: position.line, character: 0 });
  const passages = ownPassages(analysis);
  const last = passageBefore(passages, offset);
  if (last && isOther(last) && touches(passageExtent(last), offset)) return undefined;
  const before = text.slice(Math.max(lineStart, offset - LONGEST_LINE), offset);
  if (isCode(before)) return undefined;
  const after = /^[^\r\n]*/.exec(text.slice(offset, offset + LONGEST_LINE))?.[0] ?? '';
  const above = passageBefore(passages, lineStart - 1) ?? lastOfFileBefore(analysis);
  return { analysis, offset, before, after, above, last: last ?? above };
}

/** More of a line is not looked at. */
const LONGEST_LINE = 400;

const OTHER: ReadonlySet<Role> = new Set(['code', 'comment', 'formula']);

function isOther({ role, block }: Passage): boolean {
  return OTHER.has(role) || block.kind === 'front-matter';
}

/** Inside of `…`, or of an HTML comment that is still open. */
function isCode(before: string): boolean {
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return true;
  const ticks = before.split('`').length - 1;
  return ticks % 2 === 1;
}

/** At the beginning of a file that goes on with a draft: the end of the file before it. */
function lastOfFileBefore({ draft, file }: Analysis): Passage | undefined {
  return draft.passages.findLast(({ document }) => document < file);
}

/** The clauses that are open at the place, innermost first. */
export function openClauses({ above }: WritingPlace): Clause[] {
  const open: Clause[] = [];
  for (let at = above?.clause; at; at = at.parent) open.push(at);
  return open;
}

export function elementAt({ last }: WritingPlace): ElementKind | undefined {
  return last?.element;
}

/** Whether there is nothing on the line, or nothing but marks of a quotation. */
export function isEmptyLine({ before, after }: WritingPlace): boolean {
  return /^[\s>]*$/.test(before) && after.trim() === '';
}
