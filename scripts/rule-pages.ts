/** The pages of docs/rules/: one for each rule, Chinese first, and their index. */
import { buildDraft } from '../server/src/draft/build.ts';
import { checkDraft } from '../server/src/lint/check.ts';
import { PROFILE_NAMES } from '../server/src/report/profile-names.ts';
import type { Bilingual, Category, Example, Rule, Severity } from '../server/src/rules/rule.ts';
import { readMarkdown } from '../server/src/source/markdown.ts';
import { unmark } from '../test/rules/marked.ts';

type Language = 'zh' | 'en';

const CATEGORIES: readonly (readonly [Category, string, string])[] = [
  ['element', '要素', 'Elements'],
  ['structure', '章条和附录', 'Clauses and annexes'],
  ['list', '列项', 'Lists'],
  ['caption', '图、表、公式、注、示例', 'Figures, tables, formulas, notes, examples'],
  ['term', '术语、符号、缩略语', 'Terms, symbols, abbreviations'],
  ['provision', '条款和能愿动词', 'Provisions and modal verbs'],
  ['wording', '文字和标点', 'Wording and punctuation'],
  ['product', '产品、规范、规程标准', 'Product, specification and code-of-practice standards'],
  ['zhejiang', '“浙江制造”标准', '“Zhejiang Made” standards'],
  ['policy', '政策文件和法律法规', 'Policy documents and laws'],
  ['reference', '引用', 'Cross-references'],
  ['code', '标准编号和规范性引用文件', 'Standard codes and normative references'],
];

const SEVERITIES: Readonly<Record<Language, Record<Severity, string>>> = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
};

const WORDS = {
  zh: {
    category: '类别',
    severity: '严重程度',
    profiles: '适用于',
    basis: '依据',
    option: '选项',
    off: '（默认关闭）',
    separator: '；',
    list: '、',
  },
  en: {
    category: 'Category',
    severity: 'Severity',
    profiles: 'Applies to',
    basis: 'Basis',
    option: 'Option',
    off: ' (off by default)',
    separator: '; ',
    list: ', ',
  },
} as const;

const GENERATED = '*由 `npm run generate` 从规则生成，请勿手改。Generated from the rules; do not edit.*';

/** The page of a rule. The messages on it are those that the rule gives on its own examples. */
export function rulePage(rule: Rule): string {
  return [
    `# ${rule.id}`,
    '',
    ...description(rule, 'zh'),
    ...description(rule, 'en'),
    '## 有误 Wrong',
    '',
    '⟦ ⟧ 标出报告的位置。⟦ ⟧ marks the place that is reported.',
    '',
    ...rule.bad.flatMap((example) => badExample(rule, example)),
    '## 正确 Right',
    '',
    ...rule.good.flatMap((example) => [...fenced(example.text), '']),
    '## 关闭 Switch it off',
    '',
    '在 `zhunsheng.json` 中改变严重程度，或用 `"off"` 关闭。',
    'Give it another severity in `zhunsheng.json`, or `"off"`.',
    '',
    ...fenced(`{ "rules": { "${rule.id}": "off" } }`, 'json'),
    '',
    '只在一处不报告，冒号后写明理由。Put it aside in one place; the reason follows the colon.',
    '',
    ...fenced(`<!-- zhunsheng-disable-next-line ${rule.id}: 理由 -->`),
    '',
    GENERATED,
    '',
  ].join('\n');
}

/** The index of all pages, by category. */
export function ruleIndex(rules: readonly Rule[]): string {
  const lines = [
    '# 规则 Rules',
    '',
    `${rules.length} 条规则。${rules.length} rules. 配置方法 How to configure them: [configuration](../configuration.md), [配置](../configuration.zh-CN.md).`,
    '',
  ];
  for (const [category, zh, en] of CATEGORIES) {
    const members = rules.filter((rule) => rule.category === category);
    if (members.length === 0) continue;
    lines.push(`## ${zh} ${en}`, '', '| 规则 Rule | 严重程度 Severity | 内容 What it checks |', '| --- | --- | --- |');
    for (const { id, severity, off, title } of members) {
      const severities = off ? '关闭 off' : `${SEVERITIES.zh[severity]} ${SEVERITIES.en[severity]}`;
      lines.push(`| [${id}](${id}.md) | ${severities} | ${cell(title.zh)}<br>${cell(title.en)} |`);
    }
    lines.push('');
  }
  lines.push(GENERATED, '');
  return lines.join('\n');
}

function description(rule: Rule, language: Language): string[] {
  const words = WORDS[language];
  const [, zh, en] = CATEGORIES.find(([category]) => category === rule.category) as (typeof CATEGORIES)[number];
  const basis = rule.basis.map(({ document, clause }) => (clause ? `${document}, ${clause}` : document));
  const profiles = rule.profiles.map((id) => `${PROFILE_NAMES[id][language]} (\`${id}\`)`);
  return [
    `**${rule.title[language]}**`,
    '',
    rule.why[language],
    '',
    `* ${words.category}: ${language === 'zh' ? zh : en}`,
    `* ${words.severity}: ${SEVERITIES[language][rule.severity]}${rule.off ? words.off : ''}`,
    `* ${words.profiles}: ${profiles.join(words.list)}`,
    `* ${words.basis}: ${basis.join(words.separator)}`,
    ...(rule.options ?? []).map(
      (option) =>
        `* ${words.option} \`${option.name}\`: ${option.title[language]} (\`${JSON.stringify(option.default)}\`)`,
    ),
    '',
  ];
}

function badExample(rule: Rule, example: Example): string[] {
  const lines = [...fenced(example.text), ''];
  for (const { zh, en } of messagesOf(rule, example)) lines.push(`> ${zh}<br>`, `> ${en}`, '');
  if (example.fixed !== undefined) lines.push('修改后 Repaired:', '', ...fenced(example.fixed), '');
  return lines;
}

/** What the rule says about the example; each message once. */
function messagesOf(rule: Rule, example: Example): Bilingual[] {
  const document = readMarkdown('example.md', unmark(example.text).text);
  const { profile = rule.profiles[0], stage, functionType, objectType, options } = example;
  const draft = buildDraft([document], { profile, stage, functionType, objectType });
  const setting = { ...(rule.off && { severity: rule.severity }), ...(options && { options }) };
  const { findings } = checkDraft(draft, { rules: [rule], layers: [{ rules: { [rule.id]: setting } }] });
  const messages = new Map(findings.map(({ message }) => [message.zh, message]));
  return [...messages.values()];
}

/** A code block, whatever it holds. */
function fenced(text: string, language = 'markdown'): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return [fence + language, ...text.trimEnd().split(/\r\n|\r|\n/), fence];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
