/** Finding and reading the files that a command is about. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import { type Bilingual, say } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import { type Decoded, type DecodeError, decode } from '../source/decode.ts';
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

/** Files that are left out when folders and globs are searched. */
export interface Ignored {
  /** Relative to `folder`. */
  readonly globs: readonly string[];
  readonly folder: string;
}

/** The files that paths, folders and globs name, relative to `cwd`. A file that is named itself is never left out. */
export async function findFiles(paths: readonly string[], cwd: string, ignored: Ignored): Promise<FoundFiles> {
  const files = new Set<string>();
  const errors: FileError[] = [];
  const fail = (path: string, zh: string, en: string): void => void errors.push({ path, message: say(zh, en) });
  for (const path of paths) {
    const full = path === '-' ? path : resolve(cwd, path);
    const kind = path === '-' ? 'file' : await kindOf(full);
    if (kind === 'file') {
      files.add(full);
    } else if (kind === 'folder') {
      const found = await search(`**/*.{${EXTENSIONS.join(',')}}`, full, ignored);
      for (const file of found) files.add(file);
      if (found.length === 0) fail(path, '文件夹中没有可检查的文件', 'the folder holds no file to check');
    } else if (isDynamicPattern(path)) {
      const found = await search(path.split(sep).join('/'), cwd, ignored);
      for (const file of found) files.add(file);
      if (found.length === 0) fail(path, '没有与之相符的文件', 'no file matches');
    } else if (kind === 'ENOENT' || kind === 'ENOTDIR') {
      fail(path, '文件不存在', 'no such file or folder');
    } else {
      fail(path, `无法读取文件（${kind}）`, `the file cannot be read (${kind})`);
    }
  }
  return { files: [...files], errors };
}

/** 'file', 'folder', or the code of the error that tells why there is none. */
async function kindOf(path: string): Promise<string> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return codeOf(error);
  }
}

async function search(pattern: string, cwd: string, { globs, folder }: Ignored): Promise<string[]> {
  const base = escapePath(folder.split(sep).join('/')).replace(/\/$/, '');
  const found = await glob(pattern, {
    cwd,
    absolute: true,
    ignore: [...NEVER, ...globs.map((each) => `${base}/${each}`)],
    expandDirectories: false,
    caseSensitiveMatch: false,
  });
  return found.sort((a, b) => a.localeCompare(b, 'zh')).map((file) => resolve(file));
}

/** The path as it is shown: relative to `cwd` where it lies below it. */
export function shownPath(file: string, cwd: string): string {
  if (file === '-') return file;
  const short = relative(cwd, file);
  return short.startsWith('..') || isAbsolute(short) ? file : short.split(sep).join('/');
}

/** Reads and decodes a file. What cannot be read is an error that names the file. */
export async function readDocument(file: string, shown: string): Promise<SourceDocument | FileError> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await readBytes(file);
  } catch (error) {
    const code = codeOf(error);
    return { path: shown, message: say(`无法读取文件（${code}）`, `the file cannot be read (${code})`) };
  }
  if (!bytes) {
    const message = say('文件超过128 MB，不像是一个草案', 'the file is larger than 128 MB; no draft is');
    return { path: shown, message };
  }
  const decoded = await decodeBytes(bytes);
  if ('error' in decoded) return { path: shown, message: describe(decoded.error) };
  return readSource(shown, decoded.text);
}

/** The detector is loaded only for the file that needs it: it would make every start slower. */
async function decodeBytes(bytes: Uint8Array): Promise<Decoded> {
  const decoded = decode(bytes);
  if (!('error' in decoded) || decoded.error.kind !== 'unknown-encoding') return decoded;
  const { default: jschardet } = await import('jschardet');
  return decode(bytes, (sample) => jschardet.detect(sample).encoding);
}

/** Undefined for what is too large. */
async function readBytes(file: string): Promise<Uint8Array | undefined> {
  if (file === '-') return readAll(process.stdin);
  const stats = await stat(file);
  // A pipe or a device has no size that can be known before.
  if (!stats.isFile()) return readAll(createReadStream(file));
  return stats.size > LARGEST_FILE ? undefined : readFile(file);
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > LARGEST_FILE) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'error';
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
