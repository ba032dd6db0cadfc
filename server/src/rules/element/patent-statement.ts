/** The foreword's statement on patents. */

import { elementOf, isWholeStandard, passagesOf } from '../../facts/chapters.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say, wholeSpan } from '../rule.ts';
import { sentenceReport, softened } from './fixed-sentence.ts';
import { forewordOf, paragraphsWith } from './foreword.ts';

const SENTENCE = '请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。';

/** From its first word to its last, whatever stands in between. */
const STATEMENT = /^请注意.{0,30}专利.{0,40}?(?:识别|鉴别|辨别).{0,10}专利的?责任。?/;

export const patentStatement: Rule = {
  id: 'patent-statement',
  category: 'element',
  title: say('前言中有关专利的说明', 'The statement on patents in the foreword'),
  why: say(
    `没有识别出文件的内容涉及专利时，前言中应给出“${SENTENCE}”。“识别这些专利”是2009年版的表述，在按2009年版起草的文件中只作提示。`,
    `Where no patents were identified, the foreword says ${SENTENCE} 识别这些专利 was the wording of the 2009 edition; in documents of that edition it is only a hint.`,
  ),
  severity: 'error',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '8.3 e)' },
    { document: 'GB/T 1.1—2020', clause: 'D.2' },
  ],
  covers: ['FWD-06'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 前言\n\n请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别⟦这些⟧专利的责任。\n',
      fixed: `# 前言\n\n${SENTENCE}\n`,
    },
    {
      text: '# 前言\n\n请注意⟦本标准⟧的某些内容可能涉及专利。本标准的发布机构不承担识别专利的责任。\n',
      fixed: `# 前言\n\n${SENTENCE}\n`,
    },
    {
      text: '# 前言\n\n请注意本文件的某些内容可能涉及专利⟦，⟧本文件的发布机构不承担识别专利的责任。\n',
      fixed: `# 前言\n\n${SENTENCE}\n`,
    },
    {
      text: '# ⟦前言⟧\n\n本文件由示例协会提出并归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
  ],
  good: [
    { text: `# 前言\n\n${SENTENCE}\n` },
    { text: '# 前言\n\n请注意 本文件的某些内容可能涉及专利。\n本文件的发布机构不承担识别专利的责任。\n' },
    { text: '# 引言\n\n请注意除上述专利外，本文件的某些内容仍可能涉及专利。本文件的发布机构不承担识别专利的责任。\n' },
    { text: '# 前言\n\n请注意本文件的某些内容可能涉及专利，专利持有人的声明见引言。\n' },
    {
      text: '# 前言\n\n本文件由示例协会提出并归口。\n\n# 引言\n\n声明符合本文件时，可能涉及到5.2与控温相关的专利的使用。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
    { text: '# 前言\n\n本文件由示例协会提出并归口。\n' },
    { text: '# 5 要求\n\n不写“不承担识别这些专利的责任”。\n' },
  ],
  check({ draft, facts, profile, report }: RuleContext): void {
    const foreword = forewordOf(draft);
    if (!foreword) return;
    for (const passage of paragraphsWith(foreword, 'patent')) {
      const statement = STATEMENT.exec(passage.block.text)?.[0];
      if (statement === undefined) continue;
      const found = sentenceReport(passage, 0, statement.length, SENTENCE, { kind: 'safe' });
      if (found) report({ ...found, ...softened(facts) });
    }
    if (foreword.passages.length === 0 || !isWholeStandard(draft) || followsEarlierEdition(facts)) return;
    const introduction = elementOf(draft, 'introduction');
    const texts = [...foreword.passages, ...(introduction ? passagesOf(draft, introduction) : [])];
    if (texts.some(({ block }) => block.text.includes('专利'))) return;
    report({
      at: wholeSpan(foreword.clause.heading),
      message: say(`前言缺少有关专利的说明：${SENTENCE}`, `the foreword has no statement on patents: ${SENTENCE}`),
      // Enterprises follow GB/T 1.1 of their own will.
      severity: profile === 'enterprise' ? 'info' : 'warning',
    });
  },
};
