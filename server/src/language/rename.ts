/** Rename (F2): a number, with all that it shifts and every mention; a term, wherever it is used as the term. */
import { LSPErrorCodes, type Position, type Range, ResponseError } from 'vscode-languageserver';
import { thingOf } from '../facts/labels.ts';
import type { Place } from '../facts/place.ts';
import { placeOf, textOf } from '../facts/place.ts';
import { type Numbered, numberedThings, type Thing } from '../renumber/numbered.ts';
import { renameNumber } from '../renumber/rename.ts';
import type { Locale } from '../report/summary.ts';
import { type Edit, say } from '../rules/rule.ts';
import { rangeOf } from './extents.ts';
import * as renameTerm from './rename-term.ts';
import { type Subject, subjectAt } from './subject.ts';
import type { Analysis } from './workspace.ts';

export interface Renamed {
  readonly range: Range;
  /** What the editor puts into its box. */
  readonly placeholder: string;
}

/** What would be renamed under the cursor: a term, or a number alone, without 表 or brackets. */
export function prepareRename(analysis: Analysis, position: Position): Renamed | undefined {
  const subject = subjectAt(analysis, analysis.document.offsetAt(position));
  const term = renameTerm.prepareRename(analysis, position);
  const place = subject && numberPlace(subject, analysis);
  if (term && subject)
    return { range: term, placeholder: analysis.source.text.slice(subject.at.start, subject.at.end) };
  if (!place) return undefined;
  const placeholder = analysis.source.text.slice(place.start, place.end);
  return { range: rangeOf(analysis.document, place), placeholder };
}

/** @throws ResponseError with the reason where the number cannot be given. */
export function rename(analysis: Analysis, position: Position, newName: string, locale: Locale): readonly Edit[] {
  const subject = subjectAt(analysis, analysis.document.offsetAt(position));
  if (subject?.kind === 'term') return renameTerm.rename(analysis, position, newName);
  const thing = subject && renamedThing(subject);
  if (!thing)
    throw refused(say('此处没有可以修改的编号或术语', 'there is no number or term here that can be renamed')[locale]);
  const result = renameNumber(analysis.facts, thing, newName.trim(), analysis.anchor);
  if ('zh' in result) throw refused(result[locale]);
  const [problem] = result.problems;
  if (result.edits.length === 0 && problem) throw refused(problem.message[locale]);
  return result.edits;
}

function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** Where the number under the cursor stands: in the label, or in the mention that leads to it. */
function numberPlace(subject: Subject, analysis: Analysis): Place | undefined {
  const thing = renamedThing(subject);
  const numbered = thing && numberedThings(analysis.draft).find((one) => one.thing === thing);
  if (!numbered) return undefined;
  if (subject.kind !== 'mention') return placeOf(numbered.at);
  return mentionPlace(subject, numbered);
}

function mentionPlace({ mention }: Extract<Subject, { readonly kind: 'mention' }>, numbered: Numbered): Place {
  const { target, span } = mention;
  if (numbered.kind !== 'item') return placeOf({ ...span, start: target.numberStart, end: target.numberEnd });
  const step = target.path.at(-1) ?? span;
  const letter = /[a-z]|\d+/.exec(textOf(span).slice(step.start, step.end));
  const start = step.start + (letter?.index ?? 0);
  return placeOf({ ...span, start, end: start + (letter?.[0].length ?? 0) });
}

function renamedThing(subject: Subject): Thing | undefined {
  switch (subject.kind) {
    case 'label':
      return thingOf(subject.labelled);
    case 'item':
      return subject.item;
    case 'mention': {
      const { resolution } = subject.mention;
      if (resolution.to !== 'label') return undefined;
      return resolution.item ?? thingOf(resolution.labelled);
    }
    default:
      return undefined;
  }
}
