/** Bundles the journeys of `suite/` for the extension hosts, which load one CommonJS file. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../house/imports.ts';

/**
 * @param grep the journeys to take, by a part of their names; '' for all
 * @returns the path of the bundle, which exports `run`
 */
export async function bundleSuite(folder: string, host: 'node' | 'web', grep: string): Promise<string> {
  const outfile = join(folder, 'index.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile,
    bundle: true,
    charset: 'utf8',
    format: 'cjs',
    external: ['vscode'],
    define: { GREP: JSON.stringify(grep) },
    banner: { js: mochaAsGlobal() },
    logLevel: 'warning',
    ...(host === 'node' ? { platform: 'node', target: 'node20' } : { platform: 'browser', target: 'es2022' }),
  });
  copyFileSync(outfile, `${outfile}.js`); // as the worker host wants it: see esbuild.js
  return outfile;
}

/** Mocha for browsers, which runs on Node too; with `module` in sight it would take the place of the suite's exports. */
function mochaAsGlobal(): string {
  const mocha = readFileSync(join(root, 'node_modules/mocha/mocha.js'), 'utf8');
  return `(function (module, exports, define) {${mocha}\n}).call(globalThis);`;
}
