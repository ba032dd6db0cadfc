/** The JSON schemas (draft-07) of the configuration file and of a profile file. They accept what the parsers accept. */
import { FUNCTION_TYPES, OBJECT_TYPES } from '../server/src/draft/function-type.ts';
import { PROFILES } from '../server/src/draft/profile.ts';
import { STAGE_WORDS } from '../server/src/draft/stage.ts';
import { PROFILE_ID } from '../server/src/lint/profile-file.ts';
import { SEVERITIES } from '../server/src/lint/rule-settings.ts';
import { DIRECTIVE_CHECKS } from '../server/src/lint/suppression.ts';
import { PROFILE_NAMES } from '../server/src/report/profile-names.ts';
import { RULES } from '../server/src/rules/index.ts';
import { type Bilingual, type OptionValue, type Rule, type Severity, say } from '../server/src/rules/rule.ts';

const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';

const SEVERITY_TEXTS: Readonly<Record<Severity | 'off', Bilingual>> = {
  error: say('错误', 'error'),
  warning: say('警告', 'warning'),
  info: say('提示', 'information'),
  off: say('不检查', 'not checked'),
};

export function configSchema(): object {
  return {
    $schema: DRAFT_07,
    title: 'Zhunsheng 准绳',
    ...described(say('准绳的配置：zhunsheng.json', 'The configuration of Zhunsheng: zhunsheng.json')),
    definitions: definitions(),
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      extends: {
        ...described(
          say('在这些配置的基础上（相对于本文件的路径）', 'Configurations to build on, relative to this file'),
        ),
        anyOf: [{ type: 'string', minLength: 1 }, stringList()],
      },
      profiles: {
        ...described(say('类型文件（相对于本文件的路径）', 'Profile files, relative to this file')),
        ...stringList(),
      },
      ...kinds(),
      ...layer(),
      overrides: {
        ...described(say('只对部分文件有效的设置', 'Settings for some of the files')),
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: { files: files(), ...kinds(), ...layer() },
        },
      },
      documents: {
        ...described(say('由多个文件组成的文件', 'Documents that consist of several files')),
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            name: { ...described(say('名称，用于提示', 'A name for messages')), type: 'string' },
            files: files(),
            ...kinds(),
          },
        },
      },
      ignore: {
        ...described(
          say('查找文件时略过的文件（通配符，相对于配置文件）', 'Globs of files to leave out, relative to this file'),
        ),
        ...stringList(),
      },
    },
  };
}

export function profileSchema(): object {
  return {
    $schema: DRAFT_07,
    title: 'Zhunsheng 准绳 profile',
    ...described(say('一个社会团体自己的文件类型', 'A profile of an association')),
    definitions: definitions(),
    type: 'object',
    additionalProperties: false,
    required: ['id', 'extends'],
    properties: {
      $schema: { type: 'string' },
      id: {
        ...described(say('在配置和文件的front matter中的名称', 'What configurations and front matters call it')),
        type: 'string',
        pattern: PROFILE_ID.source,
      },
      name: { ...described(say('显示的名称', 'The name that people see')), type: 'string' },
      extends: {
        ...described(say('所扩展的内置类型', 'The built-in profile that it extends')),
        enum: PROFILES,
        enumDescriptions: PROFILES.map((id) => oneLine(PROFILE_NAMES[id])),
      },
      codes: {
        ...described(
          say('采用这一类型的标准代号，如 T/ABC', 'Codes of standards that have this profile, such as T/ABC'),
        ),
        ...stringList(),
      },
      ...layer(),
    },
  };
}

function kinds(): object {
  const types = say('文件类型；不写则由准绳识别', 'What the files are; found out when it is left out');
  return {
    profile: {
      ...described(types),
      anyOf: [
        { enum: PROFILES, enumDescriptions: PROFILES.map((id) => oneLine(PROFILE_NAMES[id])) },
        {
          ...described(say('类型文件中的 id', 'The id of a profile file')),
          type: 'string',
          pattern: PROFILE_ID.source,
        },
      ],
    },
    stage: { ...described(say('阶段', 'How far the draft has come')), enum: STAGE_WORDS },
    functionType: { ...described(say('功能类型（GB/T 1.1—2020, 4.2）', 'Function type')), enum: FUNCTION_TYPES },
    objectType: { ...described(say('对象类型（GB/T 1.1—2020, 4.2）', 'Object type')), enum: OBJECT_TYPES },
  };
}

function layer(): object {
  return {
    rules: { ...described(say('各规则的严重程度和选项', 'Severity and options of each rule')), ...rules() },
    stages: {
      ...described(say('在某一阶段各规则的严重程度和选项', 'Severity and options of each rule at a stage')),
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(STAGE_WORDS.map((stage) => [stage, rules()])),
    },
  };
}

function rules(): object {
  return { $ref: '#/definitions/rules' };
}

/** Said once: the rules stand at many places. */
function definitions(): object {
  return {
    rules: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries([...RULES, ...DIRECTIVE_CHECKS].map((check) => [check.id, ruleSetting(check)])),
    },
  };
}

function ruleSetting(check: Pick<Rule, 'title' | 'severity' | 'off' | 'options'>): object {
  const severity = {
    enum: SEVERITIES,
    enumDescriptions: SEVERITIES.map((each) => oneLine(SEVERITY_TEXTS[each])),
  };
  const options = (check.options ?? []).map((option) => [
    option.name,
    { ...described(option.title), ...typeOf(option.default), default: option.default },
  ]);
  return {
    ...described(check.title),
    default: check.off ? 'off' : check.severity,
    anyOf: [
      severity,
      { type: 'object', additionalProperties: false, properties: { severity, ...Object.fromEntries(options) } },
    ],
  };
}

function typeOf(value: OptionValue): object {
  return Array.isArray(value) ? { type: 'array', items: { type: 'string' } } : { type: typeof value };
}

function files(): object {
  return {
    ...described(say('文件或通配符（相对于配置文件）', 'Files or globs, relative to this file')),
    ...stringList(),
    minItems: 1,
  };
}

function stringList(): object {
  return { type: 'array', items: { type: 'string', minLength: 1 } };
}

function described(text: Bilingual): { readonly description: string } {
  return { description: oneLine(text) };
}

function oneLine({ zh, en }: Bilingual): string {
  return `${zh} / ${en}`;
}
