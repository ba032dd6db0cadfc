/**
 * Builds what ships: the command line, the language server (Node and browser worker) and the VS Code extension (both).
 * `node esbuild.js` minifies; `node esbuild.js --dev` keeps the code readable and adds source maps.
 */
import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('.', import.meta.url));

/** CommonJS dependencies inside an ES module bundle still call `require` for Node's own modules. */
export const requireBanner =
  "import { createRequire as zhunshengCreateRequire } from 'node:module';" +
  'const require = zhunshengCreateRequire(import.meta.url);';

/** @type {import('esbuild').BuildOptions} */
const onNode = { platform: 'node', target: 'node20' };
/** @type {import('esbuild').BuildOptions} */
const inBrowser = { platform: 'browser', target: 'es2022' };

/** @type {readonly import('esbuild').BuildOptions[]} */
export const bundles = [
  {
    ...onNode,
    entryPoints: { zhunsheng: 'server/src/main.cli.ts' },
    outdir: 'dist',
    format: 'esm',
    splitting: true, // what is imported where it is needed stays out of the start
    chunkNames: 'zhunsheng-[name]-[hash]',
    banner: { js: `#!/usr/bin/env node\n${requireBanner}` },
  },
  {
    ...onNode,
    entryPoints: ['server/src/main.node.ts'],
    outfile: 'dist/server.js',
    format: 'esm',
    banner: { js: requireBanner },
  },
  {
    ...inBrowser,
    conditions: ['worker'], // some libraries take the page's document for granted in a browser; a worker has none
    entryPoints: ['server/src/main.browser.ts'],
    outfile: 'dist/server.browser.js',
    format: 'iife',
  },
  {
    ...onNode,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...inBrowser,
    entryPoints: ['client/src/extension.browser.ts'],
    outfile: 'dist/extension.browser.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
];

/**
 * Builds all bundles.
 *
 * @param {import('esbuild').BuildOptions} options - laid over those of every bundle
 * @returns {Promise<import('esbuild').Metafile['inputs']>} every file that went into any bundle, by its path from the
 *   root
 */
export async function buildAll(options) {
  const inputs = {};
  for (const bundle of bundles) {
    const result = await build({
      absWorkingDir: root,
      bundle: true,
      charset: 'utf8', // Chinese messages would double in size as \u escapes
      legalComments: 'none', // THIRD-PARTY.md carries them
      logLevel: 'warning',
      metafile: true,
      ...bundle,
      ...options,
    });
    Object.assign(inputs, result.metafile?.inputs);
    if (options.write === false) continue;
    for (const [path, { bytes }] of Object.entries(result.metafile?.outputs ?? {})) {
      if (path.endsWith('.map')) continue;
      console.log(`${path.padEnd(28)} ${(bytes / 1024).toFixed(0).padStart(6)} KB`);
    }
  }
  return inputs;
}

async function main() {
  const dev = process.argv.includes('--dev');
  rmSync(`${root}dist`, { recursive: true, force: true });
  mkdirSync(`${root}dist`, { recursive: true });
  const inputs = await buildAll(dev ? { sourcemap: 'linked' } : { minify: true });
  writeFileSync(`${root}dist/inputs.json`, `${JSON.stringify(Object.keys(inputs).sort(), null, 1)}\n`);
  chmodSync(`${root}dist/zhunsheng.js`, 0o755);
  // VS Code's worker host takes `.cjs` as CommonJS in a package of type "module", and then fetches the path with `.js`
  // put after it; other hosts take the path as it stands.
  const browserEntry = `${root}dist/extension.browser.cjs`;
  copyFileSync(browserEntry, `${browserEntry}.js`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
