/**
 * One process of the benchmark: `node measure.mjs TOOL FILES PASSES` checks the files named in the JSON list FILES, PASSES
 * times over, and prints JSON: `ms` of every pass (the first counts from the start of the process, so it holds Node's
 * own start, loading the tool and reading the files), `findings` and `failed` of one pass.
 */
import { readFileSync, writeSync } from 'node:fs';
import { tools } from './tools.mjs';

const [name, list, passes] = process.argv.slice(2);
/** @type {string[]} */
const paths = JSON.parse(readFileSync(list, 'utf8'));
console.log = console.info = console.warn = console.error = () => {};

const ms = [];
let start = 0; // performance.now() counts from the start of the process
let findings = 0;
let failed = 0;
let files;
const check = await tools[name]();
for (let pass = 0; pass < Number(passes); pass++) {
  files ??= paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  findings = 0;
  failed = 0;
  for (const file of files) {
    try {
      findings += await check(file);
    } catch {
      failed++;
    }
  }
  const end = performance.now();
  ms.push(end - start);
  start = end;
}
writeSync(1, JSON.stringify({ ms, findings, failed }));
