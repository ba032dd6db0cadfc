/**
 * Writes THIRD-PARTY.md: the libraries that are inside the bundles, with their copyright notices and licences.
 * With `--check` it writes nothing and fails when the file is stale. `dist/inputs.json` of the last build is its source.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Licences (SPDX) that allow what we do with the libraries: ship them inside our own files. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Unicode-3.0', 'Unicode-DFS-2016'];

/**
 * @typedef {object} Library
 * @property {string} name
 * @property {string} version
 * @property {string} licence - SPDX identifier or expression as the package states it; empty when it states none
 * @property {string} text - its licence file; empty when it has none
 */

/**
 * The libraries that a build took files from, each version once, in the order of their names.
 *
 * @param {readonly string[]} inputs - paths from the root, with `/`
 * @returns {Library[]}
 */
export function librariesIn(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  const libraries = new Map(
    [...folders].map(readLibrary).map((library) => [`${library.name}@${library.version}`, library]),
  );
  return [...libraries.keys()].sort().map((key) => /** @type {Library} */ (libraries.get(key)));
}

/** Whether a licence is one of those we accept, or leaves the choice of one. @param {string} licence SPDX */
export function isAllowed(licence) {
  return licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((choice) => allowed.includes(choice));
}

/** The whole of THIRD-PARTY.md. @param {readonly Library[]} libraries */
export function describe(libraries) {
  const lines = [
    '# Third-party software',
    '',
    'The files that Zhunsheng ships contain the libraries below. Written by `npm run third-party`; do not edit.',
    '',
  ];
  for (const { name, version, licence, text } of libraries) {
    lines.push(`* **${name}** ${version}, ${licence}`);
    for (const notice of copyrightNotices(text)) lines.push(`  * ${notice}`);
  }
  for (const licence of [...new Set(libraries.map((library) => library.licence))].sort()) {
    const text = libraries.find((library) => library.licence === licence && library.text !== '')?.text ?? '';
    lines.push('', `## ${licence}`, '', '```text', licenceTerms(text), '```');
  }
  return `${lines.join('\n')}\n`;
}

/** @param {string} folder path from the root @returns {Library} */
function readLibrary(folder) {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
  // Packages from before 2015 name their licence in a list.
  const licence = manifest.license ?? manifest.licenses?.[0]?.type ?? '';
  const text = file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8').replaceAll('\r\n', '\n');
  return { name: manifest.name, version: manifest.version, licence, text };
}

/** The lines of a licence file that say whose the work is. @param {string} text */
function copyrightNotices(text) {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => /^(?:Copyright (?:[(©\d]|[A-Z][a-z])|\([Cc]\) \d|© )/.test(line));
}

/** A licence file without its copyright notices. @param {string} text */
function licenceTerms(text) {
  const notices = copyrightNotices(text);
  const lines = text.split('\n').filter((line) => !notices.includes(line.trim()));
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function main() {
  const inputs = join(root, 'dist/inputs.json');
  if (!existsSync(inputs)) {
    console.error('third-party: build first (npm run build)');
    return 2;
  }
  const libraries = librariesIn(JSON.parse(readFileSync(inputs, 'utf8')));
  const refused = libraries.filter((library) => !isAllowed(library.licence));
  for (const { name, licence } of refused) console.error(`third-party: ${name} has the licence "${licence}"`);
  const path = join(root, 'THIRD-PARTY.md');
  const text = describe(libraries);
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error('third-party: THIRD-PARTY.md is stale (npm run third-party)');
    return 1;
  }
  return refused.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
