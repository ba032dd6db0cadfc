/** Rename on a term: the name in its entry, and everywhere the text uses it as that term. */
import type { Position, Range } from 'vscode-languageserver';
import { termsOf } from '../facts/terms.ts';
import type { Edit } from '../rules/rule.ts';
import { extentOf, rangeOf } from './extents.ts';
import { subjectAt } from './subject.ts';
import type { Analysis } from './workspace.ts';

/** The name under the cursor, in its entry or where it is used; undefined for anything but a term. */
export function prepareRename(analysis: Analysis, position: Position): Range | undefined {
  const subject = subjectAt(analysis, analysis.document.offsetAt(position));
  return subject?.kind === 'term' ? rangeOf(analysis.document, subject.at) : undefined;
}

/**
 * The name under the cursor becomes `newName`, in all files of the draft. Other names of the same concept stay as they
 * are. None when there is no term, or when the new name is empty or more than one line.
 */
export function rename(analysis: Analysis, position: Position, newName: string): Edit[] {
  const text = newName.trim();
  const subject = subjectAt(analysis, analysis.document.offsetAt(position));
  if (subject?.kind !== 'term' || text === '' || /[\r\n]/.test(text)) return [];
  const uses = termsOf(analysis.draft)
    .usesOf(subject.entry)
    .filter(({ name }) => name === subject.name);
  const spans = [subject.name.span, ...uses.map(({ span }) => span)];
  const places = spans.map(extentOf).filter(({ document, start, end }) => {
    const written = analysis.draft.documents[document]?.text.slice(start, end) ?? '';
    // Markup inside of the name would be lost with it.
    return written.replace(/\s+/g, '') === subject.name.text.replace(/\s+/g, '');
  });
  return places.map((place) => ({ place, text }));
}
