/** The foreword's first sentence: which edition of GB/T 1.1 the document was drafted by. */

import { findStandardCodes } from '../../../../grammar/standard-code.ts';
import type { Passage } from '../../draft/draft.ts';
import { isWholeStandard } from '../../facts/chapters.ts';
import type { Facts } from '../../facts/facts.ts';
import { perBlock } from '../../source/per-block.ts';
import { type Report, type Rule, type RuleContext, type Severity, STANDARDS, say, wholeSpan } from '../rule.ts';
import { sentenceEnd, sentenceReport } from './fixed-sentence.ts';
import { forewordOf, paragraphsWith } from './foreword.ts';

const NAMED = '本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》';
const SENTENCE = `${NAMED}的规定起草。`;

export const draftingBasis: Rule = {
  id: 'drafting-basis',
  category: 'element',
  title: say('前言首句：起草所依据的标准', 'The first sentence of the foreword'),
  why: say(
    `前言首先给出文件起草所依据的标准，具体表述为“${SENTENCE}”。还依据其他标准起草的，列在其后。按2009年版起草的文件只作提示。`,
    `The foreword begins with the standard that the document was drafted by, in the words ${SENTENCE} Other standards may follow. In documents of the 2009 edition it is only a hint.`,
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.3 a)' }],
  covers: ['FWD-01'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 前言\n\n本文件⟦依据⟧GB/T 1.1-2020《标准化工作导则 第1部分:标准化文件的结构和起草规则》的规定起草。\n',
      fixed: '# 前言\n\n本文件按照GB/T 1.1-2020《标准化工作导则 第1部分:标准化文件的结构和起草规则》的规定起草。\n',
    },
    {
      text: '# 前言\n\n⟦本文件按照GB/T 1.1—2020给出的规则起草。⟧\n',
      fixed: `# 前言\n\n${SENTENCE}\n`,
    },
    {
      text: '---\nnumber: T/ZSXH 0001—2026\n---\n\n# 前言\n\n⟦本标准按照GB/T 1.1-2009给出的规则起草。⟧\n',
      fixed: `---\nnumber: T/ZSXH 0001—2026\n---\n\n# 前言\n\n${SENTENCE}\n`,
    },
    {
      text: '# 前言\n\n⟦本标准⟧按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》、GB/T 20001.10—2014《标准编写规则　第10部分：产品标准》的规定起草。\n',
      fixed:
        '# 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》、GB/T 20001.10—2014《标准编写规则　第10部分：产品标准》的规定起草。\n',
    },
    { text: '# 前言\n\n⟦本标准依据GB/T 1.1—2009给出的规则起草。⟧\n', stage: 'comment' },
    {
      text: '# 前言\n\n⟦本文件的编写格式符合GB/T 1.1—2020的规定。⟧\n',
      fixed: `# 前言\n\n${SENTENCE}\n`,
    },
    {
      text: '# ⟦前言⟧\n\n本文件由示例协会提出并归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
  ],
  good: [
    { text: '# 前言\n\n本文件按照GB/T1.1—2020《标准化工作导则第1部分：标准化文件的结构和起草规则》的规定起草。\n' },
    {
      text: '# 前言\n\n本文件按照GB/T 1.1—2020《标准化工作导则　第1部分：标准化文件的结构和起草规则》和GB/T 20001.1—2024《标准起草规则　第1部分：术语》的规定起草。\n',
    },
    { text: `# 前言\n\n${SENTENCE}本文件代替T/ZSXH 1—2020《示例》。\n` },
    { text: '# 前言\n\n本文件由示例协会提出并归口。\n' },
    {
      text: '# 前言\n\nGB/T 1.1—2020规定了前言的内容。本文件按照GB/T 15834的规定使用标点符号。\n',
    },
    {
      text: '# 食品安全国家标准\n\n# 食品中铅的测定\n\n# 前言\n\n本标准代替GB 5009.12—2017《食品安全国家标准 食品中铅的测定》。\n\n# 1 范围\n\n# 2 原理\n\n# 3 试剂和材料\n\n# 4 分析步骤\n',
    },
    { text: '# 5 要求\n\n文本按照GB/T 1.1—2020给出的规则起草。\n' },
  ],
  check({ draft, facts, report, profile }: RuleContext): void {
    const foreword = forewordOf(draft);
    if (!foreword) return;
    const sentences = paragraphsWith(foreword, 'basis');
    for (const passage of sentences) {
      const found = reportOf(passage, facts);
      if (found) report(found);
    }
    if (sentences.length > 0 || foreword.passages.length === 0 || !isWholeStandard(draft)) return;
    if (foreword.passages.some(({ block }) => MENTION.test(block.text.slice(0, LONGEST)))) return;
    report({
      at: wholeSpan(foreword.clause.heading),
      message: say(`前言缺少起草依据：${SENTENCE}`, `the foreword does not say what it was drafted by: ${SENTENCE}`),
      severity: profile === 'enterprise' ? 'info' : 'warning',
    });
  },
};

/** In whatever words. */
const MENTION = /GB\s*[/／]?\s*T?\s*1\s*[.．]\s*1(?!\d)/;
const LONGEST = 1000;

const codesOfSentence = perBlock(({ text }) => findStandardCodes(text.slice(0, sentenceEnd(text, 0))));

function reportOf(passage: Passage, facts: Facts): Report | undefined {
  const { text } = passage.block;
  const end = sentenceEnd(text, 0);
  const codes = codesOfSentence(passage.block);
  const year = codes[0]?.year ?? '';
  const kind = year === '2020' ? 'safe' : 'meaning';
  const severity = severityOf(year, facts);
  // Where other standards follow, what comes before them is compared.
  const named = codes.length > 1 ? text.indexOf('》') + 1 : 0;
  const found =
    named > 0
      ? sentenceReport(passage, 0, named, NAMED, { kind, message: messageOf(year) })
      : sentenceReport(passage, 0, end, SENTENCE, { kind, message: messageOf(year) });
  return found && { ...found, ...(severity && { severity }) };
}

function messageOf(year: string) {
  return year === '' || year === '2020'
    ? say(`规定的表述为“${SENTENCE}”`, `the prescribed sentence is ${SENTENCE}`)
    : say(
        `GB/T 1.1—${year}已被GB/T 1.1—2020代替，现行的表述为“${SENTENCE}”`,
        `GB/T 1.1—${year} has been replaced by the edition of 2020; the sentence is now ${SENTENCE}`,
      );
}

/** A document of its time says the edition of its time; one that is being drafted says the edition in force. */
function severityOf(year: string, { draft }: Facts): Severity | undefined {
  const { metadata, stage } = draft;
  if (year === '' || year === '2020') return metadata.year > 0 && metadata.year < 2020 ? 'info' : undefined;
  if (metadata.year > 2020) return undefined;
  return metadata.year === 0 && stage !== undefined && stage !== 'published' ? undefined : 'info';
}
