/**
 * Installs the dependencies when they are not what `package-lock.json` says. Plain JavaScript: it runs before anything
 * is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** On Windows npm is a batch file, which only a shell can start. */
const isWindows = process.platform === 'win32';

/**
 * Whether every package of the lock file that this machine needs is in `node_modules` in that version. Times of files
 * say nothing here: a checkout changes them.
 *
 * @param {string} folder - absolute path of a folder with a package-lock.json
 */
export function isInstalled(folder) {
  const wanted = join(folder, 'package-lock.json');
  const found = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(wanted) || !existsSync(found)) return false;
  const foundPackages = JSON.parse(readFileSync(found, 'utf8')).packages;
  for (const [path, entry] of Object.entries(JSON.parse(readFileSync(wanted, 'utf8')).packages)) {
    if (path === '' || entry.optional === true) continue;
    if (foundPackages[path]?.version !== entry.version) return false;
  }
  return true;
}

/**
 * Runs `npm ci` in the folder if needed.
 *
 * @param {string} folder - absolute path of a folder with a package-lock.json
 * @returns {boolean} whether everything is installed now
 */
export function tryInstall(folder) {
  if (isInstalled(folder)) return true;
  console.log('installing the dependencies …');
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync('npm', options, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], shell: isWindows });
  return result.status === 0;
}

/** Installs the project's own dependencies if needed. Ends the process with status 1 when npm fails. */
export function install() {
  if (tryInstall(root)) return;
  console.error('npm ci failed');
  process.exit(1);
}

/**
 * Runs a JavaScript file with this Node and its output shown.
 *
 * @param {string[]} args - the file, relative to the root, and its arguments
 * @returns {number} the exit status; 1 when the process was killed
 */
export function run(args) {
  const result = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return result.status ?? 1;
}

/** The oldest Node that the tools run on. What ships runs on any Node 20. */
const TOOLS_NEED = { major: 20, minor: 19 };
/** The oldest Node that the packager of VS Code extensions and VS Code's own server run on. */
export const VSCODE_TOOLS_NEED = { major: 24, minor: 0 };
/** Where this Node is older, the tools get a newer one from npm. */
const NEWER_NODE = 'node@24.21.0';

/**
 * Runs a tool (compiler, test runner, formatter) as `run` does, on a Node that it runs on.
 *
 * @param {string[]} args - the file, relative to the root, and its arguments
 * @param {{ readonly major: number, readonly minor: number }} oldest - the Node that the tool needs
 * @returns {number} the exit status; 1 when the process was killed
 */
export function runTool(args, oldest = TOOLS_NEED) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return run(args);
  const options = ['exec', '--yes', `--package=${NEWER_NODE}`, '--', 'node', ...args];
  const result = spawnSync('npm', options, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: isWindows });
  return result.status ?? 1;
}
