/** What the extension says to the user: in the language that the user chose for the findings, Chinese by default. */
import { workspace } from 'vscode';

export function say(zh: string, en: string): string {
  return workspace.getConfiguration('zhunsheng').get('locale') === 'en' ? en : zh;
}
