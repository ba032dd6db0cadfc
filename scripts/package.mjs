/**
 * `npm run package`: builds, and packs the VS Code extension as `zhunsheng-VERSION.vsix`. Fails where it grows beyond its
 * budget. `.vscodeignore` says what goes in.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, run, runTool, tryInstall, VSCODE_TOOLS_NEED } from './install.mjs';

const BUDGET_MB = 2;
const VSCE = 'scripts/vsce/node_modules/@vscode/vsce/vsce';

install();
if (!tryInstall(join(root, 'scripts/vsce'))) fail('the packager could not be installed');
if (run(['esbuild.js']) !== 0) fail('the build failed');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const file = `zhunsheng-${version}.vsix`;
const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
if (runTool([VSCE, 'package', ...options], VSCODE_TOOLS_NEED) !== 0) fail('vsce failed');

const megabytes = statSync(join(root, file)).size / 1024 / 1024;
console.log(`${file}: ${megabytes.toFixed(2)} MB of at most ${BUDGET_MB} MB`);
if (megabytes > BUDGET_MB) fail('the package is too big');

/** @param {string} reason @returns {never} */
function fail(reason) {
  console.error(`npm run package: ${reason}`);
  process.exit(1);
}
