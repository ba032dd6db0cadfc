/** The table of old and new numbers, as it is handed round in the meeting. */

import type { NumberedKind } from '../renumber/numbered.ts';
import type { Change } from '../renumber/renumbering.ts';
import { type Bilingual, say } from '../rules/rule.ts';
import type { Locale } from './summary.ts';

const KINDS: Readonly<Record<NumberedKind, Bilingual>> = {
  clause: say('章条', 'clause'),
  annex: say('附录', 'annex'),
  policy: say('层次', 'level'),
  table: say('表', 'table'),
  figure: say('图', 'figure'),
  formula: say('公式', 'formula'),
  item: say('列项', 'item'),
  note: say('注', 'note'),
  example: say('示例', 'example'),
};

const HEAD: readonly Bilingual[] = [
  say('类别', 'kind'),
  say('原编号', 'old number'),
  say('新编号', 'new number'),
  say('标题', 'title'),
];

export function kindName(kind: NumberedKind, locale: Locale): string {
  return KINDS[kind][locale];
}

/** In document order, as a Markdown table. */
export function markdownTable(changes: readonly Change[], locale: Locale): string {
  const rows = [HEAD.map((head) => head[locale]), HEAD.map(() => '---'), ...changes.map((one) => cellsOf(one, locale))];
  return rows.map((cells) => `| ${cells.map((cell) => cell.replace(/[\\|]/g, '\\$&')).join(' | ')} |\n`).join('');
}

/** The same as comma-separated values, with the byte order mark that spreadsheets need to see that it is UTF-8. */
export function csvTable(changes: readonly Change[], locale: Locale): string {
  const rows = [HEAD.map((head) => head[locale]), ...changes.map((one) => cellsOf(one, locale))];
  return `\ufeff${rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

function cellsOf({ kind, old, new: now, title }: Change, locale: Locale): string[] {
  return [kindName(kind, locale), old, now, title.replace(/\s+/g, ' ')];
}

/** A cell that begins like a formula would be run as one. */
function quoted(cell: string): string {
  const text = /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
