/** The sentence that introduces the term entries, or says that there are none. */
import { findStandardCodes } from '../../../../grammar/standard-code.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import { elementOf, passagesOf } from '../../facts/chapters.ts';
import { termsOf } from '../../facts/terms.ts';
import { followsOtherRules } from '../element/chapters.ts';
import { sentenceReport, softened } from '../element/fixed-sentence.ts';
import { isWholeDocument } from '../element/foreword.ts';
import { type Report, type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { firstSentence, introducedClauses, titleSpan } from './lead-in.ts';

const OWN = '下列术语和定义适用于本文件。';
const NONE = '本文件没有需要界定的术语和定义。';

export const termsLeadIn: Rule = {
  id: 'terms-lead-in',
  category: 'term',
  title: say('术语和定义的引导语', 'The lead-in of the terms'),
  why: say(
    `术语条目由适当的引导语引出：“${OWN}”“……界定的术语和定义适用于本文件。”“……界定的以及下列术语和定义适用于本文件。”没有需要界定的，在章标题下给出“${NONE}”。`,
    `Term entries are introduced by ${OWN} or by ……界定的术语和定义适用于本文件。 or by ……界定的以及下列术语和定义适用于本文件。 Where there are none, the chapter says ${NONE}`,
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '8.7.2' }],
  covers: ['TRM-02', 'TRM-03'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n⟦以下术语和定义适用于本标准：⟧\n\n## 3.1 主节点 primary node\n\n集中器所在的模块。\n',
      fixed: `# 3 术语和定义\n\n${OWN}\n\n## 3.1 主节点 primary node\n\n集中器所在的模块。\n`,
    },
    {
      text: '# 3 术语和定义\n\nGB/T 2900.26⟦界定的⟧术语和定义适用于本文件。\n\n## 3.1 主节点 primary node\n\n集中器所在的模块。\n',
      fixed:
        '# 3 术语和定义\n\nGB/T 2900.26界定的以及下列术语和定义适用于本文件。\n\n## 3.1 主节点 primary node\n\n集中器所在的模块。\n',
    },
    {
      text: '# 3 术语和定义\n\nGB/T 2900.26中⟦确立⟧的以及下列术语和定义适用于本文件。\n\n## 3.1 主节点 primary node\n\n集中器所在的模块。\n',
      fixed:
        '# 3 术语和定义\n\nGB/T 2900.26中界定的以及下列术语和定义适用于本文件。\n\n## 3.1 主节点 primary node\n\n集中器所在的模块。\n',
    },
    {
      text: '# 3 术语和定义\n\n⟦GB/T 2900.26 界定的术语适用。⟧\n',
      fixed: '# 3 术语和定义\n\nGB/T 2900.26 界定的术语和定义适用于本文件。\n',
    },
    {
      text: '# 前言\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 ⟦术语和定义⟧\n\n## 3.1 主节点 primary node\n\n集中器所在的模块。\n\n# 4 要求\n',
      fixed: `# 前言\n\n本文件由示例协会归口。\n\n# 1 范围\n\n# 2 规范性引用文件\n\n# 3 术语和定义\n\n${OWN}\n\n## 3.1 主节点 primary node\n\n集中器所在的模块。\n\n# 4 要求\n`,
    },
    { text: '# 3 术语和定义\n\n本文件⟦中⟧没有需要界定的术语和定义。\n', fixed: `# 3 术语和定义\n\n${NONE}\n` },
    { text: '# 3 术语和定义\n\n⟦无⟧\n', fixed: `# 3 术语和定义\n\n${NONE}\n` },
  ],
  good: [
    { text: `# 3 术语和定义\n\n${OWN}\n\n## 3.1 主节点 primary node\n\n集中器所在的模块。\n` },
    { text: '# 3 术语和定义\n\nGB/T 2900.26和GB/T 755界定的术语和定义适用于本文件。\n' },
    {
      text: '# 3 术语和定义\n\nGB/T 25069—2010 界定的以及下列术语和定义适用于本文件。为了便于使用，以下重复列出了其中的一些术语和定义。\n\n## 3.1 主节点 primary node\n\n集中器所在的模块。\n',
    },
    {
      text: '# 3 术语和定义、缩略语\n\n## 3.1 术语和定义\n\n下列术语和定义适用于本文件。\n\n3.1.1\n\n主节点 primary node\n\n集中器所在的模块。\n\n## 3.2 缩略语\n\n下列缩略语适用于本文件。\n\nPTZ：云台\n',
    },
    {
      text: '# 3 术语、定义和缩略语\n\n下列术语、定义和缩略语适用于本文件。\n\n## 3.1 主节点 primary node\n\n集中器所在的模块。\n',
    },
    { text: `# 3 术语和定义\n\n${NONE}\n` },
    {
      text: '# 3 术语和定义\n\nGB/T 10111确立的随机抽样程序适用于检验。\n\n《示例管理办法》界定的以及下列术语和定义适用于本文件。\n\n## 3.1 主节点 primary node\n\n模块。\n',
    },
    { text: '# 3 术语和定义\n' },
    { text: '# 3 术语和定义\n\n## 3.1 主节点 primary node\n\n集中器所在的模块。\n' },
  ],
  check(context: RuleContext): void {
    const { draft, facts, report } = context;
    const chapter = elementOf(draft, 'terms');
    if (chapter?.kind !== 'clause' || followsOtherRules(draft)) return;
    const soft = softened(facts);
    const introduced = introducedClauses(draft, chapter);
    const sentences = introduced.flatMap(({ paragraphs }) => paragraphs.filter(isLeadIn));
    const entries = termsOf(draft).entries.some(({ clause }) => clause.element === 'terms');
    for (const passage of sentences) {
      const found = reportOf(passage, entries);
      if (found) report({ ...found, ...soft });
    }
    if (sentences.length > 0) return;
    const texts = passagesOf(draft, chapter)
      .slice(1)
      .filter(({ role }) => role !== 'layout');
    const [only] = texts;
    if (only && texts.length === 1 && SAYS_NONE.test(only.block.text)) {
      const found = sentenceReport(only, 0, only.block.text.length, NONE, { kind: 'safe' });
      if (found) report({ ...found, ...soft });
      return;
    }
    const missing = missingSentence(
      draft,
      entries,
      texts.length,
      introduced.flatMap(({ paragraphs }) => paragraphs).length,
    );
    if (missing === undefined) return;
    const end = chapter.heading.block.text.length;
    report({
      at: titleSpan(chapter),
      message: say(`章标题下缺少“${missing}”`, `the chapter lacks the sentence ${missing}`),
      fixes: [
        {
          title: say('补上', 'Add it'),
          kind: 'meaning',
          edits: [{ at: span(chapter.heading, end, end), text: `\n\n${missing}` }],
        },
      ],
      ...soft,
    });
  },
};

const SAYS_NONE =
  /^(?:本(?:文件|标准|部分|规范|规程|指南)(?:中)?)?(?:暂)?(?:无|没有|不涉及|不存在)(?:需要?)?(?:界定|定义|说明)?的?(?:术语)?(?:[和、]定义)?。?$/;

function missingSentence(draft: Draft, entries: boolean, texts: number, paragraphs: number): string | undefined {
  if (!isWholeDocument(draft)) return undefined;
  if (entries) return paragraphs === 0 ? OWN : undefined;
  return texts === 0 ? NONE : undefined;
}

const TERMS = '术语(?:[和、及]定义)(?:(?:、|和|及|以及)(?:符号|代号|缩略语))*';
const RIGHT = new RegExp(`^(?:下列|.+界定的(?:以及下列)?)${TERMS}适用于本文件。`);

function isLeadIn({ block }: Passage): boolean {
  const sentence = firstSentence(block.text).replace(/\s+/g, '');
  return (
    /^(?:下列|以下).{0,6}(?:术语|定义)/.test(sentence) ||
    /(?:术语|定义)[^，。；]{0,16}适用/.test(sentence) ||
    /(?:采用|使用)(?:下列|以下).{0,4}(?:术语|定义)/.test(sentence)
  );
}

function reportOf(passage: Passage, entries: boolean): Report | undefined {
  const sentence = firstSentence(passage.block.text);
  const plain = sentence.replace(/\s+/g, '');
  if (RIGHT.test(plain)) return entries ? withoutOwn(passage, sentence) : undefined;
  const source = sourceOf(sentence);
  // 下列术语、符号 and the like: what exactly is listed, the author knows.
  const kinds = /符号|代号|缩略语/.test(sentence);
  const wanted = source === undefined ? OWN : `${source}界定的${entries ? '以及下列' : ''}术语和定义适用于本文件。`;
  if (kinds || (source === undefined && /\d{3}|《/.test(sentence))) {
    return { at: span(passage, 0, sentence.length), message: formMessage() };
  }
  return sentenceReport(passage, 0, sentence.length, wanted, { kind: 'safe', message: formMessage() });
}

function formMessage() {
  return say(
    '引导语应为“下列术语和定义适用于本文件。”“……界定的术语和定义适用于本文件。”或“……界定的以及下列术语和定义适用于本文件。”',
    'the lead-in is 下列术语和定义适用于本文件。, ……界定的术语和定义适用于本文件。 or ……界定的以及下列术语和定义适用于本文件。',
  );
}

/** The form for documents without entries of their own, where there are some. */
function withoutOwn(passage: Passage, sentence: string): Report | undefined {
  if (/下列/.test(sentence)) return undefined;
  const start = sentence.lastIndexOf('界定的');
  const at = span(passage, start, start + 3);
  return {
    at,
    message: say(
      '本章列有术语条目，引导语应为“……界定的以及下列术语和定义适用于本文件。”',
      'the chapter has entries of its own: ……界定的以及下列术语和定义适用于本文件。',
    ),
    fixes: [
      {
        title: say('改为“界定的以及下列”', 'Change to 界定的以及下列'),
        kind: 'meaning',
        edits: [{ at, text: '界定的以及下列' }],
      },
    ],
  };
}

/** What stands before 界定的 or the like: the documents that define the terms. */
function sourceOf(sentence: string): string | undefined {
  const match = /^(.*?)(?:所)?(?:界定|确立|定义|规定|给出|确定|列出)的/.exec(sentence);
  const source = match?.[1];
  if (!source || findStandardCodes(source).length === 0) return undefined;
  return source;
}
