/** What a draft says to replace: on its cover or in its front matter, and in its foreword. */
import { findStandardCodes, type StandardCode } from '../../../../grammar/standard-code.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import { readFrontMatter } from '../../draft/metadata.ts';
import { once } from '../../source/per-block.ts';

export interface Replaced {
  readonly code: StandardCode;
  /** The line of the cover, or the front matter. */
  readonly passage: Passage | undefined;
}

/** The documents that cover or front matter say to be replaced. */
export const replacedOnCover: (draft: Draft) => readonly Replaced[] = once((draft) => {
  const value = KEYS.map((key) => readFrontMatter(draft.passages).data[key]).find((found) => found !== undefined);
  const declared = Array.isArray(value) ? value.join('；') : typeof value === 'string' ? value : '';
  const replaced: Replaced[] = findStandardCodes(declared).map((code) => ({ code, passage: undefined }));
  for (const passage of draft.passages.slice(0, HEAD)) {
    if (passage.element === 'foreword' || passage.role === 'contents') break;
    if (!/^\s*[（(]?代替/.test(passage.block.text.slice(0, 20))) continue;
    for (const code of findStandardCodes(passage.block.text)) replaced.push({ code, passage });
  }
  return replaced;
});

const KEYS = ['replaces', '代替'];
/** A cover is over by then. */
const HEAD = 60;
