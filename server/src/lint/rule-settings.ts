/** Reading what a configuration or a profile file says of the rules, and of the rules at a stage. */
import type { Stage } from '../draft/draft.ts';
import { STAGES, stageOf } from '../draft/stage.ts';
import { RULES } from '../rules/index.ts';
import { type Bilingual, type OptionValue, type Rule, type RuleOption, say } from '../rules/rule.ts';
import { checkKeys, type Fail, isRecord, type Path, readRecord } from './config-values.ts';
import { unknown } from './names.ts';
import type { RuleSetting, RuleSettings, SettingsLayer, SeverityChoice } from './settings.ts';
import { DIRECTIVE_CHECKS, type DirectiveCheck } from './suppression.ts';

export const SEVERITIES: readonly SeverityChoice[] = ['error', 'warning', 'info', 'off'];

/** What users can set a severity for: every rule, and the checks of directives. */
export const CHECK_IDS: readonly string[] = [...RULES, ...DIRECTIVE_CHECKS].map(({ id }) => id);

const CHECK_OF: ReadonlyMap<string, Rule | DirectiveCheck> = new Map(
  [...RULES, ...DIRECTIVE_CHECKS].map((check) => [check.id, check]),
);

/** `rules` and `stages` of the object that `path` leads to. */
export function readLayer(data: Record<string, unknown>, path: Path, fail: Fail): SettingsLayer {
  const rules = readRules(data.rules, [...path, 'rules'], fail);
  const stages: Partial<Record<Stage, RuleSettings>> = {};
  for (const [name, value] of Object.entries(readRecord(data.stages, [...path, 'stages'], fail))) {
    const stage = stageOf(name);
    const at = [...path, 'stages', name];
    if (stage) stages[stage] = readRules(value, at, fail);
    else fail(at, unknown('阶段', 'stage', name, STAGES), 'key');
  }
  return { rules, stages };
}

function readRules(value: unknown, path: Path, fail: Fail): RuleSettings {
  const settings: Record<string, SeverityChoice | RuleSetting> = {};
  for (const [id, said] of Object.entries(readRecord(value, path, fail))) {
    const at = [...path, id];
    if (!CHECK_IDS.includes(id)) fail(at, unknown('规则', 'rule', id, CHECK_IDS), 'key');
    else if (isRecord(said)) settings[id] = readSetting(said, CHECK_OF.get(id), at, fail);
    else if (isSeverity(said)) settings[id] = said;
    else fail(at, unknown('严重程度', 'severity', String(said), SEVERITIES));
  }
  return settings;
}

function isSeverity(value: unknown): value is SeverityChoice {
  return (SEVERITIES as readonly unknown[]).includes(value);
}

/** `{ "severity": "info", "chapters": ["范围"] }`: the options stand beside the severity. */
function readSetting(
  data: Record<string, unknown>,
  rule: Rule | DirectiveCheck | undefined,
  path: Path,
  fail: Fail,
): RuleSetting {
  const { severity, ...given } = data;
  const known = rule?.options ?? [];
  checkKeys(given, ['severity', ...known.map(({ name }) => name)], path, fail);
  if (severity !== undefined && !isSeverity(severity)) {
    fail([...path, 'severity'], unknown('严重程度', 'severity', String(severity), SEVERITIES));
  }
  const options: Record<string, OptionValue> = {};
  for (const option of known) {
    const value = given[option.name];
    if (value === undefined) continue;
    const wrong = wrongType(value, option);
    if (wrong) fail([...path, option.name], wrong);
    else options[option.name] = value as OptionValue;
  }
  return { ...(isSeverity(severity) && { severity }), options };
}

function wrongType(value: unknown, option: RuleOption): Bilingual | undefined {
  if (Array.isArray(option.default)) {
    const right = Array.isArray(value) && value.every((one) => typeof one === 'string');
    return right ? undefined : say('应是字符串的数组', 'this is not an array of strings');
  }
  if (typeof value === typeof option.default) return undefined;
  const [zh, en] = TYPE_NAMES[typeof option.default as keyof typeof TYPE_NAMES];
  return say(`应是${zh}`, `this is not a ${en}`);
}

const TYPE_NAMES = {
  boolean: ['true 或 false', 'boolean'],
  number: ['数', 'number'],
  string: ['字符串', 'string'],
} as const;
