/** How far a draft has come: from its front matter, else from the words on its cover, else from its number. */
import { blockColumn, filled } from './columns.ts';
import type { Metadata, Stage } from './draft.ts';
import type { PassageInProgress } from './passages.ts';

/** The names that a front matter or a configuration may use, and the one that is kept. */
const STAGE_NAMES: Readonly<Record<string, Stage>> = {
  草案: 'draft',
  工作组讨论稿: 'draft',
  草案稿: 'draft',
  draft: 'draft',
  征求意见稿: 'comment',
  comment: 'comment',
  送审稿: 'review',
  送审讨论稿: 'review',
  review: 'review',
  报批稿: 'approval',
  approval: 'approval',
  正式稿: 'published',
  发布稿: 'published',
  published: 'published',
};

/** Every name that a configuration may use. */
export const STAGE_WORDS: readonly string[] = Object.keys(STAGE_NAMES);

export const STAGES: readonly Stage[] = ['draft', 'comment', 'review', 'approval', 'published'];

/** The stage that a name means, or undefined. */
export function stageOf(name: string): Stage | undefined {
  return Object.hasOwn(STAGE_NAMES, name.trim()) ? STAGE_NAMES[name.trim()] : undefined;
}

/** （征求意见稿）, on a line of its own or behind the title. */
const ON_COVER = /^(?:.{0,60}[（(])?\s*(草案|工作组讨论稿|征求意见稿|送审(?:讨论)?稿|报批稿)\s*(?:[）)]|$)/;

/** `declared` is what the front matter says. A dated number alone does not tell: drafts carry one too. */
export function detectStage(
  passages: readonly PassageInProgress[],
  declared: string,
  metadata: Metadata,
): Stage | undefined {
  const named = stageOf(declared);
  if (named) return named;
  const words = coverWords(passages);
  const first = filled(words)[0];
  if (first !== undefined && first < HEAD) return words[first];
  return metadata.title ? titleStage(metadata.title) : undefined;
}

/** A cover is over by then. */
const HEAD = 60;

const coverWords = blockColumn(({ kind, text }) =>
  kind === 'heading' || kind === 'paragraph' ? titleStage(text) : undefined,
);

function titleStage(text: string): Stage | undefined {
  const word = text.length <= 80 ? ON_COVER.exec(text.trim())?.[1] : undefined;
  return word === undefined ? undefined : stageOf(word);
}
