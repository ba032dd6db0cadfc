/** Key stroke → diagnostics: how long the server takes from an edit to its diagnostics, in drafts of several sizes. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SIZES = [10_000, 100_000, 1_000_000];

/**
 * @param {string[]} paths - Markdown files that drafts can be made of
 * @param {string} cache - folder for the drafts; holds the bundled `keystrokes.js`
 * @param {boolean} quick
 */
export function reportKeystrokes(paths, cache, quick) {
  const edits = quick ? 500 : 10_000;
  const texts = paths.filter((path) => path.endsWith('.md')).map((path) => readFileSync(path, 'utf8'));
  console.log(
    `\nkey stroke → diagnostics: ${edits} edits at random places, ms; ratio to a check without an earlier version`,
  );
  console.log(row(['draft', 'p50', 'p95', 'p99', 'fresh', 'ratio', 'heap MB', 'after', 'findings']));
  for (const size of SIZES) {
    const path = join(cache, `draft-${size}.md`);
    writeFileSync(path, draftOf(texts, size));
    const args = ['--expose-gc', join(cache, 'keystrokes.js'), path, String(edits)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (status !== 0) throw new Error(stderr.slice(-2000));
    const { ms, fresh, heap, findings } = JSON.parse(stdout);
    ms.sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => ms[Math.floor(ms.length * share)]);
    const times = [p50, p95, p99, fresh].map((value) => value.toFixed(2));
    const megabytes = heap.map((/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1));
    console.log(row([`${size / 1000} KB`, ...times, `${(p50 / fresh).toFixed(3)}x`, ...megabytes, String(findings)]));
  }
}

/**
 * About `size` bytes of draft: the beginning of the smallest text that is long enough, or else the longest texts, one
 * behind the other, as often as it takes.
 *
 * @param {string[]} texts @param {number} size
 */
function draftOf(texts, size) {
  const bySize = texts.toSorted((a, b) => Buffer.byteLength(a) - Buffer.byteLength(b));
  const enough = bySize.find((text) => Buffer.byteLength(text) >= size);
  let draft = enough ?? '';
  for (let at = bySize.length - 1; Buffer.byteLength(draft) < size; at = at > 0 ? at - 1 : bySize.length - 1)
    draft += `${bySize[at]}\n\n`;
  const cut = Buffer.from(draft).subarray(0, size).toString();
  return cut.slice(0, cut.lastIndexOf('\n') + 1);
}

/** @param {string[]} cells */
function row(cells) {
  return cells.map((cell) => cell.padStart(10)).join('');
}
