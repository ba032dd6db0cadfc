/** `zhunsheng rules`: the list of rules, or one rule explained. */

import { unknown } from '../lint/names.ts';
import { CHECK_IDS } from '../lint/rule-settings.ts';
import { DIRECTIVE_CHECKS, type DirectiveCheck } from '../lint/suppression.ts';
import { SEVERITY_NAMES } from '../report/summary.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { styleFor, writeReport } from './output.ts';

type Check = Rule | DirectiveCheck;

const CHECKS: readonly Check[] = [...RULES, ...DIRECTIVE_CHECKS];

const WORDS = {
  zh: { basis: '依据', profiles: '适用于', wrong: '有误', right: '正确' },
  en: { basis: 'basis', profiles: 'applies to', wrong: 'wrong', right: 'right' },
} as const;

/** @throws UsageError for a rule that does not exist. */
export async function rules(args: Arguments, cwd: string): Promise<number> {
  const asked = args.paths.map((id) => {
    const check = CHECKS.find((candidate) => candidate.id === id);
    if (!check) throw new UsageError(unknown('规则', 'rule', id, CHECK_IDS));
    return check;
  });
  const listed = asked.length > 0 ? asked : CHECKS;
  await writeReport(reportOf(listed, asked.length > 0, args), args, cwd);
  return 0;
}

function reportOf(checks: readonly Check[], explained: boolean, args: Arguments): string {
  if (args.format === 'json') return `${JSON.stringify(checks.map(describe), undefined, 2)}\n`;
  if (explained) return checks.map((check) => explain(check, args)).join('\n');
  const widest = Math.max(...checks.map(({ id }) => id.length));
  return checks.map((check) => line(check, widest, args)).join('');
}

/** The data of a check; the suppression check has no category, basis and profiles. */
function describe(check: Check): object {
  const { id, title, why, severity } = check;
  if (!('basis' in check)) return { id, title, why, severity };
  const { category, basis, covers, profiles } = check;
  return { id, category, title, why, severity, basis, covers, profiles };
}

function line({ id, severity, title }: Check, widest: number, args: Arguments): string {
  const style = styleFor(args);
  const { locale } = args;
  return `${style.bold(id.padEnd(widest))}  ${SEVERITY_NAMES[locale][severity].padEnd(locale === 'zh' ? 2 : 7)}  ${title[locale]}\n`;
}

function explain(check: Check, args: Arguments): string {
  const { locale } = args;
  const words = WORDS[locale];
  const style = styleFor(args);
  const lines = [
    `${style.bold(check.id)} ${SEVERITY_NAMES[locale][check.severity]}`,
    check.title[locale],
    '',
    check.why[locale],
  ];
  if ('basis' in check) {
    const basis = check.basis.map(({ document, clause }) => (clause ? `${document}, ${clause}` : document));
    lines.push('', `${words.basis}: ${basis.join('; ')}`, `${words.profiles}: ${check.profiles.join(', ')}`);
    for (const { text } of check.bad) lines.push('', `${words.wrong}:`, ...indented(text));
    for (const { text } of check.good) lines.push('', `${words.right}:`, ...indented(text));
  }
  return `${lines.join('\n')}\n`;
}

function indented(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((row) => `    ${row}`.trimEnd());
}
