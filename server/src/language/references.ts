/**
 * References and document highlights: a label with its mentions, a listed reference with its citations, a term with
 * its uses, a footnote with its marks.
 */
import { type DocumentHighlight, DocumentHighlightKind, type Location, type Position } from 'vscode-languageserver';
import type { Draft, Item, ListedReference } from '../draft/draft.ts';
import type { Facts, Labelled, Span } from '../facts/facts.ts';
import type { Place } from '../facts/place.ts';
import { type TermEntry, termsOf } from '../facts/terms.ts';
import { span } from '../rules/rule.ts';
import { extentOf, itemMark, labelSpan, locationOf, passageExtent } from './extents.ts';
import { footnoteMarks, footnoteText, ownFootnoteMark } from './footnotes.ts';
import { citationsOf, listedOf, mentionsOf, mentionsOfItem } from './mentions.ts';
import { type Subject, subjectAt } from './subject.ts';
import type { Analysis } from './workspace.ts';

interface Circle {
  readonly declaration: Place;
  /** In document order. */
  readonly uses: readonly Place[];
}

export function references(analysis: Analysis, position: Position, withDeclaration: boolean): Location[] {
  const circle = circleAt(analysis, position);
  if (!circle) return [];
  const places = withDeclaration ? [circle.declaration, ...circle.uses] : circle.uses;
  return places.map((place) => locationOf(analysis, place));
}

export function documentHighlights(analysis: Analysis, position: Position): DocumentHighlight[] {
  const circle = circleAt(analysis, position);
  if (!circle) return [];
  const highlight = (place: Place, kind: DocumentHighlightKind): DocumentHighlight => ({
    range: locationOf(analysis, place).range,
    kind,
  });
  const here = ({ document }: Place): boolean => document === analysis.file;
  return [
    ...[circle.declaration].filter(here).map((place) => highlight(place, DocumentHighlightKind.Write)),
    ...circle.uses.filter(here).map((place) => highlight(place, DocumentHighlightKind.Read)),
  ];
}

export function locations(analysis: Analysis, spans: readonly Span[]): Location[] {
  return spans.map((at) => locationOf(analysis, extentOf(at)));
}

function circleAt(analysis: Analysis, position: Position): Circle | undefined {
  const subject = subjectAt(analysis, analysis.document.offsetAt(position));
  return subject && circleOf(subject, analysis);
}

function circleOf(subject: Subject, analysis: Analysis): Circle | undefined {
  const { draft, facts } = analysis;
  switch (subject.kind) {
    case 'label':
      return labelCircle(subject.labelled, facts);
    case 'item':
      return itemCircle(subject.item, facts);
    case 'mention': {
      const { resolution } = subject.mention;
      if (resolution.to !== 'label') return entryCircle(listedOf(subject.mention), facts);
      return resolution.item ? itemCircle(resolution.item, facts) : labelCircle(resolution.labelled, facts);
    }
    case 'entry':
      return entryCircle(subject.entry, facts);
    case 'code':
      return entryCircle(subject.use.listed, facts);
    case 'footnote-mark':
    case 'footnote':
      return footnoteCircle(subject.id, analysis);
    case 'term':
      return termCircle(subject.entry, draft);
  }
}

function circle(declaration: Span, uses: readonly Span[]): Circle {
  return { declaration: extentOf(declaration), uses: uses.map(extentOf) };
}

function labelCircle(labelled: Labelled, facts: Facts): Circle {
  const mentions = mentionsOf(labelled, facts).map((mention) => mention.span);
  return circle(labelSpan(labelled), mentions);
}

function itemCircle(item: Item, facts: Facts): Circle {
  const mentions = mentionsOfItem(item, facts).map((mention) => mention.span);
  return circle(itemMark(item.passage), mentions);
}

function entryCircle(entry: ListedReference | undefined, facts: Facts): Circle | undefined {
  if (!entry) return undefined;
  const { passage, codeStart, codeEnd } = entry;
  const citations = citationsOf(entry, facts).map((use) => use.span);
  return circle(span(passage, codeStart, codeEnd), citations);
}

function termCircle(entry: TermEntry, draft: Draft): Circle | undefined {
  const [name, ...others] = entry.names;
  if (!name) return undefined;
  const uses = termsOf(draft).usesOf(entry);
  return circle(
    name.span,
    [...others, ...uses].map((use) => use.span),
  );
}

function footnoteCircle(id: string, analysis: Analysis): Circle | undefined {
  const text = footnoteText(id, analysis);
  if (!text) return undefined;
  const source = analysis.draft.documents[text.document]?.text ?? '';
  const own = analysis.draft.passages.filter(({ document }) => document === text.document);
  const marks = own.flatMap((passage) => [...footnoteMarks(passage, source)]).filter((mark) => mark.id === id);
  const uses = marks.map(({ at }) => at);
  return { declaration: ownFootnoteMark(text, source) ?? passageExtent(text), uses };
}
