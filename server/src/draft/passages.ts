/** Passages while the draft is being built: the same as in the finished draft, still to be filled in. */
import { type Label, parseLabel } from '../../../grammar/numbering.ts';
import type { Block, SourceDocument } from '../source/block.ts';
import { perBlock } from '../source/per-block.ts';
import type { Clause, Passage, Role } from './draft.ts';

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

/** All blocks of all documents in order, each with the role that its kind alone gives it. */
export function placePassages(documents: readonly SourceDocument[]): PassageInProgress[] {
  const passages: PassageInProgress[] = [];
  documents.forEach((source, document) => {
    for (const chunk of source.chunks) {
      for (const block of chunk.blocks) {
        passages.push({
          index: passages.length,
          document,
          offset: chunk.start,
          block,
          role: block.footnote ? 'footnote' : (ROLE_BY_KIND[block.kind] ?? 'paragraph'),
          element: 'cover',
          label: undefined,
          clause: undefined,
        });
      }
    }
  });
  return passages;
}

/** Headings, paragraphs and items: the passages that can carry a label or a title. */
export function isText(passage: Passage): boolean {
  return passage.role === 'paragraph';
}
