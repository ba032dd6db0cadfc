/** `zhunsheng references`: what refers to what, and which standards are cited where. */
import type { Draft } from '../draft/draft.ts';
import { buildFacts } from '../facts/build.ts';
import type { CodeContext, CodeUse, Facts, Labelled, Mention, Span } from '../facts/facts.ts';
import { placeOf, textOf } from '../facts/place.ts';
import { clausePath } from '../lint/check.ts';
import type { ConfiguredDraft } from '../lint/configured-draft.ts';
import type { Locale } from '../report/summary.ts';
import type { SourceDocument } from '../source/block.ts';
import { lineColumn } from '../source/read.ts';
import type { Arguments } from './arguments.ts';
import { eachDraft } from './drafts.ts';
import { styleFor, writeReport } from './output.ts';
import { reportErrors } from './report-errors.ts';

interface MentionRow {
  readonly text: string;
  readonly clause: string;
  readonly path: string;
  readonly line: number;
  readonly to: Mention['resolution']['to'];
  /** What it points at, in words. */
  readonly target: string;
}

interface CodeRow {
  readonly code: string;
  readonly listed: boolean;
  readonly uses: readonly { readonly context: CodeContext; readonly path: string; readonly line: number }[];
}

interface Ledger {
  readonly path: string;
  readonly mentions: readonly MentionRow[];
  readonly codes: readonly CodeRow[];
}

export async function references(args: Arguments, cwd: string): Promise<number> {
  const { results: ledgers, errors, files } = await eachDraft(args, cwd, ledgerOf);
  const style = styleFor(args);
  const report =
    args.format === 'json'
      ? `${JSON.stringify(ledgers, undefined, 2)}\n`
      : ledgers.map((ledger) => `${style.bold(ledger.path)}\n${table(ledger, args.locale)}`).join('\n');
  await writeReport(report, args, cwd, files);
  return reportErrors(errors, args.locale) ? 2 : 0;
}

function ledgerOf({ draft }: ConfiguredDraft): Ledger {
  const facts = buildFacts(draft);
  const mentions = facts.mentions.map((mention) => rowOf(mention, draft));
  return { path: draft.documents[0]?.path ?? '', mentions, codes: codeRows(facts) };
}

function rowOf(mention: Mention, draft: Draft): MentionRow {
  const text = textOf(mention.span).slice(mention.span.start, mention.span.end);
  const { resolution } = mention;
  return {
    text,
    clause: clausePath(mention.span.passage),
    ...position(mention.span, draft),
    to: resolution.to,
    target: describe(resolution),
  };
}

function describe(resolution: Mention['resolution']): string {
  switch (resolution.to) {
    case 'label':
      return nameOf(resolution.labelled);
    case 'other-document':
      return resolution.code?.code.canonical ?? '';
    case 'older-edition':
      return resolution.year;
    case 'nothing':
      return '';
  }
}

function nameOf(labelled: Labelled): string {
  if (labelled.kind === 'formula') return `（${labelled.formula.key}）`;
  if (!('clause' in labelled))
    return `${labelled.kind === 'table' ? '表' : '图'}${labelled.caption.label.key} ${labelled.caption.title}`;
  const { clause } = labelled;
  return `${clause.heading.block.text.slice(0, clause.label?.end ?? 0)} ${clause.title}`.trim();
}

function codeRows(facts: Facts): CodeRow[] {
  const rows = new Map<string, CodeUse[]>();
  for (const use of facts.codes) {
    // Numbers inside an entry of the list (its correspondence to an international standard) are not cited.
    if (use.context === 'own' || use.context === 'contents' || use.context === 'list-detail') continue;
    const uses = rows.get(use.code.canonical);
    if (uses) uses.push(use);
    else rows.set(use.code.canonical, [use]);
  }
  return [...rows].map(([code, uses]) => ({
    code,
    listed: uses.some((use) => use.listed !== undefined),
    uses: uses.map((use) => ({ context: use.context, ...position(use.span, facts.draft) })),
  }));
}

function position(span: Span, draft: Draft): { path: string; line: number } {
  const document = draft.documents[span.passage.document] as SourceDocument;
  return { path: document.path, line: lineColumn(document, placeOf(span).start).line };
}

const WORDS = {
  zh: {
    label: '→',
    'other-document': '⇒ 其他文件',
    'older-edition': '⇒ 旧版',
    nothing: '✗ 没有所指',
    listed: '已列入规范性引用文件',
    unlisted: '未列入规范性引用文件',
  },
  en: {
    label: '→',
    'other-document': '⇒ other document',
    'older-edition': '⇒ older edition',
    nothing: '✗ nothing',
    listed: 'among the normative references',
    unlisted: 'not among the normative references',
  },
} as const;

const CONTEXTS: Readonly<Record<Locale, Record<CodeContext, string>>> = {
  zh: {
    own: '自身编号',
    foreword: '前言',
    list: '清单',
    'list-detail': '清单',
    bibliography: '参考文献',
    source: '来源',
    note: '注',
    contents: '目次',
    text: '正文',
  },
  en: {
    own: 'own number',
    foreword: 'foreword',
    list: 'list',
    'list-detail': 'list',
    bibliography: 'bibliography',
    source: 'source',
    note: 'note',
    contents: 'contents',
    text: 'text',
  },
};

function table({ path, mentions, codes }: Ledger, locale: Locale): string {
  const words = WORDS[locale];
  const at = (place: { readonly path: string; readonly line: number }): string =>
    `${place.path === path ? '' : place.path}:${place.line}`;
  const rows = mentions.map((row) => {
    const clause = row.clause ? `[${row.clause}] ` : '';
    return `  ${at(row)} ${clause}${row.text} ${words[row.to]} ${row.target}`.trimEnd();
  });
  const cited = codes.map(({ code, listed, uses }) => {
    const places = uses.map((use) => `${CONTEXTS[locale][use.context]}${at(use)}`);
    return `  ${code} ${listed ? words.listed : words.unlisted} ${places.join(' ')}`;
  });
  return [...rows, ...cited].map((row) => `${row}\n`).join('');
}
