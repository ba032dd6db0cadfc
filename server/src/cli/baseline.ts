/** `zhunsheng lint --baseline FILE`: only what is new counts; `--update-baseline` forgets what is gone. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Baseline, type Comparison, compareWithBaseline, parseBaseline, writeBaseline } from '../lint/baseline.ts';
import type { CheckResult } from '../lint/check.ts';
import { say } from '../rules/rule.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { writeNamed } from './output.ts';

/**
 * The results without the findings that the baseline knows. What is new, gone and still there is said on standard error.
 *
 * An update takes out what is gone. It takes in what is new only into a file that is not there yet, or with
 * `--accept-new`: a new finding never goes into the baseline unseen.
 *
 * @throws UsageError when the file cannot be read, is none, or cannot be written.
 */
export async function againstBaseline(
  results: readonly CheckResult[],
  args: Arguments,
  cwd: string,
  files: ReadonlySet<string>,
): Promise<readonly CheckResult[]> {
  const { baseline: name } = args;
  if (name === undefined) return results;
  const known = await read(name, cwd, args.updateBaseline);
  const comparison = compareWithBaseline(results, known ?? []);
  const accepts = known === undefined || args.acceptNew;
  if (args.updateBaseline) await write(comparison, accepts, name, cwd, files);
  process.stderr.write(`${summary(comparison, args, accepts)}\n`);
  return args.updateBaseline && accepts ? results.map((result) => ({ ...result, findings: [] })) : comparison.results;
}

/** Undefined where the file is not there, and may be made. */
async function read(name: string, cwd: string, mayBeMade: boolean): Promise<Baseline | undefined> {
  let text: string;
  try {
    text = await readFile(resolve(cwd, name), 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' && mayBeMade) return undefined;
    throw new UsageError(
      say(
        `无法读取基线文件“${name}”（${code}）；用 --update-baseline 建立`,
        `the baseline ${name} cannot be read (${code}); --update-baseline makes one`,
      ),
    );
  }
  const parsed = parseBaseline(text);
  if ('baseline' in parsed) return parsed.baseline;
  const list = (locale: 'zh' | 'en'): string =>
    parsed.errors.map(({ line, column, message }) => `${name}:${line}:${column}: ${message[locale]}`).join('\n');
  throw new UsageError(say(list('zh'), list('en')));
}

async function write(
  { persisting, unchecked, fresh }: Comparison,
  accepts: boolean,
  name: string,
  cwd: string,
  files: ReadonlySet<string>,
): Promise<void> {
  // Of a file that is gone nothing is left to know.
  const there = await Promise.all(unchecked.map(({ path }) => stat(resolve(cwd, path)).catch(() => undefined)));
  const others = unchecked.filter((_, at) => there[at] !== undefined);
  await writeNamed(writeBaseline([...persisting, ...others, ...(accepts ? fresh : [])]), name, cwd, files);
}

function summary({ fresh, persisting, fixed }: Comparison, args: Arguments, accepts: boolean): string {
  const { updateBaseline, locale } = args;
  const took = updateBaseline && accepts && fresh.length > 0;
  const left = updateBaseline && !accepts && fresh.length > 0;
  const texts = say(
    `基线：新增 ${fresh.length}，仍存在 ${persisting.length}，已消除 ${fixed.length}` +
      (took ? '；新增的已记入基线' : left ? '；新增的没有记入基线，确认后用 --accept-new 记入' : ''),
    `baseline: ${fresh.length} new, ${persisting.length} still there, ${fixed.length} gone` +
      (took ? '; the new ones were taken in' : left ? '; the new ones were not taken in, --accept-new does so' : ''),
  );
  return texts[locale];
}
