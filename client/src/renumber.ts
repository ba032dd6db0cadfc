/** Renumbers the active draft: the edits are shown before they are made, and what a person must decide is pointed out. */
import { commands, type Disposable, Position, type TextDocument, type WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { activeDocument, sayNoDraft } from './documents.ts';
import type { OpenPlaces } from './open-places.ts';
import { showReport, table } from './reports.ts';
import { ask, type NumberChange, type RenumberAnswer } from './requests.ts';
import { say } from './say.ts';

export function registerRenumber(client: BaseLanguageClient, places: OpenPlaces): Disposable {
  return commands.registerCommand('zhunsheng.renumber', async () => {
    const document = activeDocument();
    if (!document) return;
    const parameters = { textDocument: { uri: document.uri.toString() } };
    const answer = await ask<RenumberAnswer | null>(client, 'zhunsheng/renumber', parameters);
    if (answer === undefined) return;
    if (answer === null) {
      sayNoDraft();
      return;
    }
    const { asRange, asWorkspaceEdit } = client.protocol2CodeConverter;
    places.show(
      document,
      answer.problems.map(({ location, message }) => ({ range: asRange(location.range), message })),
    );
    const edit = answer.edit === null ? undefined : await asWorkspaceEdit(answer.edit);
    const applied = edit !== undefined && (await workspace.applyEdit(toBeConfirmed(edit), { isRefactoring: true }));
    void tell(document, answer, applied);
  });
}

/**
 * VS Code shows edits before it makes them where one of them asks for it; and that one is not ticked. All of ours belong
 * together and are to be ticked: the one that asks changes nothing.
 */
function toBeConfirmed(edit: WorkspaceEdit): WorkspaceEdit {
  const [first] = edit.entries();
  if (!first) return edit;
  const label = say('重新编号', 'Renumber');
  edit.insert(first[0], new Position(0, 0), '', { needsConfirmation: true, label });
  return edit;
}

async function tell(
  document: TextDocument,
  { edit, table: changes, problems }: RenumberAnswer,
  applied: boolean,
): Promise<void> {
  if (edit !== null && !applied) return; // the user thought better of it
  const showTable = say('查看新旧编号对照表', 'Show old and new numbers');
  const showProblems = say('查看问题', 'Show problems');
  const done = edit
    ? say(`已重新编号，改动${changes.length}个编号。`, `Renumbered. Numbers changed: ${changes.length}.`)
    : say('编号已经连续，不必改动。', 'All numbers are in order.');
  const open =
    problems.length > 0
      ? say(
          `有${problems.length}处须由人判断，见“问题”面板。`,
          `Places for you to decide, in the Problems panel: ${problems.length}.`,
        )
      : '';
  const offered = [...(changes.length > 0 ? [showTable] : []), ...(problems.length > 0 ? [showProblems] : [])];
  const say_ = problems.length > 0 ? window.showWarningMessage : window.showInformationMessage;
  const chosen = await say_([done, open].join(''), ...offered);
  if (chosen === showTable)
    await showReport(say('新旧编号对照表', 'Old and new numbers'), document.uri, numberTable(changes));
  if (chosen === showProblems) await commands.executeCommand('workbench.actions.view.problems');
}

function numberTable(changes: readonly NumberChange[]): string {
  const head = [say('原编号', 'old'), say('新编号', 'new'), say('标题', 'title'), say('类别', 'kind')];
  return table(
    head,
    changes.map((change) => [change.old, change.new, change.title, change.kind]),
  );
}
