/** What the benchmark measures of ours: the way from the text of a file to its findings, in this process. */
import { buildDraft } from '../server/src/draft/build.ts';
import { checkDraft } from '../server/src/lint/check.ts';
import { readSource } from '../server/src/source/read.ts';

/** Checks the files, each as a draft of its own; gives the number of findings. */
export function checkZhunsheng(files: readonly { readonly path: string; readonly text: string }[]): number {
  let findings = 0;
  for (const { path, text } of files) findings += checkDraft(buildDraft([readSource(path, text)])).findings.length;
  return findings;
}
