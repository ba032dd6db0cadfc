/**
 * A profile of an association: a file that extends a built-in profile with its own severities, wordings and chapter
 * lists, and says which codes its standards have. No code is needed for it.
 *
 *     { "id": "zsxh", "name": "示例市养老服务协会", "extends": "group-standard", "codes": ["T/ZSXH"],
 *       "rules": { "subclause-title": "off" }, "stages": { "报批稿": { "placeholder": "error" } } }
 */
import type { ProfileId } from '../draft/draft.ts';
import { isProfile, PROFILES } from '../draft/profile.ts';
import { say } from '../rules/rule.ts';
import {
  type ConfigError,
  checkKeys,
  type Fail,
  isRecord,
  parseData,
  readName,
  readString,
  readStrings,
} from './config-values.ts';
import { readLayer } from './rule-settings.ts';
import type { SettingsLayer } from './settings.ts';

export interface CustomProfile extends SettingsLayer {
  /** What a configuration and a front matter call it. */
  readonly id: string;
  readonly name: string;
  readonly base: ProfileId;
  /** Codes of standards that have this profile where nothing says another: 'T/ZSXH'. */
  readonly codes: readonly string[];
}

export const PROFILE_KEYS: readonly string[] = ['$schema', 'id', 'name', 'extends', 'codes', 'rules', 'stages'];
/** What a profile may be called. */
export const PROFILE_ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/** Never throws. */
export function parseProfile(
  text: string,
): { readonly profile: CustomProfile } | { readonly errors: readonly ConfigError[] } {
  const parsed = parseData(text, readProfile);
  return 'errors' in parsed ? parsed : { profile: parsed.result };
}

function readProfile(given: unknown, fail: Fail): CustomProfile {
  const data = isRecord(given) ? given : {};
  if (!isRecord(given)) fail([], say('类型文件应是一个对象', 'the profile file is not an object'));
  checkKeys(data, PROFILE_KEYS, [], fail);
  readString(data.$schema, ['$schema'], fail);
  const id = readString(data.id, ['id'], fail) ?? '';
  if (isProfile(id)) fail(['id'], say(`“${id}”是内置类型的名称`, `${id} is the name of a built-in profile`));
  else if (!PROFILE_ID.test(id)) {
    fail(['id'], say('“id”应是由字母、数字、连字符组成的名称', '"id" is not a name of letters, digits and hyphens'));
  }
  const named = (name: string): ProfileId | undefined => (isProfile(name) ? name : undefined);
  const base = readName(data.extends, ['extends'], fail, named, say('文件类型', 'profile'), PROFILES);
  if (data.extends === undefined) {
    fail([], say('缺少“extends”：所扩展的内置类型', '"extends" is missing: the built-in profile that it extends'));
  }
  return {
    id,
    name: readString(data.name, ['name'], fail) ?? id,
    base: base ?? 'none',
    codes: readStrings(data.codes, ['codes'], fail),
    ...readLayer(data, [], fail),
  };
}
