/**
 * `npm run test:vscode`: builds, and runs the journeys of `test/vscode` in a real VS Code.
 */
import { join } from 'node:path';
import { install, root, run, runTool, tryInstall, VSCODE_TOOLS_NEED } from './install.mjs';

install();
if (!tryInstall(join(root, 'scripts/vsce'))) process.exit(1);
if (run(['esbuild.js']) !== 0) process.exit(1);
const args = ['node_modules/tsx/dist/cli.mjs', 'test/vscode/run.ts', ...process.argv.slice(2)];
process.exit(runTool(args, VSCODE_TOOLS_NEED));
