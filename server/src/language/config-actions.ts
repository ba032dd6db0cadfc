/** Code actions that switch a rule off in the configuration: for plain text, which has no comments to do it in. */
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configKey } from '../lint/config.ts';
import { newConfig, severityChange } from '../lint/config-edit.ts';
import { type Finding, say } from '../rules/rule.ts';
import type { ActionForm } from './action-form.ts';
import { diagnosticOf } from './diagnostics.ts';
import { rangeOf } from './extents.ts';
import type { Analysis } from './workspace.ts';

/** The configuration file that holds for a draft, or that would hold for it. */
export interface ConfigFile {
  readonly uri: string;
  /** Undefined where there is no such file yet. */
  readonly text: string | undefined;
}

/** One action for each rule; none where the configuration cannot be changed. */
export function configActions(
  findings: readonly Finding[],
  config: ConfigFile,
  analysis: Analysis,
  form: ActionForm,
): CodeAction[] {
  const byRule = new Map(findings.map((finding) => [finding.rule, finding]));
  return [...byRule].flatMap(([rule, finding]) => {
    const edit = configEdit(rule, config, form);
    if (!edit) return [];
    const title =
      config.text === undefined
        ? say(`新建配置文件，关闭规则 ${rule}`, `Switch ${rule} off in a new configuration file`)
        : say(`在配置文件中关闭规则 ${rule}`, `Switch ${rule} off in the configuration file`);
    const diagnostics = [diagnosticOf(finding, analysis, form)];
    return [{ title: title[form.locale], kind: CodeActionKind.QuickFix, diagnostics, edit }];
  });
}

function configEdit(rule: string, { uri, text }: ConfigFile, { creates }: ActionForm): WorkspaceEdit | undefined {
  if (text === undefined) {
    if (!creates) return undefined;
    const start = { line: 0, character: 0 };
    const edits = [{ range: { start, end: start }, newText: newConfig(rule, 'off') }];
    return {
      documentChanges: [
        { kind: 'create', uri },
        { textDocument: { uri, version: null }, edits },
      ],
    };
  }
  const empty = text.trim() === '' && uri.endsWith('.json');
  const change = empty
    ? { start: 0, end: text.length, text: newConfig(rule, 'off') }
    : severityChange(text, rule, 'off', configKey(uri.split('/').at(-1) ?? ''));
  if (!change) return undefined;
  const document = TextDocument.create(uri, 'json', 0, text);
  return { changes: { [uri]: [{ range: rangeOf(document, change), newText: change.text }] } };
}
