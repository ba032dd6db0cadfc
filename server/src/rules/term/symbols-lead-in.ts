/** The sentence that introduces symbols and abbreviations. */
import type { Clause, Passage } from '../../draft/draft.ts';
import { elementOf } from '../../facts/chapters.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { followsOtherRules } from '../element/chapters.ts';
import { sentenceReport, softened } from '../element/fixed-sentence.ts';
import { isWholeDocument } from '../element/foreword.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { firstSentence, type Introduced, introducedClauses, nameOf, titleSpan } from './lead-in.ts';

export const symbolsLeadIn: Rule = {
  id: 'symbols-lead-in',
  category: 'term',
  title: say('符号和缩略语的引导语', 'The lead-in of symbols and abbreviations'),
  why: say(
    '符号、缩略语清单分别由“下列符号适用于本文件。”“下列缩略语适用于本文件。”“下列符号和缩略语适用于本文件。”引出。',
    'Lists of symbols and abbreviations are introduced by 下列符号适用于本文件。, 下列缩略语适用于本文件。 or 下列符号和缩略语适用于本文件。',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.8.2' }],
  covers: ['SYM-01'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 4 缩略语\n\n⟦本标准采用下列缩略语：⟧\n\nAPI：应用程序接口\n',
      fixed: '# 4 缩略语\n\n下列缩略语适用于本文件。\n\nAPI：应用程序接口\n',
    },
    {
      text: '# 4 符号和缩略语\n\n⟦以下⟧符号和缩略语适用于本文件。\n\nM：质量\n',
      fixed: '# 4 符号和缩略语\n\n下列符号和缩略语适用于本文件。\n\nM：质量\n',
    },
    {
      text: '# 前言\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 ⟦缩略语⟧\n\nAPI：应用程序接口\n\n# 5 要求\n',
      fixed:
        '# 前言\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 缩略语\n\n下列缩略语适用于本文件。\n\nAPI：应用程序接口\n\n# 5 要求\n',
    },
    {
      text: '# 3 术语和定义、缩略语\n\n## 3.1 术语和定义\n\n下列术语和定义适用于本文件。\n\n3.1.1\n\n主节点 primary node\n\n模块。\n\n## 3.2 缩略语\n\n下列缩略语适用于⟦本标准⟧。\n\nPTZ：云台\n',
    },
  ],
  good: [
    { text: '# 4 符号\n\n下列符号适用于本文件。\n\nM：质量\n' },
    {
      text: '# 4 符号和缩略语\n\n## 4.1 符号\n\n下列符号适用于本文件。\n\nM：质量\n\n## 4.2 缩略语\n\n下列缩略语适用于本文件。\n\nAPI：应用程序接口\n',
    },
    { text: '# 4 符号、代号和缩略语\n\n下列符号、代号和缩略语适用于本文件。\n\nM：质量\n' },
    { text: '# 4 缩略语\n\nGB/T 25069界定的以及下列缩略语适用于本文件。\n\nAPI：应用程序接口\n' },
    { text: '# 4 符号\n' },
    { text: '# 4 缩略语\n\nAPI：应用程序接口\n' },
    { text: '# 6 符号\n\n下列图形符号用于电气图。\n', functionType: 'symbol' },
    { text: '# 4 缩略语\n\n<!-- 可选 -->\n\n下列缩略语适用于本文件。\n\nAPI：下列接口适用于调用。\n' },
    {
      text: '# 前言\n\n本标准按照GB/T 1.1—2009给出的规则起草。\n\n# 4 缩略语\n\nAPI：应用程序接口\n',
    },
  ],
  check({ draft, facts, report }: RuleContext): void {
    if (draft.functionType === 'symbol' || followsOtherRules(draft)) return;
    const soft = softened(facts);
    const terms = elementOf(draft, 'terms');
    const own = terms ? introducedClauses(draft, terms).filter(({ clause }) => NAME.test(nameOf(clause))) : [];
    for (const { paragraphs } of own) {
      const found = leadInReport(paragraphs);
      if (found) report({ ...found, ...soft });
    }
    const chapter = elementOf(draft, 'symbols');
    if (chapter?.kind !== 'clause') return;
    const clauses = introducedClauses(draft, chapter);
    for (const { paragraphs } of clauses) {
      const found = leadInReport(paragraphs);
      if (found) report({ ...found, ...soft });
    }
    const whole = isWholeDocument(draft) && !followsEarlierEdition(facts);
    const missing = whole ? missingReport(chapter, clauses) : undefined;
    if (missing) report(missing);
  },
};

const NAME = /^(?:符号|代号|缩略语|缩写)/;
const KINDS = '(?:图形符号|符号|代号|代码|缩略语|缩写|、|和|及|以及)+';
const RIGHT = new RegExp(`^(?:下列|.+界定的(?:以及下列)?)${KINDS}适用于本文件。`);

const LEAD_IN = [
  new RegExp(`${KINDS}(?:均)?适用`),
  new RegExp(`^(?:下列|以下)${KINDS}`),
  new RegExp(`^本(?:文件|标准|部分|规范|规程).{0,12}(?:采用|使用).{0,12}${KINDS}`),
];

function isLeadIn({ block }: Passage): boolean {
  const sentence = firstSentence(block.text).replace(/\s+/g, '');
  return LEAD_IN.some((form) => form.test(sentence));
}

/** Only the first paragraph may be a lead-in: below it stands the list. */
function leadInReport([passage]: readonly Passage[]): Report | undefined {
  if (!passage || !isLeadIn(passage)) return undefined;
  const sentence = firstSentence(passage.block.text);
  if (RIGHT.test(sentence.replace(/\s+/g, ''))) return undefined;
  const message = say(
    '引导语应为“下列符号适用于本文件。”“下列缩略语适用于本文件。”或“下列符号和缩略语适用于本文件。”',
    'the lead-in is 下列符号适用于本文件。, 下列缩略语适用于本文件。 or 下列符号和缩略语适用于本文件。',
  );
  const wanted = sentenceFor(sentence);
  // Where the list stands in a table, or other documents are named, the author knows what to keep.
  const kind = /见|表\s*\d|\d{3}/.test(sentence) ? 'meaning' : 'safe';
  return sentenceReport(passage, 0, sentence.length, wanted, { kind, message });
}

/** The sentence for what a title or a sentence names. */
function sentenceFor(words: string): string {
  const symbols = /符号|代号/.test(words);
  const abbreviations = /缩略语|缩写/.test(words);
  const things = symbols && abbreviations ? '符号和缩略语' : abbreviations ? '缩略语' : '符号';
  return `下列${things}适用于本文件。`;
}

/** A chapter with a list, and no sentence before it in the chapter or any of its subclauses. */
function missingReport(chapter: Clause, clauses: readonly Introduced[]): Report | undefined {
  const texts = clauses.flatMap(({ paragraphs }) => paragraphs.slice(0, 1));
  if (texts.length === 0 || !texts.every(({ block }) => ENTRY.test(block.text))) return undefined;
  const sentence = sentenceFor(nameOf(chapter));
  const end = chapter.heading.block.text.length;
  return {
    at: titleSpan(chapter),
    message: say(`清单之前缺少引导语“${sentence}”`, `the list lacks its lead-in ${sentence}`),
    fixes: [
      {
        title: say('补上', 'Add it'),
        kind: 'meaning',
        edits: [{ at: span(chapter.heading, end, end), text: `\n\n${sentence}` }],
      },
    ],
  };
}

/** An entry: the symbol or abbreviation, a colon or a dash, what it means. */
const ENTRY = /^[A-Za-zα-ωΑ-Ω$][^：:—–。，]{0,40}(?:[：:]|——|—|–)/;
