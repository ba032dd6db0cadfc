/** Entries are not set as a table, and have no footnotes. */
import type { Passage } from '../../draft/draft.ts';
import { followsEarlierEdition } from '../../facts/edition.ts';
import { type Rule, type RuleContext, STANDARDS, say, span } from '../rule.ts';
import { DRAFTING } from './entries.ts';

export const termTable: Rule = {
  id: 'term-table',
  category: 'term',
  title: say('术语条目不编排成表，不插入脚注', 'Entries are not set as a table, and have no footnotes'),
  why: say(
    '术语条目不应编排成表的形式：每个条目有自己的条目编号，另起一行写术语和定义。条目的任何内容均不准许插入脚注，附加信息写入注。',
    'Entries are not set as a table: each has its number, its term and its definition on lines of their own. Nothing in an entry has a footnote; additional information stands in a note.',
  ),
  severity: 'error',
  basis: [{ document: DRAFTING, clause: '8.7.3.1' }],
  covers: ['TRM-07', 'ELE-09'],
  profiles: STANDARDS,
  bad: [
    {
      text: '# 3 术语和定义\n\n下列术语和定义适用于本文件。\n\n| ⟦术语⟧ | 英文 | 定义 |\n| --- | --- | --- |\n| 电机 | motor | 一种装置 |\n',
    },
    { text: '# 3 术语和定义\n\n| 序号 | ⟦名词⟧ | 解释 |\n| --- | --- | --- |\n| 1 | 电机 | 一种装置 |\n' },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n电机　motor\n\n把电能变为机械能的装⟦置⟧[^1]。\n\n# 4 要求\n\n外观应完好。\n\n[^1]: 包括发电机。\n',
    },
  ],
  good: [
    {
      text: '# 3 术语和缩略语\n\n## 3.2 缩略语\n\n| 缩略语 | 含义 |\n| --- | --- |\n| API | 应用程序接口 |\n',
    },
    {
      text: '# 3 术语和定义\n\n## 3.1\n\n等级　class\n\n按表1划分的级别。\n\n| 等级 | 定义值 |\n| --- | --- |\n| 1 | 5 |\n',
    },
    { text: '# 4 要求\n\n| 术语 | 定义 |\n| --- | --- |\n| 电机 | 一种装置 |\n\n外观应完好[^1]。\n\n[^1]: 指表面。\n' },
  ],
  check(context: RuleContext): void {
    for (const passage of context.draft.passages) {
      if (passage.element !== 'terms') continue;
      if (passage.role === 'table') checkTable(passage, context);
      else if (passage.clause?.term) checkFootnotes(passage, context);
    }
  },
};

const TERM_COLUMN = /^(?:(?:中文)?术语(?:名称)?|名词|名词术语)$/;
const DEFINITION_COLUMN = /^(?:定义|术语定义|解释|含义|说明|释义|定义[或和]说明)$/;

function checkTable(passage: Passage, { facts, report }: RuleContext): void {
  const [head = []] = passage.block.rows;
  const column = head.findIndex(({ text }) => TERM_COLUMN.test(text.trim()));
  const cell = head[column];
  if (!cell || !head.some(({ text }) => DEFINITION_COLUMN.test(text.trim()))) return;
  report({
    at: { passage, cell: { row: 0, column }, start: 0, end: cell.text.length },
    message: say(
      '术语条目不应编排成表：每个条目给出条目编号、术语、英文对应词和定义',
      'entries are not set as a table: give each its number, term, English equivalent and definition',
    ),
    // Earlier editions did not say so.
    ...(followsEarlierEdition(facts) && { severity: 'info' as const }),
  });
}

function checkFootnotes(passage: Passage, { report }: RuleContext): void {
  for (const { kind, start } of passage.block.marks) {
    if (kind !== 'footnote-mark') continue;
    report({
      // The mark is no text; it stands behind this character.
      at: span(passage, Math.max(0, start - 1), start),
      message: say('术语条目中不准许插入脚注，可改为注', 'no footnotes in an entry; make it a note'),
    });
  }
}
