/** The server is restarted when it dies, and when the user wants it. */
import { commands, Disposable, window } from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { say } from './say.ts';

/** A server that dies as often within the time is left dead: the same document would kill it again. */
const MOST_DEATHS = 5;
const WITHIN_MS = 3 * 60 * 1000;

/** The user hears of the first restart, and of the last death. */
export function restartWhenItDies(): ErrorHandler {
  const deaths: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed: () => {
      deaths.push(Date.now());
      const early = deaths.at(-MOST_DEATHS);
      if (early !== undefined && Date.now() - early < WITHIN_MS) {
        void offerRestart();
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      if (deaths.length === 1) {
        void window.showWarningMessage(
          say('准绳的语言服务器意外退出，已重新启动。', 'The language server of Zhunsheng stopped and was restarted.'),
        );
      }
      return { action: CloseAction.Restart, handled: true };
    },
  };
}

async function offerRestart(): Promise<void> {
  const again = say('重新启动', 'Restart');
  const output = say('查看输出', 'Show output');
  const message = say(
    '准绳的语言服务器多次退出，已停止。',
    'The language server of Zhunsheng stopped again and again.',
  );
  const chosen = await window.showErrorMessage(message, again, output);
  if (chosen === again) await commands.executeCommand('zhunsheng.restart');
  if (chosen === output) await commands.executeCommand('zhunsheng.showOutput');
}

export function registerRestart(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('zhunsheng.restart', async () => {
      if (client.needsStop()) await client.stop();
      await client.start();
      window.setStatusBarMessage(say('准绳：语言服务器已重新启动', 'Zhunsheng: language server restarted'), 5000);
    }),
    commands.registerCommand('zhunsheng.showOutput', () => client.outputChannel.show(true)),
  );
}
