/**
 * Reads the import statements of our source files, and says which of them point up in the house (docs/design.md, 2).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** One import, export from, dynamic import or type import. */
export interface Import {
  /** Path of the importing file from the root, with `/`. */
  readonly file: string;
  /** What is imported: a path from the root for our own files, the specifier as written for packages. */
  readonly target: string;
}

/** The rooms of the server from the ground up; a room may use those before it. */
const rooms = [
  'source',
  'draft',
  'facts',
  'rules',
  'catalogue',
  'lint',
  'renumber',
  'report',
  'word',
  'language',
  'cli',
];

/** Rooms that run in a browser worker and under any editor as they are. */
const pureRooms = ['source', 'draft', 'facts', 'rules', 'lint', 'renumber', 'report'];

/** Paths (from the root, with `/`) of the TypeScript files in a folder of the root; none when it is not there. */
export function sourceFiles(folder: string): readonly string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return entries
    .map((entry) => posix.join(folder, entry.replaceAll('\\', '/')))
    .filter((path) => path.endsWith('.ts') && !path.includes('/node_modules/'))
    .sort();
}

/**
 * All imports of the files, type imports included. Takes the files' text from `textOf`.
 *
 * @param files - paths from the root
 * @throws when a file is no valid TypeScript
 */
export async function readImports(
  files: readonly string[],
  textOf: (file: string) => string = (file) => readFileSync(join(root, file), 'utf8'),
): Promise<readonly Import[]> {
  const imports: Import[] = [];
  await build({
    entryPoints: [...files],
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    plugins: [
      {
        name: 'read-imports',
        setup(builder) {
          builder.onResolve({ filter: /.*/ }, ({ kind, path, importer }) => {
            if (kind === 'entry-point') return { path: posix.normalize(path), namespace: 'ours' };
            imports.push({ file: importer, target: resolve(importer, path) });
            return { path, external: true };
          });
          builder.onLoad({ filter: /.*/, namespace: 'ours' }, ({ path }) => {
            const text = textOf(path);
            for (const [, specifier] of text.matchAll(/\bimport\('([^']+)'\)\s*[.[]\s*['\w]/g)) {
              if (specifier !== undefined) imports.push({ file: path, target: resolve(path, specifier) });
            }
            return { contents: withValueImports(text), loader: 'ts' };
          });
        },
      },
    ],
  });
  return imports;
}

/** The compiler drops `import type`; an arrow that only types go along is an arrow too. */
function withValueImports(text: string): string {
  return text.replace(/^(import|export) type (?=[\w$*{]+[^=;]*?\bfrom\b)/gm, '$1 ');
}

function resolve(importer: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(importer), specifier) : specifier;
}

/** Why an import is against the design, or `undefined` when it is fine. */
export function wrongArrow({ file, target }: Import): string | undefined {
  const top = topFolder(file);
  if (top === 'grammar') return grammarArrow(target);
  return top === 'client' ? clientArrow(target) : serverArrow(file, target);
}

function grammarArrow(target: string): string | undefined {
  return topFolder(target) === 'grammar' || target === 'chevrotain' ? undefined : 'a grammar uses chevrotain only';
}

function clientArrow(target: string): string | undefined {
  return ['server', 'grammar'].includes(topFolder(target)) ? 'the client understands no draft' : undefined;
}

function serverArrow(file: string, target: string): string | undefined {
  const room = roomOf(file);
  if (room === undefined) {
    return /^server\/src\/main\.\w+\.ts$/.test(file) ? undefined : 'the file is in no room of the design';
  }
  if (!isOurs(target)) {
    const pure = !isBuiltin(target) && !target.startsWith('vscode');
    return pure || !pureRooms.includes(room) ? undefined : `${room} runs without an editor and a file system`;
  }
  if (topFolder(target) === 'grammar') return undefined;
  const targetRoom = roomOf(target);
  if (targetRoom === undefined) return `${room} may not use ${target}`;
  if (room === 'cli' && targetRoom === 'language') return 'the command line and the editor meet only below both';
  return rooms.indexOf(targetRoom) <= rooms.indexOf(room) ? undefined : `${targetRoom} stands above ${room}`;
}

function roomOf(path: string): string | undefined {
  const room = /^server\/src\/([^/]+)\//.exec(path)?.[1];
  return room !== undefined && rooms.includes(room) ? room : undefined;
}

function topFolder(path: string): string {
  return path.slice(0, path.indexOf('/'));
}

function isOurs(target: string): boolean {
  return ['grammar', 'server', 'client', 'samples', 'test', 'scripts', 'bench', '..'].includes(topFolder(target));
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}
