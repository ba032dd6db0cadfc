/** What Word leaves where a field lost its target: 错误!未找到引用源。 */
import { blockColumn, filled } from '../../draft/columns.ts';
import type { Passage } from '../../draft/draft.ts';
import type { Span } from '../../facts/facts.ts';
import { isQuoted } from '../../facts/quotation.ts';
import type { Block } from '../../source/block.ts';
import { wholeText } from '../../source/per-block.ts';
import { POLICIES, type Rule, STANDARDS, say, span } from '../rule.ts';
import { matches } from './texts.ts';

export const fieldError: Rule = {
  id: 'field-error',
  category: 'wording',
  title: say('域的错误信息应改为编号', 'No error messages of Word fields'),
  why: say(
    '“错误!未找到引用源。”“错误!未定义书签。”是Word的交叉引用或目录在所指内容删去后留下的，应改为所指条、图、表的编号或页码。',
    'Word leaves “Error! Reference source not found.” where the target of a cross-reference or an entry of the contents was deleted. Write the number or the page that is meant.',
  ),
  severity: 'error',
  basis: [{ document: 'GB/T 1.1—2020', clause: '9.5.3' }],
  covers: ['OTH-06'],
  profiles: [...STANDARDS, ...POLICIES],
  bad: [
    { text: '# 5 要求\n\n尺寸见⟦错误!未找到引用源。⟧\n' },
    {
      text: '# 目次\n\n前言⟦错误！未定义书签。⟧\n\n1 范围 1\n\n# 5 要求\n\n应符合⟦Error! Reference source not found.⟧的规定。\n',
    },
    { text: '# 5 要求\n\n| 项目 | 条号 |\n| --- | --- |\n| 外观 | ⟦错误!未找到引用源。⟧ |\n' },
  ],
  good: [
    { text: '# 5 要求\n\n尺寸见5.2，系统提示“错误!未找到引用源。”时应重启。\n' },
    { text: '# 5 要求\n\n出现错误!时应停机，日志为`Error! Bookmark not defined.`。\n' },
  ],
  check({ draft, report }) {
    for (const index of filled(hasError(draft.passages))) {
      const passage = draft.passages[index] as Passage;
      for (const at of errorsIn(passage)) {
        report({
          at,
          message: say(
            'Word的域找不到所指的内容，改为所指的编号或页码',
            'a Word field has lost its target; write the number or page that is meant',
          ),
        });
      }
    }
  },
};

const ERROR =
  /错误[!！]\s?(?:未找到引用源|未定义书签|书签自引用|超链接引用无效|文档中没有指定样式的文字)[。.]?|Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)\.?/g;

const hasError = blockColumn(
  (block: Block) => block.kind !== 'code' && block.kind !== 'comment' && wholeText(block).search(ERROR) >= 0,
);

function* errorsIn(passage: Passage): Generator<Span> {
  const { text, marks, rows } = passage.block;
  for (const { start, end } of matches(text, ERROR)) {
    const isCode = marks.some((mark) => mark.kind === 'code' && mark.start <= start && end <= mark.end);
    if (!isCode && !isQuoted(text, start)) yield span(passage, start, end);
  }
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      for (const { start, end } of matches(cell.text, ERROR)) yield { passage, cell: { row, column }, start, end };
    }
  }
}
