/** Finding and reading the files that a command is about. */
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { type Bilingual, say } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import { type DecodeError, decode } from '../source/decode.ts';
import { readSource } from '../source/read.ts';

/** A file that could not be read, and why. */
export interface FileError {
  readonly path: string;
  readonly message: Bilingual;
}

export interface FoundFiles {
  /** Absolute paths, each once, in the order of the arguments; '-' is standard input. */
  readonly files: readonly string[];
  readonly errors: readonly FileError[];
}

const EXTENSIONS = ['md', 'markdown', 'txt'];
const NEVER = ['**/node_modules/**', '**/.git/**'];
/** No draft is larger; a larger file is something else under a draft's name. */
const LARGEST_FILE = 128 * 1024 * 1024;

/** The files that paths, folders and globs name. `ignored` are globs relative to `cwd`. */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
  ignored: readonly string[],
): Promise<FoundFiles> {
  const files = new Set<string>();
  const errors: FileError[] = [];
  for (const path of paths) {
    if (path === '-') {
      files.add(path);
      continue;
    }
    const full = resolve(cwd, path);
    const kind = await stat(full).then(
      (stats) => (stats.isDirectory() ? 'folder' : 'file'),
      () => 'missing' as const,
    );
    if (kind === 'file') files.add(full);
    else if (kind === 'folder') {
      const found = await search([`**/*.{${EXTENSIONS.join(',')}}`], full, ignored);
      for (const file of found) files.add(file);
      if (found.length === 0)
        errors.push({ path, message: say('文件夹中没有可检查的文件', 'the folder holds no file to check') });
    } else if (isDynamicPattern(path)) {
      const found = await search([path.split(sep).join('/')], cwd, ignored);
      for (const file of found) files.add(file);
      if (found.length === 0) errors.push({ path, message: say('没有与之相符的文件', 'no file matches') });
    } else {
      errors.push({ path, message: say('文件不存在', 'no such file or folder') });
    }
  }
  return { files: [...files], errors };
}

async function search(patterns: string[], cwd: string, ignored: readonly string[]): Promise<string[]> {
  const found = await glob(patterns, { cwd, absolute: true, ignore: [...NEVER, ...ignored], expandDirectories: false });
  return found.sort((a, b) => a.localeCompare(b, 'zh')).map((file) => resolve(file));
}

/** The path as it is shown: relative to `cwd` where it lies below it. */
export function shownPath(file: string, cwd: string): string {
  if (file === '-') return file;
  const short = relative(cwd, file);
  return short.startsWith('..') || isAbsolute(short) ? file : short.split(sep).join('/');
}

/** Reads and decodes a file. Never throws: what cannot be read is an error that names the file. */
export async function readDocument(file: string, shown: string): Promise<SourceDocument | FileError> {
  const fail = (zh: string, en: string): FileError => ({ path: shown, message: say(zh, en) });
  let bytes: Uint8Array;
  try {
    if (file !== '-' && (await stat(file)).size > LARGEST_FILE) {
      return fail('文件超过128 MB，不像是一个草案', 'the file is larger than 128 MB; no draft is');
    }
    bytes = file === '-' ? await readStandardInput() : await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    return fail(`无法读取文件（${code}）`, `the file cannot be read (${code})`);
  }
  const decoded = decode(bytes);
  if ('error' in decoded) return { path: shown, message: describe(decoded.error) };
  return readSource(shown, decoded.text);
}

async function readStandardInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

function describe(error: DecodeError): Bilingual {
  switch (error.kind) {
    case 'binary':
      return say('不是文本文件', 'this is not a text file');
    case 'broken-utf-8':
      return say(`UTF-8编码在第${error.offset + 1}个字节处有误`, `broken UTF-8 at byte ${error.offset + 1}`);
    case 'broken-utf-16':
      return say('UTF-16编码有误', 'broken UTF-16');
    case 'unknown-encoding':
      return say('无法识别文件的编码，请另存为UTF-8', 'the encoding is not recognised; save the file as UTF-8');
  }
}
