/** `zhunsheng lint`: checks drafts and reports the findings. */
import { type CheckResult, checkDraft } from '../lint/check.ts';
import { githubReport } from '../report/github.ts';
import { gitlabReport } from '../report/gitlab.ts';
import { htmlReport } from '../report/html.ts';
import { jsonReport } from '../report/json.ts';
import { junitReport } from '../report/junit.ts';
import { linesReport } from '../report/lines.ts';
import { rdjsonReport } from '../report/rdjson.ts';
import { sarifReport } from '../report/sarif.ts';
import { countSeverities } from '../report/summary.ts';
import { textReport } from '../report/text.ts';
import type { Arguments } from './arguments.ts';
import { againstBaseline } from './baseline.ts';
import { eachDraft } from './drafts.ts';
import { styleFor, writeReport } from './output.ts';
import { reportErrors } from './report-errors.ts';

/**
 * Returns the exit status: 0 nothing at or above `--fail-on`, 1 findings, 2 a file could not be read.
 *
 * @param version of the program, which some reports name
 */
export async function lint(args: Arguments, cwd: string, version: string): Promise<number> {
  const checked = await eachDraft(args, cwd, ({ draft, layers }) => checkDraft(draft, { layers }));
  const { errors, files } = checked;
  const results = await againstBaseline(checked.results, args, cwd, files);
  await writeReport(reportOf(results, args, version), args, cwd, files);
  if (reportErrors(errors, args.locale)) return 2;
  const { error, warning, info } = countSeverities(results);
  const failing = { error, warning: error + warning, info: error + warning + info, never: 0 }[args.failOn];
  return failing > 0 ? 1 : 0;
}

function reportOf(results: readonly CheckResult[], args: Arguments, version: string): string {
  switch (args.format) {
    case 'json':
      return jsonReport(results, args.locale);
    case 'lines':
      return linesReport(results, args.locale);
    case 'html':
      return htmlReport(results, args.locale, version);
    case 'sarif':
      return sarifReport(results, args.locale, version);
    case 'junit':
      return junitReport(results, args.locale);
    case 'github':
      return githubReport(results, args.locale);
    case 'gitlab':
      return gitlabReport(results, args.locale);
    case 'rdjson':
      return rdjsonReport(results, args.locale);
    case 'text':
      return textReport(results, args.locale, styleFor(args));
  }
}
