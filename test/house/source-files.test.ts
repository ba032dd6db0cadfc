/** What every source file keeps to: it is small, finished, and says in its first line what it holds. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles } from './imports.ts';

const longestFile = 500;
/** A note to do something later, in a comment. Drafts hold such words too, and rules look for them: strings are free. */
const openEnd = /(?:\/\/|\/\*|^\s*\*).*\b(?:TODO|FIXME)\b/;

const files = ['grammar', 'server', 'client']
  .flatMap(sourceFiles)
  .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n') }));

describe('Every source file', () => {
  it(`has at most ${longestFile} lines`, () => {
    const long = files.filter(({ lines }) => lines.length > longestFile);
    assert.deepEqual(
      long.map(({ path, lines }) => `${path}: ${lines.length} lines`),
      [],
    );
  });

  it('leaves nothing for later', () => {
    const open = files.flatMap(({ path, lines }) =>
      lines.flatMap((line, index) => (openEnd.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );
    assert.deepEqual(open, []);
  });

  it('says in its first lines what it holds', () => {
    const silent = files.filter(({ lines }) => !lines[0]?.startsWith('/**'));
    assert.deepEqual(
      silent.map(({ path }) => path),
      [],
    );
  });

  it('would be caught with an open end', () => {
    assert.match(['  // TO', 'DO: later'].join(''), openEnd);
    assert.match(['  * FIX', 'ME later'].join(''), openEnd);
    assert.doesNotMatch(["const placeholder = 'TO", "DO';"].join(''), openEnd);
  });
});
