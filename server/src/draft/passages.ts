/** Passages while the draft is being built: the same as in the finished draft, still to be filled in. */
import { type Label, parseLabel } from '../../../grammar/numbering.ts';
import type { Block, SourceDocument } from '../source/block.ts';
import { perBlock } from '../source/per-block.ts';
import { blockColumn, takeColumns } from './columns.ts';
import type { Clause, ElementKind, Passage, Role } from './draft.ts';
import { unnumberedElement } from './elements.ts';

export type PassageInProgress = { -readonly [Key in keyof Passage]: Passage[Key] };
export type ClauseInProgress = { -readonly [Key in keyof Clause]: Clause[Key] } & { children: ClauseInProgress[] };

/** The label that a block's text begins with, whatever the draft makes of it. */
export const blockLabel: (block: Block) => Label | undefined = perBlock((block) => parseLabel(block.text));

const ROLE_BY_KIND: Readonly<Partial<Record<Block['kind'], Role>>> = {
  table: 'table',
  figure: 'figure',
  formula: 'formula',
  code: 'code',
  comment: 'comment',
  'front-matter': 'layout',
  rule: 'layout',
  furniture: 'layout',
};

const kindRoles = blockColumn(
  (block): Role => (block.footnote ? 'footnote' : (ROLE_BY_KIND[block.kind] ?? 'paragraph')),
);

/** What a block begins with. */
export interface Head {
  readonly block: Block;
  readonly label: Label | undefined;
  readonly heading: boolean;
  readonly item: boolean;
  /** The block is the heading of this unnumbered element, if it is a heading at all. */
  readonly element: ElementKind | undefined;
}

/** What each block begins with; undefined for text without label that is neither heading nor item nor an element's name. */
export const blockHeads = blockColumn((block): Head | undefined => {
  const label = blockLabel(block);
  const heading = block.kind === 'heading';
  const item = block.kind === 'item';
  const element = unnumberedElement(block.text);
  return label || heading || item || element ? { block, label, heading, item, element } : undefined;
});

/**
 * All blocks of all documents in order, each with the role that its kind alone gives it. `previous` are those of an
 * earlier version, whose columns are taken over.
 */
export function placePassages(
  documents: readonly SourceDocument[],
  previous: readonly Passage[] | undefined,
): PassageInProgress[] {
  const passages: PassageInProgress[] = [];
  documents.forEach((source, document) => {
    for (const chunk of source.chunks) {
      for (const block of chunk.blocks) {
        passages.push({
          index: passages.length,
          document,
          offset: chunk.start,
          block,
          role: 'paragraph',
          element: 'cover',
          label: undefined,
          clause: undefined,
        });
      }
    }
  });
  if (previous) takeColumns(passages, previous);
  const roles = kindRoles(passages);
  for (const passage of passages) passage.role = roles[passage.index] as Role;
  return passages;
}

/** Headings, paragraphs and items: the passages that can carry a label or a title. */
export function isText(passage: Passage): boolean {
  return passage.role === 'paragraph';
}
