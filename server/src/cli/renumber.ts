/** `zhunsheng renumber`: shows, checks or writes the new numbers of drafts, with every reference to them. */
import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { buildDraft, declaredOf } from '../draft/build.ts';
import type { Draft } from '../draft/draft.ts';
import { buildFacts } from '../facts/build.ts';
import type { Facts } from '../facts/facts.ts';
import { applyEdits } from '../lint/fix.ts';
import { renumber as renumberDraft } from '../renumber/renumber.ts';
import type { Renumbering } from '../renumber/renumbering.ts';
import { csvTable, kindName, markdownTable } from '../report/number-table.ts';
import type { Style } from '../report/text.ts';
import { say } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import { lineColumn } from '../source/read.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { eachDraft } from './drafts.ts';
import { type FileError, readDocument } from './files.ts';
import { styleFor, writeNamed, writeReport } from './output.ts';
import { reportErrors } from './report-errors.ts';
import { writeDraft } from './write-drafts.ts';

interface Result {
  readonly draft: Draft;
  readonly renumbering: Renumbering;
}

/**
 * Returns the exit status: 0 done or nothing to do; 1 with `--check` something is to be done, or a reference needs the
 * author; 2 a file could not be read or written.
 */
export async function renumber(args: Arguments, cwd: string): Promise<number> {
  if (args.write && args.check) {
    throw new UsageError(say('--check 与 --write 不能同时使用', '--check and --write exclude each other'));
  }
  const { results: drafts, errors: found, files } = await eachDraft(args, cwd, (configured) => configured);
  const errors: FileError[] = [...found];
  const results: Result[] = [];
  for (const { draft, layers } of drafts) {
    if (draft.profile === 'none') continue;
    const before = args.since === undefined ? undefined : await earlier(draft, args.since, cwd, errors);
    if (args.since !== undefined && !before) continue;
    const renumbering = renumberDraft(buildFacts(draft), {
      before,
      scope: before ? 'edit' : 'all',
      layers,
    });
    results.push({ draft, renumbering });
  }
  if (args.write) for (const result of results) await write(result, cwd, errors);
  const changes = results.flatMap(({ renumbering }) => renumbering.changes);
  if (args.table !== undefined) {
    const table = /\.csv$/i.test(args.table) ? csvTable : markdownTable;
    await writeNamed(table(changes, args.locale), args.table, cwd, files);
  }
  if (!(args.write && args.paths.includes('-'))) await writeReport(reportOf(results, args), args, cwd, files);
  if (reportErrors(errors, args.locale)) return 2;
  const open = results.some(({ renumbering }) => renumbering.problems.length > 0);
  const due = args.check && results.some(({ renumbering }) => renumbering.edits.length > 0);
  return open || due ? 1 : 0;
}

/** The draft before the edit: from the file named, or from the files of the same paths in the folder named. */
async function earlier(draft: Draft, since: string, cwd: string, errors: FileError[]): Promise<Facts | undefined> {
  const named = resolve(cwd, since);
  const isFolder = await stat(named).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  const documents: SourceDocument[] = [];
  for (const { path } of draft.documents) {
    const file = isFolder ? await within(named, path) : named;
    const document = await readDocument(file, isFolder ? path : since);
    if ('message' in document) {
      errors.push({ path: file, message: document.message });
      return undefined;
    }
    documents.push(document);
  }
  return buildFacts(buildDraft(documents, declaredOf(draft)));
}

/** The whole path below the folder, or, where there is none, the name alone. */
async function within(folder: string, path: string): Promise<string> {
  const whole = join(folder, path);
  const there = await stat(whole).catch(() => undefined);
  return there ? whole : join(folder, basename(path));
}

/** Writes the files that change. */
async function write({ draft, renumbering }: Result, cwd: string, errors: FileError[]): Promise<void> {
  for (const [at, { path, text }] of draft.documents.entries()) {
    await writeDraft(path, text, applyEdits(text, at, renumbering.edits), cwd, errors);
  }
}

function reportOf(results: readonly Result[], args: Arguments): string {
  if (args.format === 'json') return `${JSON.stringify(results.map(jsonOf(args)), undefined, 2)}\n`;
  const style = styleFor(args);
  return results.map((result) => textOf(result, args, style)).join('');
}

function jsonOf({ locale }: Arguments): (result: Result) => object {
  return ({ draft, renumbering: { edits, changes, problems } }) => {
    const placed = (place: { readonly document: number; readonly start: number }): object => {
      const document = draft.documents[place.document] as SourceDocument;
      return { path: document.path, ...lineColumn(document, place.start) };
    };
    return {
      path: draft.documents[0]?.path ?? '',
      edits: edits.length,
      changes: changes.map(({ kind, old, new: now, title, place }) => ({
        kind,
        old,
        new: now,
        title,
        ...placed(place),
      })),
      problems: problems.map(({ place, message }) => ({ ...placed(place), message: message[locale] })),
    };
  };
}

function textOf(
  { draft, renumbering: { edits, changes, problems } }: Result,
  { locale }: Arguments,
  style: Style,
): string {
  const where = ({ document: at, start }: { readonly document: number; readonly start: number }): string => {
    const document = draft.documents[at] as SourceDocument;
    const { line, column } = lineColumn(document, start);
    return draft.documents.length === 1 ? `${line}:${column}` : `${document.path}:${line}:${column}`;
  };
  const lines = [style.bold(draft.documents[0]?.path ?? '')];
  for (const { kind, old, new: now, title, place } of changes) {
    const name = title === '' ? '' : ` ${title}`;
    lines.push(`  ${style.dim(where(place))} ${kindName(kind, locale)} ${old} → ${style.cyan(now)}${name}`);
  }
  for (const { place, message } of problems) {
    lines.push(`  ${style.dim(where(place))} ${style.yellow(say('注意', 'note')[locale])} ${message[locale]}`);
  }
  const others = edits.length - changes.length;
  const summary =
    edits.length === 0
      ? say('编号无需改动', 'nothing to change')
      : say(`改动 ${changes.length} 个编号，${others} 处引用`, `${changes.length} numbers, ${others} references`);
  return `${lines.join('\n')}\n  ${summary[locale]}\n`;
}
