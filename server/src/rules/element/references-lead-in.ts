/** The sentences that introduce the list of normative references, or say that there is none. */
import type { Clause, Draft, Passage } from '../../draft/draft.ts';
import { elementOf, passagesOf } from '../../facts/chapters.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say, span, wholeSpan } from '../rule.ts';
import { followsOtherRules } from './chapters.ts';
import { beginsWithSentence, sentenceReport, softened } from './fixed-sentence.ts';
import { isWholeDocument } from './foreword.ts';

const LEAD_IN =
  '下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。';
const NONE = '本文件没有规范性引用文件。';

export const referencesLeadIn: Rule = {
  id: 'references-lead-in',
  category: 'element',
  title: say('规范性引用文件的引导语', 'The lead-in of the normative references'),
  why: say(
    `规范性引用文件清单由规定的引导语引出：“${LEAD_IN}”没有规范性引用文件时，在章标题下给出“${NONE}”。2009年版的引导语是另一句，在按2009年版起草的文件中只作提示。`,
    `The list is introduced by a fixed text: ${LEAD_IN} Where there are none, the chapter says ${NONE} In documents of the 2009 edition, which had another text, it is only a hint.`,
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.6.2' }],
  covers: ['REF-02', 'REF-03'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 2 规范性引用文件\n\n⟦下列文件对于本文件的应用是必不可少的。凡是注日期的引用文件，仅注日期的版本适用于本文件。凡是不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。⟧\n\nGB/T 191　包装储运图示标志\n',
      fixed: `# 2 规范性引用文件\n\n${LEAD_IN}\n\nGB/T 191　包装储运图示标志\n`,
    },
    {
      text: '# 2 规范性引用文件\n\n下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；不注日期的引用文件，其最新版本（包括所有的修改单）适用于⟦本标准⟧。\n\nGB/T 191　包装储运图示标志\n',
      fixed: `# 2 规范性引用文件\n\n${LEAD_IN}\n\nGB/T 191　包装储运图示标志\n`,
    },
    {
      text: '# 前言\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 ⟦规范性引用文件⟧\n\nGB/T 191　包装储运图示标志\n\n# 3 术语和定义\n\n# 4 要求\n',
      fixed: `# 前言\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n${LEAD_IN}\n\nGB/T 191　包装储运图示标志\n\n# 3 术语和定义\n\n# 4 要求\n`,
    },
    { text: '# 2 规范性引用文件\n\n⟦无。⟧\n', fixed: `# 2 规范性引用文件\n\n${NONE}\n` },
    { text: '# 2 规范性引用文件\n\n本文件⟦无⟧规范性引用文件。\n', fixed: `# 2 规范性引用文件\n\n${NONE}\n` },
    {
      text: '# 前言\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 ⟦规范性引用文件⟧\n\n# 3 术语和定义\n\n# 4 要求\n',
    },
  ],
  good: [
    { text: `# 2 规范性引用文件\n\n${LEAD_IN}\n\nGB/T 191　包装储运图示标志\n` },
    {
      text: '# 2 规范性引用文件\n\n下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。\n\n其中，注日期的引用文件，仅该日期对应的版本适用于本文件;不注日期的引用文件，其最新版本(包括所有的修改单) 适用于本文件。\n\nGB/T 191　包装储运图示标志\n',
    },
    { text: `# 2 规范性引用文件\n\n${NONE}\n` },
    { text: '# 2 规范性引用文件\n' },
    { text: '# 2 规范性引用文件\n\nGB/T 191　包装储运图示标志\n' },
    { text: '# 2 规范性引用文件\n\n<!-- 列出引用的文件。 -->\n' },
    { text: '# 4 引用\n\n下列文件对于本文件的应用是必不可少的。\n' },
    { text: '# 2 规范性引用文件\n\n注：没有规范性引用文件。\n\n中华人民共和国药典\n' },
  ],
  check({ draft, facts, report }: RuleContext): void {
    const chapter = elementOf(draft, 'normative-references');
    if (chapter?.kind !== 'clause' || followsOtherRules(draft)) return;
    const soft = softened(facts);
    const found = reportOf(chapter, draft);
    if (found) report({ ...found, ...soft });
  },
};

const INTRODUCES = /^(?:下列|以下)(?:文件|标准|引用|规范|所列|的文件)/;
const SAYS_NONE =
  /^(?:本(?:文件|标准|部分|规范|规程|指南)(?:中)?)?(?:暂)?(?:无|没有|不涉及|不存在|未使用)(?:规范性)?(?:引用)?(?:的)?(?:文件|标准)?。?$/;

function reportOf(chapter: Clause, draft: Draft): Report | undefined {
  const passages = passagesOf(draft, chapter).slice(1);
  const texts = passages.filter(({ role, block }) => role !== 'layout' && (block.text !== '' || block.rows.length > 0));
  const paragraphs = texts.filter(({ role }) => role === 'paragraph');
  const entries = texts.filter(({ role }) => role === 'reference');
  const introduction = paragraphs.find(({ block }) => INTRODUCES.test(block.text));
  if (introduction) return entries.length > 0 || texts.length > 1 ? leadInReport(introduction, paragraphs) : undefined;
  if (texts.length === 0) {
    return isWholeDocument(draft) ? missing(chapter, NONE) : undefined;
  }
  const [only] = texts;
  if (only && texts.length === 1 && SAYS_NONE.test(only.block.text)) {
    return sentenceReport(only, 0, only.block.text.length, NONE, { kind: 'safe' });
  }
  const coded = draft.references.filter(({ list, code }) => list === 'normative' && code).length;
  return coded > 0 && paragraphs.length === 0 && isWholeDocument(draft) ? missing(chapter, LEAD_IN) : undefined;
}

function leadInReport(passage: Passage, paragraphs: readonly Passage[]): Report | undefined {
  const { text } = passage.block;
  // The text may be broken into paragraphs, and something may follow it.
  if (beginsWithSentence(paragraphs.map(({ block }) => block.text).join(''), LEAD_IN)) return undefined;
  if (beginsWithSentence(text, LEAD_IN)) return undefined;
  const present = /规范性引用而构成|该日期对应/.test(text);
  return sentenceReport(passage, 0, text.length, LEAD_IN, {
    kind: present ? 'safe' : 'meaning',
    message: present
      ? say(`规定的引导语为“${LEAD_IN}”`, `the prescribed lead-in is ${LEAD_IN}`)
      : say(
          `这是早期版本的引导语，现为“${LEAD_IN}”`,
          `this is the lead-in of an earlier edition; it is now ${LEAD_IN}`,
        ),
  });
}

function missing({ heading, title }: Clause, sentence: string): Report {
  const { text } = heading.block;
  const start = title === '' ? -1 : text.lastIndexOf(title);
  const end = span(heading, text.length, text.length);
  return {
    at: start < 0 ? wholeSpan(heading) : span(heading, start, start + title.length),
    message: say(`章标题下缺少“${sentence}”`, `the chapter lacks the text ${sentence}`),
    fixes: [{ title: say('补上', 'Add it'), kind: 'meaning', edits: [{ at: end, text: `\n\n${sentence}` }] }],
  };
}
