/** The extension as it is packed, so that what is tested is what ships: a file that the package lacks is missing here. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../house/imports.ts';

const VSCE = join(root, 'scripts/vsce/node_modules/@vscode/vsce/vsce');

/**
 * Puts the packed files into the folder.
 *
 * @param host 'web' leaves out the entry for Node, so that VS Code takes the one for browsers
 */
export function unpackExtension(folder: string, host: 'node' | 'web'): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [VSCE, 'ls', '--no-dependencies'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`vsce ls failed: ${stderr}`);
  for (const file of stdout.trim().split('\n')) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  if (host === 'node') return;
  const { main: _, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}
