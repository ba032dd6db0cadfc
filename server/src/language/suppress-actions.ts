/** Code actions that put a finding aside: a comment above its block, around its clause, or at the top of its file. */
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import type { Passage } from '../draft/draft.ts';
import { DIRECTIVE_CHECKS } from '../lint/suppression.ts';
import { type Finding, say } from '../rules/rule.ts';
import { type ActionForm, snippetEdit } from './action-form.ts';
import { diagnosticOf } from './diagnostics.ts';
import { clauseExtent, type Extent, passageAt, passageBefore, passageExtent, rangeOf } from './extents.ts';
import { type Analysis, ownPassages } from './workspace.ts';

/** First all that put aside a single finding. Plain text files have no comments. */
export function suppressActions(findings: readonly Finding[], analysis: Analysis, form: ActionForm): CodeAction[] {
  if (analysis.source.format !== 'markdown') return [];
  const suppressible = findings.filter(({ rule }) => DIRECTIVE_CHECKS.every(({ id }) => id !== rule));
  const byRule = new Map(suppressible.map((finding) => [finding.rule, finding]));
  return [
    ...suppressible.flatMap((finding) => hereAction(finding, analysis, form)),
    ...[...byRule.values()].flatMap((finding) => [
      ...clauseAction(finding, analysis, form),
      fileAction(finding, analysis, form),
    ]),
  ];
}

interface Insertion {
  readonly at: Extent;
  /** Before and behind the comment. */
  readonly before: string;
  readonly behind: string;
}

function hereAction(finding: Finding, analysis: Analysis, form: ActionForm): CodeAction[] {
  const passage = passageAt(ownPassages(analysis), finding.place.start);
  const insertion = passage && aboveBlock(passage, analysis);
  if (!insertion) return [];
  const { rule } = finding;
  const title = say(`在此处忽略规则 ${rule}`, `Ignore ${rule} here`)[form.locale];
  const edit = commentEdit(insertion, 'disable-next-line', rule, analysis, form);
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(finding, analysis, form)], edit }];
}

/** Around the innermost clause that the finding stands in, with all its subclauses. */
function clauseAction(finding: Finding, analysis: Analysis, form: ActionForm): CodeAction[] {
  const { document, source, draft } = analysis;
  const clause = passageBefore(ownPassages(analysis), finding.place.start)?.clause;
  if (!clause || clause.heading.document !== analysis.file) return [];
  const insertion = aboveBlock(clause.heading, analysis);
  const { end } = clauseExtent(clause, draft);
  // A clause of a single paragraph has the comment above it.
  if (insertion?.before !== '' || end <= passageExtent(clause.heading).end) return [];
  const { rule } = finding;
  const newline = newlineOf(source.text);
  const reason = say('理由', 'reason')[form.locale];
  const lineEnd = end + (/^[^\r\n]*/.exec(source.text.slice(end))?.[0].length ?? 0);
  const edits = [
    { at: insertion.at, newText: `<!-- zhunsheng-disable ${rule}: ${reason} -->${newline}${newline}` },
    { at: { start: lineEnd, end: lineEnd }, newText: `${newline}${newline}<!-- zhunsheng-enable ${rule} -->` },
  ];
  const name = clause.kind === 'annex' ? `附录${clause.key}` : clause.key;
  return [
    {
      title: say(`在“${name}”中忽略规则 ${rule}`, `Ignore ${rule} in ${name}`)[form.locale],
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(finding, analysis, form)],
      edit: {
        changes: { [document.uri]: edits.map(({ at, newText }) => ({ range: rangeOf(document, at), newText })) },
      },
    },
  ];
}

function fileAction(finding: Finding, analysis: Analysis, form: ActionForm): CodeAction {
  const { rule } = finding;
  return {
    title: say(`在本文件中忽略规则 ${rule}`, `Ignore ${rule} in this file`)[form.locale],
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, analysis, form)],
    edit: commentEdit(topOfFile(analysis), 'disable-file', rule, analysis, form),
  };
}

function commentEdit(
  { at, before, behind }: Insertion,
  directive: string,
  rule: string,
  { document }: Analysis,
  { locale, snippets }: ActionForm,
): WorkspaceEdit {
  const reason = say('理由', 'reason')[locale];
  const newText = `${before}<!-- zhunsheng-${directive} ${rule}: ${reason} -->${behind}`;
  if (snippets) return snippetEdit(document, at, newText, reason);
  return { changes: { [document.uri]: [{ range: rangeOf(document, at), newText }] } };
}

/**
 * What may stand before a block on its line: indentation and the marks of quotations, which the comment needs too to
 * stand in the same list or quotation; ideographic spaces; the identifier of a footnote.
 */
const BEFORE_BLOCK = /^([ \t>]*)\u3000*(?:\[\^[^\]]*\]:[ \t]*)?$/;

/** Undefined where the block does not begin its line: a comment above the line would be about another block. */
function aboveBlock(passage: Passage, { document, source }: Analysis): Insertion | undefined {
  if (passage.block.kind === 'front-matter') return undefined;
  const { start } = passageExtent(passage);
  const { line } = document.positionAt(start);
  const lineStart = document.offsetAt({ line, character: 0 });
  const container = BEFORE_BLOCK.exec(source.text.slice(lineStart, start))?.[1];
  if (container === undefined) return undefined;
  return { at: { start: lineStart, end: lineStart }, before: container, behind: newlineOf(source.text) };
}

/** Behind the front matter, which must stand first. */
function topOfFile(analysis: Analysis): Insertion {
  const { text } = analysis.source;
  const newline = newlineOf(text);
  const first = ownPassages(analysis)[0];
  if (first?.block.kind !== 'front-matter') {
    return { at: { start: 0, end: 0 }, before: '', behind: newline + newline };
  }
  const { end } = passageExtent(first);
  return { at: { start: end, end }, before: newline + newline, behind: '' };
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
