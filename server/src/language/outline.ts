/** `zhunsheng/outline`: the outline of a draft as a table in Markdown. */
import type { Clause } from '../draft/draft.ts';
import type { Labelled } from '../facts/facts.ts';
import type { Locale } from '../report/summary.ts';
import { say } from '../rules/rule.ts';
import { extentOf, labelSpan } from './extents.ts';
import { mentionsOf } from './mentions.ts';
import type { Analysis } from './workspace.ts';

/** Clauses of all files, with their numbers, titles, lines counted from 1, and how often they are mentioned. */
export function outline({ draft, documents, facts }: Analysis, locale: Locale): string {
  const head = [say('编号', 'Number'), say('标题', 'Title'), say('行', 'Line'), say('被引用', 'Mentions')];
  const several = documents.length > 1;
  if (several) head.splice(2, 0, say('文件', 'File'));
  const rows = draft.clauses.map((clause) => {
    const { document, start } = extentOf(labelSpan({ kind: 'clause', clause }));
    const file = documents[document];
    const line = String((file?.positionAt(start).line ?? 0) + 1);
    const labelled = labelledOf(clause);
    const mentions = labelled ? String(mentionsOf(labelled, facts).length) : '';
    const indent = '\u3000'.repeat(clause.level - 1);
    const cells = [indent + escaped(numberOf(clause)), escaped(titleOf(clause)), line, mentions];
    if (several) cells.splice(2, 0, escaped(nameOf(file?.uri ?? '')));
    return cells;
  });
  const lines = [head.map((text) => text[locale]), head.map(() => '---'), ...rows];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function numberOf({ heading, label }: Clause): string {
  return label ? heading.block.text.slice(0, label.end) : '';
}

/** Of an element without number its name; nothing for a clause whose text begins behind the number. */
function titleOf({ label, title, key }: Clause): string {
  return title || (label ? '' : key);
}

function labelledOf(clause: Clause): Labelled | undefined {
  if (clause.kind === 'clause' || clause.kind === 'annex') return { kind: clause.kind, clause };
  return clause.label?.kind === 'article' ? { kind: 'article', clause } : undefined;
}

function nameOf(uri: string): string {
  try {
    return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  } catch {
    return uri;
  }
}

/** A title is text: no mark in it may make Markdown of it, or another cell. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~#$&]/g, '\\$&');
}
