/** `zhunsheng lint`: checks drafts and reports the findings. */
import { type CheckResult, checkDraft } from '../lint/check.ts';
import { jsonReport } from '../report/json.ts';
import { linesReport } from '../report/lines.ts';
import { countSeverities } from '../report/summary.ts';
import { textReport } from '../report/text.ts';
import type { Arguments } from './arguments.ts';
import { eachDraft } from './drafts.ts';
import { styleFor, writeReport } from './output.ts';
import { reportErrors } from './report-errors.ts';

/** Returns the exit status: 0 nothing at or above `--fail-on`, 1 findings, 2 a file could not be read. */
export async function lint(args: Arguments, cwd: string): Promise<number> {
  const { results, errors, files } = await eachDraft(args, cwd, (draft, config) =>
    checkDraft(draft, { layers: [config] }),
  );
  await writeReport(reportOf(results, args), args, cwd, files);
  if (reportErrors(errors, args.locale)) return 2;
  const { error, warning, info } = countSeverities(results);
  const failing = { error, warning: error + warning, info: error + warning + info, never: 0 }[args.failOn];
  return failing > 0 ? 1 : 0;
}

function reportOf(results: readonly CheckResult[], args: Arguments): string {
  switch (args.format) {
    case 'json':
      return jsonReport(results, args.locale);
    case 'lines':
      return linesReport(results, args.locale);
    case 'text':
      return textReport(results, args.locale, styleFor(args));
  }
}
