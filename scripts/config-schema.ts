/** The JSON schema (draft-07) of the configuration file. It accepts what `parseConfig` accepts. */
import type { ProfileId } from '../server/src/draft/draft.ts';
import { PROFILES } from '../server/src/draft/profile.ts';
import { SEVERITIES } from '../server/src/lint/config.ts';
import { SUPPRESSION_CHECK } from '../server/src/lint/suppression.ts';
import { PROFILE_NAMES } from '../server/src/report/profile-names.ts';
import { RULES } from '../server/src/rules/index.ts';
import { type Bilingual, type Severity, say } from '../server/src/rules/rule.ts';

const SEVERITY_TEXTS: Readonly<Record<Severity | 'off', Bilingual>> = {
  error: say('错误', 'error'),
  warning: say('警告', 'warning'),
  info: say('提示', 'information'),
  off: say('不检查', 'not checked'),
};

export function configSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Zhunsheng 准绳',
    ...described(say('准绳的配置：zhunsheng.config.json', 'The configuration of Zhunsheng: zhunsheng.config.json')),
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      profile: profile(say('文件类型；不写则由准绳识别', 'What the files are; found out when it is left out')),
      rules: {
        ...described(say('各规则的严重程度', 'The severity of each rule')),
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries([...RULES, SUPPRESSION_CHECK].map((check) => [check.id, ruleSetting(check)])),
      },
      documents: {
        ...described(say('由多个文件组成的文件', 'Documents that consist of several files')),
        type: 'array',
        items: documentSchema(),
      },
      ignore: {
        ...described(
          say('查找文件时略过的文件（通配符，相对于配置文件）', 'Globs of files to leave out, relative to this file'),
        ),
        ...fileList(),
      },
    },
  };
}

function ruleSetting({ title, severity }: { readonly title: Bilingual; readonly severity: Severity }): object {
  return {
    ...described(title),
    enum: SEVERITIES,
    enumDescriptions: SEVERITIES.map((each) => oneLine(SEVERITY_TEXTS[each])),
    default: severity,
  };
}

function documentSchema(): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['files'],
    properties: {
      name: { ...described(say('名称，用于提示', 'A name for messages')), type: 'string' },
      profile: profile(say('这一文件的类型', 'What this document is')),
      files: {
        ...described(
          say('按顺序排列的文件或通配符（相对于配置文件）', 'Its files or globs in order, relative to this file'),
        ),
        ...fileList(),
        minItems: 1,
      },
    },
  };
}

function profile(text: Bilingual): object {
  return {
    ...described(text),
    enum: PROFILES,
    enumDescriptions: PROFILES.map((id: ProfileId) => oneLine(PROFILE_NAMES[id])),
  };
}

function fileList(): object {
  return { type: 'array', items: { type: 'string', minLength: 1 } };
}

function described(text: Bilingual): { readonly description: string } {
  return { description: oneLine(text) };
}

function oneLine({ zh, en }: Bilingual): string {
  return `${zh} / ${en}`;
}
