/**
 * Go to definition: from a mention to its label, from a code to its listed reference, from a mark to its footnote, from
 * a term to its entry.
 */
import type { LocationLink, Position } from 'vscode-languageserver';
import type { Item, ListedReference, Passage } from '../draft/draft.ts';
import type { Labelled, Span } from '../facts/facts.ts';
import type { Place } from '../facts/place.ts';
import type { TermEntry } from '../facts/terms.ts';
import { span, wholeSpan } from '../rules/rule.ts';
import {
  clauseExtent,
  extentOf,
  itemMark,
  labelledExtent,
  labelSpan,
  locationOf,
  passageExtent,
  rangeOf,
} from './extents.ts';
import { footnoteText } from './footnotes.ts';
import { listedOf } from './mentions.ts';
import { type Subject, subjectAt } from './subject.ts';
import type { Analysis } from './workspace.ts';

/** What something under the cursor leads to: the whole of it, and the part that is its name. */
interface Target {
  readonly whole: Place;
  readonly name: Span;
}

/** One link, or none. A label leads to itself: editors show its references then. */
export function definition(analysis: Analysis, position: Position): LocationLink[] {
  const { document } = analysis;
  const subject = subjectAt(analysis, document.offsetAt(position));
  const target = subject && targetOf(subject, analysis);
  if (!subject || !target) return [];
  const { uri, range } = locationOf(analysis, target.whole);
  return [
    {
      originSelectionRange: rangeOf(document, subject.at),
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: locationOf(analysis, extentOf(target.name)).range,
    },
  ];
}

function targetOf(subject: Subject, analysis: Analysis): Target | undefined {
  switch (subject.kind) {
    case 'label':
      return labelTarget(subject.labelled, analysis);
    case 'item':
      return itemTarget(subject.item);
    case 'mention': {
      const { resolution } = subject.mention;
      if (resolution.to !== 'label') return entryTarget(listedOf(subject.mention));
      return resolution.item ? itemTarget(resolution.item) : labelTarget(resolution.labelled, analysis);
    }
    case 'entry':
      return entryTarget(subject.entry);
    case 'code':
      return entryTarget(subject.use.listed);
    case 'footnote-mark':
      return footnoteTarget(footnoteText(subject.id, analysis));
    case 'footnote':
      return footnoteTarget(subject.text);
    case 'term':
      return termTarget(subject.entry, analysis);
  }
}

function termTarget({ clause, names }: TermEntry, { draft }: Analysis): Target | undefined {
  const name = names[0]?.span;
  return name && { whole: clauseExtent(clause, draft), name };
}

function labelTarget(labelled: Labelled, { draft }: Analysis): Target {
  return { whole: labelledExtent(labelled, draft), name: labelSpan(labelled) };
}

function itemTarget({ passage }: Item): Target {
  return { whole: passageExtent(passage), name: itemMark(passage) };
}

function entryTarget(entry: ListedReference | undefined): Target | undefined {
  if (!entry) return undefined;
  return { whole: passageExtent(entry.passage), name: span(entry.passage, entry.codeStart, entry.codeEnd) };
}

function footnoteTarget(passage: Passage | undefined): Target | undefined {
  return passage && { whole: passageExtent(passage), name: wholeSpan(passage) };
}
