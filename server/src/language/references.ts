/** References and document highlights: a label with its mentions, a listed reference with its citations. */
import { type DocumentHighlight, DocumentHighlightKind, type Location, type Position } from 'vscode-languageserver';
import type { Item, ListedReference } from '../draft/draft.ts';
import type { Facts, Labelled, Span } from '../facts/facts.ts';
import { span } from '../rules/rule.ts';
import { extentOf, itemMark, labelSpan, locationOf } from './extents.ts';
import { citationsOf, listedOf, mentionsOf, mentionsOfItem } from './mentions.ts';
import { type Subject, subjectAt } from './subject.ts';
import type { Analysis } from './workspace.ts';

interface Circle {
  readonly declaration: Span;
  /** In document order. */
  readonly uses: readonly Span[];
}

export function references(analysis: Analysis, position: Position, withDeclaration: boolean): Location[] {
  const circle = circleAt(analysis, position);
  if (!circle) return [];
  const spans = withDeclaration ? [circle.declaration, ...circle.uses] : circle.uses;
  return locations(analysis, spans);
}

export function documentHighlights(analysis: Analysis, position: Position): DocumentHighlight[] {
  const circle = circleAt(analysis, position);
  if (!circle) return [];
  const highlight = (at: Span, kind: DocumentHighlightKind): DocumentHighlight => ({
    range: locationOf(analysis, extentOf(at)).range,
    kind,
  });
  const here = (at: Span): boolean => at.passage.document === analysis.file;
  return [
    ...[circle.declaration].filter(here).map((at) => highlight(at, DocumentHighlightKind.Write)),
    ...circle.uses.filter(here).map((at) => highlight(at, DocumentHighlightKind.Read)),
  ];
}

export function locations(analysis: Analysis, spans: readonly Span[]): Location[] {
  return spans.map((at) => locationOf(analysis, extentOf(at)));
}

function circleAt(analysis: Analysis, position: Position): Circle | undefined {
  const subject = subjectAt(analysis, analysis.document.offsetAt(position));
  return subject && circleOf(subject, analysis.facts);
}

function circleOf(subject: Subject, facts: Facts): Circle | undefined {
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
      return undefined;
  }
}

function labelCircle(labelled: Labelled, facts: Facts): Circle {
  return { declaration: labelSpan(labelled), uses: mentionsOf(labelled, facts).map((mention) => mention.span) };
}

function itemCircle(item: Item, facts: Facts): Circle {
  return { declaration: itemMark(item.passage), uses: mentionsOfItem(item, facts).map((mention) => mention.span) };
}

function entryCircle(entry: ListedReference | undefined, facts: Facts): Circle | undefined {
  if (!entry) return undefined;
  const { passage, codeStart, codeEnd } = entry;
  return { declaration: span(passage, codeStart, codeEnd), uses: citationsOf(entry, facts).map((use) => use.span) };
}
