/** Files of the disk, for a server on Node. What is no `file:` URI is left to the client. */
import { readFile, stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { URI } from 'vscode-uri';
import type { Files } from './files.ts';

/** No draft is larger; a larger file is something else under a draft's name. */
const LARGEST_FILE = 128 * 1024 * 1024;
const NEVER = ['**/node_modules/**', '**/.git/**'];

export function nodeFiles(others: Files): Files {
  return {
    async read(uri) {
      const { scheme, fsPath } = URI.parse(uri);
      if (scheme !== 'file') return others.read(uri);
      try {
        const stats = await stat(fsPath);
        return stats.isFile() && stats.size <= LARGEST_FILE ? await readFile(fsPath) : undefined;
      } catch {
        return undefined;
      }
    },
    async find(folder, include) {
      const { scheme, fsPath } = URI.parse(folder);
      if (scheme !== 'file') return others.find(folder, include);
      const options = {
        cwd: fsPath,
        absolute: true,
        ignore: NEVER,
        expandDirectories: false,
        caseSensitiveMatch: false,
      };
      const found = await glob([...include], options).catch(() => []);
      return found.map((path) => URI.file(path).toString());
    },
  };
}
