/** Opens a new draft from the template of its kind. */
import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { profiles } from './profiles.ts';
import { say } from './say.ts';

/** Files in `client/templates`. A folder cannot be listed where the extension comes from the web. */
export const TEMPLATES: Readonly<Record<string, string>> = {
  'zhejiang-made': 'zhejiang-made.md',
  'group-standard': 'group-standard.md',
  enterprise: 'enterprise.md',
  local: 'local.md',
  industry: 'industry.md',
  'gb-t-1.1': 'gb-t-1.1.md',
  policy: 'policy.txt',
};

export function registerNewDraft(extensionUri: Uri): Disposable {
  return commands.registerCommand('zhunsheng.newDraft', async (chosen?: string) => {
    const profile = chosen ?? (await pick());
    const file = profile === undefined ? undefined : TEMPLATES[profile];
    if (file === undefined) return;
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'client', 'templates', file));
    const language = file.endsWith('.md') ? 'markdown' : 'plaintext';
    const content = new TextDecoder().decode(bytes);
    await window.showTextDocument(await workspace.openTextDocument({ language, content }));
  });
}

async function pick(): Promise<string | undefined> {
  const choices = profiles()
    .filter(({ id }) => id in TEMPLATES)
    .map(({ id, name }) => ({ id, label: name }));
  const title = say('新建哪一种草案？', 'What kind of draft?');
  return (await window.showQuickPick(choices, { title }))?.id;
}
