/** `zhunsheng fix`: repairs what can be repaired, and says what it did. */
import { createTwoFilesPatch } from 'diff';
import type { AppliedFix, FixedDraft } from '../lint/fix-draft.ts';
import { fixDraft } from '../lint/fix-draft.ts';
import type { Locale } from '../report/summary.ts';
import { say } from '../rules/rule.ts';
import { lineColumn } from '../source/read.ts';
import type { Arguments } from './arguments.ts';
import { UsageError } from './arguments.ts';
import { eachDraft } from './drafts.ts';
import type { FileError } from './files.ts';
import { writeReport } from './output.ts';
import { reportErrors } from './report-errors.ts';
import { writeDraft } from './write-drafts.ts';

interface Result {
  readonly paths: readonly string[];
  readonly before: readonly string[];
  readonly fixed: FixedDraft;
}

/**
 * Returns the exit status: 0 done or nothing to do; 1 with `--check` something is to be done; 2 a file could not be read
 * or written. With `--dry-run` the changes are shown as a unified diff, and nothing is written.
 */
export async function fix(args: Arguments, cwd: string): Promise<number> {
  const shown = args.dryRun || args.check;
  if (args.paths.includes('-') && args.paths.length > 1) {
    throw new UsageError(say('标准输入不能与其他路径同时修复', 'standard input is fixed alone'));
  }
  const outcome = await eachDraft(args, cwd, ({ draft }, settings): Result => {
    return {
      paths: draft.documents.map(({ path }) => path),
      before: draft.documents.map(({ text }) => text),
      fixed: fixDraft(draft, settings, { meaning: args.meaning }),
    };
  });
  const errors: FileError[] = [...outcome.errors];
  for (const result of outcome.results) {
    const { paths, before, fixed } = result;
    if (!fixed.settled) errors.push({ path: paths[0] ?? '', message: UNSETTLED });
    else if (!shown) {
      for (const [at, path] of paths.entries()) {
        await writeDraft(path, before[at] as string, fixed.texts[at] as string, cwd, errors);
      }
    }
  }
  // The draft of standard input has gone to standard output by itself.
  if (shown || !args.paths.includes('-')) await writeReport(reportOf(outcome.results, args), args, cwd, outcome.files);
  if (reportErrors(errors, args.locale)) return 2;
  return args.check && outcome.results.some(({ fixed }) => fixed.applied.length > 0) ? 1 : 0;
}

const UNSETTLED = say(
  '各处修改相互影响，没有改动；请逐处修改',
  'the fixes undo each other; the file was left as it is',
);

function reportOf(results: readonly Result[], args: Arguments): string {
  const settled = results.filter(({ fixed }) => fixed.settled);
  if (args.dryRun) return settled.map(diffOf).join('');
  const lines = settled.flatMap(({ fixed }) => fixed.applied.map((each) => line(each, args.locale)));
  const left = settled.flatMap(({ fixed }) => fixed.result.findings.filter(({ fixes }) => fixes.length > 0)).length;
  return [...lines, summary(lines.length, left, args), ''].join('\n');
}

function diffOf({ paths, before, fixed }: Result): string {
  return paths
    .map((path, at) => {
      const [old, now] = [before[at] as string, fixed.texts[at] as string];
      return old === now ? '' : patchOf(path, old, now);
    })
    .join('');
}

/** A unified diff. The library writes the letters of a Chinese path as octal numbers, which nobody can read. */
function patchOf(path: string, old: string, now: string): string {
  const patch = createTwoFilesPatch('', '', old, now, '', '', { context: 2 });
  const changes = patch.slice(patch.indexOf('@@'));
  return `--- ${path}\n+++ ${path}\n${changes}`;
}

function line({ finding, fix: { title }, draft }: AppliedFix, locale: Locale): string {
  const document = draft.documents[finding.place.document];
  if (!document) return '';
  const { line: row, column } = lineColumn(document, finding.place.start);
  return `${document.path}:${row}:${column}: ${title[locale]} [${finding.rule}]`;
}

function summary(fixed: number, left: number, { locale, check, meaning }: Arguments): string {
  const more = left > 0 && !meaning;
  const texts = say(
    `${check ? '可修复' : '已修复'} ${fixed} 处${more ? `；另有 ${left} 处的修改会影响含义，用 --meaning 一并修改` : ''}`,
    `${fixed} ${check ? 'to be fixed' : 'fixed'}${more ? `; ${left} more change the meaning, --meaning fixes them too` : ''}`,
  );
  return texts[locale];
}
