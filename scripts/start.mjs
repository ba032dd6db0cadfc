/**
 * `npm start`: installs and builds if needed, then checks the sample drafts and shows what is found. The good ones must
 * give no finding, the faulty ones some; anything else is a failure.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, run } from './install.mjs';

/** The exit status that `zhunsheng lint` must have on each folder of samples. */
const samples = [
  { folder: 'samples/good', status: 0 },
  { folder: 'samples/faulty', status: 1 },
];

install();
if (run(['esbuild.js']) !== 0) fail('the build failed');

for (const { folder, status } of samples) {
  if (!existsSync(join(root, folder))) fail(`${folder} is missing`);
  console.log(`\n$ zhunsheng lint ${folder}`);
  const actual = run(['dist/zhunsheng.js', 'lint', folder]);
  if (actual !== status) fail(`zhunsheng lint ${folder} gave exit status ${actual} instead of ${status}`);
}
console.log(
  '\nThe samples gave what they must: nothing to repair in the good ones, the findings above in the faulty ones.',
);

/** @param {string} reason @returns {never} */
function fail(reason) {
  console.error(`npm start: ${reason}`);
  process.exit(1);
}
