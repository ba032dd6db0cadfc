/** Renumbering in the editor: the edits, the table of old and new numbers, and the places that need the author. */
import type { Location, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits } from '../lint/fix.ts';
import { renumber } from '../renumber/renumber.ts';
import type { Renumbering } from '../renumber/renumbering.ts';
import { kindName, markdownTable } from '../report/number-table.ts';
import type { Locale } from '../report/summary.ts';
import { changesOf } from './edits.ts';
import { locationOf } from './extents.ts';
import type { Analysis } from './workspace.ts';

export interface RenumberAnswer {
  /** Null when nothing is to be changed. */
  readonly edit: WorkspaceEdit | null;
  readonly table: readonly {
    readonly kind: string;
    readonly old: string;
    readonly new: string;
    readonly title: string;
  }[];
  /** The same table as Markdown, for the meeting. */
  readonly markdown: string;
  readonly problems: readonly { readonly location: Location; readonly message: string }[];
}

/** @param scope `edit`: only what the edits since the numbers were in order have shifted. */
export function renumbering(analysis: Analysis, scope: 'all' | 'edit'): Renumbering {
  const { facts, anchor, layers } = analysis;
  return renumber(facts, { before: anchor === facts ? undefined : anchor, scope, layers });
}

export function renumberAnswer(
  analysis: Analysis,
  { edits, changes, problems }: Renumbering,
  locale: Locale,
): RenumberAnswer {
  return {
    edit: edits.length === 0 ? null : { changes: changesOf(analysis, edits) },
    table: changes.map(({ kind, old, new: now, title }) => ({ kind: kindName(kind, locale), old, new: now, title })),
    markdown: markdownTable(changes, locale),
    problems: problems.map(({ place, message }) => ({
      location: locationOf(analysis, place),
      message: message[locale],
    })),
  };
}

/** The texts of the draft's files that the edits make. */
export function textsAfter({ draft }: Analysis, { edits }: Pick<Renumbering, 'edits'>): string[] {
  return draft.documents.map(({ text }, document) => applyEdits(text, document, edits));
}
