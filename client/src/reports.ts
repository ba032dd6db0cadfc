/** Tables that a command shows: documents that cannot be edited, and leave no question behind when they are closed. */
import { commands, Disposable, EventEmitter, Uri, ViewColumn, window, workspace } from 'vscode';

const SCHEME = 'zhunsheng';
/** The last report of each name about each document, by its uri. */
const texts = new Map<string, string>();
const changed = new EventEmitter<Uri>();

export function registerReports(): Disposable {
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
  );
}

/**
 * Shows Markdown as it reads, beside the draft; as text where VS Code's own preview is switched off.
 *
 * @param name of the tab, without an extension
 * @param about the document that the report is about
 */
export async function showReport(name: string, about: Uri, markdown: string): Promise<void> {
  const uri = Uri.from({ scheme: SCHEME, path: `/${name}.md`, query: about.toString() });
  texts.set(uri.toString(), markdown);
  changed.fire(uri);
  try {
    await commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch {
    await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preview: true });
  }
}

/** A table in Markdown; `rows` and `head` have the same number of cells. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\|*_`<[\]]/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ');
}
