/** Titles have no punctuation at their end. */
import type { Clause, Draft } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';

export const headingPunctuation: Rule = {
  id: 'heading-punctuation',
  category: 'structure',
  title: say('标题末尾不用标点', 'No punctuation at the end of a title'),
  why: say(
    '标题末尾不用句号、冒号、逗号、分号等（问号、叹号除外）。条没有标题时，编号之后直接写条文，不设成标题。',
    'A title does not end in a full stop, colon, comma or semicolon; a question or exclamation mark may stand. An untitled subclause has its text behind the number and is no heading.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 15834—2011', clause: 'B.4' }],
  covers: ['STR-14'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 5 技术要求⟦。⟧\n\n## 5.1 外观⟦：⟧\n\n表面应平整。\n\n## 5.2 尺寸\n\n应符合图样。\n',
      fixed: '# 5 技术要求\n\n## 5.1 外观\n\n表面应平整。\n\n## 5.2 尺寸\n\n应符合图样。\n',
    },
    {
      text: '# 附录A（规范性）试验装置⟦。⟧\n\n装置的组成见图A.1。\n\n## A.1 支架⟦，⟧\n\n支架应稳固。\n',
      fixed: '# 附录A（规范性）试验装置\n\n装置的组成见图A.1。\n\n## A.1 支架\n\n支架应稳固。\n',
    },
    {
      text: '# 6 试验方法\n\n## **6.1 试验步骤⟦:⟧**\n\na) 称样；\n\nb) 加热。\n',
      fixed: '# 6 试验方法\n\n## **6.1 试验步骤**\n\na) 称样；\n\nb) 加热。\n',
    },
  ],
  good: [
    { text: '# 5 要求\n\n## 5.1 表面应平整。\n\n## 5.2 产品应符合下列要求：\n\na) 无毛刺；\n\nb) 无裂纹。\n' },
    { text: '# 5 要求\n\n## 5.1 外观。表面平整，无毛刺。\n\n正文。\n' },
    { text: '# 5 要求\n\n## 5.1 样品数量为3个。\n\n## 5.2 试验时间2 h。\n' },
    { text: '# 5 要求\n\n## 5.1 怎样测量？\n\n用尺测量。\n\n## 5.2 尺寸（mm）\n\n应符合图样。\n' },
    { text: '# 6 计算\n\n## 6.1 质量按公式（1）计算：\n\n$$m$$\n' },
    { text: '# 6 试剂\n\n## 6.1 仪器和试剂包括：\n\na) 硫酸；\n\nb) 硝酸。\n' },
    { text: '# 6 试剂\n\n6.1 硫酸。\n\n6.2 硝酸。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    for (const clause of draft.clauses) {
      const { heading, label } = clause;
      const { text } = heading.block;
      if (clause.term || !label || heading.block.kind !== 'heading' || !MARKS.includes(text.slice(-1))) continue;
      if (clause.kind !== 'annex' && clause.kind !== 'clause') continue;
      if (!isTitle(text.slice(label.rest, -1).replace(NATURE, '')) || !hasText(clause, draft)) continue;
      const at = span(heading, text.length - 1, text.length);
      report({
        at,
        message: say(`标题末尾不用“${text.slice(-1)}”`, 'no punctuation at the end of a title'),
        fixes: [{ title: say('删去标点', 'Delete it'), kind: 'safe', edits: [{ at, text: '' }] }],
      });
    }
  },
};

const MARKS = '。；：，、;:,';
const NATURE = /^[（(](?:规范性|资料性)(?:附录)?[）)]\s*/;
/** A longer text, or one with such words, is a sentence that a conversion took for a heading. */
const LONGEST = 12;
const SENTENCE = /[，。；：、,;:]|[应宜须为是有按用将]|不得|下列|以下|如下|包括|\d/;

function isTitle(text: string): boolean {
  return text !== '' && text.length <= LONGEST && !SENTENCE.test(text);
}

/** Where nothing stands below it, the heading is itself the text of the clause. */
function hasText(clause: Clause, draft: Draft): boolean {
  return (
    clause.children.length > 0 ||
    draft.passages.slice(clause.first + 1, clause.end).some(({ role }) => role !== 'layout')
  );
}
