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
  zh: { basis: '依据', profiles: '适用于', option: '选项', off: '默认关闭', wrong: '有误', right: '正确' },
  en: {
    basis: 'basis',
    profiles: 'applies to',
    option: 'option',
    off: 'off by default',
    wrong: 'wrong',
    right: 'right',
  },
} as const;

const OFF = { zh: '关闭', en: 'off' } as const;

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

/** The data of a check; those of directives have no category, basis and profiles. */
function describe(check: Check): object {
  const { id, title, why, severity } = check;
  const options = check.options ?? [];
  if (!('basis' in check)) return { id, title, why, severity, off: false, options };
  const { category, off = false, basis, covers, profiles } = check;
  return { id, category, title, why, severity, off, options, basis, covers, profiles };
}

function line(check: Check, widest: number, args: Arguments): string {
  const { id, severity, title } = check;
  const style = styleFor(args);
  const { locale } = args;
  const name = isOff(check) ? OFF[locale] : SEVERITY_NAMES[locale][severity];
  return `${style.bold(id.padEnd(widest))}  ${name.padEnd(locale === 'zh' ? 2 : 7)}  ${title[locale]}\n`;
}

function explain(check: Check, args: Arguments): string {
  const { locale } = args;
  const words = WORDS[locale];
  const style = styleFor(args);
  const lines = [
    `${style.bold(check.id)} ${SEVERITY_NAMES[locale][check.severity]}${isOff(check) ? ` (${words.off})` : ''}`,
    check.title[locale],
    '',
    check.why[locale],
  ];
  for (const { name, title, default: value } of check.options ?? []) {
    lines.push('', `${words.option} ${name}: ${title[locale]} (${JSON.stringify(value)})`);
  }
  if ('basis' in check) {
    const basis = check.basis.map(({ document, clause }) => (clause ? `${document}, ${clause}` : document));
    lines.push('', `${words.basis}: ${basis.join('; ')}`, `${words.profiles}: ${check.profiles.join(', ')}`);
    for (const { text } of check.bad) lines.push('', `${words.wrong}:`, ...indented(text));
    for (const { text } of check.good) lines.push('', `${words.right}:`, ...indented(text));
  }
  return `${lines.join('\n')}\n`;
}

function isOff(check: Check): boolean {
  return 'off' in check && check.off === true;
}

function indented(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((row) => `    ${row}`.trimEnd());
}
