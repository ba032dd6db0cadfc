/** Whether a draft is one part of a document in several parts. */
import type { Draft } from '../../draft/draft.ts';

/** Its name says 第2部分, and its number, if it has one, is that of a part. */
export function isPart({ metadata }: Draft): boolean {
  if (!/第\s*[\d一二三四五六七八九十]{1,3}\s*部分/.test(metadata.title.slice(0, 200))) return false;
  return metadata.code === undefined || metadata.code.part !== '';
}
