/** Drafts for tests, from text typed into the test. */
import { buildDraft } from '../../server/src/draft/build.ts';
import type { Clause, Draft, ProfileId } from '../../server/src/draft/draft.ts';
import { readSource } from '../../server/src/source/read.ts';

/** Lines joined by line feeds: `joinLines('# 1 范围', '', '本文件……')`. */
export function joinLines(...lines: readonly string[]): string {
  return lines.join('\n');
}

export function markdownDraft(text: string, profile?: ProfileId): Draft {
  return buildDraft([readSource('draft.md', text)], profile);
}

export function textDraft(text: string, profile?: ProfileId): Draft {
  return buildDraft([readSource('draft.txt', text)], profile);
}

/** The outline as indented lines: `5.1 外观`, two spaces per level. */
export function outlineOf(draft: Draft): string[] {
  return draft.clauses.map((clause) => '  '.repeat(clause.level - 1) + nameOf(clause));
}

function nameOf(clause: Clause): string {
  const number = clause.label ? clause.heading.block.text.slice(0, clause.label.end) : '';
  return [number, clause.title].filter((part) => part !== '').join(' ');
}
