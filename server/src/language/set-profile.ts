/** `zhunsheng/setProfile`: says in the front matter of a document which profile it follows. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isMap, isScalar, parseDocument } from 'yaml';
import type { ProfileId } from '../draft/draft.ts';
import type { SourceDocument } from '../source/block.ts';
import { type Extent, rangeOf } from './extents.ts';
import { readDocument } from './workspace.ts';

/** Keys under which the front matter may say it; the first one that is there counts. */
const KEYS = ['profile', '类型'];

interface Change extends Extent {
  readonly text: string;
}

/**
 * @param documents all files of the draft, in order: the front matter of the first one that has any counts for all
 * @returns null for plain text, which has no front matter, and where it cannot be read
 */
export function setProfile(documents: readonly TextDocument[], profile: ProfileId): WorkspaceEdit | null {
  const sources = documents.map((document) => readDocument(document, document.getText()));
  const found = sources.findIndex((source) => frontMatterOf(source) !== undefined);
  const at = Math.max(found, 0);
  const [document, source] = [documents[at], sources[at]];
  if (!document || source?.format !== 'markdown') return null;
  const change = changeOf(source, profile);
  if (!change) return null;
  return { changes: { [document.uri]: [{ range: rangeOf(document, change), newText: change.text }] } };
}

function frontMatterOf({ chunks }: SourceDocument): Extent | undefined {
  const first = chunks[0];
  const block = first?.blocks[0];
  if (!first || block?.kind !== 'front-matter') return undefined;
  return { start: first.start + block.start, end: first.start + block.end };
}

function changeOf(source: SourceDocument, profile: ProfileId): Change | undefined {
  const { text } = source;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const whole = frontMatterOf(source);
  if (!whole) return { start: 0, end: 0, text: `---${newline}profile: ${profile}${newline}---${newline}${newline}` };
  // Between the lines of dashes.
  const start = whole.start + (/^[^\r\n]*(?:\r\n|[\r\n])/.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0);
  const written = text.slice(start, whole.end).replace(/[^\r\n]*$/, '');
  const { contents, errors } = parseDocument(written);
  if (errors.length > 0) return undefined;
  if (contents !== null && !isMap(contents)) return undefined;
  for (const key of KEYS) {
    const value = contents?.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value;
    if (value === undefined || value === null) continue;
    if (!isScalar(value) || !value.range) return undefined;
    const [from, to] = value.range;
    const gap = from === to && !/\s$/.test(written.slice(0, from)) ? ' ' : '';
    return { start: start + from, end: start + to, text: gap + profile };
  }
  return { start, end: start, text: `profile: ${profile}${newline}` };
}
