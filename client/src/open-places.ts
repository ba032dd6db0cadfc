/** Places that somebody has to look at: in the list of problems until they are changed, and moving with the text. */
import {
  Diagnostic,
  DiagnosticSeverity,
  languages,
  Position,
  Range,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  type Uri,
  workspace,
} from 'vscode';
import { say } from './say.ts';

export interface OpenPlace {
  readonly range: Range;
  readonly message: string;
}

export class OpenPlaces {
  readonly #shown = languages.createDiagnosticCollection('zhunsheng-renumber');
  readonly #changes = workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
    this.#move(document.uri, contentChanges),
  );
  readonly #closing = workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri));

  /** In place of those that were shown for the document before. */
  show({ uri }: TextDocument, places: readonly OpenPlace[]): void {
    this.#shown.set(uri, places.map(diagnosticOf));
  }

  dispose(): void {
    for (const part of [this.#changes, this.#closing, this.#shown]) part.dispose();
  }

  #move(uri: Uri, changes: readonly TextDocumentContentChangeEvent[]): void {
    const before = this.#shown.get(uri);
    if (!before || before.length === 0 || changes.length === 0) return;
    this.#shown.set(
      uri,
      before.flatMap(({ range, message }) => {
        const moved = moveRange(range, changes);
        return moved ? [diagnosticOf({ range: moved, message })] : [];
      }),
    );
  }
}

function diagnosticOf({ range, message }: OpenPlace): Diagnostic {
  const diagnostic = new Diagnostic(range, message, DiagnosticSeverity.Warning);
  diagnostic.source = say('准绳 重新编号', 'Zhunsheng renumbering');
  return diagnostic;
}

/** Undefined where a change reaches into the range. The changes do not overlap, and the last in the text comes first. */
function moveRange(range: Range, changes: readonly TextDocumentContentChangeEvent[]): Range | undefined {
  let moved: Range | undefined = range;
  for (const change of changes) {
    if (!moved || change.range.start.isAfterOrEqual(moved.end)) continue;
    moved = change.range.end.isAfter(moved.start) ? undefined : shift(moved, change);
  }
  return moved;
}

/** The range after a change in front of it. */
function shift({ start, end }: Range, change: TextDocumentContentChangeEvent): Range {
  const added = change.text.split('\n');
  const lines = added.length - 1 - (change.range.end.line - change.range.start.line);
  const last = added[added.length - 1] as string;
  const kept = added.length === 1 ? change.range.start.character : 0;
  const columns = kept + last.length - change.range.end.character;
  const move = ({ line, character }: Position): Position =>
    new Position(line + lines, line === change.range.end.line ? character + columns : character);
  return new Range(move(start), move(end));
}
