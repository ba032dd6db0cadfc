/**
 * `npm run bench`: how long Zhunsheng and its peers take over the same files, in the same run, and how long from a key
 * stroke to the diagnostics. The files are all Markdown and plain text files of the corpus beside the project, or the
 * samples where there is none. `--quick` takes one run over the samples, `--keystrokes` leaves the peers out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { requireBanner } from '../esbuild.js';
import { root, tryInstall } from '../scripts/install.mjs';
import { reportKeystrokes } from './keystrokes.mjs';
import { tools } from './tools.mjs';

const keystrokesOnly = process.argv.includes('--keystrokes');
const quick = process.argv.includes('--quick');
const coldRuns = quick ? 1 : 3;
const warmPasses = quick ? 1 : 3;
const cache = join(root, 'dist/bench');

/** @typedef {{ ms: number[], findings: number, failed: number }} Measurement */

function main() {
  const corpus = join(root, '../shared/corpus');
  const folder = !quick && existsSync(corpus) ? corpus : join(root, 'samples');
  const paths = textFiles(folder);
  if (paths.length === 0) throw new Error(`no Markdown or text files in ${folder}`);
  writeFileSync(join(cache, 'files.json'), JSON.stringify(paths));
  const megabytes = paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6;
  console.log(
    `${paths.length} files, ${megabytes.toFixed(2)} MB, from ${relative(root, folder)}; Node ${process.version}`,
  );
  console.log(`cold: a new process for one pass, median of ${coldRuns}, Node's own start included`);
  console.log(`warm: later passes in one process, median of ${warmPasses}\n`);
  if (!keystrokesOnly) report(megabytes);
  const drafts = existsSync(join(folder, 'standards')) ? join(folder, 'standards') : folder;
  reportKeystrokes(textFiles(drafts), cache, quick);
}

/** @param {number} megabytes */
function report(megabytes) {
  console.log(row(['', 'cold ms', 'MB/s', 'ratio', 'warm ms', 'MB/s', 'ratio', 'findings', 'failed files']));
  let ours;
  for (const name of Object.keys(tools)) {
    const measured = measure(name);
    if (measured === undefined) {
      if (name === 'zhunsheng') throw new Error('our own engine does not run');
      console.log(`${name}: not available here`);
      continue;
    }
    const { cold, warm, findings, failed } = measured;
    ours ??= measured;
    const speed = [cold, warm].map((ms) => ((megabytes * 1000) / ms).toFixed(1));
    const ratio = [cold / ours.cold, warm / ours.warm].map((value) => `${value.toFixed(2)}x`);
    const figures = [cold.toFixed(0), speed[0], ratio[0], warm.toFixed(0), speed[1], ratio[1], findings, failed];
    console.log(row([name, ...figures.map(String)]));
  }
}

/** Measures one tool; `undefined` when it cannot run on this machine. @param {string} name */
function measure(name) {
  const colds = [];
  for (let run = 0; run < coldRuns; run++) {
    const measured = runProcess(name, 1);
    if (measured === undefined) return undefined;
    colds.push(measured.ms[0]);
  }
  const measured = runProcess(name, 1 + warmPasses);
  if (measured === undefined) return undefined;
  const { ms, findings, failed } = measured;
  return { cold: median(colds), warm: median(ms.slice(1)), findings, failed };
}

/** @param {string} name @param {number} passes @returns {Measurement | undefined} */
function runProcess(name, passes) {
  const args = [join(root, 'bench/measure.mjs'), name, join(cache, 'files.json'), String(passes)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status === 0) return JSON.parse(stdout);
  const lines = stderr.trim().split('\n').slice(-8);
  console.error(lines.map((line) => line.slice(0, 200)).join('\n'));
  return undefined;
}

/** All Markdown and plain text files below a folder, in the order of their names. @param {string} folder */
function textFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|txt)$/.test(path))
    .map((path) => join(folder, path))
    .sort();
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** @param {string[]} cells */
function row(cells) {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(index < 7 ? 9 : 13))).join('');
}

if (!keystrokesOnly && !tryInstall(join(root, 'bench')))
  console.error('The peers could not be installed; ours is measured alone.');
mkdirSync(cache, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ['bench/engine.ts', 'bench/keystrokes.ts'],
  outdir: 'dist/bench',
  bundle: true,
  minify: true,
  charset: 'utf8',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
  banner: { js: requireBanner },
});
main();
