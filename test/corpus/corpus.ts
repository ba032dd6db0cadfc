/**
 * The real documents beside the project. They are not part of it: where they are absent, the tests that read them
 * skip, and say so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDraft } from '../../server/src/draft/build.ts';
import type { Draft } from '../../server/src/draft/draft.ts';
import { type CheckResult, checkDraft } from '../../server/src/lint/check.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { decode } from '../../server/src/source/decode.ts';
import { lineColumn, readSource } from '../../server/src/source/read.ts';

const ROOT = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

export const corpusIsThere = existsSync(ROOT);

/** `describe`, skipped with a message where the corpus is absent. */
export function describeCorpus(name: string, body: () => void): void {
  if (corpusIsThere) describe(name, body);
  else describe.skip(`${name} (needs ../shared/corpus)`, body);
}

/** Paths below the corpus of all Markdown and text files under `folder`, sorted. */
export function corpusFiles(folder = ''): string[] {
  if (!corpusIsThere) return [];
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:md|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .sort();
}

/** The one file under `folder` whose name begins with `name`. */
export function corpusFile(folder: string, name: string): string {
  const found = corpusFiles(folder).filter((file) => basename(file).startsWith(name));
  if (found.length !== 1) throw new Error(`${folder}/${name}: ${found.length} files`);
  return found[0] as string;
}

export function corpusText(file: string): string {
  const decoded = decode(readFileSync(join(ROOT, file)));
  if ('error' in decoded) throw new Error(`${file}: ${decoded.error.kind}`);
  return decoded.text;
}

export function corpusDraft(...files: readonly string[]): Draft {
  return buildDraft(files.map((file) => readSource(file, corpusText(file))));
}

export function checkCorpus(...files: readonly string[]): CheckResult {
  return checkDraft(corpusDraft(...files));
}

/** The draft for comment on combined driver assistance: 14 files and the README with its cover and contents. */
export function driverAssistance(): string[] {
  const folder = 'standards/GB_组合驾驶辅助系统安全要求_征求意见稿2025';
  return [`${folder}/README.md`, ...corpusFiles(`${folder}/sections`), ...corpusFiles(`${folder}/appendices`)];
}

/** A finding as people say it: `101 policy-sequence (三)`. */
export function describeFinding(result: CheckResult, finding: Finding): string {
  const document = result.draft.documents[finding.place.document];
  if (!document) throw new RangeError('no such document');
  const { line } = lineColumn(document, finding.place.start);
  return `${line} ${finding.rule} ${document.text.slice(finding.place.start, finding.place.end)}`;
}
