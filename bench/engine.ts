/** What the benchmark measures of ours: the way from the text of a file to its findings, in this process. */
import { splitMarkdown } from '../server/src/source/markdown-chunks.ts';

/** Checks the files; gives the number of findings. */
export function checkZhunsheng(files: readonly { readonly path: string; readonly text: string }[]): number {
  let findings = 0;
  for (const { text } of files) findings += splitMarkdown(text, true).length;
  return findings;
}
