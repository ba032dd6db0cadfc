/**
 * `npm run generate`: writes what is generated from the rules, which are docs/rules/ and the JSON schema of the
 * configuration. With `--check` it writes nothing, and ends with status 1 when a file is stale, missing or left over.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES } from '../server/src/rules/index.ts';
import { configSchema, profileSchema } from './config-schema.ts';
import { coveragePage } from './coverage/page.ts';
import { ruleIndex, rulePage } from './rule-pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const rulesFolder = 'docs/rules';

/** The text of every generated file, by its path from the root. The same rules give the same bytes. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const files = new Map([
    ['docs/zhunsheng.schema.json', `${JSON.stringify(configSchema(), undefined, 2)}\n`],
    ['docs/zhunsheng.profile.schema.json', `${JSON.stringify(profileSchema(), undefined, 2)}\n`],
    [`${rulesFolder}/index.md`, ruleIndex(RULES)],
    [`${rulesFolder}/coverage.md`, coveragePage(RULES)],
  ]);
  for (const rule of RULES) files.set(`${rulesFolder}/${rule.id}.md`, rulePage(rule));
  return files;
}

/** Files in the folder of rule pages that nothing generates any more. */
function leftOver(files: ReadonlyMap<string, string>): string[] {
  mkdirSync(join(root, rulesFolder), { recursive: true });
  const present = readdirSync(join(root, rulesFolder)).map((name) => `${rulesFolder}/${name}`);
  return present.filter((path) => !files.has(path));
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

function main(): number {
  const files = generatedFiles();
  const stale = [...files].filter(([path, text]) => textOf(path) !== text);
  const old = leftOver(files);
  if (process.argv.includes('--check')) {
    for (const [path] of stale) console.error(`generate: ${path} is stale`);
    for (const path of old) console.error(`generate: ${path} belongs to no rule`);
    if (stale.length + old.length === 0) return 0;
    console.error('generate: run npm run generate');
    return 1;
  }
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const path of old) rmSync(join(root, path));
  console.log(`generate: ${files.size} files, ${stale.length} written, ${old.length} removed`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
