/** Reads for the server: it has no file system of its own in a browser, and the workspace may not be on a disk. */
import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface FindFiles {
  /** Uri of a folder. */
  readonly folder: string;
  /** Globs relative to it. */
  readonly include: readonly string[];
}

export function serveFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest('zhunsheng/findFiles', async ({ folder, include }: FindFiles, token) => {
      const base = Uri.parse(folder);
      const found = new Set<string>();
      for (const glob of include) {
        const uris = await workspace.findFiles(new RelativePattern(base, glob), undefined, undefined, token);
        for (const uri of uris) found.add(uri.toString());
      }
      return [...found].sort();
    }),
    client.onRequest('zhunsheng/readFile', async ({ uri }: { readonly uri: string }) => {
      try {
        return base64(await workspace.fs.readFile(Uri.parse(uri)));
      } catch {
        return null; // the file is not there, or not for us
      }
    }),
  );
}

/** So many bytes at a time are spread into arguments of one call. */
const SLICE = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += SLICE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  }
  return btoa(binary);
}
