/** `zhunsheng outline`: the structure of drafts, as a tree or as JSON. */
import type { Caption, Clause, Draft, Passage, ProfileId } from '../draft/draft.ts';
import { placeOf } from '../facts/place.ts';
import type { ConfiguredDraft } from '../lint/configured-draft.ts';
import { profileName } from '../report/profile-names.ts';
import type { Locale } from '../report/summary.ts';
import type { Style } from '../report/text.ts';
import { wholeSpan } from '../rules/rule.ts';
import type { SourceDocument } from '../source/block.ts';
import { lineColumn } from '../source/read.ts';
import type { Arguments } from './arguments.ts';
import { eachDraft } from './drafts.ts';
import { styleFor, writeReport } from './output.ts';
import { reportErrors } from './report-errors.ts';

interface OutlineEntry {
  readonly kind: Clause['kind'] | 'term' | Caption['kind'];
  readonly number: string;
  readonly title: string;
  readonly path: string;
  readonly line: number;
  readonly children: OutlineEntry[];
}

interface Tree {
  readonly title: string;
  readonly number: string;
  readonly profile: ProfileId;
  readonly path: string;
  readonly entries: readonly OutlineEntry[];
}

export async function outline(args: Arguments, cwd: string): Promise<number> {
  const { results: trees, errors, files } = await eachDraft(args, cwd, treeOf);
  const style = styleFor(args);
  const report =
    args.format === 'json'
      ? `${JSON.stringify(trees, undefined, 2)}\n`
      : trees.map((tree) => showTree(tree, args.locale, style)).join('\n');
  await writeReport(report, args, cwd, files);
  return reportErrors(errors, args.locale) ? 2 : 0;
}

function treeOf({ draft }: ConfiguredDraft): Tree {
  const captions = new Map<Clause | undefined, Caption[]>();
  for (const caption of draft.captions) {
    if (caption.continued) continue;
    const { clause } = caption.passage;
    const known = captions.get(clause);
    if (known) known.push(caption);
    else captions.set(clause, [caption]);
  }
  return {
    title: draft.metadata.title,
    number: draft.metadata.number,
    profile: draft.profile,
    path: draft.documents[0]?.path ?? '',
    entries: draft.roots.map((root) => entryOf(root, draft, captions)),
  };
}

function entryOf(
  clause: Clause,
  draft: Draft,
  captions: ReadonlyMap<Clause | undefined, readonly Caption[]>,
): OutlineEntry {
  const inside: OutlineEntry[] = (captions.get(clause) ?? []).map((caption) => ({
    kind: caption.kind,
    number: caption.passage.block.text.slice(0, caption.label.end),
    title: caption.title,
    ...position(caption.passage, draft),
    children: [],
  }));
  return {
    kind: clause.term && clause.children.length === 0 ? 'term' : clause.kind,
    number: clause.label ? clause.heading.block.text.slice(0, clause.label.end) : '',
    title: clause.title,
    ...position(clause.heading, draft),
    children: [...inside, ...clause.children.map((child) => entryOf(child, draft, captions))],
  };
}

function position(passage: Passage, draft: Draft): { path: string; line: number } {
  const document = draft.documents[passage.document] as SourceDocument;
  return { path: document.path, line: lineColumn(document, placeOf(wholeSpan(passage)).start).line };
}

function showTree({ title, number, profile, path, entries }: Tree, locale: Locale, style: Style): string {
  const name = [number, title].filter((part) => part !== '').join(' ');
  const head = `${style.bold(path)} ${style.dim(profileName(profile, locale))}\n`;
  return head + (name === '' ? '' : `${name}\n`) + entries.map((entry) => show(entry, 1, style)).join('');
}

function show(entry: OutlineEntry, depth: number, style: Style): string {
  const name = [entry.number, entry.title].filter((part) => part !== '').join(' ');
  const own = `${'  '.repeat(depth)}${name} ${style.dim(`:${entry.line}`)}\n`;
  return own + entry.children.map((child) => show(child, depth + 1, style)).join('');
}
