/** Results of the check for the tests of the reports. */
import { buildDraft } from '../../server/src/draft/build.ts';
import type { ProfileId } from '../../server/src/draft/draft.ts';
import { type CheckResult, checkDraft } from '../../server/src/lint/check.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { readSource } from '../../server/src/source/read.ts';

/** The files of one draft by their names, checked by the rules named (by default all). */
export function checkFiles(
  files: Readonly<Record<string, string>>,
  rules?: readonly string[],
  profile: ProfileId | undefined = 'gb-t-1.1',
): CheckResult {
  const documents = Object.entries(files).map(([path, text]) => readSource(path, text));
  return checkDraft(
    buildDraft(documents, profile),
    rules ? { rules: RULES.filter(({ id }) => rules.includes(id)) } : {},
  );
}

/** The result with other findings: for what no rule says today. */
export function withFindings(result: CheckResult, ...findings: readonly Partial<Finding>[]): CheckResult {
  const [first] = result.findings;
  if (!first) throw new Error('the draft has no finding to start from');
  return { ...result, findings: findings.map((finding) => ({ ...first, ...finding })) };
}

/** A draft whose second chapter has the number 3, with a rare character before a wrong 参见. */
export const FAULTY =
  '# 1 范围\n\n本文件规定了要求。\n\n# 3 要求\n\n𠮷符合A的规定，参见表1。\n\n表1　尺寸\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n';
export const FAULTS = ['clause-sequence', 'see-verb'];
export const RIGHT = '# 1 范围\n\n本文件规定了要求。\n';
