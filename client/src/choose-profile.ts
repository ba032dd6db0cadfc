/** Lets the user say what kind of document the active one is. */
import {
  ConfigurationTarget,
  commands,
  type Disposable,
  type QuickPickItem,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { activeDocument } from './documents.ts';
import { profiles } from './profiles.ts';
import { ask } from './requests.ts';
import { say } from './say.ts';

interface Choice extends QuickPickItem {
  /** '' to recognise the kind again. */
  readonly profile: string;
}

export function registerChooseProfile(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('zhunsheng.chooseProfile', async (chosen?: string) => {
    const document = activeDocument();
    if (!document) return;
    const profile = chosen ?? (await pick(document))?.profile;
    if (profile === undefined) return;
    if (profile === '') await forget(document);
    else await setProfile(client, document, profile);
  });
}

async function pick(document: TextDocument): Promise<Choice | undefined> {
  const choices: Choice[] = profiles().map(({ id, name }) => ({ profile: id, label: name, description: id }));
  if (inSettings(document)) {
    const label = say('自动识别', 'Recognise it');
    choices.unshift({ profile: '', label, description: say('不再按设置', 'not as the settings say') });
  }
  return window.showQuickPick(choices, {
    title: say('这是什么文件？', 'What kind of document is this?'),
    placeHolder: say('准绳按文件类型选用规则', 'The kind decides which rules apply'),
  });
}

/** In the front matter where the document can have one, else in the settings. */
async function setProfile(client: BaseLanguageClient, document: TextDocument, profile: string): Promise<void> {
  const parameters = { textDocument: { uri: document.uri.toString() }, profile };
  const answer = await ask<WorkspaceEdit | null>(client, 'zhunsheng/setProfile', parameters);
  if (answer === undefined) return;
  if (answer === null) {
    await remember(document, profile);
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  await workspace.applyEdit(edit);
}

/** `zhunsheng.profiles` of the workspace: path from the document's folder, with `/`, to profile. */
async function remember(document: TextDocument, profile: string): Promise<void> {
  if (workspace.getWorkspaceFolder(document.uri)) {
    await store({ ...stored(), [pathOf(document)]: profile });
    return;
  }
  void window.showInformationMessage(
    say(
      '纯文本文件的类型记在文件夹的设置中：请用“打开文件夹”打开它所在的文件夹。',
      'The kind of a plain text file is kept in the settings of its folder: open that folder first.',
    ),
  );
}

async function forget(document: TextDocument): Promise<void> {
  const { [pathOf(document)]: _, ...others } = stored();
  await store(Object.keys(others).length > 0 ? others : undefined);
}

function inSettings(document: TextDocument): boolean {
  return pathOf(document) in stored();
}

function pathOf({ uri }: TextDocument): string {
  return workspace.asRelativePath(uri, false);
}

/** What the workspace says, not what the user says for all workspaces. */
function stored(): Readonly<Record<string, string>> {
  const profiles = workspace.getConfiguration('zhunsheng').inspect<Record<string, string>>('profiles');
  return profiles?.workspaceValue ?? {};
}

async function store(value: Readonly<Record<string, string>> | undefined): Promise<void> {
  await workspace.getConfiguration('zhunsheng').update('profiles', value, ConfigurationTarget.Workspace);
}
