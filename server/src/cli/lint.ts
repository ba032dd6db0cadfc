/** `zhunsheng lint`: checks drafts and reports the findings. */
import { type CheckResult, checkDraft } from '../lint/check.ts';
import { jsonReport } from '../report/json.ts';
import { countSeverities } from '../report/summary.ts';
import { textReport } from '../report/text.ts';
import type { Arguments } from './arguments.ts';
import { queueDrafts } from './drafts.ts';
import { styleFor, writeReport } from './output.ts';
import { Progress } from './progress.ts';
import { reportErrors } from './report-errors.ts';

/** Returns the exit status: 0 nothing at or above `--fail-on`, 1 findings, 2 a file could not be read. */
export async function lint(args: Arguments, cwd: string): Promise<number> {
  const queue = await queueDrafts(args, cwd);
  const progress = new Progress(queue.size);
  const results: CheckResult[] = [];
  for await (const draft of queue.drafts()) {
    results.push(checkDraft(draft, { settings: queue.config.rules }));
    progress.show(results.length, draft.documents[0]?.path ?? '');
  }
  progress.clear();
  const report =
    args.format === 'json' ? jsonReport(results, args.locale) : textReport(results, args.locale, styleFor(args));
  await writeReport(report, args);
  if (reportErrors(queue.errors, args.locale)) return 2;
  const { error, warning, info } = countSeverities(results);
  const failing = { error, warning: error + warning, info: error + warning + info, never: 0 }[args.failOn];
  return failing > 0 ? 1 : 0;
}
