/** Notes begin with 注：, examples with 示例：, and with no other word. */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Draft, Passage } from '../../draft/draft.ts';
import { type Rule, STANDARDS, say, span } from '../rule.ts';

/** 备注：…, and below a table 说明：…; with text behind, which a heading of a legend does not have. */
const NOTE = /^(?:备注|附注)\s*(?:\d{1,2}\s*)?[:：](?=\s*\S)/;
const BELOW_TABLE = /^说明\s*(?:\d{1,2}\s*)?[:：](?=\s*[^\s\d])/;
const EXAMPLE = /^(?:举例(?:说明)?|例子?)\s*(?:\d{1,2}\s*)?[:：](?=\s*\S)/;

export const remarkWord: Rule = {
  id: 'remark-word',
  category: 'caption',
  title: say('注和示例的标明方式', 'How notes and examples are marked'),
  why: say(
    '注以“注：”或“注1：”开头，示例以“示例：”或“示例1：”开头。写作“备注：”“举例：”时，读者和软件都难以识别其为附加信息。',
    'A note begins with 注： or 注1：, an example with 示例： or 示例1：. With 备注： or 举例： neither readers nor programs can tell that it is additional information only.',
  ),
  severity: 'warning',
  basis: [
    { document: 'GB/T 1.1—2020', clause: '9.10.2' },
    { document: 'GB/T 1.1—2020', clause: '9.11.2' },
  ],
  covers: ['NTE-01', 'NTE-02'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 5 要求\n\n表1 缺陷\n\n| 缺陷 | 限值 |\n| --- | --- |\n| 划痕 | 2 |\n\n⟦备注⟧：按条计数。\n',
      fixed: '# 5 要求\n\n表1 缺陷\n\n| 缺陷 | 限值 |\n| --- | --- |\n| 划痕 | 2 |\n\n注：按条计数。\n',
    },
    {
      text: '# 5 要求\n\n表1 缺陷\n\n| 缺陷 | 限值 |\n| --- | --- |\n| 划痕 | 2 |\n\n⟦说明⟧：按条计数。\n',
      fixed: '# 5 要求\n\n表1 缺陷\n\n| 缺陷 | 限值 |\n| --- | --- |\n| 划痕 | 2 |\n\n注：按条计数。\n',
    },
    {
      text: '## 5.1 标记\n\n标记由代号和规格组成。\n\n⟦举例⟧：DJ-20。\n',
      fixed: '## 5.1 标记\n\n标记由代号和规格组成。\n\n示例：DJ-20。\n',
    },
  ],
  good: [
    { text: '# 5 要求\n\n表1 缺陷\n\n| 缺陷 | 限值 |\n| --- | --- |\n| 划痕 | 2 |\n\n注：按条计数。\n' },
    // The legend of a figure in the edition of 2009.
    { text: '# 5 要求\n\n![](a.png)\n\n说明：\n\n1——壳体；\n\n2——盖。\n\n图1 结构\n' },
    { text: '# 5 要求\n\n使用说明书应包括安装说明：接线、接地和固定。\n\n说明：本条由供需双方商定。\n' },
    { text: '| 项目 | 备注 |\n| --- | --- |\n| 温升 | 备注：仅供参考 |\n' },
  ],
  check({ draft, report }) {
    for (const index of filled(wrongWords(draft.passages))) {
      const passage = draft.passages[index] as Passage;
      const { role, block } = passage;
      if (role !== 'paragraph' || block.kind !== 'paragraph' || !passage.clause) continue;
      const note = NOTE.exec(block.text) ?? (isBelowTable(passage, draft) ? BELOW_TABLE.exec(block.text) : null);
      const match = note ?? EXAMPLE.exec(block.text);
      if (!match) continue;
      const word = /^[^\s\d:：]+/.exec(match[0])?.[0] as string;
      const right = note ? '注' : '示例';
      report({
        at: span(passage, 0, word.length),
        message: say(`应标明“${right}：”，而不是“${word}：”`, `this is marked ${right}：, not ${word}：`),
        fixes: [
          {
            title: say(`改为“${right}”`, `Change to ${right}`),
            kind: 'safe',
            edits: [{ at: span(passage, 0, word.length), text: right }],
          },
        ],
      });
    }
  },
};

const wrongWords = blockColumn(({ text }) => NOTE.test(text) || BELOW_TABLE.test(text) || EXAMPLE.test(text));

function isBelowTable({ index }: Passage, { passages }: Draft): boolean {
  let above = index - 1;
  while (passages[above]?.role === 'layout' || passages[above]?.role === 'comment') above--;
  return passages[above]?.role === 'table';
}
