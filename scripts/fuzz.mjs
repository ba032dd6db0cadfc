/**
 * `npm run fuzz [-- ROUNDS]`: the property tests once more, with other examples in every round. Prints the seed of each
 * round: `ZHUNSHENG_SEED=… npx mocha test/laws/laws.test.ts` draws the same examples again.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const rounds = Number(process.argv[2] ?? 5);
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('test', name))
  .filter((name) => readFileSync(join(root, name), 'utf8').includes("from 'fast-check'"));

let failed = 0;
for (let round = 1; round <= rounds; round++) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`\n== round ${round} of ${rounds}, ZHUNSHENG_SEED=${seed}`);
  const { status } = spawnSync(process.execPath, ['node_modules/mocha/bin/mocha.js', '--reporter', 'dot', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ZHUNSHENG_SEED: String(seed) },
  });
  if (status !== 0) failed++;
}
console.log(`${rounds - failed} of ${rounds} rounds passed`);
process.exitCode = failed > 0 ? 1 : 0;
