/** The number in brackets behind a term is that of its entry. */
import type { Mention } from '../../facts/facts.ts';
import { textOf } from '../../facts/place.ts';
import { type TermEntry, termsOf } from '../../facts/terms.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';
import { DRAFTING } from './entries.ts';

export const termReference: Rule = {
  id: 'term-reference',
  category: 'term',
  title: say('术语之后的条目编号应是该术语的', 'The number behind a term is that of its entry'),
  why: say(
    '定义中包含已定义的术语时，可在该术语之后的括号中给出条目编号。条目增删、调整顺序之后，这些编号应随之更改，否则会指到别的术语。',
    'Behind a defined term its entry may be named in brackets. When entries are added, removed or moved those numbers change too, or they lead to another term.',
  ),
  severity: 'error',
  basis: [{ document: DRAFTING, clause: '8.7.3.3' }],
  covers: ['TRM-11'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n条款　provision\n\n一种表述。\n\n## 3.2\n\n要求　requirement\n\n表达准则的条款（⟦3.3⟧）。\n\n## 3.3\n\n推荐　recommendation\n\n表达建议的条款（3.1）。\n',
      fixed:
        '# 3 术语和定义\n\n## 3.1\n\n条款　provision\n\n一种表述。\n\n## 3.2\n\n要求　requirement\n\n表达准则的条款（3.1）。\n\n## 3.3\n\n推荐　recommendation\n\n表达建议的条款（3.1）。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n标准　standard\n\n一种文件。\n\n## 3.2\n\n通用标准　general standard\n\n包含条款的标准(⟦3.2⟧)。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1 标准 standard\n\n一种文件。\n\n## 3.2 通用标准 general standard\n\n一种标准（3.1）。\n\n## 3.3 试验标准 test standard\n\n通用标准（⟦3.3⟧）之外的标准（3.1）。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n标准　standard\n\n一种文件。\n\n## 3.2\n\n通用标准　general standard\n\n包含条款的标准（⟦3.9⟧）。\n',
      fixed:
        '# 3 术语和定义\n\n## 3.1\n\n标准　standard\n\n一种文件。\n\n## 3.2\n\n通用标准　general standard\n\n包含条款的标准（3.1）。\n',
    },
  ],
  good: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n条款　provision\n\n一种表述。\n\n## 3.2\n\n要求　requirement\n\n表达准则的条款（3.1）。\n',
    },
    // Not behind the name of any term.
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n条款　provision\n\n一种表述（见3.2）。\n\n## 3.2\n\n要求　requirement\n\n表达准则的规定（3.1）。\n',
    },
    // The term at the end of a longer word, which may be the other entry's own.
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n装置。\n\n## 3.2\n\n步进电动机　stepping motor\n\n步进电机\n\n步进的电机（3.1）。\n\n## 3.3\n\n驱动器　driver\n\n驱动步进电机（3.2）的装置。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n装置。\n\n# 4 要求\n\n## 4.1 电机\n\n电机（4.1）和电机（见4.1）应合格。\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const { entries } = termsOf(draft);
    if (entries.length === 0) return;
    const byClause = new Map(entries.map((entry) => [entry.clause, entry]));
    for (const mention of facts.mentions) {
      const { span, resolution } = mention;
      const named =
        resolution.to === 'label' && resolution.labelled.kind === 'clause'
          ? byClause.get(resolution.labelled.clause)
          : undefined;
      if (!named && !isMissingEntry(mention, entries)) continue;
      const before = termBefore(mention);
      if (before === undefined || (named && endsWithName(before, named))) continue;
      const meant = entries.filter((entry) => endsWithName(before, entry));
      const [entry] = meant.sort((a, b) => longest(b, before) - longest(a, before));
      if (!entry) continue;
      const key = entry.clause.key;
      const term = entry.names[0]?.text ?? '';
      report({
        at: span,
        message: named
          ? say(
              `“${term}”的条目编号是${key}，${named.clause.key}是“${named.names[0]?.text ?? ''}”`,
              `the entry of ${term} is ${key}; ${named.clause.key} is ${named.names[0]?.text ?? ''}`,
            )
          : say(
              `“${term}”的条目编号是${key}，没有${mention.target.key}这一条目`,
              `the entry of ${term} is ${key}; there is no entry ${mention.target.key}`,
            ),
        related: [{ at: entry.names[0]?.span ?? span, message: say('该术语的条目', 'its entry') }],
        fixes: [{ title: say(`改为“${key}”`, `change to ${key}`), kind: 'meaning', edits: [{ at: span, text: key }] }],
      });
    }
  },
};

/** 3.9 behind a term, where the entries are 3.1 to 3.4. */
function isMissingEntry({ resolution, target }: Mention, entries: readonly TermEntry[]): boolean {
  if (resolution.to !== 'nothing' || target.kind !== 'clause') return false;
  const above = target.key.slice(0, target.key.lastIndexOf('.') + 1);
  return above !== '' && entries.some(({ clause }) => clause.key.startsWith(above));
}

/** What stands before the bracket that holds nothing but the number. */
function termBefore({ span }: Mention): string | undefined {
  const text = textOf(span);
  if (!/[（(]/.test(text.charAt(span.start - 1)) || !/[）)]/.test(text.charAt(span.end))) return undefined;
  return text.slice(Math.max(0, span.start - 41), span.start - 1);
}

function endsWithName(text: string, { names }: TermEntry): boolean {
  return names.some((name) => text.endsWith(name.text));
}

function longest({ names }: TermEntry, text: string): number {
  return Math.max(...names.filter((name) => text.endsWith(name.text)).map((name) => name.text.length));
}
