/** Formatting: the typography of the draft's profile. Width, spacing and marks change; no word and no number does. */
import type { Range, TextEdit } from 'vscode-languageserver';
import type { Edit, Finding, Fix } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import { fixedTexts, safeFix } from './code-actions.ts';
import { type Extent, rangeOf } from './extents.ts';
import { changesBetween, type TextChange } from './text-changes.ts';
import type { Analysis } from './workspace.ts';

/** The rules that are about how a number, a code or a mark is written. */
const TYPOGRAPHIC: ReadonlySet<string> = new Set([
  'annex-label-form',
  'annex-number-form',
  'caption-number-form',
  'cited-place-form',
  'clause-gap',
  'clause-number-form',
  'code-form',
  'code-gap',
  'formula-number-form',
  'item-mark',
  'part-number',
  'policy-bracket-width',
  'policy-ordinal-mark',
  'reference-form',
  'reference-name-gap',
]);

/** The edits of the file that was asked about; with a range, those of its lines. A second time there are none. */
export function formatting(analysis: Analysis, range?: Range): TextEdit[] {
  const { document, file } = analysis;
  const choose = (finding: Finding, sources: readonly SourceDocument[]): readonly Fix[] =>
    TYPOGRAPHIC.has(finding.rule)
      ? safeFix(finding).filter(({ edits }) =>
          edits.every((edit) => edit.place.document === file && isMark(edit, sources)),
        )
      : [];
  const before = document.getText();
  const after = fixedTexts(analysis, choose)[file] ?? before;
  const asked = range && linesOf(range, analysis);
  return changesBetween(before, after)
    .flatMap((change) => marksOf(change, before))
    .filter(({ start, end }) => !asked || (asked.start <= start && end <= asked.end))
    .map(({ start, end, text }) => ({ range: rangeOf(document, { start, end }), newText: text }));
}

/** The whole lines that the range touches; one that ends at the beginning of a line does not touch it. */
function linesOf({ start, end }: Range, { document }: Analysis): Extent {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return {
    start: document.offsetAt({ line: start.line, character: 0 }),
    end: document.offsetAt({ line: last + 1, character: 0 }),
  };
}

/** Whether an edit leaves every letter and digit as it is, their width and case aside, and every line a line. */
function isMark({ place, text }: Edit, sources: readonly SourceDocument[]): boolean {
  const written = sources[place.document]?.text.slice(place.start, place.end) ?? '';
  return !/[\r\n]/.test(written + text) && lettersOf(written) === lettersOf(text);
}

/**
 * What changes between the letters, mark by mark, so that a cursor between two changes of a line stays where it is.
 * The letters of both texts are the same, one by one.
 */
function marksOf(change: TextChange, before: string): TextChange[] {
  const old = partsOf(before.slice(change.start, change.end));
  const now = partsOf(change.text);
  if (old.length !== now.length) return [change];
  const changes: TextChange[] = [];
  let start = change.start;
  for (const [index, part] of old.entries()) {
    const text = now[index] as string;
    if (part !== text) changes.push({ start, end: start + part.length, text });
    start += part.length;
  }
  return changes;
}

/** Letters and digits one by one, and what stands before, between and behind them, which may be nothing. */
function partsOf(text: string): string[] {
  return text.split(/([\p{L}\p{N}])/u);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
