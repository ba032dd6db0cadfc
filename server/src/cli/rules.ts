/** `zhunsheng rules`: the list of rules, or one rule explained. */
import { unknown } from '../lint/config.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { styleFor, writeReport } from './output.ts';

/** @throws UsageError for a rule that does not exist. */
export async function rules(args: Arguments): Promise<number> {
  const ids = RULES.map((rule) => rule.id);
  const asked = args.paths.map((id) => {
    const rule = RULES.find((candidate) => candidate.id === id);
    if (!rule) throw new UsageError(unknown('规则', 'rule', id, ids));
    return rule;
  });
  const listed = asked.length > 0 ? asked : RULES;
  if (args.format === 'json') await writeReport(`${JSON.stringify(listed.map(describe), undefined, 2)}\n`, args);
  else if (asked.length > 0) await writeReport(asked.map((rule) => explain(rule, args)).join('\n'), args);
  else await writeReport(RULES.map((rule) => line(rule, args)).join(''), args);
  return 0;
}

function describe(rule: Rule): object {
  const { id, category, title, why, severity, basis, covers, profiles } = rule;
  return { id, category, title, why, severity, basis, covers, profiles };
}

function line(rule: Rule, args: Arguments): string {
  const style = styleFor(args);
  return `${style.bold(rule.id.padEnd(30))} ${rule.severity.padEnd(8)} ${rule.title[args.locale]}\n`;
}

function explain(rule: Rule, args: Arguments): string {
  const { locale } = args;
  const style = styleFor(args);
  const [basis, wrong, right] = locale === 'zh' ? ['依据', '有误', '正确'] : ['basis', 'wrong', 'right'];
  const example = (name: string | undefined, text: string): string =>
    `${name}:\n${text
      .trimEnd()
      .split('\n')
      .map((row) => `    ${row}`)
      .join('\n')}\n`;
  return [
    `${style.bold(rule.id)} ${rule.severity}`,
    rule.title[locale],
    '',
    rule.why[locale],
    `${basis}: ${rule.basis.map(({ document, clause }) => `${document}, ${clause}`).join('; ')}`,
    '',
    ...rule.bad.map(({ text }) => example(wrong, text)),
    ...rule.good.map(({ text }) => example(right, text)),
  ].join('\n');
}
