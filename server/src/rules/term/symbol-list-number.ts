/** Symbols and abbreviations are listed without serial numbers. */
import type { Draft, Passage } from '../../draft/draft.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING } from './entries.ts';
import { lineEntry, symbolLists } from './listed.ts';

export const symbolListNumber: Rule = {
  id: 'symbol-list-number',
  category: 'term',
  title: say('符号和缩略语之前不给出序号', 'Symbols and abbreviations are listed without numbers'),
  why: say(
    '无论是否分条，清单中的符号和缩略语之前均不给出序号，按字母顺序列出即可查找。',
    'Divided or not, the list of symbols and abbreviations gives no serial numbers: it is in the order of the alphabet.',
  ),
  severity: 'error',
  basis: [{ document: DRAFTING, clause: '8.8.3' }],
  covers: ['SYM-02'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 4 缩略语\n\n下列缩略语适用于本文件。\n\n⟦1)⟧ API：应用程序接口\n\n⟦2)⟧ PLC：可编程序控制器\n',
      fixed: '# 4 缩略语\n\n下列缩略语适用于本文件。\n\nAPI：应用程序接口\n\nPLC：可编程序控制器\n',
    },
    {
      text: '# 4 符号和缩略语\n\n⟦a)⟧ API——应用程序接口；\n\n⟦b)⟧ PLC——可编程序控制器。\n',
      fixed: '# 4 符号和缩略语\n\nAPI——应用程序接口；\n\nPLC——可编程序控制器。\n',
    },
    {
      text: '# 4 缩略语\n\n| ⟦序号⟧ | 缩略语 | 含义 |\n| --- | --- | --- |\n| 1 | API | 应用程序接口 |\n| 2 | PLC | 可编程序控制器 |\n',
    },
    {
      text: '# 4 缩略语\n\n下列缩略语适用于本文件。\n\n⟦4.1⟧ API：应用程序接口。\n\n⟦4.2⟧ PLC：可编程序控制器。\n',
    },
  ],
  good: [
    { text: '# 4 缩略语\n\n下列缩略语适用于本文件。\n\nAPI：应用程序接口\n\nPLC：可编程序控制器\n' },
    { text: '# 4 缩略语\n\n下列缩略语适用于本文件。\n\n- API：应用程序接口\n- PLC：可编程序控制器\n' },
    { text: '# 4 符号和缩略语\n\n## 4.1 符号\n\nA：面积\n\n## 4.2 缩略语\n\nAPI：应用程序接口\n' },
    { text: '# 4 缩略语\n\n| 缩略语 | 含义 |\n| --- | --- |\n| API | 应用程序接口 |\n' },
    { text: '# 4 缩略语\n\n4.1 GPS接收机应符合要求。\n\n4.2 AP 应支持漫游：室内和室外。\n' },
    // Not a list of abbreviations.
    { text: '# 5 要求\n\na) API应公开；\n\nb) PLC应接地。\n' },
  ],
  check({ draft, report }: RuleContext): void {
    const message = say('符号和缩略语之前不给出序号', 'no serial numbers in this list');
    for (const { entries } of symbolLists(draft)) {
      const tables = new Set<number>();
      for (const { span: at } of entries) {
        const { passage } = at;
        const { label } = passage;
        if (at.cell) tables.add(passage.index);
        else if (
          label &&
          label.rest > label.numberStart &&
          /[0-9a-z]/i.test(passage.block.text.slice(0, label.end)) &&
          !/^[A-Z]\.[A-Z]/.test(passage.block.text)
        ) {
          const number = span(passage, 0, label.end);
          const edits = [{ at: span(passage, 0, label.rest), text: '' }];
          const title = say('删去序号', 'remove the number');
          report({ at: number, message, fixes: [{ title, kind: 'safe', edits }] });
        }
      }
      for (const index of tables) {
        const passage = draft.passages[index];
        const [head = []] = passage?.block.rows ?? [];
        const column = head.findIndex(({ text }) => /^(?:序号|编号|No\.?)$/.test(text.trim()));
        const cell = head[column];
        if (passage && cell) {
          report({ at: { passage, cell: { row: 0, column }, start: 0, end: cell.text.length }, message });
        }
      }
    }
    for (const heading of subclauseEntries(draft)) {
      const { label } = heading;
      if (label) report({ at: span(heading, label.numberStart, label.numberEnd), message });
    }
  },
};

/** Entries that are set as subclauses; a single one may be text. */
function subclauseEntries({ clauses }: Draft): readonly Passage[] {
  const entries = clauses.filter(({ element, kind, label, heading, children }) => {
    if (element !== 'symbols' || kind !== 'clause' || !label || label.path.length < 2 || children.length > 0)
      return false;
    const text = heading.block.text.slice(label.rest);
    return lineEntry(heading) !== undefined && /^[^\u3400-\u9fff]{1,60}[：:—=]/.test(text);
  });
  return entries.length > 1 ? entries.map(({ heading }) => heading) : [];
}
