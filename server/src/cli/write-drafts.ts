/** Writing changed drafts back to their files. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { say } from '../rules/rule.ts';
import { decode } from '../source/decode.ts';
import type { FileError } from './files.ts';
import { writeTo } from './output.ts';

/**
 * Writes a draft's file beside its place first. A file that cannot be written back as it was is left, which is an
 * error. The draft of standard input goes to standard output.
 *
 * @param before the text as it was read, without its byte order mark.
 */
export async function writeDraft(
  path: string,
  before: string,
  now: string,
  cwd: string,
  errors: FileError[],
): Promise<void> {
  if (path === '-') {
    await new Promise<void>((done) => process.stdout.write(now, () => done()));
    return;
  }
  if (now === before) return;
  const file = resolve(cwd, path);
  const bytes = await readFile(file);
  const decoded = decode(bytes);
  if ('error' in decoded || decoded.encoding !== 'utf-8') {
    const message = say('文件不是UTF-8编码，没有改动；请先另存为UTF-8', 'the file is not UTF-8 and was left as it is');
    errors.push({ path, message });
    return;
  }
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  try {
    await writeTo(file, mark + now);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    errors.push({ path, message: say(`无法写入文件（${code}）`, `the file cannot be written (${code})`) });
  }
}
