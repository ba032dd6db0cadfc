/** Checks all drafts of the workspace, also those that are not open. */
import { commands, type Disposable, ProgressLocation, window } from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import { ask, type WorkspaceCounts } from './requests.ts';
import { say } from './say.ts';

export function registerLintWorkspace(client: BaseLanguageClient): Disposable {
  let runs = 0;
  return commands.registerCommand('zhunsheng.lintWorkspace', async () => {
    runs += 1;
    const counts = await lint(client, `zhunsheng.lintWorkspace.${runs}`);
    if (counts) void report(counts);
    return counts;
  });
}

/** `workDoneToken` is new for every run. */
async function lint(client: BaseLanguageClient, workDoneToken: string): Promise<WorkspaceCounts | undefined> {
  const title = say('准绳：检查工作区', 'Zhunsheng: checking the workspace');
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (bar, token) => {
    let done = 0;
    const progress = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind === 'end') return;
      const increment = value.percentage === undefined ? 0 : value.percentage - done;
      done += increment;
      bar.report({ increment, ...(value.message === undefined ? {} : { message: value.message }) });
    });
    const answer = ask<WorkspaceCounts>(client, 'zhunsheng/lintWorkspace', { workDoneToken }, token);
    return answer.finally(() => progress.dispose());
  });
}

async function report({ files, errors, warnings, infos }: WorkspaceCounts): Promise<void> {
  const message = say(
    `检查了${files}个文件：${errors}个错误，${warnings}个警告，${infos}个提示。`,
    `Files checked: ${files}. Errors: ${errors}, warnings: ${warnings}, infos: ${infos}.`,
  );
  const show = say('查看问题', 'Show problems');
  const offered = errors + warnings + infos > 0 ? [show] : [];
  const chosen = await window.showInformationMessage(message, ...offered);
  if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
}
