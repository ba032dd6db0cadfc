/** Edits of a draft as the protocol has them: by the file that they change. */
import type { TextEdit } from 'vscode-languageserver';
import type { Edit } from '../rules/rule.ts';
import { locationOf } from './extents.ts';
import type { Analysis } from './workspace.ts';

/** `WorkspaceEdit.changes`; the order of the edits is kept. */
export function changesOf(analysis: Analysis, edits: readonly Edit[]): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {};
  for (const { place, text } of edits) {
    const { uri, range } = locationOf(analysis, place);
    const known = changes[uri];
    if (known) known.push({ range, newText: text });
    else changes[uri] = [{ range, newText: text }];
  }
  return changes;
}
