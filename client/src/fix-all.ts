/** Applies all safe fixes to the active draft. */
import { type CodeAction, CodeActionKind, commands, type Disposable, Range, window, workspace } from 'vscode';
import { activeDocument } from './documents.ts';
import { say } from './say.ts';

const FIX_ALL = CodeActionKind.SourceFixAll.append('zhunsheng');

export function registerFixAll(): Disposable {
  return commands.registerCommand('zhunsheng.fixAll', async () => {
    const document = activeDocument();
    if (!document) return;
    const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      FIX_ALL.value,
    );
    const edit = actions.find(({ kind }) => kind && FIX_ALL.contains(kind))?.edit;
    if (edit) {
      await workspace.applyEdit(edit);
      return;
    }
    void window.showInformationMessage(
      say(
        '没有可以放心修正的问题，其余的请逐个处理。',
        'Nothing can be fixed safely; the other findings need a person.',
      ),
    );
  });
}
