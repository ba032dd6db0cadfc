/** An abbreviation or a short form is introduced where it is first used. */
import { filled } from '../../draft/columns.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import type { Span } from '../../facts/facts.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { abbreviationColumn, explainedIn, type Word } from './abbreviation-words.ts';
import { DRAFTING } from './entries.ts';
import { fullForm, placesOf } from './full-forms.ts';
import { isText, shortForms } from './short-forms.ts';

export const explainedLate: Rule = {
  id: 'explained-late',
  category: 'term',
  title: say('缩略语和简称在第一次使用时给出', 'Abbreviations and short forms are introduced at their first use'),
  why: say(
    '缩略语和简称应在正文中第一次使用该词语时给出，以后使用缩略语或简称。先使用、后给出，读者先遇到的是没有解释的字母，或以为是另一个概念。',
    'An abbreviation or a short form is introduced where its phrase is first used in the text. Introduced later, readers first meet letters without explanation, or a name that seems to be another.',
  ),
  severity: 'warning',
  basis: [
    { document: DRAFTING, clause: '9.4.3.2' },
    { document: DRAFTING, clause: '9.4.3.3' },
  ],
  covers: ['SYM-06', 'SYM-07'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 要求\n\n⟦TTC⟧应记录。\n\n碰撞时间（TTC）应不小于2 s。\n',
    },
    // The full form: a hint.
    {
      text: '# 1 范围\n\n本文件规定了⟦智能恒温电水壶⟧的要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 要求\n\n智能恒温电水壶（以下简称“电水壶”）应完好，电水壶应光滑。\n',
    },
  ],
  good: [
    {
      text: '# 1 范围\n\n本文件规定了智能恒温电水壶（以下简称“电水壶”）的要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 要求\n\n电水壶的碰撞时间（TTC）应记录，TTC应不小于2 s，碰撞时间(TTC)应准确。\n',
    },
    // Explained with its English, in a table, the other way round.
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 要求\n\n碰撞时间（time to collision, TTC）应记录。\n\nHMI（人机界面）应清晰。\n\n| 部件 | 要求 |\n| --- | --- |\n| 控制器（ECU） | 接地 |\n\nTTC、HMI、ECU应可用，碰撞时间（TTC）、人机界面（HMI）和控制器（ECU）应稳定。\n',
    },
    // Listed, or defined.
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 缩略语\n\nTTC：碰撞时间\n\n# 4 要求\n\nTTC应记录，碰撞时间（TTC）应不小于2 s。\n',
    },
    // Never explained, or an excerpt: nothing is late.
    {
      text: '# 1 范围\n\n本文件规定了要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 要求\n\nTTC应记录，LED应亮，仪器（PLC）应接地。\n',
    },
    { text: '# 3 要求\n\nTTC应记录。\n\n碰撞时间（TTC）应不小于2 s。\n' },
    // The foreword and the titles stand by themselves.
    {
      text: '# 前言\n\n本文件规定了智能恒温电水壶和TTC。\n\n# 1 范围\n\n本文件规定了智能恒温电水壶（以下简称“电水壶”）的要求。\n\n# 2 规范性引用文件\n\n本文件没有规范性引用文件。\n\n# 3 要求\n\n电水壶的碰撞时间（TTC）应记录。\n',
    },
  ],
  check(context: RuleContext): void {
    if (!isWholeStandard(context.draft)) return;
    checkAbbreviations(context);
    checkShortForms(context);
  },
};

function checkAbbreviations({ draft, report }: RuleContext): void {
  const listed = explainedIn(draft);
  const first = new Map<string, Span>();
  const told = new Set<string>();
  for (const { passage, word } of abbreviationsOf(draft)) {
    const { text, start, explained } = word;
    if (listed.has(text) || told.has(text)) continue;
    const at = span(passage, start, start + text.length);
    const before = first.get(text);
    if (explained) {
      told.add(text);
      if (before && start >= 0) {
        report({
          at: before,
          message: say(
            `“${text}”在第一次使用之后才解释：在这里给出中文，将缩略语置于其后的括号中`,
            `${text} is explained behind its first use: give its Chinese name here, with the abbreviation in brackets`,
          ),
          related: [{ at, message: say('解释在此', 'explained here') }],
        });
      }
    } else if (!before) first.set(text, at);
  }
}

function* abbreviationsOf(draft: Draft): Generator<{ readonly passage: Passage; readonly word: Word }> {
  const column = abbreviationColumn(draft.passages);
  for (const index of filled(column)) {
    const passage = draft.passages[index] as Passage;
    if (!isText(passage)) continue;
    for (const word of column[index] as readonly Word[]) yield { passage, word };
  }
}

function checkShortForms({ draft, report }: RuleContext): void {
  for (const form of shortForms(draft)) {
    const full = fullForm(form);
    if (!full) continue;
    for (const { passage, at } of placesOf(full, draft)) {
      const { bracket } = form;
      if (passage.index > bracket.passage.index || (passage === bracket.passage && at + full.length >= bracket.start))
        break;
      report({
        at: span(passage, at, at + full.length),
        message: say(
          `“${full}”在第一次使用之后才给出简称“${form.text}”`,
          `the short form ${form.text} is introduced behind the first use of ${full}`,
        ),
        related: [{ at: form.span, message: say('简称在此给出', 'introduced here') }],
        severity: 'info',
      });
      break;
    }
  }
}
