/** Errors about files go to standard error, one line each, and never stop the other files. */
import type { Locale } from '../report/summary.ts';
import type { FileError } from './files.ts';

/** Returns whether there were any. */
export function reportErrors(errors: readonly FileError[], locale: Locale): boolean {
  for (const { path, message } of errors) process.stderr.write(`zhunsheng: ${path}: ${message[locale]}\n`);
  return errors.length > 0;
}
