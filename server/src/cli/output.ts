/** Where reports go: standard output, or a file that is never left half written. */
import { rename, rm, writeFile } from 'node:fs/promises';
import pico from 'picocolors';
import type { Style } from '../report/text.ts';
import { say } from '../rules/rule.ts';
import type { Arguments } from './arguments.ts';
import { UsageError } from './arguments.ts';

/** @throws UsageError when the file cannot be written. */
export async function writeReport(report: string, args: Arguments): Promise<void> {
  if (args.output === undefined) {
    await new Promise<void>((done) => process.stdout.write(report, () => done()));
    return;
  }
  const beside = `${args.output}.${process.pid}.tmp`;
  try {
    await writeFile(beside, report);
    await rename(beside, args.output);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageError(say(`无法写入“${args.output}”（${code}）`, `${args.output} cannot be written (${code})`));
  }
}

/** Colours where the terminal has them, or as asked for. */
export function styleFor(args: Arguments): Style {
  const automatic = args.output === undefined && pico.isColorSupported && process.stdout.isTTY === true;
  return pico.createColors(args.color ?? automatic);
}
