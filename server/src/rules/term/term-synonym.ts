/** One concept, one word: where a preferred term is defined, the text uses it. */

import { textOf } from '../../facts/place.ts';
import { isQuoted } from '../../facts/quotation.ts';
import { type TermName, type TermUse, termsOf } from '../../facts/terms.ts';
import { type Rule, type RuleContext, STANDARDS, say } from '../rule.ts';

export const termSynonym: Rule = {
  id: 'term-synonym',
  category: 'term',
  title: say('同一概念使用同一术语', 'One concept, one word'),
  why: say(
    '同一个概念宜使用同一个术语，避免使用同义词。条目中另有许用术语时，文中宜使用首选术语；两个词并用，读者会以为是两个概念。',
    'One concept is named by one term, without synonyms. Where an entry has an admitted term too, the text uses the preferred one; readers take two words for two concepts.',
  ),
  severity: 'info',
  basis: [{ document: 'GB/T 1.1—2020', clause: '5.4.1' }],
  covers: [],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n恒温偏差　thermostatic deviation\n\n控温偏差\n\n水温与设定温度之差。\n\n# 4 要求\n\n恒温偏差应不大于2 ℃。\n\n⟦控温偏差⟧按附录A测定，控温偏差应记录。\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电动机；马达　motor\n\n转动的装置。\n\n# 4 要求\n\n电动机和⟦马达⟧应合格。\n',
    },
  ],
  good: [
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n恒温偏差　thermostatic deviation\n\n控温偏差\n\n水温与设定温度之差。\n\n# 4 要求\n\n恒温偏差应不大于2 ℃。\n',
    },
    // Only the admitted term is used: one word all the same.
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n恒温偏差　thermostatic deviation\n\n控温偏差\n\n水温与设定温度之差。\n\n# 4 要求\n\n控温偏差应不大于2 ℃。\n',
    },
    // An abbreviation is no synonym.
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n设计运行范围　operational design domain；ODD\n\n外部条件。\n\n# 4 要求\n\n设计运行范围应标明，ODD应记录，“设计运行范围”简称ODD。\n',
    },
  ],
  check({ draft, report }: RuleContext): void {
    const { entries, usesOf } = termsOf(draft);
    for (const entry of entries) {
      const [preferred] = entry.names;
      if (!preferred || !entry.names.some(isSynonym)) continue;
      const uses = usesOf(entry).filter((use) => isUse(use, entry.clause.first, entry.clause.end));
      if (!uses.some(({ name }) => name === preferred)) continue;
      const told = new Set<string>();
      for (const { name, span } of uses) {
        if (!isSynonym(name) || told.has(name.text)) continue;
        told.add(name.text);
        report({
          at: span,
          message: say(
            `“${name.text}”与“${preferred.text}”是同一概念（${entry.clause.key}）：文中宜统一使用“${preferred.text}”`,
            `${name.text} and ${preferred.text} are one concept (${entry.clause.key}): use one of them throughout`,
          ),
          related: [{ at: preferred.span, message: say('首选术语', 'the preferred term') }],
        });
      }
    }
  },
};

/** In the text, not in the entry itself and not in quotation marks. */
function isUse({ span }: TermUse, first: number, end: number): boolean {
  const { index } = span.passage;
  return (index < first || index >= end) && !isQuoted(textOf(span), span.start);
}

/** A symbol or an abbreviation is none. */
function isSynonym({ kind, text }: TermName): boolean {
  return kind === 'admitted' && /[\u3400-\u9fff]/.test(text);
}
