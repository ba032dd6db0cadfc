/**
 * `npm test`: installs and builds if needed, then holds the whole project against its checks and tests. Every step runs
 * even when an earlier one failed, except that nothing can follow a failed build. Exit status 1 if any step failed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, run, runTool } from './install.mjs';

/** The tests come last, so that their summary ends the output. */
const steps = [
  { name: 'typecheck', args: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'lint and format', args: ['node_modules/@biomejs/biome/bin/biome', 'check'] },
  { name: 'generated files', args: ['node_modules/tsx/dist/cli.mjs', 'scripts/generate.ts', '--check'] },
  { name: 'third-party licences', args: ['scripts/third-party.mjs', '--check'] },
  { name: 'tests', args: ['node_modules/mocha/bin/mocha.js', 'test/**/*.test.ts'] },
];

install();
if (run(['esbuild.js']) !== 0) {
  console.error('npm test: the build failed');
  process.exit(1);
}

const failed = [];
for (const { name, args } of steps) {
  if (args[1] === 'scripts/generate.ts' && !existsSync(join(root, args[1]))) continue;
  const start = performance.now();
  console.log(`\n== ${name}`);
  if (runTool(args) !== 0) failed.push(name);
  else if (name !== 'tests') console.log(`   passed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
if (failed.length > 0) {
  console.error(`npm test: failed: ${failed.join(', ')}`);
  process.exit(1);
}
