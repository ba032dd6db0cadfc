/** How the client wants its code actions, and edits that put the cursor where something has to be filled in. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DiagnosticForm } from './diagnostics.ts';
import { type Extent, rangeOf } from './extents.ts';

export interface ActionForm extends DiagnosticForm {
  /** The client takes edits with places to fill in. */
  readonly snippets?: boolean;
  /** The client creates files. */
  readonly creates?: boolean;
}

/** Puts `text` at the place; `blank`, a part of it, is selected for the user to type over. */
export function snippetEdit(document: TextDocument, place: Extent, text: string, blank: string): WorkspaceEdit {
  const at = text.indexOf(blank);
  const value = `${escaped(text.slice(0, at))}\${1:${escaped(blank)}}${escaped(text.slice(at + blank.length))}`;
  const edits = [{ range: rangeOf(document, place), snippet: { kind: 'snippet' as const, value } }];
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
