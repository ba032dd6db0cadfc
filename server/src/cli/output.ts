/** Where reports go: standard output, or a file that is never left half written. */
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import pico from 'picocolors';
import type { Style } from '../report/text.ts';
import { say } from '../rules/rule.ts';
import type { Arguments } from './arguments.ts';
import { UsageError } from './arguments.ts';

/**
 * Writes the report of a command. A regular file is written beside its place first, then renamed.
 *
 * @param files absolute paths of the drafts: a report never takes the place of one.
 * @throws UsageError when the file cannot be written.
 */
export async function writeReport(
  report: string,
  args: Arguments,
  cwd: string,
  files: ReadonlySet<string> = new Set(),
): Promise<void> {
  if (args.output === undefined || args.output === '-') {
    await new Promise<void>((done) => process.stdout.write(report, () => done()));
    return;
  }
  await writeNamed(report, args.output, cwd, files);
}

/**
 * Writes a text to the file that the user named for it.
 *
 * @param files absolute paths of the drafts: nothing takes the place of one.
 * @throws UsageError when the file cannot be written.
 */
export async function writeNamed(text: string, name: string, cwd: string, files: ReadonlySet<string>): Promise<void> {
  const named = resolve(cwd, name);
  const target = await realpath(named).catch(() => named);
  if (files.has(named) || files.has(target)) {
    throw new UsageError(
      say(`“${name}”是被检查的文件，不能用作报告`, `${name} is checked itself; the report cannot go there`),
    );
  }
  try {
    await writeTo(target, text);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageError(say(`无法写入“${name}”（${code}）`, `${name} cannot be written (${code})`));
  }
}

/** Writes beside, then renames: the file is never half written. What is no regular file is written to as it is. */
export async function writeTo(target: string, report: string | Uint8Array): Promise<void> {
  const stats = await stat(target).catch(() => undefined);
  if (stats && !stats.isFile()) {
    // A device or a pipe is written to; a folder says itself that it is none.
    await writeFile(target, report);
    return;
  }
  const beside = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(beside, report);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** How wide a report is that no terminal shows. */
const COLUMNS = 100;

/** Colours where the terminal has them, or as asked for. */
export function styleFor(args: Arguments): Style {
  const terminal = args.output === undefined && process.stdout.isTTY === true;
  const colours = pico.createColors(args.color ?? (terminal && pico.isColorSupported));
  const { bold, dim, red, yellow, cyan } = colours;
  return { bold, dim, red, yellow, cyan, columns: terminal ? process.stdout.columns : COLUMNS };
}
