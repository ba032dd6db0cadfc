/**
 * What holds for a rule: the rule's own severity and options, and over them, layer by layer, what the built-in profile,
 * a profile of the user, the configuration say; within a layer, what is said for the stage of the draft wins.
 */
import type { ProfileId, Stage } from '../draft/draft.ts';
import type { OptionValue, Rule, Severity } from '../rules/rule.ts';
import { BUILT_IN_LAYERS } from './built-in.ts';

export type SeverityChoice = Severity | 'off';

/** What somebody says of a rule; what is left out stays as it was below. */
export interface RuleSetting {
  readonly severity?: SeverityChoice;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** By the rule's id; a severity alone is short for a setting with nothing else. */
export type RuleSettings = Readonly<Record<string, SeverityChoice | RuleSetting>>;

export interface SettingsLayer {
  readonly rules: RuleSettings;
  readonly stages?: Readonly<Partial<Record<Stage, RuleSettings>>>;
}

export interface EffectiveSetting {
  readonly severity: SeverityChoice;
  readonly options: Readonly<Record<string, OptionValue>>;
}

export const NO_LAYERS: readonly SettingsLayer[] = [];

/** `layers` are those of the user, the strongest last. */
export function settingOf(
  rule: Pick<Rule, 'id' | 'severity' | 'off' | 'options'>,
  profile: ProfileId,
  stage: Stage | undefined,
  layers: readonly SettingsLayer[],
): EffectiveSetting {
  let severity: SeverityChoice = rule.off ? 'off' : rule.severity;
  const options: Record<string, OptionValue> = {};
  for (const option of rule.options ?? []) options[option.name] = option.default;
  const builtIn = BUILT_IN_LAYERS[profile];
  for (const layer of builtIn ? [builtIn, ...layers] : layers) {
    for (const rules of [layer.rules, stage && layer.stages?.[stage]]) {
      const setting = rules?.[rule.id];
      if (setting === undefined) continue;
      if (typeof setting === 'string') severity = setting;
      else {
        severity = setting.severity ?? severity;
        Object.assign(options, setting.options);
      }
    }
  }
  return { severity, options };
}
